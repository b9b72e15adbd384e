package org.lamella.ui.table;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.TableColumn;
import org.lamella.core.table.Table;
import org.lamella.core.table.Table.Alignment;
import org.lamella.core.table.Table.Row;
import org.lamella.ui.Messages;
import org.lamella.ui.theme.Images;

/**
 * Shows a table: sorted by a click on a heading, filtered by a text, with an icon for what asks for attention. Ctrl+C copies the chosen
 * rows with their headings, ready for a spreadsheet; the context menu exports all of it; Enter or a double click goes to what a row is about.
 */
public final class TableComponent extends Composite {

    private static final int SMALLEST_COLUMN = 40;
    private static final int LARGEST_COLUMN = 320;
    private static final int PADDING = 24;

    private final TableViewer viewer;
    private final TableColumnLayout columns = new TableColumnLayout(true);
    private final RowComparator comparator = new RowComparator();
    private final Images images;
    private @Nullable Table table;
    private List<String> headings = List.of();
    private String filter = ""; //$NON-NLS-1$
    private Consumer<String> opener = id -> { };

    /** Creates an empty table. */
    public TableComponent(Composite parent) {
        super(parent, SWT.NONE);
        setLayout(columns);
        images = new Images(this);
        viewer = new TableViewer(this, SWT.MULTI | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
        viewer.getTable().setHeaderVisible(true);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        viewer.setComparator(comparator);
        viewer.addFilter(new ViewerFilter() {
            @Override
            public boolean select(Viewer v, Object parentElement, Object element) {
                return matches((Row) element);
            }
        });
        viewer.addOpenListener(event -> first((IStructuredSelection) event.getSelection()).filter(row -> !row.id().isEmpty())
                .ifPresent(row -> opener.accept(row.id())));
        viewer.getTable().addKeyListener(KeyListener.keyPressedAdapter(event -> {
            if ((event.stateMask & SWT.MOD1) != 0 && event.keyCode == 'c') {
                copy();
            }
        }));
        ColumnViewerToolTipSupport.enableFor(viewer);
        MenuManager menu = new MenuManager();
        menu.add(action(Messages.Table_copy, this::copy));
        menu.add(action(Messages.Table_exportCsv, () -> getTable().ifPresent(shown -> TableExport.csv(getShell(), shown))));
        viewer.getTable().setMenu(menu.createContextMenu(viewer.getTable()));
    }

    private static Action action(String text, Runnable work) {
        return new Action(text) {
            @Override
            public void run() {
                work.run();
            }
        };
    }

    private static Optional<Row> first(IStructuredSelection selection) {
        return Optional.ofNullable((Row) selection.getFirstElement());
    }

    /** Shows a table; columns and sorting stay when the headings are the same, chosen rows when they are still there. */
    public void setTable(Table table) {
        if (Objects.equals(table, this.table)) {
            return;
        }
        this.table = table;
        if (!headings.equals(table.headings())) {
            headings = table.headings();
            makeColumns(table);
        }
        IStructuredSelection chosen = viewer.getStructuredSelection();
        viewer.setInput(table.rows());
        viewer.setSelection(chosen);
    }

    /** @return the table shown, if any */
    public Optional<Table> getTable() {
        return Optional.ofNullable(table);
    }

    /** Shows only the rows that contain every word of a text, in any case; all rows for an empty one. */
    public void setFilter(String text) {
        filter = text.toLowerCase(Locale.ROOT).strip();
        viewer.refresh(false);
    }

    /** @param opener is given the qualified name of what a row is about when a person opens it */
    public void setOpener(Consumer<String> opener) {
        this.opener = opener;
    }

    /** @return the widget, for tests and accessibility */
    public TableViewer viewer() {
        return viewer;
    }

    /** Copies the chosen rows, or all shown ones where none is chosen, with their headings. */
    public void copy() {
        Table shown = table;
        if (shown == null) {
            return;
        }
        List<?> chosen = viewer.getStructuredSelection().toList();
        List<Row> rows = java.util.Arrays.stream(viewer.getTable().getItems()).map(item -> (Row) item.getData())
                .filter(row -> chosen.isEmpty() || chosen.contains(row)).toList();
        Clipboard clipboard = new Clipboard(getDisplay());
        try {
            clipboard.setContents(new Object[] {TableExport.tabSeparated(shown, rows)}, new Transfer[] {TextTransfer.getInstance()});
        } finally {
            clipboard.dispose();
        }
    }

    @Override
    public boolean setFocus() {
        return viewer.getTable().setFocus();
    }

    private boolean matches(Row row) {
        if (filter.isEmpty()) {
            return true;
        }
        StringBuilder text = new StringBuilder();
        row.cells().forEach(cell -> text.append(cell.text().toLowerCase(Locale.ROOT)).append('\n'));
        for (String word : filter.split("\\s+")) { //$NON-NLS-1$
            if (text.indexOf(word) < 0) {
                return false;
            }
        }
        return true;
    }

    private void makeColumns(Table shown) {
        setRedraw(false);
        try {
            for (TableColumn column : viewer.getTable().getColumns()) {
                column.dispose();
            }
            comparator.reset();
            viewer.getTable().setSortColumn(null);
            for (int i = 0; i < shown.columns().size(); i++) {
                makeColumn(shown, i);
            }
            layout(true, true);
        } finally {
            setRedraw(true);
        }
    }

    private void makeColumn(Table shown, int index) {
        Table.Column model = shown.columns().get(index);
        TableViewerColumn column = new TableViewerColumn(viewer, model.alignment() == Alignment.RIGHT ? SWT.RIGHT : SWT.LEFT);
        column.getColumn().setText(model.heading());
        column.getColumn().setMoveable(true);
        column.setLabelProvider(new RowLabels(index, images));
        int width = width(shown, index);
        columns.setColumnData(column.getColumn(), new ColumnWeightData(width, Math.min(width, LARGEST_COLUMN / 2), true));
        column.getColumn().addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            comparator.sortBy(index);
            viewer.getTable().setSortColumn(comparator.isSorted() ? column.getColumn() : null);
            viewer.getTable().setSortDirection(comparator.isDescending() ? SWT.DOWN : SWT.UP);
            viewer.refresh(false);
        }));
    }

    /** The widest text of the column, within limits. */
    private int width(Table shown, int index) {
        GC gc = new GC(viewer.getTable());
        try {
            int widest = gc.textExtent(shown.columns().get(index).heading()).x;
            for (Row row : shown.rows()) {
                widest = Math.max(widest, gc.textExtent(row.text(index)).x);
            }
            return Math.clamp(widest + PADDING, SMALLEST_COLUMN, LARGEST_COLUMN);
        } finally {
            gc.dispose();
        }
    }
}
