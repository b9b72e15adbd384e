package org.lamella.ui.editor.outline;

import java.util.Optional;

import org.eclipse.core.runtime.IAdapterFactory;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.lamella.ui.Services;
import org.lamella.ui.editor.OpenDocument;
import org.lamella.ui.editor.OpenDocuments;

/** Gives editors of {@code .cell} files their outline. */
public final class OutlineAdapters implements IAdapterFactory {

    @Override
    @NonNullByDefault({})
    public <T> T getAdapter(Object adaptable, Class<T> type) {
        if (!(adaptable instanceof ITextEditor editor) || type != IContentOutlinePage.class || editor.getDocumentProvider() == null) {
            return null;
        }
        @Nullable IDocument text = editor.getDocumentProvider().getDocument(editor.getEditorInput());
        Optional<OpenDocument> document = text == null ? Optional.empty() : Services.get(OpenDocuments.class).find(text);
        @Nullable ITextViewer viewer = editor.getAdapter(ITextViewer.class);
        return document.isEmpty() || viewer == null ? null : type.cast(new CellOutlinePage(editor, viewer, document.get()));
    }

    @Override
    public Class<?>[] getAdapterList() {
        return new Class<?>[] {IContentOutlinePage.class};
    }
}
