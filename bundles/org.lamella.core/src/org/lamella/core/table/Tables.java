package org.lamella.core.table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.core.table.Table.Cell;
import org.lamella.core.table.Table.Column;
import org.lamella.core.table.Table.Row;
import org.lamella.core.table.Table.Severity;
import org.lamella.solver.QuantityValue;
import org.lamella.solver.RequirementResult;
import org.lamella.solver.ResultSeries;
import org.lamella.solver.ResultTable;
import org.lamella.solver.StudyResult;

/** Makes tables from the parts of a study's result. */
public final class Tables {

    private final Display display;

    /** @param display units and names */
    public Tables(Display display) {
        this.display = display;
    }

    /** @return every table of a result: requirements, quantities, computed tables, series, notes; empty ones left out */
    public List<Table> all(StudyResult result) {
        List<Table> tables = new ArrayList<>(List.of(requirements(result), quantities(result)));
        result.tables().forEach(table -> tables.add(of(table)));
        result.series().forEach(series -> tables.add(of(series)));
        tables.add(notes(result));
        tables.removeIf(table -> table.rows().isEmpty());
        return tables;
    }

    /** @return the quantities, each in its usual unit */
    public Table quantities(StudyResult result) {
        List<Row> rows = new ArrayList<>();
        for (QuantityValue quantity : result.quantities()) {
            Double value = quantity.value();
            String unit = display.unit(quantity.id(), quantity.unit());
            rows.add(new Row(quantity.subject(), quantity.valid() ? Severity.NONE : Severity.WARNING,
                    List.of(Cell.of(display.label(quantity.id())), Cell.of(quantity.subject()), Cell.of(Display.conditions(quantity.at())),
                            new Cell(display.valueText(quantity), value == null ? null : Display.value(value, unit)), Cell.of(unit),
                            Cell.of(quantity.model()), Cell.of(String.join("; ", quantity.notes())))));
        }
        return new Table("quantities", "Quantities", List.of(Column.text("Quantity"), Column.text("Of"), Column.text("At"), Column.number("Value", ""),
                Column.text("Unit"), Column.text("Model"), Column.text("Notes")), rows);
    }

    /** @return the requirements with actual value and limit */
    public Table requirements(StudyResult result) {
        List<Row> rows = new ArrayList<>();
        for (RequirementResult requirement : result.requirements()) {
            rows.add(new Row(requirement.subject(), severity(requirement.status()),
                    List.of(Cell.of(requirement.status().name()), Cell.of(requirement.name()), Cell.of(requirement.text()), Cell.of(actual(requirement)),
                            Cell.of(limit(requirement)), Cell.of(requirement.reason()))));
        }
        return new Table("requirements", "Requirements", List.of(Column.text("Status"), Column.text("Requirement"), Column.text("Text"),
                Column.number("Actual", ""), Column.number("Limit", ""), Column.text("Reason")), rows);
    }

    /** @return what was found, in the usual unit; the words that stand for it where there is no value */
    public static String actual(RequirementResult requirement) {
        Double actual = requirement.actual();
        return actual == null ? "unknown" : Display.text(actual, Display.unit(requirement.unit()));
    }

    /** @return what is required, in the usual unit */
    public static String limit(RequirementResult requirement) {
        return Display.text(requirement.limit(), Display.unit(requirement.unit()));
    }

    /** @return what a verdict means for a row */
    public static Severity severity(RequirementResult.Status status) {
        return switch (status) {
            case PASS -> Severity.OK;
            case FAIL -> Severity.ERROR;
            case UNKNOWN -> Severity.WARNING;
        };
    }

    /** @return each note once, with the quantities it belongs to */
    public Table notes(StudyResult result) {
        Set<String> seen = new LinkedHashSet<>();
        List<Row> rows = new ArrayList<>();
        for (QuantityValue quantity : result.quantities()) {
            for (String note : quantity.notes()) {
                if (seen.add(quantity.subject() + '\n' + note)) {
                    rows.add(new Row(quantity.subject(), quantity.valid() ? Severity.NONE : Severity.WARNING,
                            List.of(Cell.of(quantity.subject()), Cell.of(display.label(quantity.id())), Cell.of(note))));
                }
            }
        }
        return new Table("notes", "Notes", List.of(Column.text("Of"), Column.text("First seen at"), Column.text("Note")), rows);
    }

    /** @return a computed table in usual units */
    public Table of(ResultTable table) {
        List<String> units = table.columns().stream().map(column -> unitOf(column.unit())).toList();
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            String name = Display.heading(table.columns().get(i).name());
            columns.add(table.columns().get(i).unit() == null ? Column.text(name) : Column.number(name, units.get(i)));
        }
        List<Row> rows = new ArrayList<>();
        for (List<@Nullable Object> row : table.rows()) {
            List<Cell> cells = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                cells.add(cell(row.get(i), units.get(i)));
            }
            rows.add(new Row(table.subject(), Severity.NONE, cells));
        }
        return new Table(table.id(), Display.titled(Display.heading(table.id()), table.at()), columns, rows);
    }

    /** @return the curves as one column each, after their abscissa */
    public Table of(ResultSeries series) {
        List<ResultSeries.Axis> axes = new ArrayList<>(List.of(series.x()));
        axes.addAll(series.y());
        List<Column> columns = axes.stream().map(axis -> Column.number(axis.name(), unitOf(axis.unit()))).toList();
        List<Row> rows = new ArrayList<>();
        for (int point = 0; point < series.x().values().length; point++) {
            List<Cell> cells = new ArrayList<>();
            for (int i = 0; i < axes.size(); i++) {
                double value = axes.get(i).values()[point];
                cells.add(cell(Double.isNaN(value) ? null : Double.valueOf(value), columns.get(i).unit()));
            }
            rows.add(new Row(series.subject(), Severity.NONE, cells));
        }
        return new Table(series.id(), Display.titled(Display.heading(series.id()), series.at()), columns, rows);
    }

    private static String unitOf(@Nullable String siUnit) {
        return siUnit == null ? "" : Display.unit(siUnit);
    }

    private static Cell cell(@Nullable Object value, String unit) {
        if (value instanceof Double number) {
            double displayed = Display.value(number, unit);
            return new Cell(Display.number(displayed), displayed);
        }
        return Cell.of(value == null ? "" : value.toString());
    }
}
