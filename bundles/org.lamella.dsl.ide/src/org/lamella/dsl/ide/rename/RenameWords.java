package org.lamella.dsl.ide.rename;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.service.OperationCanceledManager;
import org.eclipse.xtext.util.CancelIndicator;
import org.lamella.dsl.cell.CellPackage;
import org.lamella.dsl.cell.Part;
import org.lamella.dsl.cell.PartRole;
import org.lamella.dsl.ide.references.CellReferences;
import org.lamella.dsl.ide.rename.RenamedText.Change;
import org.lamella.dsl.ide.words.Children;
import org.lamella.dsl.ide.words.Targets;
import org.lamella.dsl.ide.words.Word;
import org.lamella.dsl.ide.words.Word.Role;
import org.lamella.dsl.ide.words.Words;
import org.lamella.dsl.ide.words.WorkspaceFiles;
import org.lamella.dsl.naming.CellNames;

import com.google.inject.Inject;

/** Finds the words that a new name changes. */
class RenameWords {

    @Inject
    private Targets targets;

    @Inject
    private OperationCanceledManager cancellation;

    /**
     * What is renamed.
     *
     * @param declared the named thing, or the import that gives another name
     * @param name its name now
     * @param newName its name then
     */
    record Renamed(URI declared, String name, String newName) {

        /** The files in which a word may be spelled or read differently. */
        List<URI> affected(WorkspaceFiles files) {
            return files.seeing(declared).stream().filter(file -> {
                String text = files.text(file);
                return CellReferences.mentions(text, name) || CellReferences.mentions(text, newName);
            }).toList();
        }
    }

    /** The files that change. */
    List<RenamedText> changed(Renamed renamed, WorkspaceFiles files, CancelIndicator cancel) {
        List<URI> mentioning = renamed.affected(files).stream().filter(file -> CellReferences.mentions(files.text(file), renamed.name())).toList();
        Set<URI> spelled = new HashSet<>(Set.of(renamed.declared()));
        for (URI file : mentioning) {
            cancellation.checkCanceled(cancel);
            spelled.addAll(files.read(file, (document, resource) -> calledAfter(renamed, resource)));
        }
        List<RenamedText> texts = new ArrayList<>();
        for (URI file : mentioning) {
            cancellation.checkCanceled(cancel);
            RenamedText text = files.read(file, (document, resource) -> new RenamedText(file, document.getContents(), changes(renamed, spelled, resource)));
            if (!text.changes().isEmpty()) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** Fillers without a name of their own that are called after what is renamed: paths name them by the same word. */
    private Set<URI> calledAfter(Renamed renamed, XtextResource resource) {
        Set<URI> parts = new HashSet<>();
        words(renamed, resource).filter(word -> word.role() == Role.REFERENCE && word.index() == word.path().size() - 1).forEach(word -> {
            boolean filler = word.owner().eContainer() instanceof Part part && part.getName() == null && part.getRole() == PartRole.FILLER
                    && part.getOf() == word.owner();
            if (filler && isSpelledAfter(word, Set.of(renamed.declared()))) {
                parts.add(EcoreUtil.getURI(Children.origin((Part) word.owner().eContainer())));
            }
        });
        return parts;
    }

    private List<Change> changes(Renamed renamed, Set<URI> spelled, XtextResource resource) {
        Stream<Change> replaced = words(renamed, resource).filter(word -> isSpelledAfter(word, spelled))
                .map(word -> new Change(word.region().getOffset(), word.region().getLength(), renamed.newName()));
        return Stream.concat(replaced, unnamed(renamed, resource).map(offset -> new Change(offset, 0, renamed.newName() + " = "))).toList();
    }

    /** Where a phase that is renamed is called after its material or role: there it gets a name of its own. */
    private static Stream<Integer> unnamed(Renamed renamed, XtextResource resource) {
        return resource.getContents().stream().flatMap(root -> EcoreUtil2.getAllContentsOfType(root, Part.class).stream())
                .filter(part -> part.getName() == null && CellNames.nameOf(part).filter(renamed.name()::equals).isPresent())
                .filter(part -> EcoreUtil.getURI(Children.origin(part)).equals(renamed.declared()))
                .flatMap(part -> NodeModelUtils.findNodesForFeature(part, CellPackage.Literals.PART__OF).stream()).map(node -> node.getOffset());
    }

    private static Stream<Word> words(Renamed renamed, XtextResource resource) {
        return Words.of(resource).filter(word -> word.name().equals(renamed.name()));
    }

    private boolean isSpelledAfter(Word word, Set<URI> spelled) {
        Optional<URI> declared = targets.spelledAfter(word).map(EcoreUtil::getURI);
        return declared.filter(spelled::contains).isPresent();
    }
}
