package org.lamella.core.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.core.chart.Chart.Axis;
import org.lamella.core.chart.Chart.Category;
import org.lamella.core.chart.Chart.Kind;
import org.lamella.core.chart.Chart.Series;
import org.lamella.core.table.Display;
import org.lamella.core.table.Tables;
import org.lamella.solver.ResultSeries;
import org.lamella.solver.ResultTable;
import org.lamella.solver.StudyResult;

/**
 * Which charts a result has: one with curves for every series, one with bars for every table of named numbers in one unit. Tables of the
 * same id and subject at several conditions share a chart; so do series of the same id, subject and conditions, such as what was measured
 * and what was fitted to it.
 */
public final class Charts {

    /** First column of tables that name places on the abscissa of the curves of their id, which their second one holds. */
    static final String PLACE = "place";

    private final Display display;

    /** @param display units and names */
    public Charts(Display display) {
        this.display = display;
    }

    /** @return the charts of a result, bars first */
    public List<Chart> of(StudyResult result) {
        Map<String, List<ResultTable>> groups = new LinkedHashMap<>();
        for (ResultTable table : result.tables()) {
            if (valueColumn(table).isPresent() && !table.rows().isEmpty()) {
                groups.computeIfAbsent(table.id() + '\n' + table.subject(), key -> new ArrayList<>()).add(table);
            }
        }
        List<Chart> charts = new ArrayList<>();
        groups.values().forEach(tables -> charts.add(bars(tables)));
        Map<String, List<ResultSeries>> curves = new LinkedHashMap<>();
        result.series().forEach(series -> curves.computeIfAbsent(display.id(series.id(), series.at()) + '\n' + series.subject(), key -> new ArrayList<>()).add(series));
        curves.values().forEach(together -> charts.add(new CurveChart(display, together, result).chart()));
        return charts;
    }

    /** @return the chart of that id, if the result has it */
    public Optional<Chart> find(StudyResult result, String id) {
        return of(result).stream().filter(chart -> chart.id().equals(id)).findFirst();
    }

    /** A table can be drawn as bars when its first column names and exactly one other column holds numbers with a unit. */
    private static OptionalInt valueColumn(ResultTable table) {
        int[] numeric = IntStream.range(0, table.columns().size()).filter(i -> hasUnit(table.columns().get(i).unit())).toArray();
        boolean named = !table.columns().isEmpty() && table.columns().get(0).unit() == null;
        return named && !isOfPlaces(table) && numeric.length == 1 ? OptionalInt.of(numeric[0]) : OptionalInt.empty();
    }

    /** Whether a table names places on an abscissa. */
    static boolean isOfPlaces(ResultTable table) {
        return table.columns().size() == 2 && table.columns().get(0).name().equals(PLACE);
    }

    static boolean hasUnit(@Nullable String unit) {
        return unit != null && !unit.isEmpty() && !unit.equals("1");
    }

    private Chart bars(List<ResultTable> tables) {
        ResultTable first = tables.get(0);
        int column = valueColumn(first).orElseThrow();
        ResultTable.Column values = first.columns().get(column);
        String unit = unit(values.unit());
        Map<String, Integer> rows = new LinkedHashMap<>();
        List<Category> categories = new ArrayList<>();
        for (ResultTable table : tables) {
            for (List<@Nullable Object> row : table.rows()) {
                String name = String.valueOf(row.get(0));
                if (rows.putIfAbsent(name, rows.size()) == null) {
                    categories.add(new Category(name, Tables.element(table, row)));
                }
            }
        }
        List<Series> series = new ArrayList<>();
        for (ResultTable table : tables) {
            series.add(bar(table, column, unit, rows, series.size()));
        }
        String title = Display.heading(first.id());
        String full = tables.size() == 1 ? display.titled(title, first.at()) : title;
        return new Chart(first.id(), full + " of " + first.subject(), "Bars: " + full + ", one bar an item, in " + unit, Kind.BARS,
                new Axis(Display.heading(values.name()), unit, false), new Axis(first.columns().get(0).name(), "", false), categories, series);
    }

    private Series bar(ResultTable table, int column, String unit, Map<String, Integer> rows, int colour) {
        double[] lengths = new double[rows.size()];
        Arrays.fill(lengths, Double.NaN);
        for (List<@Nullable Object> row : table.rows()) {
            Integer index = rows.get(String.valueOf(row.get(0)));
            if (index != null && row.get(column) instanceof Double value) {
                lengths[index] = Display.value(value, unit);
            }
        }
        String conditions = display.conditions(table.at());
        return new Series(conditions.isEmpty() ? Display.heading(table.id()) : conditions, colour, IntStream.range(0, rows.size()).asDoubleStream().toArray(), lengths);
    }

    /**
     * The chart of one series.
     *
     * @param result the series
     * @param whole what it belongs to, which may know the layers it runs through and where limits lie
     */
    public Chart of(ResultSeries result, StudyResult whole) {
        return new CurveChart(display, List.of(result), whole).chart();
    }

    private String unit(@Nullable String siUnit) {
        return siUnit == null ? "" : display.unit(siUnit);
    }
}
