package org.lamella.dsl.formatting;

import java.util.ArrayList;
import java.util.List;

/** Columns that run down several lines. */
final class Alignment {
    private static final int COMMENT_GAP = 4;
    /** A line longer than this does not push the comments of its neighbours to the right. */
    private static final int COMMENT_LIMIT = 90;

    private Alignment() {
    }

    /** Puts the values of consecutive one-property lines of a body below each other. */
    static void values(List<Line> lines) {
        List<Line> run = new ArrayList<>();
        for (Line line : lines) {
            boolean joins = line.isSingleProperty();
            if (!run.isEmpty() && line.isContinuation()) {
                continue;
            }
            if (!run.isEmpty() && (!joins || line.separated() || !alike(run.get(0), line))) {
                alignValues(run);
                run.clear();
            }
            if (joins) {
                run.add(line);
            }
        }
        alignValues(run);
    }

    /** Lines of one body that start alike: properties with properties, requirements with requirements. */
    private static boolean alike(Line a, Line b) {
        return a.first().depth == b.first().depth && a.first().text.equals("require") == b.first().text.equals("require");
    }

    private static void alignValues(List<Line> run) {
        int widest = run.stream().mapToInt(line -> nameWidth(line)).max().orElse(0);
        for (Line line : run) {
            line.pieces().get(line.valueIndex()).blanks = widest - nameWidth(line) + 1;
        }
    }

    /** Width of what stands before the value, without indentation: that is set later and is the same for the whole run. */
    private static int nameWidth(Line line) {
        return line.widthTo(line.valueIndex()) - line.first().blanks;
    }

    /** Puts the comments at the ends of consecutive lines of a body below each other. */
    static void comments(List<Line> lines) {
        List<Line> run = new ArrayList<>();
        for (Line line : lines) {
            if (!run.isEmpty() && (!line.hasTrailingComment() || line.separated() || line.first().depth != run.get(0).first().depth)) {
                alignComments(run);
                run.clear();
            }
            if (line.hasTrailingComment()) {
                run.add(line);
            }
        }
        alignComments(run);
    }

    private static void alignComments(List<Line> run) {
        int column = run.stream().mapToInt(Alignment::codeWidth).filter(width -> width <= COMMENT_LIMIT).max().orElse(0) + COMMENT_GAP;
        for (Line line : run) {
            line.last().blanks = Math.max(COMMENT_GAP, column - codeWidth(line));
        }
    }

    private static int codeWidth(Line line) {
        return line.widthTo(line.pieces().size() - 1);
    }
}
