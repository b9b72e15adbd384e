package org.lamella.dsl.ide.words;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.util.ITextRegion;

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
        /** Quantity after {@code require}. */
        QUANTITY,
        /** Number without its unit. */
        NUMBER,
        /** Unit of a number. */
        UNIT,
        /** Package or import. */
        NAMESPACE,
        /** Anything else: keywords, symbols, texts. */
        OTHER
    }
}
