package org.lamella.solver;

import java.util.List;
import java.util.SortedMap;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Rows of texts and numbers; views, CSV, JSON and reports all read this.
 *
 * @param id what the table is, e.g. {@code resistance-breakdown}
 * @param subject qualified name
 * @param at selectors by label
 * @param columns names with SI units
 * @param rows one cell a column: a {@link String}, a {@link Double} or null for no value
 */
public record ResultTable(String id, String subject, SortedMap<String, Measure> at, List<Column> columns, List<List<@Nullable Object>> rows) {

    /**
     * A column.
     *
     * @param name heading
     * @param unit SI unit, or null for texts
     */
    public record Column(String name, @Nullable String unit) {
    }

    public ResultTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (List<@Nullable Object> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("table " + id + ": a row of " + row.size() + " cells for " + columns.size() + " columns");
            }
        }
    }
}
