package org.lamella.dsl.formatting;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.dsl.scanner.Token;
import org.lamella.dsl.scanner.TokenKind;
import org.lamella.dsl.scanner.TokenScanner;

/**
 * Lays a correct {@code .cell} text out anew.
 * <ul>
 * <li>The author decides which statements share a line; elements start lines, a body of several lines has its braces on the outside, one
 * empty line is kept.</li>
 * <li>Bodies are indented by four blanks; a continued statement goes on below its value.</li>
 * <li>Values of consecutive lines that hold one property each stand below each other, and so do the comments at the ends of consecutive
 * lines.</li>
 * </ul>
 */
final class SourceLayout {
    private static final int INDENT = 4;

    private final String text;
    private final Spacing spacing;
    private final List<Piece> pieces = new ArrayList<>();

    /**
     * @param text the text
     * @param keywords the words of the grammar
     * @param statements offsets at which statements of a body start
     * @param elements offsets at which the package, imports and elements start
     */
    SourceLayout(String text, Set<String> keywords, Set<Integer> statements, Set<Integer> elements) {
        this.text = text;
        this.spacing = new Spacing(keywords);
        TokenScanner scanner = new TokenScanner(text, keywords);
        int breaks = 0;
        boolean separated = false;
        for (Token token = scanner.next(); token != null; token = scanner.next()) {
            if (token.kind() == TokenKind.BLANK) {
                breaks = Math.min(2, (int) token.text().chars().filter(c -> c == '\n').count());
                separated = true;
            } else {
                boolean element = elements.contains(token.start());
                pieces.add(new Piece(token, pieces.isEmpty() ? 0 : breaks, separated, element || statements.contains(token.start()), element));
                breaks = 0;
                separated = false;
            }
        }
    }

    /** The pieces in order, each with the line ends and blanks to put before it. */
    List<Piece> layOut() {
        countBrackets();
        breakLines();
        for (int i = 1; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (piece.breaks == 0) {
                piece.blanks = spacing.between(i > 1 ? pieces.get(i - 2) : null, pieces.get(i - 1), piece,
                        i + 1 < pieces.size() ? pieces.get(i + 1) : null);
            }
        }
        List<Line> lines = lines();
        Alignment.values(lines);
        indent(lines);
        Alignment.comments(lines);
        return pieces;
    }

    /** The new white space before a piece. */
    String gap(Piece piece, String lineEnd) {
        return lineEnd.repeat(piece.breaks) + " ".repeat(piece.blanks);
    }

    /** The line end the text uses. */
    String lineEnd() {
        int end = text.indexOf('\n');
        return end > 0 && text.charAt(end - 1) == '\r' ? "\r\n" : "\n";
    }

    private void countBrackets() {
        int depth = 0;
        int brackets = 0;
        for (Piece piece : pieces) {
            if (piece.is("}")) {
                depth = Math.max(0, depth - 1);
            } else if (piece.is(")")) {
                brackets = Math.max(0, brackets - 1);
            }
            piece.depth = depth;
            piece.brackets = brackets;
            if (piece.is("{")) {
                depth++;
            } else if (piece.is("(")) {
                brackets++;
            }
        }
    }

    private void breakLines() {
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            @Nullable Piece previous = i > 0 ? pieces.get(i - 1) : null;
            if (piece.element && previous != null && piece.breaks == 0 && !previous.isComment()) {
                piece.breaks = 1;
            }
            if (piece.is("{")) {
                if (previous != null && !previous.isLineComment()) {
                    piece.breaks = 0;
                }
                open.push(i);
            } else if (piece.is("}") && !open.isEmpty()) {
                closeBody(open.pop(), i);
            }
        }
    }

    private void closeBody(int open, int close) {
        boolean several = false;
        for (int i = open + 1; i <= close; i++) {
            several |= pieces.get(i).breaks > 0;
        }
        if (several) {
            Piece first = pieces.get(open + 1);
            boolean trailing = first.isLineComment() && first.breaks == 0;
            first.breaks = trailing ? 0 : 1;
            if (trailing && open + 2 < close) {
                pieces.get(open + 2).breaks = 1;
            }
            pieces.get(close).breaks = 1;
        }
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= pieces.size(); i++) {
            if (i == pieces.size() || pieces.get(i).breaks > 0) {
                lines.add(new Line(pieces.subList(start, i)));
                start = i;
            }
        }
        return lines;
    }

    private static void indent(List<Line> lines) {
        int value = 0;
        for (Line line : lines) {
            Piece first = line.first();
            boolean starts = first.statement || first.isComment() || first.is("}");
            first.blanks = starts ? INDENT * first.depth : value;
            int below = line.valueColumn();
            if (below >= 0) {
                value = below;
            } else if (starts) {
                value = INDENT * first.depth + 2 * INDENT;
            }
        }
    }
}
