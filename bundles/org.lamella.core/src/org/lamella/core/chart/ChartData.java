package org.lamella.core.chart;

import java.util.ArrayList;
import java.util.List;

import org.lamella.core.chart.Chart.Series;
import org.lamella.core.table.Display;
import org.lamella.core.table.Table;
import org.lamella.core.table.Table.Cell;
import org.lamella.core.table.Table.Column;
import org.lamella.core.table.Table.Row;
import org.lamella.core.table.Table.Severity;

/** The numbers of a chart as a table, for the clipboard and CSV. */
public final class ChartData {

    private ChartData() {
    }

    /** @return one row a bar with a column a series, or one row a point that names its curve, with the deviations of points that have them */
    public static Table of(Chart chart) {
        return new Table(chart.id(), chart.title(), chart.kind().hasCategories() ? barColumns(chart) : curveColumns(chart),
                chart.kind().hasCategories() ? barRows(chart) : curveRows(chart));
    }

    private static List<Column> barColumns(Chart chart) {
        List<Column> columns = new ArrayList<>(List.of(Column.text(Display.heading(chart.y().name()))));
        chart.series().forEach(series -> columns.add(Column.number(series.name(), chart.x().unit())));
        return columns;
    }

    private static List<Row> barRows(Chart chart) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < chart.categories().size(); i++) {
            List<Cell> cells = new ArrayList<>(List.of(Cell.of(chart.categories().get(i).name())));
            for (Series series : chart.series()) {
                cells.add(cell(series.y()[i]));
            }
            rows.add(new Row(chart.categories().get(i).id(), Severity.NONE, cells));
        }
        return rows;
    }

    /** Curves may have different abscissae, so every point is a row that names its curve. */
    private static List<Column> curveColumns(Chart chart) {
        List<Column> columns = new ArrayList<>(
                List.of(Column.text("Curve"), Column.number(chart.x().name(), chart.x().unit()), Column.number(chart.y().name(), chart.y().unit())));
        if (hasDeviations(chart)) {
            columns.add(Column.number("Standard deviation", chart.y().unit()));
        }
        return columns;
    }

    private static boolean hasDeviations(Chart chart) {
        return chart.series().stream().anyMatch(series -> series.deviations().length > 0);
    }

    private static List<Row> curveRows(Chart chart) {
        List<Row> rows = new ArrayList<>();
        for (Series series : chart.series()) {
            for (int i = 0; i < series.x().length; i++) {
                List<Cell> cells = new ArrayList<>(List.of(Cell.of(series.name()), cell(series.x()[i]), cell(series.y()[i])));
                if (hasDeviations(chart)) {
                    cells.add(cell(i < series.deviations().length ? series.deviations()[i] : Double.NaN));
                }
                rows.add(new Row("", Severity.NONE, cells));
            }
        }
        return rows;
    }

    private static Cell cell(double value) {
        return Double.isNaN(value) ? Cell.of("") : new Cell(Display.number(value), value);
    }
}
