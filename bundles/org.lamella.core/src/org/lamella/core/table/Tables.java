package org.lamella.core.table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
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

    /** Column of a computed table that holds the qualified name of what a row is about: the row's id instead of a text for people. */
    private static final String ELEMENT = "element";
    /** Column of a computed table that divides a total among its rows, which therefore add up. */
    private static final String SHARE = "share";
    private static final String PERCENT = "%";
    /** Name of the column that holds verdicts. */
    public static final String STATUS = "Status";

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
                    List.of(Cell.of(display.label(quantity.id())), Cell.of(quantity.subject()), Cell.of(display.conditions(quantity.at())),
                            new Cell(display.valueText(quantity), value == null ? null : Display.value(value, unit)), Cell.of(unit),
                            Cell.of(quantity.model()), Cell.of(String.join("; ", quantity.notes())))));
        }
        return new Table("quantities", "Quantities", List.of(Column.text("Quantity"), Column.text("Of"), Column.text("At"), Column.number("Value", ""),
                Column.text("Unit"), Column.text("Model"), Column.text("Notes")), rows);
    }

    /** @return the quantities of several studies in one list, by their ids: for programs that read tables */
    public Table list(List<StudyResult> results) {
        List<Row> rows = new ArrayList<>();
        for (StudyResult result : results) {
            for (QuantityValue quantity : result.quantities()) {
                Double value = quantity.value();
                String unit = display.unit(quantity.id(), quantity.unit());
                rows.add(new Row(quantity.subject(), Severity.NONE,
                        List.of(Cell.of(result.study()), Cell.of(quantity.id()), Cell.of(quantity.subject()), Cell.of(display.conditions(quantity.at())),
                                new Cell(display.valueText(quantity), value == null ? null : Display.value(value, unit)), Cell.of(unit),
                                Cell.of(Boolean.toString(quantity.valid())), Cell.of(String.join("; ", quantity.notes())))));
            }
        }
        return new Table("quantities", "Quantities", List.of(Column.text("study"), Column.text("quantity"), Column.text("of"), Column.text("at"),
                Column.number("value", ""), Column.text("unit"), Column.text("valid"), Column.text("notes")), rows);
    }

    /** @return the requirements with actual value and limit */
    public Table requirements(StudyResult result) {
        List<Row> rows = new ArrayList<>();
        for (RequirementResult requirement : result.requirements()) {
            rows.add(new Row(requirement.subject(), severity(requirement.status()),
                    List.of(Cell.of(requirement.status().name()), Cell.of(display.titled(requirement.name(), requirement.at())), Cell.of(condition(requirement)),
                            Cell.of(actual(requirement)),
                            Cell.of(limit(requirement)), Cell.of(requirement.reason()))));
        }
        return new Table("requirements", "Requirements", List.of(Column.text(STATUS), Column.text("Requirement"), Column.text("Text"),
                Column.number("Actual", ""), Column.number("Limit", ""), Column.text("Reason")), rows);
    }

    /** @return what was found, in the usual unit; the words that stand for it where there is no value */
    public String actual(RequirementResult requirement) {
        Double actual = requirement.actual();
        return actual == null ? "unknown" : Display.text(actual, display.unit(requirement.unit()));
    }

    /** @return what is required, in the usual unit */
    public String limit(RequirementResult requirement) {
        return Display.text(requirement.limit(), display.unit(requirement.unit()));
    }

    /** @return the condition as written, without the words around it that name and justify it */
    public static String condition(RequirementResult requirement) {
        String text = requirement.text().strip();
        String start = "require " + requirement.name() + ":";
        String condition = text.startsWith(start) ? text.substring(start.length()) : text.startsWith("require ") ? text.substring("require ".length()) : text;
        int because = condition.indexOf(" because \"");
        return (because < 0 ? condition : condition.substring(0, because)).strip();
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
        List<Column> columns = new ArrayList<>();
        for (ResultTable.Column column : table.columns()) {
            if (!column.name().equals(ELEMENT)) {
                String name = Display.heading(column.name());
                columns.add(column.unit() == null ? Column.text(name) : Column.number(name, column.name().equals(SHARE) ? PERCENT : unitOf(column.unit())));
            }
        }
        List<Row> rows = new ArrayList<>();
        for (List<@Nullable Object> row : table.rows()) {
            List<Cell> cells = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                if (!table.columns().get(i).name().equals(ELEMENT)) {
                    cells.add(cell(row.get(i), columns.get(cells.size()).unit()));
                }
            }
            rows.add(new Row(element(table, row), Severity.NONE, cells));
        }
        boolean divided = table.columns().stream().anyMatch(column -> column.name().equals(SHARE));
        return new Table(display.id(table.id(), table.at()), display.titled(Display.heading(table.id()), table.at()), columns, rows,
                divided && !rows.isEmpty() ? List.of(total(table.subject(), columns, rows)) : List.of());
    }

    /** Sums of what is divided, the first column of numbers, and of the shares; what else is told of a row does not add up. */
    private static Row total(String subject, List<Column> columns, List<Row> rows) {
        List<Cell> cells = new ArrayList<>();
        String divided = columns.stream().filter(column -> column.alignment() == Table.Alignment.RIGHT).map(Column::unit).findFirst().orElse("");
        for (int i = 0; i < columns.size(); i++) {
            int column = i;
            boolean numbers = columns.get(i).alignment() == Table.Alignment.RIGHT && (columns.get(i).unit().equals(divided) || columns.get(i).unit().equals(PERCENT));
            double sum = rows.stream().map(row -> row.cells().get(column).number()).filter(Objects::nonNull).mapToDouble(Double::doubleValue).sum();
            cells.add(numbers ? new Cell(Display.number(sum), sum) : Cell.of(i == 0 ? "total" : ""));
        }
        return new Row(subject, Severity.NONE, cells);
    }

    /** @return the qualified name of what a row of a computed table is about; the subject of the table where it does not say */
    public static String element(ResultTable table, List<@Nullable Object> row) {
        for (int i = 0; i < row.size(); i++) {
            if (table.columns().get(i).name().equals(ELEMENT) && row.get(i) instanceof String name) {
                return name;
            }
        }
        return table.subject();
    }

    /** @return the curves as one column each, after their abscissa */
    public Table of(ResultSeries series) {
        List<ResultSeries.Axis> axes = new ArrayList<>(List.of(series.x()));
        for (ResultSeries.Axis axis : series.y()) {
            axes.add(axis);
            if (axis.hasDeviations()) {
                axes.add(new ResultSeries.Axis(axis.name() + ", standard deviation", axis.unit(), axis.deviations()));
            }
        }
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
        return new Table(display.id(series.id(), series.at()), display.titled(Display.heading(series.id()), series.at()), columns, rows);
    }

    private String unitOf(@Nullable String siUnit) {
        return siUnit == null ? "" : display.unit(siUnit);
    }

    private static Cell cell(@Nullable Object value, String unit) {
        if (value instanceof Double number) {
            double displayed = Display.value(number, unit);
            return new Cell(Display.number(displayed), displayed);
        }
        return Cell.of(value == null ? "" : value.toString());
    }
}
