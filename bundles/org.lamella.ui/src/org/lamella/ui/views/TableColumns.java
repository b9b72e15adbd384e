package org.lamella.ui.views;

import java.util.ArrayList;
import java.util.List;

import org.lamella.core.table.Table;
import org.lamella.core.table.Table.Cell;
import org.lamella.core.table.Table.Row;

/** Fits a table to the little room of a view; exports keep it whole. */
final class TableColumns {

    private TableColumns() {
    }

    /** @return the table without the column of that heading */
    static Table without(Table table, String heading) {
        int column = table.headings().indexOf(heading);
        if (column < 0) {
            return table;
        }
        return new Table(table.id(), table.title(), dropped(table.columns(), column),
                table.rows().stream().map(row -> new Row(row.id(), row.severity(), dropped(row.cells(), column))).toList());
    }

    private static <T> List<T> dropped(List<T> all, int index) {
        List<T> kept = new ArrayList<>(all);
        kept.remove(index);
        return kept;
    }

    /** @return the table with names relative to a package wherever a cell is the name of what its row is about */
    static Table relative(Table table, String packageName) {
        return new Table(table.id(), table.title(), table.columns(), table.rows().stream().map(row -> relative(row, packageName)).toList());
    }

    private static Row relative(Row row, String packageName) {
        return new Row(row.id(), row.severity(), row.cells().stream()
                .map(cell -> cell.text().equals(row.id()) && row.id().startsWith(packageName) ? Cell.of(row.id().substring(packageName.length())) : cell).toList());
    }
}
