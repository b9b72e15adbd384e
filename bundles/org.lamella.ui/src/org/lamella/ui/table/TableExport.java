package org.lamella.ui.table;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.swt.widgets.Shell;
import org.lamella.core.export.CsvWriter;
import org.lamella.core.export.FileNames;
import org.lamella.core.table.Table;
import org.lamella.core.table.Table.Row;
import org.lamella.ui.SaveDialog;

/** Takes a table out of the workbench. */
public final class TableExport {

    private TableExport() {
    }

    /** Asks for a file and writes the table as CSV. */
    public static void csv(Shell shell, Table table) {
        SaveDialog.ask(shell, FileNames.safe(table.id()) + ".csv", "*.csv", CsvWriter.text(table)); //$NON-NLS-1$ //$NON-NLS-2$
    }

    /** @return headings and rows with tabs between the cells, as spreadsheets take them from the clipboard */
    public static String tabSeparated(Table table, List<Row> rows) {
        String head = String.join("\t", table.headings()); //$NON-NLS-1$
        String body = rows.stream().map(row -> row.cells().stream().map(cell -> cell.text().replaceAll("\\s+", " ")).collect(Collectors.joining("\t"))) //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
                .collect(Collectors.joining("\n")); //$NON-NLS-1$
        return head + "\n" + body + "\n"; //$NON-NLS-1$ //$NON-NLS-2$
    }
}
