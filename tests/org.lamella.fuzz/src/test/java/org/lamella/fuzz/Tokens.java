package org.lamella.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.IGrammarAccess;
import org.lamella.dsl.scanner.Characters;
import org.lamella.dsl.scanner.Token;
import org.lamella.dsl.scanner.TokenKind;
import org.lamella.dsl.scanner.TokenScanner;

/** Texts as tokens. */
final class Tokens {

    static final Set<String> KEYWORDS = GrammarUtil.getAllKeywords(World.INJECTOR.getInstance(IGrammarAccess.class).getGrammar()).stream()
            .filter(word -> Characters.isLetter(word.charAt(0))).collect(Collectors.toSet());

    private Tokens() {
    }

    /** All tokens, which leave no gap. */
    static List<Token> of(String text) {
        TokenScanner scanner = new TokenScanner(text, KEYWORDS);
        List<Token> tokens = new ArrayList<>();
        for (Token token = scanner.next(); token != null; token = scanner.next()) {
            tokens.add(token);
        }
        return tokens;
    }

    /** What a text says to the parser, look-alike characters in their one form. */
    static List<String> meaning(String text) {
        return of(text).stream().filter(token -> token.kind() != TokenKind.BLANK && !isComment(token) && token.kind() != TokenKind.INVALID)
                .map(token -> token.kind() == TokenKind.TEXT ? content(token.text()) : token.text().equals("+/-") ? "±" : Characters.canonical(token.text())).toList();
    }

    /** Its comments, blanks at line ends and starts left out. */
    static List<String> comments(String text) {
        return of(text).stream().filter(Tokens::isComment).map(token -> token.text().lines().map(String::strip).collect(Collectors.joining("\n"))).toList();
    }

    private static boolean isComment(Token token) {
        return token.kind() == TokenKind.LINE_COMMENT || token.kind() == TokenKind.BLOCK_COMMENT;
    }

    private static String content(String quoted) {
        return "\"" + (quoted.length() > 1 ? quoted.substring(1, quoted.length() - 1) : "");
    }
}
