package org.lamella.ui.editor.edit;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.lamella.ui.editor.ActiveEditor;

/** Lays out the selection of the active editor, its whole text when nothing is selected. */
public final class FormatHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        ActiveEditor.of(event).ifPresent(Formatting::format);
        return null;
    }
}
