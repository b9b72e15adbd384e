package org.lamella.ui.editor.assist;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.swt.graphics.Point;
import org.lamella.ui.editor.ActiveEditor;

/** Applies the first quick fix of the caret's line without asking. */
public final class FixHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        ActiveEditor.of(event).ifPresent(editor -> Remedies.at(editor.document(), editor.viewer().getSelectedRange().x).stream()
                .filter(action -> Boolean.TRUE.equals(action.getIsPreferred())).findFirst().ifPresent(action -> apply(editor, action)));
        return null;
    }

    private static void apply(ActiveEditor editor, CodeAction action) {
        RemedyProposal remedy = new RemedyProposal(action, editor.document());
        remedy.apply(editor.viewer().getDocument());
        @Nullable Point caret = remedy.getSelection(editor.viewer().getDocument());
        if (caret != null) {
            editor.viewer().setSelectedRange(caret.x, caret.y);
            editor.viewer().revealRange(caret.x, caret.y);
        }
    }
}
