package org.lamella.ui.editor.navigate;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.eclipse.lsp4j.Location;
import org.lamella.ui.editor.Answers;
import org.lamella.ui.editor.EditorMessages;

/** A way to a definition that may still be looked for. */
final class DefinitionLink implements IHyperlink {

    private final IRegion region;
    private final CompletableFuture<List<? extends Location>> target;

    DefinitionLink(IRegion region, CompletableFuture<List<? extends Location>> target) {
        this.region = region;
        this.target = target;
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
        return EditorMessages.Definition_open;
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
