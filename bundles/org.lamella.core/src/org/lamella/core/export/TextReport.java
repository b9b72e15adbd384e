package org.lamella.core.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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
                .append(display.text(measure)).append('\n'));
        for (ResultTable table : result.tables()) {
            table(out, tables.of(table));
            largestInterface(out, result, table);
        }
        quantities(out, result);
        notes(out, result);
        requirements(out, result);
        return out.toString();
    }

    /** @return the text of a computed table */
    public String text(ResultTable table) {
        StringBuilder out = new StringBuilder();
        table(out, tables.of(table));
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

    /** One line a quantity and subject, one column a condition, so that temperatures can be compared at a glance. */
    private void quantities(StringBuilder out, StudyResult result) {
        if (result.quantities().isEmpty()) {
            return;
        }
        List<String> conditions = result.quantities().stream().map(quantity -> display.conditions(quantity.at())).filter(text -> !text.isEmpty()).distinct().toList();
        Map<String, Map<String, QuantityValue>> lines = new LinkedHashMap<>();
        for (QuantityValue quantity : result.quantities().stream().filter(quantity -> quantity.text() == null).toList()) {
            lines.computeIfAbsent(quantity.id() + '\n' + quantity.subject(), key -> new LinkedHashMap<>()).putIfAbsent(display.conditions(quantity.at()), quantity);
        }
        int values = Math.max(1, conditions.size());
        Alignment[] alignments = new Alignment[values + 4];
        Arrays.fill(alignments, Alignment.RIGHT);
        alignments[0] = alignments[1] = alignments[values + 2] = alignments[values + 3] = Alignment.LEFT;
        Columns columns = new Columns(alignments);
        columns.row(row(values, "", "", conditions, "", ""));
        for (Map<String, QuantityValue> line : lines.values()) {
            QuantityValue first = line.values().iterator().next();
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < values; i++) {
                QuantityValue value = i < conditions.size() ? line.get(conditions.get(i)) : null;
                // what holds under all conditions stands in the first column
                value = value == null && i == 0 ? line.get("") : value;
                texts.add(value == null ? "" : display.valueText(value));
            }
            boolean valid = line.values().stream().allMatch(QuantityValue::valid);
            boolean number = line.values().stream().anyMatch(value -> value.value() != null);
            columns.row(row(values, display.label(first.id()), shortened(first.subject(), result), texts, number ? display.unit(first.id(), first.unit()) : "",
                    valid ? "" : "not valid"));
        }
        out.append('\n').append(INDENT).append("Quantities\n").append(columns.text(INDENT + INDENT));
        result.quantities().stream().filter(quantity -> quantity.text() != null)
                .forEach(quantity -> out.append(INDENT).append(INDENT).append(display.titled(display.label(quantity.id()), quantity.at())).append(": ")
                        .append(display.text(quantity)).append('\n'));
    }

    private static String[] row(int values, String label, String subject, List<String> texts, String unit, String remark) {
        String[] cells = new String[values + 4];
        Arrays.fill(cells, "");
        cells[0] = label;
        cells[1] = subject;
        for (int i = 0; i < texts.size(); i++) {
            cells[2 + i] = texts.get(i);
        }
        cells[values + 2] = unit;
        cells[values + 3] = remark;
        return cells;
    }

    /** The name without the study's package, which the heading has told. */
    private static String shortened(String name, StudyResult result) {
        String prefix = result.study().substring(0, result.study().lastIndexOf('.') + 1);
        return !prefix.isEmpty() && name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    }

    private void notes(StringBuilder out, StudyResult result) {
        List<Table.Row> rows = tables.notes(result).rows().stream().filter(row -> !row.text(2).startsWith(LARGEST_INTERFACE)).toList();
        if (!rows.isEmpty()) {
            out.append('\n').append(INDENT).append("Notes\n");
            rows.forEach(row -> out.append(INDENT).append(INDENT).append(shortened(row.text(0), result)).append(": ").append(row.text(2)).append('\n'));
        }
    }

    private void requirements(StringBuilder out, StudyResult result) {
        if (result.requirements().isEmpty()) {
            return;
        }
        out.append('\n').append(INDENT).append("Requirements\n");
        Columns columns = new Columns(Alignment.LEFT, Alignment.LEFT, Alignment.RIGHT, Alignment.LEFT);
        for (RequirementResult requirement : result.requirements()) {
            columns.row(requirement.status().name(), display.titled(requirement.name(), requirement.at()), tables.actual(requirement), Tables.condition(requirement));
        }
        String[] lines = columns.text(INDENT + INDENT).split("\n");
        for (int i = 0; i < lines.length; i++) {
            RequirementResult requirement = result.requirements().get(i);
            out.append(lines[i]).append('\n');
            if (requirement.status() != RequirementResult.Status.PASS && !requirement.reason().isEmpty()) {
                out.append(INDENT.repeat(5)).append(requirement.reason()).append('\n');
            }
        }
    }

    private static void table(StringBuilder out, Table table) {
        Columns columns = new Columns(table.columns().stream().map(Table.Column::alignment).toArray(Alignment[]::new));
        columns.row(table.headings().toArray(String[]::new));
        table.rows().forEach(row -> columns.row(row.cells().stream().map(Table.Cell::text).toArray(String[]::new)));
        table.totals().forEach(row -> columns.row(row.cells().stream().map(Table.Cell::text).toArray(String[]::new)));
        out.append('\n').append(INDENT).append(table.title()).append('\n').append(columns.text(INDENT + INDENT));
    }
}
