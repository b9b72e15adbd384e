package org.lamella.core.export;

import java.util.ArrayList;
import java.util.List;

import org.lamella.core.table.Table.Alignment;

/** Aligned columns of text for terminals. */
final class Columns {

    private static final String GAP = "  ";

    private final Alignment[] alignments;
    private final List<String[]> rows = new ArrayList<>();

    Columns(Alignment... alignments) {
        this.alignments = alignments.clone();
    }

    void row(String... cells) {
        rows.add(cells);
    }

    /** @return the rows, each as wide as its column needs; empty columns vanish, no blanks at the ends of lines */
    String text(String indent) {
        int[] widths = new int[alignments.length];
        for (String[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], width(row[i]));
            }
        }
        StringBuilder text = new StringBuilder();
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder(indent);
            for (int i = 0; i < row.length; i++) {
                if (widths[i] > 0) {
                    String room = " ".repeat(widths[i] - width(row[i]));
                    line.append(alignments[i] == Alignment.RIGHT ? room + row[i] : row[i] + room).append(GAP);
                }
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
