package org.lamella.core.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.core.chart.Chart.Axis;
import org.lamella.core.chart.Chart.Kind;
import org.lamella.core.chart.Chart.Series;
import org.lamella.core.table.Display;
import org.lamella.core.table.Tables;
import org.lamella.model.units.Units;
import org.lamella.solver.ResultSeries;
import org.lamella.solver.ResultTable;
import org.lamella.solver.StudyResult;

/** The chart of curves and points that belong together: their axes, scales and colours, and what the tables of the same result tell of them. */
final class CurveChart {

    /** From this ratio of the largest to the smallest positive value on, a curve is easier to read on a logarithmic axis. */
    private static final double WIDE_RANGE = 30;
    /** Column of tables over current that tells where the steady state ends. */
    private static final String LIMIT = "limiting current";
    /** From this ratio on an abscissa has been swept over decades. */
    private static final double SWEPT_RANGE = 1000;
    /** In decades; points farther from a power of ten get no label. */
    private static final double NEAR_DECADE = 0.2;

    private final Display display;
    private final List<ResultSeries> together;
    private final ResultSeries first;
    private final StudyResult whole;
    private final Abscissa abscissa;
    private final String ordinateUnit;
    private final boolean plane;

    /**
     * Looks at what is drawn.
     *
     * @param together series of one id, subject and conditions
     * @param whole what they belong to
     */
    CurveChart(Display display, List<ResultSeries> together, StudyResult whole) {
        this.display = display;
        this.together = together;
        this.first = together.get(0);
        this.whole = whole;
        String siUnit = siUnit();
        this.abscissa = Abscissa.of(first, display.unit(first.x().unit()));
        this.ordinateUnit = display.unit(siUnit);
        this.plane = Charts.hasUnit(siUnit) && siUnit.equals(first.x().unit());
    }

    private String siUnit() {
        return first.y().isEmpty() ? "" : first.y().get(0).unit();
    }

    Chart chart() {
        List<DrawnCurve> curves = DrawnCurve.of(together, axis -> !plane || axis.unit().equals(siUnit()));
        List<Series> series = series(curves);
        String title = display.titled(Display.heading(first.id()), first.at()) + (isDiscretised() ? ", discretised" : "");
        String common = Units.parse(siUnit()).map(known -> known.dimension().label()).orElse("");
        String ordinate = Display.heading(plane || first.y().size() == 1 && together.size() == 1 ? first.y().get(0).name() : common);
        double[] all = together.stream().flatMapToDouble(result -> Arrays.stream(result.x().values())).toArray();
        boolean wideX = !plane && !abscissa.reciprocal() && (isLogarithmic(first.x().values()) || ratio(series.stream().flatMapToDouble(one -> Arrays.stream(one.x()))) > SWEPT_RANGE);
        boolean wideY = !plane && (abscissa.reciprocal() || ratio(series.stream().flatMapToDouble(one -> Arrays.stream(one.y()))) > WIDE_RANGE);
        return new Chart(display.id(first.id(), first.at()), title + " of " + first.subject(), "Curves: " + title + " over " + first.x().name(),
                plane ? Kind.PLANE : Kind.LINE, new Axis(abscissa.name(), abscissa.unit(), wideX), new Axis(ordinate, ordinateUnit, wideY), List.of(), series,
                bands(), Stream.concat(limits(), places()).toList(), DrawnCurve.ribbons(curves), abscissa.upper(all), -1);
    }

    private List<Series> series(List<DrawnCurve> curves) {
        List<Series> series = new ArrayList<>();
        CurveColours colours = new CurveColours();
        for (DrawnCurve curve : curves) {
            ResultSeries.Axis axis = curve.axis();
            int colour = curve.isEdge(curves) ? 0 : axis.hasDeviations() ? colours.ofPoints(curve.name()) : colours.ofCurve(curve.name());
            series.add(new Series(curve.name(), colour, abscissa.places(curve.of().x().values()),
                    Display.values(axis.values(), ordinateUnit), curve.of().measured() || axis.hasDeviations(),
                    plane ? labels(curve.of()) : List.of(), Arrays.stream(axis.deviations()).map(deviation -> Display.difference(deviation, ordinateUnit)).toArray()));
        }
        return series;
    }

    /** Whether the table of the same subject and conditions that says how spectra were made names volumes. */
    private boolean isDiscretised() {
        return first.id().startsWith("impedance") && whole.tables().stream()
                .anyMatch(table -> table.id().equals("impedance-setup") && table.subject().equals(first.subject()) && table.at().equals(first.at())
                        && table.rows().stream().anyMatch(row -> row.contains("discretised")));
    }

    /** The layers under curves over depth. */
    private List<Chart.Band> bands() {
        if (!first.x().name().equals("depth")) {
            return List.of();
        }
        List<Chart.Band> bands = new ArrayList<>();
        whole.tables().stream().filter(table -> table.id().equals("layer-depths") && table.subject().equals(first.subject())).findFirst().ifPresent(table -> {
            for (List<@Nullable Object> row : table.rows()) {
                if (row.get(2) instanceof Double from && row.get(3) instanceof Double to) {
                    bands.add(new Chart.Band(String.valueOf(row.get(0)), Tables.element(table, row), abscissa.place(from), abscissa.place(to)));
                }
            }
        });
        return bands;
    }

    private Stream<ResultTable> namesakes() {
        return whole.tables().stream().filter(table -> table.id().equals(first.id()) && table.subject().equals(first.subject()) && table.at().equals(first.at()));
    }

    /** The limiting current in curves over current whose table of the same name tells it. */
    private Stream<Chart.Marker> limits() {
        return namesakes().flatMap(table -> IntStream.range(0, table.columns().size()).filter(column -> table.columns().get(column).name().equals(LIMIT)).boxed()
                .flatMap(column -> table.rows().stream().map(row -> row.get(column))))
                .filter(Double.class::isInstance).map(Double.class::cast).distinct().map(limit -> new Chart.Marker(LIMIT, abscissa.place(limit)));
    }

    /** Places that a table of the same name names. */
    private Stream<Chart.Marker> places() {
        return namesakes().filter(Charts::isOfPlaces).flatMap(table -> table.rows().stream())
                .flatMap(row -> row.get(1) instanceof Double at ? Stream.of(new Chart.Marker(String.valueOf(row.get(0)), abscissa.place(at))) : Stream.empty()).distinct();
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

    /** Largest over smallest value; 0 unless all are positive. */
    private static double ratio(DoubleStream all) {
        double[] values = all.filter(Double::isFinite).toArray();
        double low = Arrays.stream(values).min().orElse(0);
        return low > 0 ? Arrays.stream(values).max().orElse(0) / low : 0;
    }
}
