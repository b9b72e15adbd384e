package org.lamella.dsl.syntax;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.lamella.dsl.scanner.Token;
import org.lamella.dsl.scanner.TokenKind;

/**
 * Decides which tokens to hide from the parser so that a mistake costs one statement and not the rest of the file.
 * <p>
 * A generated parser that fails inside a body leaves it and skips to the next head. Here the statement with the mistake is hidden and the
 * text is parsed again, so everything around it keeps its place. What a statement is follows from the habits of the language: it ends with
 * its block, at a line end, at the bracket that closes the body around it, or where the next {@code name:} or statement keyword stands.
 */
final class SkippedRegions {
    private static final Set<String> STARTERS = Set.of("let", "polymer", "ceramic", "active", "metal", "separator", "treatment", "composite",
            "symmetric", "stack", "cell", "study", "import", "layer", "interface", "without", "matrix", "filler", "catholyte", "anode",
            "cathode", "electrolyte", "compute", "require", "measurement", "fit", "vary");

    private final List<Token> tokens;
    private final Set<Integer> hidden = new HashSet<>();

    /** @param scanned all tokens of the text, in order */
    SkippedRegions(List<Token> scanned) {
        tokens = scanned.stream().filter(token -> token.kind() != TokenKind.LINE_COMMENT && token.kind() != TokenKind.BLOCK_COMMENT
                && token.kind() != TokenKind.INVALID).toList();
    }

    /** Offsets of all tokens hidden so far. */
    Set<Integer> hidden() {
        return hidden;
    }

    /**
     * Hides the statement a failure belongs to.
     *
     * @param failure offset of the token the parser could not use; the text's length at its end
     * @param boundary offset behind the last statement the parser completed
     * @return the offset at which the mistake should be shown, or -1 when nothing is left to hide
     */
    int hide(int failure, int boundary) {
        List<Token> visible = visible();
        int at = indexAt(visible, failure);
        int start = Math.min(at, Math.max(indexAt(visible, boundary), behindOpenBrace(visible, at)));
        boolean incomplete = start < at
                && (at == visible.size() || is(visible.get(at), "}") || opensLine(visible.get(at)) && starts(visible, at));
        int end = incomplete ? at : statementEnd(visible, start, at);
        if (start >= end) {
            if (at >= visible.size()) {
                return -1;
            }
            start = at;
            end = at + 1;
        }
        for (Token token : visible.subList(start, end)) {
            hidden.add(token.start());
        }
        return incomplete ? visible.get(end - 1).start() : visible.get(at).start();
    }

    private List<Token> visible() {
        List<Token> result = new ArrayList<>();
        for (Token token : tokens) {
            if (token.kind() != TokenKind.BLANK && !hidden.contains(token.start())) {
                result.add(token);
            }
        }
        return result;
    }

    private static int indexAt(List<Token> visible, int offset) {
        int low = 0;
        int high = visible.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (visible.get(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The index behind the brace that opens the body around the token, 0 at the outermost level. */
    private static int behindOpenBrace(List<Token> visible, int at) {
        int depth = 0;
        for (int i = at - 1; i >= 0; i--) {
            if (is(visible.get(i), "}")) {
                depth++;
            } else if (is(visible.get(i), "{") && depth-- == 0) {
                return i + 1;
            }
        }
        return 0;
    }

    private int statementEnd(List<Token> visible, int start, int at) {
        int braces = 0;
        int brackets = 0;
        int i = start;
        while (i < visible.size()) {
            Token token = visible.get(i);
            if (braces == 0 && i > at && starts(visible, i) && (brackets == 0 || opensLine(token))) {
                return i;
            }
            if (braces == 0 && i > at && opensLine(token) && !is(token, "{")) {
                return i;
            }
            if (is(token, "}")) {
                if (braces == 0) {
                    return i;
                }
                braces--;
                if (braces == 0 && i >= at) {
                    return i + 1;
                }
            } else if (is(token, "{")) {
                braces++;
            } else if (is(token, "(")) {
                brackets++;
            } else if (is(token, ")")) {
                brackets = Math.max(0, brackets - 1);
            }
            i++;
        }
        return i;
    }

    /** True where a statement plausibly starts: at one of its keywords, or at {@code name:}. */
    private static boolean starts(List<Token> visible, int index) {
        Token token = visible.get(index);
        if (token.kind() == TokenKind.WORD) {
            return STARTERS.contains(token.text());
        }
        int next = index;
        while (next + 2 < visible.size() && visible.get(next).kind() == TokenKind.NAME && is(visible.get(next + 1), ".")) {
            next += 2;
        }
        return visible.get(next).kind() == TokenKind.NAME && next + 1 < visible.size()
                && (is(visible.get(next + 1), ":") || is(visible.get(next + 1), "×"))
                && (index == 0 || !is(visible.get(index - 1), "."));
    }

    /** True for the first token of a line. */
    private boolean opensLine(Token token) {
        int before = indexAt(tokens, token.start()) - 1;
        return before < 0 || tokens.get(before).kind() == TokenKind.BLANK && tokens.get(before).text().indexOf('\n') >= 0;
    }

    private static boolean is(Token token, String symbol) {
        return token.kind() == TokenKind.SYMBOL && token.text().equals(symbol);
    }
}
