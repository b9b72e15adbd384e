package org.lamella.dsl.ide.symbols;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.xtext.ide.server.DocumentExtensions;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolMapper;
import org.eclipse.xtext.naming.IQualifiedNameConverter;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.eclipse.xtext.service.OperationCanceledManager;
import org.eclipse.xtext.util.CancelIndicator;
import org.lamella.dsl.cell.CellPackage;
import org.lamella.dsl.ide.words.WorkspaceFiles;

import com.google.inject.Inject;

/** Finds elements, layers, contacts and requirements of all files by a few letters of their names. */
public class CellWorkspaceSymbols {

    /** More than anybody reads; the files of all found have to be looked into. */
    private static final int MOST = 100;

    @Inject
    private DocumentExtensions documents;

    @Inject
    private DocumentSymbolMapper.DocumentSymbolKindProvider kinds;

    @Inject
    private IQualifiedNameConverter names;

    @Inject
    private OperationCanceledManager cancellation;

    private record Match(IEObjectDescription found, int rank) {
        String name() {
            return found.getName().getLastSegment();
        }
    }

    /**
     * The best matches, the best first.
     *
     * @param typed letters as {@link NamePattern} takes them, after any part of the package and a point
     */
    public List<WorkspaceSymbol> find(String typed, IResourceDescriptions index, WorkspaceFiles files, CancelIndicator cancel) {
        int point = typed.lastIndexOf('.');
        NamePattern pattern = NamePattern.of(typed.substring(point + 1));
        String qualifier = typed.substring(0, Math.max(0, point)).strip();
        List<Match> matches = new ArrayList<>();
        for (IEObjectDescription exported : index.getExportedObjects()) {
            cancellation.checkCanceled(cancel);
            // phases are called after their material more often than not
            if (exported.getEClass() != CellPackage.Literals.PART && names.toString(exported.getName().skipLast(1)).contains(qualifier)) {
                OptionalInt rank = pattern.rank(exported.getName().getLastSegment());
                rank.ifPresent(found -> matches.add(new Match(exported, found)));
            }
        }
        matches.sort(Comparator.comparingInt(Match::rank).thenComparing(match -> match.name().length()).thenComparing(Match::name)
                .thenComparing(match -> names.toString(match.found.getName())));
        return matches.stream().limit(MOST).map(match -> symbol(match, files, cancel)).flatMap(Optional::stream).toList();
    }

    private Optional<WorkspaceSymbol> symbol(Match match, WorkspaceFiles files, CancelIndicator cancel) {
        cancellation.checkCanceled(cancel);
        Optional<Location> place = files.read(match.found.getEObjectURI(), (document, resource) -> {
            @Nullable EObject object = resource.getEObject(match.found.getEObjectURI().fragment());
            return object == null ? Optional.<Location>empty() : Optional.of(documents.newLocation(object));
        });
        QualifiedName owner = match.found.getName().skipLast(1);
        return place.map(location -> new WorkspaceSymbol(match.name(), kinds.getSymbolKind(match.found), Either.forLeft(location), names.toString(owner)));
    }
}
