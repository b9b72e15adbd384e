package org.lamella.dsl.ide.lexer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.lamella.dsl.ide.lexer.LexicalToken.Kind;
import org.lamella.dsl.scanner.Token;
import org.lamella.dsl.scanner.TokenScanner;
import org.lamella.dsl.syntax.TokenTypes;

/** Cuts text into coloured pieces as the parser's scanner does, without parsing; for editors, where colours must follow every key. */
public final class LexicalScanner {

    private final Set<String> keywords = new TokenTypes(new ContentAssistTokens().getTokenDefMap()).keywordWords();

    /** @return the words of the grammar */
    public Set<String> keywords() {
        return keywords;
    }

    /** All pieces of a text but blanks, in order. */
    public List<LexicalToken> scan(String text) {
        List<LexicalToken> tokens = new ArrayList<>();
        TokenScanner scanner = new TokenScanner(text, keywords);
        for (Token token = scanner.next(); token != null; token = scanner.next()) {
            switch (token.kind()) {
                case WORD -> tokens.add(token(keywords.contains(token.text()) ? Kind.KEYWORD : Kind.NAME, token));
                case NAME -> tokens.add(token(Kind.NAME, token));
                case NUMBER -> tokens.add(token(Kind.NUMBER, token));
                case UNIT -> tokens.add(token(Kind.UNIT, token));
                case TEXT -> tokens.add(token(Kind.TEXT, token));
                case SYMBOL -> tokens.add(token(Kind.SYMBOL, token));
                case LINE_COMMENT -> tokens.add(token(Kind.COMMENT, token));
                case BLOCK_COMMENT -> tokens.add(token(token.text().startsWith("/**") ? Kind.DOCUMENTATION : Kind.COMMENT, token));
                case BLANK, INVALID -> {
                    // no colour
                }
            }
        }
        return tokens;
    }

    private static LexicalToken token(Kind kind, Token token) {
        return new LexicalToken(kind, token.start(), token.end());
    }
}
