package org.lamella.ui.editor.navigate;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.eclipse.lsp4j.Location;
import org.eclipse.osgi.util.NLS;
import org.lamella.ui.editor.Answers;
import org.lamella.ui.editor.EditorMessages;

/** A way to a definition that may still be looked for. */
final class DefinitionLink implements IHyperlink {

    private final IRegion region;
    private final CompletableFuture<List<? extends Location>> target;
    private final String text;

    /** A definition that is still looked for. */
    DefinitionLink(IRegion region, CompletableFuture<List<? extends Location>> target) {
        this.region = region;
        this.target = target;
        text = EditorMessages.Definition_open;
    }

    /** A definition that is known. */
    DefinitionLink(IRegion region, Location place) {
        this.region = region;
        target = CompletableFuture.completedFuture(List.of(place));
        String path = String.valueOf(URI.create(place.getUri()).getPath());
        text = NLS.bind(EditorMessages.Definition_openIn, path.substring(path.lastIndexOf('/') + 1));
    }

    @Override
    public IRegion getHyperlinkRegion() {
        return region;
    }

    @Override
    public @Nullable String getTypeLabel() {
        return null;
    }

    @Override
    public String getHyperlinkText() {
        return text;
    }

    @Override
    public void open() {
        target.thenAccept(found -> {
            if (!found.isEmpty()) {
                Answers.onDisplay(() -> Places.reveal(found.get(0)));
            }
        });
    }
}
