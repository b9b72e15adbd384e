package org.lamella.dsl.formatting;

import org.lamella.dsl.scanner.Characters;
import org.lamella.dsl.scanner.Token;
import org.lamella.dsl.scanner.TokenKind;

/** A token on its way to its new place: what it will look like, and what will stand before it. */
final class Piece {
    final Token token;
    final String text;
    final boolean statement;
    final boolean element;
    /** Whether the author left blanks before it. */
    final boolean separated;
    /** Line ends before it. */
    int breaks;
    /** Blanks before it, behind those line ends. */
    int blanks;
    /** Open braces around it. */
    int depth;
    /** Open round brackets around it. */
    int brackets;

    Piece(Token token, int breaks, boolean separated, boolean statement, boolean element) {
        this.token = token;
        this.text = normal(token);
        this.breaks = breaks;
        this.separated = separated;
        this.statement = statement;
        this.element = element;
    }

    boolean is(String symbol) {
        return token.kind() == TokenKind.SYMBOL && token.text().equals(symbol);
    }

    boolean isWord() {
        return token.kind() == TokenKind.WORD || token.kind() == TokenKind.NAME;
    }

    boolean isLineComment() {
        return token.kind() == TokenKind.LINE_COMMENT;
    }

    boolean isComment() {
        return isLineComment() || token.kind() == TokenKind.BLOCK_COMMENT;
    }

    int width() {
        return text.codePointCount(0, text.length());
    }

    private static String normal(Token token) {
        return switch (token.kind()) {
            case WORD, NAME, UNIT -> Characters.canonical(token.text());
            case SYMBOL -> token.text().equals("+/-") ? "±" : token.text();
            case TEXT -> straight(token.text());
            case LINE_COMMENT -> token.text().stripTrailing();
            default -> token.text();
        };
    }

    /** Text in straight quotes, unless that would change what it says. */
    private static String straight(String text) {
        String inner = text.substring(1, text.length() - 1);
        return text.charAt(0) == '"' && text.endsWith("\"") || inner.indexOf('"') >= 0 || inner.indexOf('\\') >= 0 ? text : '"' + inner + '"';
    }
}
