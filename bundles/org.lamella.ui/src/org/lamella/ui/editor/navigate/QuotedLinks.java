package org.lamella.ui.editor.navigate;

import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.hyperlink.AbstractHyperlinkDetector;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.eclipse.lsp4j.DocumentLink;
import org.eclipse.lsp4j.DocumentLinkParams;
import org.lamella.ui.Services;
import org.lamella.ui.editor.Answers;
import org.lamella.ui.editor.OpenDocument;
import org.lamella.ui.editor.OpenDocuments;
import org.lamella.ui.editor.Texts;

/** Quoted files of tables lead to the file, sources with a DOI or an address to the browser. */
public final class QuotedLinks extends AbstractHyperlinkDetector {

    @Override
    public IHyperlink @Nullable [] detectHyperlinks(ITextViewer viewer, IRegion region, boolean severalAllowed) {
        IDocument text = viewer.getDocument();
        Optional<OpenDocument> document = Services.get(OpenDocuments.class).find(text);
        Optional<IRegion> quoted = Texts.quoted(text, region.getOffset());
        if (document.isEmpty() || quoted.isEmpty()) {
            return null;
        }
        Optional<List<DocumentLink>> links = document.get().answer(Answers.DISPLAY_MILLIS, server -> server.documentLink(new DocumentLinkParams(document.get().id())));
        return links.flatMap(found -> found.stream().filter(link -> Texts.region(text, link.getRange()).equals(quoted)).findFirst())
                .map(link -> new IHyperlink[] {new QuotedLink(quoted.get(), link.getTarget())}).orElse(null);
    }
}
