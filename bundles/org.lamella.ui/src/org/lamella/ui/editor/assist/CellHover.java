package org.lamella.ui.editor.assist;

import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextHoverExtension;
import org.eclipse.jface.text.ITextHoverExtension2;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.lamella.ui.Services;
import org.lamella.ui.editor.OpenDocument;
import org.lamella.ui.editor.OpenDocuments;
import org.lamella.ui.editor.Texts;

/** Shows what the language knows about the word under the pointer. Only {@link #getHoverInfo2} asks, on a thread of its own. */
public final class CellHover implements ITextHover, ITextHoverExtension, ITextHoverExtension2 {

    private static final long PATIENCE_MILLIS = 3000;

    @Override
    public IRegion getHoverRegion(ITextViewer viewer, int offset) {
        return Texts.word(viewer.getDocument(), offset);
    }

    @Override
    public @Nullable Object getHoverInfo2(ITextViewer viewer, IRegion region) {
        Optional<OpenDocument> document = Services.get(OpenDocuments.class).find(viewer.getDocument());
        if (document.isEmpty() || region.getLength() == 0) {
            return null;
        }
        HoverParams params = new HoverParams(document.get().id(), Texts.position(viewer.getDocument(), region.getOffset()));
        String text = document.get().answer(PATIENCE_MILLIS, server -> server.hover(params)).map(CellHover::text).orElse(""); //$NON-NLS-1$
        return text.isBlank() ? null : text;
    }

    private static String text(Hover hover) {
        return hover.getContents() != null && hover.getContents().isRight() && hover.getContents().getRight() != null ? hover.getContents().getRight().getValue() : ""; //$NON-NLS-1$
    }

    @Override
    @Deprecated
    public @Nullable String getHoverInfo(ITextViewer viewer, IRegion region) {
        return getHoverInfo2(viewer, region) instanceof String text ? text : null;
    }

    @Override
    public IInformationControlCreator getHoverControlCreator() {
        return RichTextControl.creator();
    }
}
