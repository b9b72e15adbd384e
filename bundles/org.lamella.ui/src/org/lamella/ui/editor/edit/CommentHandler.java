package org.lamella.ui.editor.edit;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.swt.graphics.Point;
import org.lamella.ui.editor.ActiveEditor;
import org.lamella.ui.editor.Texts;

/** Makes the lines of the selection comments, or text again, as one step of undo. */
public final class CommentHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        ActiveEditor.of(event).map(ActiveEditor::viewer).ifPresent(viewer -> Texts.compound(viewer, () -> Texts.keepingSelection(viewer, () -> toggle(viewer))));
        return null;
    }

    private static void toggle(ITextViewer viewer) {
        IDocument document = viewer.getDocument();
        Point selection = viewer.getSelectedRange();
        try {
            int first = document.getLineOfOffset(selection.x);
            int last = document.getLineOfOffset(selection.x + selection.y);
            // a selection of whole lines ends at the start of the next one
            boolean whole = last > first && selection.x + selection.y == document.getLineOffset(last);
            LineComments.toggle(document, first, whole ? last - 1 : last).apply(document);
        } catch (BadLocationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
