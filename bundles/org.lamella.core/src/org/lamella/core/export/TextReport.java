package org.lamella.core.export;

import java.util.List;
import java.util.Locale;

import org.lamella.core.table.Display;
import org.lamella.core.table.Table;
import org.lamella.core.table.Table.Alignment;
import org.lamella.core.table.Tables;
import org.lamella.solver.QuantityValue;
import org.lamella.solver.RequirementResult;
import org.lamella.solver.ResultTable;
import org.lamella.solver.StudyResult;

/** Writes a result for a terminal: computed tables with their totals, quantities, notes, and one line a requirement. */
public final class TextReport {

    private static final String INDENT = "  ";
    /** Code of the note that names the interface with the largest resistance. */
    private static final String LARGEST_INTERFACE = "largest-interface: ";

    private final Display display;
    private final Tables tables;

    /** @param display units and names */
    public TextReport(Display display) {
        this.display = display;
        this.tables = new Tables(display);
    }

    /** @return the text of one result */
    public String text(StudyResult result) {
        StringBuilder out = new StringBuilder();
        out.append(result.study()).append(" of ").append(result.of());
        if (result.status() != StudyResult.Status.DONE) {
            out.append("  [").append(result.status().name().toLowerCase(Locale.ROOT)).append("] ").append(result.reason());
        }
        out.append('\n');
        result.overrides().forEach((path, measure) -> out.append(INDENT).append("set ").append(path).append(" = ")
                .append(Display.text(measure.value(), display.unit(measure.unit()))).append('\n'));
        for (ResultTable table : result.tables()) {
            table(out, tables.of(table));
            largestInterface(out, result, table);
        }
        quantities(out, result);
        notes(out, result);
        requirements(out, result);
        return out.toString();
    }

    private static void largestInterface(StringBuilder out, StudyResult result, ResultTable table) {
        result.quantities().stream().filter(quantity -> quantity.subject().equals(table.subject()) && quantity.at().equals(table.at()))
                .flatMap(quantity -> quantity.notes().stream()).filter(note -> note.startsWith(LARGEST_INTERFACE) && table.columns().size() > 2 && hasShare(table)).findFirst()
                .ifPresent(note -> out.append(INDENT).append("largest interface: ").append(note.substring(LARGEST_INTERFACE.length())).append('\n'));
    }

    private static boolean hasShare(ResultTable table) {
        return table.columns().stream().anyMatch(column -> column.name().equals("share"));
    }

    private void quantities(StringBuilder out, StudyResult result) {
        if (result.quantities().isEmpty()) {
            return;
        }
        boolean oneSubject = result.quantities().stream().map(QuantityValue::subject).distinct().count() == 1;
        Columns columns = new Columns(Alignment.LEFT, Alignment.LEFT, Alignment.LEFT, Alignment.RIGHT, Alignment.LEFT, Alignment.LEFT);
        for (QuantityValue quantity : result.quantities()) {
            boolean number = quantity.value() != null;
            columns.row(display.label(quantity.id()), oneSubject ? "" : quantity.subject(), display.conditions(quantity.at()), number ? display.valueText(quantity) : "",
                    number ? display.unit(quantity.id(), quantity.unit()) : display.valueText(quantity), quantity.valid() ? "" : "not valid");
        }
        out.append('\n').append(INDENT).append("Quantities\n").append(columns.text(INDENT + INDENT));
    }

    private void notes(StringBuilder out, StudyResult result) {
        List<Table.Row> rows = tables.notes(result).rows().stream().filter(row -> !row.text(2).startsWith(LARGEST_INTERFACE)).toList();
        if (!rows.isEmpty()) {
            out.append('\n').append(INDENT).append("Notes\n");
            rows.forEach(row -> out.append(INDENT).append(INDENT).append(row.text(0)).append(": ").append(row.text(2)).append('\n'));
        }
    }

    private void requirements(StringBuilder out, StudyResult result) {
        if (result.requirements().isEmpty()) {
            return;
        }
        out.append('\n').append(INDENT).append("Requirements\n");
        Columns columns = new Columns(Alignment.LEFT, Alignment.LEFT, Alignment.LEFT, Alignment.LEFT);
        for (RequirementResult requirement : result.requirements()) {
            String verdict = requirement.status() == RequirementResult.Status.UNKNOWN ? "limit " + tables.limit(requirement)
                    : tables.actual(requirement) + ", limit " + tables.limit(requirement);
            columns.row(requirement.status().name(), display.titled(requirement.name(), requirement.at()), verdict, requirement.reason());
        }
        out.append(columns.text(INDENT + INDENT));
    }

    private static void table(StringBuilder out, Table table) {
        Columns columns = new Columns(table.columns().stream().map(Table.Column::alignment).toArray(Alignment[]::new));
        columns.row(table.headings().toArray(String[]::new));
        table.rows().forEach(row -> columns.row(row.cells().stream().map(Table.Cell::text).toArray(String[]::new)));
        table.totals().forEach(row -> columns.row(row.cells().stream().map(Table.Cell::text).toArray(String[]::new)));
        out.append('\n').append(INDENT).append(table.title()).append('\n').append(columns.text(INDENT + INDENT));
    }
}
