package org.lamella.ui.table;

import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;
import org.lamella.core.table.Table.Cell;
import org.lamella.core.table.Table.Row;

/** Order of rows by a column: up, down, then the model's own order again. Numbers come before texts and are compared as numbers. */
final class RowComparator extends ViewerComparator {

    private int column = -1;
    private boolean descending;

    void reset() {
        column = -1;
        descending = false;
    }

    void sortBy(int index) {
        if (column != index) {
            column = index;
            descending = false;
        } else if (!descending) {
            descending = true;
        } else {
            reset();
        }
    }

    boolean isSorted() {
        return column >= 0;
    }

    boolean isDescending() {
        return descending;
    }

    @Override
    public int compare(Viewer viewer, Object left, Object right) {
        if (column < 0) {
            return 0;
        }
        int order = compare(((Row) left).cells().get(column), ((Row) right).cells().get(column));
        return descending ? -order : order;
    }

    private static int compare(Cell left, Cell right) {
        Double a = left.number();
        Double b = right.number();
        if (a != null && b != null) {
            return Double.compare(a, b);
        }
        if (a != null || b != null) {
            return a != null ? -1 : 1;
        }
        return left.text().compareToIgnoreCase(right.text());
    }
}
