package org.lamella.dsl.ide.references;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.xtext.ide.server.UriExtensions;
import org.eclipse.xtext.service.OperationCanceledManager;
import org.eclipse.xtext.util.CancelIndicator;
import org.lamella.dsl.ide.words.Uses;
import org.lamella.dsl.ide.words.Uses.Subject;
import org.lamella.dsl.ide.words.Word.Role;
import org.lamella.dsl.ide.words.Words;
import org.lamella.dsl.ide.words.WorkspaceFiles;
import org.lamella.dsl.scanner.Characters;

import com.google.inject.Inject;

/**
 * Finds where a name is used, in all files that see it. Most words of the language are no references to the grammar, so the index of
 * references is of no use: the texts say which files may have a use, their words whether they have one.
 */
public class CellReferences {

    @Inject
    private Uses uses;

    @Inject
    private UriExtensions uris;

    @Inject
    private OperationCanceledManager cancellation;

    /**
     * Finds the uses of what the word at a position stands for.
     *
     * @param declaration whether the place that gives the name counts
     */
    public List<Location> find(URI file, Position position, boolean declaration, WorkspaceFiles files, CancelIndicator cancel) {
        Optional<Subject> subject = files.read(file, (document, resource) -> Words.at(resource, document.getOffSet(position)).flatMap(uses::subject));
        if (subject.isEmpty()) {
            return List.of();
        }
        List<Location> found = new ArrayList<>();
        for (URI candidate : files.seeing(subject.get().identity())) {
            cancellation.checkCanceled(cancel);
            if (mentions(files.text(candidate), subject.get().name())) {
                found.addAll(files.read(candidate, (document, resource) -> uses.in(resource, subject.get()).filter(word -> declaration || word.role() != Role.NAME)
                        .map(word -> new Location(uris.toUriString(candidate), word.range(document))).toList()));
            }
        }
        return found;
    }

    /** Whether a name may occur in a text; one with characters that have look-alikes is compared in their one form. */
    public static boolean mentions(String text, String name) {
        boolean plain = name.chars().allMatch(c -> c < 0x80);
        return (plain ? text : Characters.canonical(text)).contains(name);
    }
}
