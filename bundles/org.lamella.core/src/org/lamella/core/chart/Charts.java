package org.lamella.core.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.core.chart.Chart.Axis;
import org.lamella.core.chart.Chart.Category;
import org.lamella.core.chart.Chart.Kind;
import org.lamella.core.chart.Chart.Series;
import org.lamella.core.table.Display;
import org.lamella.core.table.Table;
import org.lamella.core.table.Tables;
import org.lamella.model.units.UnitOfMeasure;
import org.lamella.model.units.Units;
import org.lamella.solver.ResultSeries;
import org.lamella.solver.ResultTable;
import org.lamella.solver.StudyResult;

/**
 * Which charts a result has: one with curves for every series, one with bars for every table of named numbers in one unit. Tables of the
 * same id and subject at several conditions share a chart; so do series of the same id, subject and conditions, such as what was measured
 * and what was fitted to it.
 */
public final class Charts {

    /** From this ratio of the largest to the smallest positive value on, a curve is easier to read on a logarithmic axis. */
    private static final double WIDE_RANGE = 30;
    /** Column of tables over current that tells where the steady state ends. */
    private static final String LIMIT = "limiting current";
    /** From this ratio on an abscissa has been swept over decades. */
    private static final double SWEPT_RANGE = 1000;
    /** In decades; points farther from a power of ten get no label. */
    private static final double NEAR_DECADE = 0.2;

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
        curves.values().forEach(together -> charts.add(curves(together, result)));
        return charts;
    }

    /** @return the chart of that id, if the result has it */
    public Optional<Chart> find(StudyResult result, String id) {
        return of(result).stream().filter(chart -> chart.id().equals(id)).findFirst();
    }

    /** @return the data of a chart as a table: one row an item or abscissa, one column a series */
    public static Table data(Chart chart) {
        boolean bars = chart.kind().hasCategories();
        Chart.Axis values = bars ? chart.x() : chart.y();
        List<Table.Column> columns = new ArrayList<>();
        columns.add(bars ? Table.Column.text(chart.y().name()) : Table.Column.number(chart.x().name(), chart.x().unit()));
        chart.series().forEach(series -> columns.add(Table.Column.number(series.name(), values.unit())));
        List<Table.Row> rows = new ArrayList<>();
        int count = chart.series().isEmpty() ? 0 : chart.series().get(0).y().length;
        for (int i = 0; i < count; i++) {
            List<Table.Cell> cells = new ArrayList<>();
            cells.add(bars ? Table.Cell.of(chart.categories().get(i).name()) : cell(chart.series().get(0).x()[i]));
            for (Series series : chart.series()) {
                cells.add(cell(series.y()[i]));
            }
            rows.add(new Table.Row(bars ? chart.categories().get(i).id() : "", Table.Severity.NONE, cells));
        }
        return new Table(chart.id(), chart.title(), columns, rows);
    }

    private static Table.Cell cell(double value) {
        return Double.isFinite(value) ? new Table.Cell(Display.number(value), value) : Table.Cell.of("");
    }

    /** A table can be drawn as bars when its first column names and exactly one other column holds numbers with a unit. */
    private static OptionalInt valueColumn(ResultTable table) {
        int[] numeric = IntStream.range(0, table.columns().size()).filter(i -> hasUnit(table.columns().get(i).unit())).toArray();
        boolean named = !table.columns().isEmpty() && table.columns().get(0).unit() == null;
        return named && numeric.length == 1 ? OptionalInt.of(numeric[0]) : OptionalInt.empty();
    }

    private static boolean hasUnit(@Nullable String unit) {
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
        return curves(List.of(result), whole);
    }

    private Chart curves(List<ResultSeries> together, StudyResult whole) {
        ResultSeries first = together.get(0);
        String siUnit = first.y().isEmpty() ? "" : first.y().get(0).unit();
        String xUnit = unit(first.x().unit());
        String yUnit = unit(siUnit);
        boolean plane = hasUnit(siUnit) && siUnit.equals(first.x().unit());
        List<Series> series = new ArrayList<>();
        for (ResultSeries result : together) {
            double[] x = displayed(result.x().values(), xUnit);
            List<String> labels = plane ? labels(result) : List.of();
            for (ResultSeries.Axis curve : result.y()) {
                if (!plane || curve.unit().equals(siUnit)) {
                    series.add(new Series(curve.name(), series.size(), x, displayed(curve.values(), yUnit), result.measured(), labels));
                }
            }
        }
        String title = display.titled(Display.heading(first.id()), first.at());
        String common = Units.parse(siUnit).map(known -> known.dimension().label()).orElse("");
        String ordinate = Display.heading(plane || first.y().size() == 1 ? first.y().get(0).name() : common);
        boolean wideX = !plane && (isLogarithmic(first.x().values()) || ratio(series.stream().flatMapToDouble(one -> Arrays.stream(one.x()))) > SWEPT_RANGE);
        boolean wideY = !plane && ratio(series.stream().flatMapToDouble(one -> Arrays.stream(one.y()))) > WIDE_RANGE;
        return new Chart(display.id(first.id(), first.at()), title + " of " + first.subject(), "Curves: " + title + " over " + first.x().name(),
                plane ? Kind.PLANE : Kind.LINE, new Axis(Display.heading(first.x().name()), xUnit, wideX), new Axis(ordinate, yUnit, wideY), List.of(), series,
                bands(first, whole, xUnit), markers(first, whole, xUnit), -1);
    }

    /** The layers under curves over depth. */
    private static List<Chart.Band> bands(ResultSeries series, StudyResult whole, String unit) {
        if (!series.x().name().equals("depth")) {
            return List.of();
        }
        List<Chart.Band> bands = new ArrayList<>();
        whole.tables().stream().filter(table -> table.id().equals("layer-depths") && table.subject().equals(series.subject())).findFirst().ifPresent(table -> {
            for (List<@Nullable Object> row : table.rows()) {
                if (row.get(2) instanceof Double from && row.get(3) instanceof Double to) {
                    bands.add(new Chart.Band(String.valueOf(row.get(0)), Tables.element(table, row), Display.value(from, unit), Display.value(to, unit)));
                }
            }
        });
        return bands;
    }

    /** The limiting current in curves over current whose table of the same name tells it. */
    private static List<Chart.Marker> markers(ResultSeries series, StudyResult whole, String unit) {
        return whole.tables().stream().filter(table -> table.id().equals(series.id()) && table.subject().equals(series.subject()) && table.at().equals(series.at()))
                .flatMap(table -> IntStream.range(0, table.columns().size()).filter(column -> table.columns().get(column).name().equals(LIMIT)).boxed()
                        .flatMap(column -> table.rows().stream().map(row -> row.get(column))))
                .filter(Double.class::isInstance).map(Double.class::cast).distinct().mapToDouble(Double::doubleValue).mapToObj(limit -> new Chart.Marker(LIMIT, Display.value(limit, unit)))
                .toList();
    }

    /** Points that are evenly spaced in their logarithm are shown so. */
    private static boolean isLogarithmic(double[] x) {
        if (x.length < 3 || !(x[0] > 0) || !(x[1] > x[0])) {
            return false;
        }
        double ratio = x[1] / x[0];
        return IntStream.range(1, x.length).allMatch(i -> Math.abs(x[i] / x[i - 1] / ratio - 1) < 1e-9);
    }

    /** What the points of a curve in a plane are called: the value of the first ordinate in another unit, at those nearest to powers of ten. */
    private List<String> labels(ResultSeries result) {
        Optional<ResultSeries.Axis> names = result.y().stream().filter(axis -> !axis.unit().equals(result.x().unit())).findFirst();
        if (names.isEmpty()) {
            return List.of();
        }
        double[] values = names.get().values();
        Map<Long, Integer> nearest = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
            if (values[i] > 0) {
                int point = i;
                nearest.merge(Math.round(Math.log10(values[i])), i, (one, other) -> offDecade(values[one]) <= offDecade(values[point]) ? one : point);
            }
        }
        return IntStream.range(0, values.length).mapToObj(i -> nearest.containsValue(i) && offDecade(values[i]) < NEAR_DECADE
                ? Units.display(values[i], names.get().unit(), 2) : "").toList();
    }

    private static double offDecade(double value) {
        return Math.abs(Math.log10(value) - Math.rint(Math.log10(value)));
    }

    private String unit(@Nullable String siUnit) {
        return siUnit == null ? "" : display.unit(siUnit);
    }

    private static double[] displayed(double[] si, String unit) {
        Optional<UnitOfMeasure> known = unit.isEmpty() ? Optional.empty() : Units.parse(unit);
        return known.isEmpty() ? si : Arrays.stream(si).map(known.get()::fromSi).toArray();
    }

    /** Largest over smallest value; 0 unless all are positive. */
    private static double ratio(DoubleStream all) {
        double[] values = all.filter(Double::isFinite).toArray();
        double low = Arrays.stream(values).min().orElse(0);
        return low > 0 ? Arrays.stream(values).max().orElse(0) / low : 0;
    }
}
