package org.lamella.dsl.syntax;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.dsl.scanner.Characters;
import org.lamella.dsl.scanner.Token;
import org.lamella.dsl.scanner.TokenKind;

/**
 * Maps scanned tokens to the token numbers of one generated ANTLR lexer. Xtext numbers tokens differently for parsing and for content
 * assist, so each lexer has its own instance, made from its own token definitions.
 */
public final class TokenTypes {
    private final Map<String, Integer> keywords = new HashMap<>();
    private final Map<String, Integer> rules = new HashMap<>();
    private final Set<String> keywordWords;

    /**
     * @param definitions token number to its definition: {@code 'keyword'} in quotes or {@code RULE_NAME}
     */
    public TokenTypes(Map<Integer, String> definitions) {
        definitions.forEach((type, definition) -> {
            if (definition.startsWith("'")) {
                keywords.put(definition.substring(1, definition.length() - 1), type);
            } else {
                rules.put(definition, type);
            }
        });
        keywordWords = Set.copyOf(keywords.keySet().stream().filter(word -> Characters.isLetter(word.charAt(0))).toList());
    }

    /** The keywords that are words, for the scanner. */
    public Set<String> keywordWords() {
        return keywordWords;
    }

    /** The token number, or {@code hidden} for what the parser must not see. */
    public int typeOf(Token token, int hidden) {
        @Nullable Integer type = switch (token.kind()) {
            case WORD -> keywords.getOrDefault(token.text(), rules.get("RULE_ID"));
            case NAME -> rules.get("RULE_ID");
            case NUMBER -> rules.get("RULE_NUMBER");
            case UNIT -> rules.get("RULE_UNIT");
            case TEXT -> rules.get("RULE_STRING");
            case SYMBOL -> keywords.get(token.text());
            case BLANK -> rules.get("RULE_WS");
            case LINE_COMMENT -> rules.get("RULE_SL_COMMENT");
            case BLOCK_COMMENT -> rules.get("RULE_ML_COMMENT");
            case INVALID -> null;
        };
        return type == null ? hidden : type;
    }

    /** True when the parser never sees tokens of this kind. */
    public static boolean isHidden(TokenKind kind) {
        return switch (kind) {
            case BLANK, LINE_COMMENT, BLOCK_COMMENT, INVALID -> true;
            default -> false;
        };
    }
}
