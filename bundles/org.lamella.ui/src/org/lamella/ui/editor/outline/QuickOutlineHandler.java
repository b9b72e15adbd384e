package org.lamella.ui.editor.outline;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.lamella.ui.editor.ActiveEditor;

/** Shows the outline over the active editor. */
public final class QuickOutlineHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        ActiveEditor.of(event).ifPresent(editor -> new QuickOutline(editor).open());
        return null;
    }
}
