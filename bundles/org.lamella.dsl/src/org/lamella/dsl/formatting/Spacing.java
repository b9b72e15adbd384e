package org.lamella.dsl.formatting;

import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.dsl.scanner.TokenKind;

/** How many blanks stand between two tokens of one line. */
final class Spacing {
    /** Between two properties that share a line. */
    private static final int STATEMENT_GAP = 3;
    private static final Set<String> PRODUCTS = Set.of("*", "/", "^");

    private final Set<String> keywords;

    Spacing(Set<String> keywords) {
        this.keywords = keywords;
    }

    /**
     * @param beforePrevious the token before {@code previous}, null at the start
     * @param next the token behind {@code current}, null at the end
     */
    int between(@Nullable Piece beforePrevious, Piece previous, Piece current, @Nullable Piece next) {
        if (current.isComment() || previous.isComment()) {
            return 1;
        }
        if (previous.is("{") && current.is("}")) {
            return 0;
        }
        if (current.statement && !previous.is("{")) {
            return STATEMENT_GAP;
        }
        if (current.is(",") || current.is(":") || current.is(")") || current.is(".") || previous.is("(") || previous.is(".")) {
            return 0;
        }
        if (isProduct(previous)) {
            return tight(previous, current) ? 0 : 1;
        }
        if (current.is("(")) {
            return previous.isWord() && (!isKeyword(previous) || previous.text.equals("fn")) ? 0 : 1;
        }
        if (isProduct(current)) {
            return tight(current, next) ? 0 : 1;
        }
        return previous.is("-") && isSign(beforePrevious) ? 0 : 1;
    }

    private static boolean isProduct(Piece piece) {
        return piece.token.kind() == TokenKind.SYMBOL && PRODUCTS.contains(piece.text);
    }

    /** {@code C/20} stays tight; a blank on either side asks for both. Tightening could turn a value into a unit, so it is never done. */
    private static boolean tight(Piece operator, @Nullable Piece next) {
        return !operator.separated && operator.breaks == 0 && (next == null || !next.separated);
    }

    /** True when a minus behind this token has no left operand. */
    private boolean isSign(@Nullable Piece before) {
        return before == null || switch (before.token.kind()) {
            case NUMBER, UNIT, TEXT, NAME -> false;
            case WORD -> isKeyword(before);
            default -> !before.is(")");
        };
    }

    private boolean isKeyword(Piece piece) {
        return piece.token.kind() == TokenKind.WORD && keywords.contains(piece.text);
    }
}
