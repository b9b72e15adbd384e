package org.lamella.dsl.ide.references;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.xtext.ide.server.DocumentExtensions;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.service.OperationCanceledManager;
import org.eclipse.xtext.util.CancelIndicator;
import org.lamella.dsl.cell.CellPackage;
import org.lamella.dsl.cell.File;
import org.lamella.dsl.ide.words.Targets;
import org.lamella.dsl.ide.words.Word;
import org.lamella.dsl.ide.words.Words;
import org.lamella.dsl.ide.words.WorkspaceFiles;

import com.google.inject.Inject;

/** Finds where things are declared; a package in all its files. */
public class CellDefinitions {

    @Inject
    private Targets targets;

    @Inject
    private DocumentExtensions documents;

    @Inject
    private OperationCanceledManager cancellation;

    /** The places that declare what the word at a position stands for. */
    public List<Location> find(URI file, Position position, WorkspaceFiles files, CancelIndicator cancel) {
        return files.read(file, (document, resource) -> {
            Optional<Word> word = Words.at(resource, document.getOffSet(position));
            Optional<URI> declared = word.flatMap(targets::of).map(EcoreUtil::getURI);
            return declared.isPresent() ? List.of(location(declared.get(), files))
                    : word.flatMap(targets::packageOf).map(name -> filesOf(name, file, files, cancel)).orElse(List.of());
        });
    }

    private Location location(URI declared, WorkspaceFiles files) {
        return files.read(declared, (document, resource) -> documents.newLocation(resource.getEObject(declared.fragment())));
    }

    private List<Location> filesOf(String name, URI place, WorkspaceFiles files, CancelIndicator cancel) {
        List<Location> found = new ArrayList<>();
        for (URI file : files.seenBy(place)) {
            cancellation.checkCanceled(cancel);
            if (CellReferences.mentions(files.text(file), name.substring(name.lastIndexOf('.') + 1))) {
                files.read(file, (document, resource) -> declaration(name, resource)).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Location> declaration(String name, XtextResource resource) {
        @Nullable EObject root = resource.getContents().isEmpty() ? null : resource.getContents().get(0);
        List<INode> written = root instanceof File file && name.equals(file.getName()) ? NodeModelUtils.findNodesForFeature(file, CellPackage.Literals.FILE__NAME) : List.of();
        return written.stream().findFirst().map(node -> documents.newLocation(resource, node.getTextRegion()));
    }
}
