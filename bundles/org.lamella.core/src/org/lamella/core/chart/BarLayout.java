package org.lamella.core.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

import org.lamella.core.chart.Chart.Kind;
import org.lamella.core.chart.Chart.Series;
import org.lamella.core.table.Display;

/** Where the bars of a chart lie, in fractions of the plot: along the value axis from the left, across it from the top. */
public final class BarLayout {

    /** Share of a category's height that stays free. */
    private static final double SPACING = 0.3;

    /**
     * One bar.
     *
     * @param category index of its category
     * @param colour palette index
     * @param from upper edge, 0 to 1
     * @param to lower edge, 0 to 1
     * @param start where it begins along the value axis, 0 to 1
     * @param end where it ends, 0 to 1
     * @param label value beside the bar; empty inside stacks
     * @param tooltip names and value with unit
     */
    public record Bar(int category, int colour, double from, double to, double start, double end, String label, String tooltip) {
    }

    private BarLayout() {
    }

    /** @return the bars of a chart on a scale; a missing value, or one a logarithmic scale cannot show, has none */
    public static List<Bar> of(Chart chart, Scale scale) {
        boolean stacked = chart.kind() == Kind.STACKED_BARS;
        double category = 1.0 / Math.max(1, chart.categories().size());
        double height = category * (1 - SPACING) / (stacked ? 1 : Math.max(1, chart.series().size()));
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < chart.categories().size(); i++) {
            double from = (i + SPACING / 2) * category;
            double sum = 0;
            for (int s = 0; s < chart.series().size(); s++) {
                Series series = chart.series().get(s);
                double value = series.y()[i];
                double end = scale.position(sum + value);
                if (Double.isFinite(end)) {
                    double upper = stacked ? from : from + s * height;
                    double start = sum == 0 ? scale.base() : scale.position(sum);
                    bars.add(new Bar(i, series.colour(), upper, upper + height, start, end, stacked ? "" : Display.number(value), tooltip(chart, i, series, value)));
                    sum += stacked ? value : 0;
                }
            }
        }
        return bars;
    }

    private static String tooltip(Chart chart, int category, Series series, double value) {
        String name = chart.categories().get(category).name();
        String which = chart.series().size() > 1 ? name + ", " + series.name() : name;
        return which + ": " + Display.number(value) + (chart.x().unit().isEmpty() ? "" : " " + chart.x().unit());
    }

    /** @return the ends of all bars, for the scale */
    public static DoubleStream extents(Chart chart) {
        if (chart.kind() != Kind.STACKED_BARS) {
            return chart.series().stream().flatMapToDouble(series -> DoubleStream.of(series.y()));
        }
        double[] sums = new double[chart.categories().size()];
        for (Series series : chart.series()) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += Double.isFinite(series.y()[i]) ? series.y()[i] : 0;
            }
        }
        return DoubleStream.of(sums);
    }
}
