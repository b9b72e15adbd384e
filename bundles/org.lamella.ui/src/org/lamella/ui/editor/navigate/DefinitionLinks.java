package org.lamella.ui.editor.navigate;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.hyperlink.AbstractHyperlinkDetector;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.lamella.ui.Services;
import org.lamella.ui.editor.Answers;
import org.lamella.ui.editor.OpenDocument;
import org.lamella.ui.editor.OpenDocuments;
import org.lamella.ui.editor.Texts;

/**
 * Names lead to their definition, packages to their files. When the language takes long, the link waits for it after it was followed.
 */
public final class DefinitionLinks extends AbstractHyperlinkDetector {

    @Override
    public IHyperlink @Nullable [] detectHyperlinks(ITextViewer viewer, IRegion region, boolean severalAllowed) {
        IDocument text = viewer.getDocument();
        Optional<OpenDocument> document = Services.get(OpenDocuments.class).find(text);
        IRegion word = Texts.word(text, region.getOffset());
        if (document.isEmpty() || word.getLength() == 0 || Texts.quoted(text, region.getOffset()).isPresent()) {
            return null;
        }
        DefinitionParams params = new DefinitionParams(document.get().id(), Texts.position(text, region.getOffset()));
        CompletableFuture<List<? extends Location>> answer = document.get().ask(server -> server.definition(params)).thenApply(DefinitionLinks::locations);
        Optional<List<? extends Location>> found = Answers.within(Answers.DISPLAY_MILLIS, answer);
        if (found.isEmpty()) {
            return answer.isDone() ? null : new IHyperlink[] {new DefinitionLink(word, answer)};
        }
        List<IHyperlink> links = found.get().stream().limit(severalAllowed ? Long.MAX_VALUE : 1).<IHyperlink>map(place -> new DefinitionLink(word, place)).toList();
        return links.isEmpty() ? null : links.toArray(IHyperlink[]::new);
    }

    private static List<? extends Location> locations(Either<List<? extends Location>, List<? extends LocationLink>> found) {
        return found == null || found.getLeft() == null ? List.of() : found.getLeft();
    }
}
