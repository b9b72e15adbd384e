package org.lamella.core.compare;

import java.util.ArrayList;
import java.util.List;

import org.lamella.core.table.Table;
import org.lamella.core.table.Table.Cell;
import org.lamella.core.table.Table.Column;
import org.lamella.core.table.Table.Row;
import org.lamella.core.table.Table.Severity;
import org.lamella.model.compare.Difference;
import org.lamella.model.compare.Difference.Aspect;

/** Differences as a table; the id of a row is its index among the entries. */
public final class ComparisonTable {

    private static final List<Column> COLUMNS = List.of(Column.text("What"), Column.text("Where"), Column.text("Before"), Column.text("After"), Column.text("Change"), Column.text("Also"));

    private ComparisonTable() {
    }

    /** @return what could not be compared first, since the rest is to be read with it in mind */
    public static Table of(FileComparison comparison) {
        List<Row> rows = new ArrayList<>();
        for (FileComparison.Obstacle obstacle : comparison.obstacles()) {
            rows.add(row("", Severity.ERROR, "not compared", obstacle.element().isEmpty() ? obstacle.version() : obstacle.element(), "", "", obstacle.cause().message(), obstacle.version()));
        }
        for (int i = 0; i < comparison.entries().size(); i++) {
            Difference difference = comparison.entries().get(i).difference();
            rows.add(row(Integer.toString(i), Severity.NONE, what(difference), difference.path(), difference.before(), difference.after(), difference.change(),
                    String.join(", ", difference.also())));
        }
        return new Table("differences", "Differences", COLUMNS, rows);
    }

    private static Row row(String id, Severity severity, String... texts) {
        return new Row(id, severity, List.of(texts).stream().map(Cell::of).toList());
    }

    private static String what(Difference difference) {
        if (difference.aspect() == Aspect.KNOWLEDGE) {
            return "what is known";
        }
        return switch (difference.kind()) {
            case ADDED -> "new";
            case REMOVED -> "gone";
            case CHANGED -> "changed";
        };
    }
}
