package org.lamella.core.table;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A table as people see it; immutable.
 *
 * @param id stable id, unique within a study, also the stem of file names
 * @param title heading
 * @param columns headings with units
 * @param rows each with one cell a column
 * @param totals rows below a line, such as sums; no data of their own, so exports of data leave them out
 */
public record Table(String id, String title, List<Column> columns, List<Row> rows, List<Row> totals) {

    /** How a column's texts are set. */
    public enum Alignment {
        LEFT, RIGHT
    }

    /** How much a row asks for attention. */
    public enum Severity {
        NONE, OK, WARNING, ERROR
    }

    /**
     * A column.
     *
     * @param name heading
     * @param unit display unit of all its numbers; empty where the column holds texts, plain numbers, or numbers with their own units
     * @param alignment how its texts are set
     */
    public record Column(String name, String unit, Alignment alignment) {

        /** A column of texts. */
        public static Column text(String name) {
            return new Column(name, "", Alignment.LEFT);
        }

        /** A column of numbers in one unit. */
        public static Column number(String name, String unit) {
            return new Column(name, unit, Alignment.RIGHT);
        }

        /** @return {@code name [unit]}, or the name alone where there is no unit */
        public String heading() {
            return unit.isEmpty() ? name : name + " [" + unit + "]";
        }
    }

    /**
     * A cell.
     *
     * @param text rounded for people
     * @param number the full number in the column's unit; null for texts and missing values
     */
    public record Cell(String text, @Nullable Double number) {

        /** A text. */
        public static Cell of(String text) {
            return new Cell(text, null);
        }
    }

    /**
     * A row.
     *
     * @param id qualified name of what the row is about; empty where it is about nothing in the text
     * @param severity how much it asks for attention
     * @param cells one a column
     */
    public record Row(String id, Severity severity, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** @return the text of a cell */
        public String text(int column) {
            return cells.get(column).text();
        }
    }

    /** A table without totals. */
    public Table(String id, String title, List<Column> columns, List<Row> rows) {
        this(id, title, columns, rows, List.of());
    }

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        totals = List.copyOf(totals);
        for (Row row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException("table " + id + ": a row of " + row.cells().size() + " cells for " + columns.size() + " columns");
            }
        }
    }

    /** @return the texts of all headings */
    public List<String> headings() {
        List<String> headings = new ArrayList<>();
        for (Column column : columns) {
            headings.add(column.heading());
        }
        return headings;
    }
}
