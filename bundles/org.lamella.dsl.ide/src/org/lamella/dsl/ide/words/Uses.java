package org.lamella.dsl.ide.words;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.XtextResource;
import org.lamella.dsl.cell.Named;
import org.lamella.dsl.ide.words.Word.Role;
import org.lamella.dsl.naming.CellNames;

import com.google.inject.Inject;

/** Finds the words that stand for one thing, whatever it is called where they are. */
public class Uses {

    @Inject
    private Targets targets;

    /**
     * A thing that words stand for.
     *
     * @param identity the same for every loaded copy of it
     * @param name what it is called where it is declared
     */
    public record Subject(URI identity, String name) {
    }

    /** What a word stands for; a package only under another name that the file gives to it. */
    public Optional<Subject> subject(Word word) {
        return targets.of(word).<Subject>map(target -> subject(Children.origin(target), word))
                .or(() -> targets.alias(word).map(alias -> new Subject(EcoreUtil.getURI(alias), word.name())));
    }

    private static Subject subject(Named origin, Word word) {
        return new Subject(EcoreUtil.getURI(origin), CellNames.nameOf(origin).orElse(word.name()));
    }

    /** The words of a file that stand for the subject, in text order. */
    public Stream<Word> in(XtextResource file, Subject subject) {
        Set<String> spellings = new HashSet<>();
        spellings.add(subject.name());
        Words.of(file).filter(word -> word.role() == Role.ALIAS).map(Word::name).forEach(spellings::add);
        return Words.of(file).filter(word -> spellings.contains(word.name()))
                .filter(word -> subject(word).filter(found -> found.identity().equals(subject.identity())).isPresent());
    }
}
