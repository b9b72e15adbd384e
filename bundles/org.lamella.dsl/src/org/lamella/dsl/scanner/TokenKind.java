package org.lamella.dsl.scanner;

/** What a piece of {@code .cell} text is to the parser. */
public enum TokenKind {
    /** A word that is a keyword if the grammar has one of that text, else a name. */
    WORD,
    /** A word that its position makes a name, whatever the keywords are: before {@code :} or {@code ×}, beside a dot, after a colon. */
    NAME,
    /** A number without its unit. */
    NUMBER,
    /** The unit of the number before it. */
    UNIT,
    /** Quoted text, quotes included. */
    TEXT,
    /** An operator or a bracket. */
    SYMBOL,
    /** White space, line ends included. */
    BLANK,
    /** From {@code //} to the end of the line. */
    LINE_COMMENT,
    /** From {@code /*} to its end. */
    BLOCK_COMMENT,
    /** Characters that mean nothing here; hidden from the parser, always with a problem. */
    INVALID
}
