package org.lamella.ui.editor;

import java.net.URI;
import java.util.Optional;

import org.eclipse.core.filebuffers.IDocumentSetupParticipant;
import org.eclipse.core.filebuffers.IDocumentSetupParticipantExtension;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.text.IDocument;
import org.lamella.ui.Services;

/** Tells the language about every document made for a {@code .cell} file. */
public final class CellDocumentSetup implements IDocumentSetupParticipant, IDocumentSetupParticipantExtension {

    @Override
    public void setup(IDocument document) {
        // a document without a file is of no use to the language
    }

    @Override
    public void setup(IDocument document, IPath location, LocationKind kind) {
        uri(location, kind).ifPresent(file -> Services.get(OpenDocuments.class).open(document, file));
    }

    private static Optional<URI> uri(IPath location, LocationKind kind) {
        if (kind == LocationKind.LOCATION) {
            return Optional.of(location.toFile().toURI());
        }
        if (location.segmentCount() < 2) {
            return Optional.empty();
        }
        return Optional.ofNullable(ResourcesPlugin.getWorkspace().getRoot().getFile(location).getLocationURI());
    }
}
