package org.lamella.ui.editor;

import java.util.Optional;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.lsp4j.Position;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lamella.ui.Services;

/**
 * The editor of a {@code .cell} file that a command is about.
 *
 * @param part the editor
 * @param viewer its text
 * @param document the text as the language knows it
 */
public record ActiveEditor(IEditorPart part, ITextViewer viewer, OpenDocument document) {

    /** The editor of the window a command was called in; empty when that is of another kind. */
    public static Optional<ActiveEditor> of(ExecutionEvent event) {
        @Nullable IEditorPart part = HandlerUtil.getActiveEditor(event);
        @Nullable ITextViewer viewer = part == null ? null : part.getAdapter(ITextViewer.class);
        return part == null || viewer == null ? Optional.empty()
                : Services.get(OpenDocuments.class).find(viewer.getDocument()).map(document -> new ActiveEditor(part, viewer, document));
    }

    /** @return where the caret is */
    public Position caret() {
        return Texts.position(document.document(), viewer.getSelectedRange().x);
    }

    /** @return whether it is still open and shows the same text */
    public boolean isOpen() {
        return viewer.getTextWidget() != null && !viewer.getTextWidget().isDisposed() && document.document() == viewer.getDocument();
    }

    /** @return the window it is in */
    public Shell shell() {
        return part.getSite().getShell();
    }
}
