package org.lamella.dsl.formatting;

import java.util.List;

/** The pieces of one line. */
record Line(List<Piece> pieces) {
    Piece first() {
        return pieces.get(0);
    }

    Piece last() {
        return pieces.get(pieces.size() - 1);
    }

    /** Whether an empty line stands before this one. */
    boolean separated() {
        return first().breaks > 1;
    }

    /** Width up to the end of a piece, indentation included. */
    int widthTo(int end) {
        int width = 0;
        for (Piece piece : pieces.subList(0, end)) {
            width += piece.blanks + piece.width();
        }
        return width;
    }

    /**
     * The index of the first piece of the value when the line starts with a property, a constant or a named requirement whose value starts
     * on it; -1 otherwise.
     */
    int valueIndex() {
        if (!first().statement) {
            return -1;
        }
        for (int i = 1; i + 1 < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (piece.is(":") || piece.is("×") || piece.is("=")) {
                return pieces.get(i + 1).isComment() ? -1 : i + 1;
            }
            if (!piece.isWord() && !piece.is(".")) {
                return -1;
            }
        }
        return -1;
    }

    /** The column at which the value starts, -1 if none starts on this line. */
    int valueColumn() {
        int value = valueIndex();
        return value < 0 ? -1 : widthTo(value) + pieces.get(value).blanks;
    }

    /** Whether the line holds this one property and nothing else beside its own block and a comment. */
    boolean isSingleProperty() {
        int value = valueIndex();
        if (value < 0 || !pieces.get(value - 1).is(":")) {
            return false;
        }
        int depth = first().depth;
        for (Piece piece : pieces.subList(1, pieces.size())) {
            if (piece.statement && piece.depth == depth || piece.depth < depth) {
                return false;
            }
        }
        return !last().is("{") && !(last().isComment() && pieces.get(pieces.size() - 2).is("{"));
    }

    /** Whether the line goes on with the statement of the line before. */
    boolean isContinuation() {
        return !first().statement && !first().isComment() && !first().is("}");
    }

    /** Whether a comment ends a line that starts with something else. */
    boolean hasTrailingComment() {
        return pieces.size() > 1 && last().isLineComment();
    }
}
