package org.lamella.dsl.ide.lexer;

/**
 * A piece of text with the colour it has before anything is known about its meaning.
 *
 * @param kind what it looks like
 * @param start offset of its first character
 * @param end offset behind its last character
 */
public record LexicalToken(Kind kind, int start, int end) {

    /** Kinds that have a colour of their own. */
    public enum Kind {
        /** A word of the grammar in a place where it is one. */
        KEYWORD,
        /** Any other word. */
        NAME,
        /** A number without its unit. */
        NUMBER,
        /** The unit of a number. */
        UNIT,
        /** Quoted text. */
        TEXT,
        /** A comment. */
        COMMENT,
        /** A comment that documents what follows. */
        DOCUMENTATION,
        /** Operators and brackets. */
        SYMBOL
    }
}
