package org.lamella.dsl.ide.words;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.Range;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.util.ITextRegion;
import org.lamella.dsl.scanner.Characters;

/**
 * A word of a file and what it is there.
 *
 * @param region where it stands
 * @param text the word as written
 * @param role what the grammar takes it for
 * @param owner the object it belongs to
 * @param whole the dotted path it is part of, from its start to the end of this word; the word itself when there are no dots
 * @param node node of the whole path
 */
public record Word(ITextRegion region, String text, Role role, EObject owner, String whole, INode node) {

    /** What the grammar takes a word for. */
    public enum Role {
        /** Name given to something here. */
        NAME,
        /** Name of something defined elsewhere. */
        REFERENCE,
        /** Child named in an override, {@code without} or {@code before}. */
        CHILD,
        /** Property before a colon. */
        PROPERTY,
        /** Word of an expression: constant, parameter, property, enumerator. */
        PATH,
        /** Law or function before its bracket. */
        CALL,
        /** Argument before a colon. */
        ARGUMENT,
        /** Study kind after {@code compute}. */
        STUDY_KIND,
        /** Verb of a step of an experiment. */
        VERB,
        /** Quantity after {@code require}. */
        QUANTITY,
        /** Number without its unit. */
        NUMBER,
        /** How many times or steps; a number that has no unit and is no value. */
        COUNT,
        /** Unit of a number. */
        UNIT,
        /** Package or import. */
        NAMESPACE,
        /** Other name given to an import. */
        ALIAS,
        /** Name that a documentation comment links to; the owner is what the comment is about. */
        LINK,
        /** Anything else: keywords, symbols, texts. */
        OTHER
    }

    /** The word with look-alike characters in their one form, in which names compare. */
    public String name() {
        return Characters.canonical(text);
    }

    /** Where it stands, for editors. */
    public Range range(Document document) {
        return new Range(document.getPosition(region.getOffset()), document.getPosition(region.getOffset() + region.getLength()));
    }

    /** Its place among the words of its path, from 0. */
    public int index() {
        return (int) whole.chars().filter(c -> c == '.').count();
    }

    /** All words of the path it is part of, also those behind it, in the form in which names compare. */
    public List<String> path() {
        List<String> words = new ArrayList<>();
        for (ILeafNode leaf : node.getLeafNodes()) {
            if (!leaf.isHidden() && !leaf.getText().equals(".")) {
                words.add(Characters.canonical(leaf.getText()));
            }
        }
        return words;
    }

    /** The first words of the path. */
    List<String> words(int count) {
        List<String> all = path();
        return all.subList(0, Math.min(count, all.size()));
    }
}
