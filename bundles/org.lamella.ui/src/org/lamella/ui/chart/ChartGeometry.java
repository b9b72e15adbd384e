package org.lamella.ui.chart;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.graphics.Rectangle;
import org.lamella.core.chart.BarLayout;
import org.lamella.core.chart.Chart;
import org.lamella.core.chart.EqualScales;
import org.lamella.core.chart.Legend;
import org.lamella.core.chart.LegendLayout;
import org.lamella.core.chart.Scale;
import org.lamella.core.markup.TextMeasure;

/** Where the parts of a chart lie in a given size, in points of the display. */
final class ChartGeometry {

    static final int GAP = 8;
    static final int LEGEND_MARK = 18;
    /** Between the values of a category's bars. */
    static final String LABEL_SEPARATOR = " / "; //$NON-NLS-1$
    private static final int THINNEST_BAR = 8;
    private static final double LARGEST_LABEL_SHARE = 0.4;
    private static final int POINTS_PER_X_TICK = 70;
    private static final int POINTS_PER_Y_TICK = 40;

    private final Chart chart;
    private final int line;
    private final LegendLayout legend;
    private final int legendLeft;
    private final int legendTop;
    private final Rectangle plot;
    private final Scale x;
    private final Scale y;
    private final List<BarLayout.Bar> bars;

    ChartGeometry(Chart chart, int width, int height, TextMeasure text) {
        this.chart = chart;
        this.line = (int) text.lineHeight();
        boolean categories = chart.kind().hasCategories();
        List<String> names = Legend.of(chart).stream().map(Legend.Entry::name).toList();
        double title = text.width(heading()) + 3 * GAP;
        double entries = names.stream().mapToDouble(name -> LEGEND_MARK + GAP + text.width(name)).sum();
        boolean besideTitle = title + entries <= width - GAP;
        this.legendLeft = besideTitle ? (int) title : GAP;
        this.legendTop = besideTitle ? GAP / 2 : titleHeight();
        this.legend = LegendLayout.of(names, width - GAP - legendLeft, LEGEND_MARK + GAP, text);
        int top = titleHeight() + (besideTitle || names.isEmpty() ? 0 : legend.rows() * line + GAP) + (!chart.upper().isEmpty() ? line + GAP / 2 : 0);
        int plotHeight = Math.max(1, height - top - axisHeight());
        Scale ordinate = Scale.of(chart.series().stream().flatMapToDouble(Chart.Series::extents), !categories && chart.y().logarithmic(), false,
                plotHeight / POINTS_PER_Y_TICK);
        int left = categories ? (int) Math.min(widest(chart.categories().stream().map(Chart.Category::name).toList(), text), width * LARGEST_LABEL_SHARE)
                : line + (int) widest(ordinate.ticks().stream().map(Scale.Tick::label).toList(), text);
        int right = categories ? (int) text.width(longestLabel()) : GAP;
        int plotLeft = left + 2 * GAP;
        this.plot = new Rectangle(plotLeft, top, Math.max(1, width - plotLeft - right - 2 * GAP), plotHeight);
        Optional<EqualScales> equal = chart.kind() == Chart.Kind.PLANE ? Optional.of(EqualScales.of(chart, plot.width, plot.height, POINTS_PER_X_TICK)) : Optional.empty();
        this.y = equal.map(EqualScales::y).orElse(ordinate);
        this.x = equal.map(EqualScales::x).orElseGet(() -> Scale.of(categories ? BarLayout.extents(chart) : chart.series().stream().flatMapToDouble(one -> Arrays.stream(one.x())),
                chart.x().logarithmic(), categories, plot.width / POINTS_PER_X_TICK));
        this.bars = categories ? BarLayout.of(chart, x) : List.of();
    }

    private static double widest(List<String> texts, TextMeasure text) {
        return texts.stream().mapToDouble(text::width).max().orElse(0);
    }

    /** One label a category: where bars are thinner than a line, theirs stand behind each other. */
    private String longestLabel() {
        return String.join(LABEL_SEPARATOR, Collections.nCopies(Math.max(1, chart.series().size()), "0.0000")); //$NON-NLS-1$
    }

    /** The title; with the unit of the bars, whose axis may lie below what is seen. */
    String heading() {
        boolean unit = chart.kind().hasCategories() && !chart.x().unit().isEmpty();
        return unit ? chart.title() + " [" + chart.x().unit() + "]" : chart.title(); //$NON-NLS-1$ //$NON-NLS-2$
    }

    int titleHeight() {
        return line + GAP;
    }

    private int axisHeight() {
        return 2 * line + GAP + GAP / 2;
    }

    /** @return the height below which bars would be thinner than their labels */
    static int smallestHeight(Chart chart, int line) {
        int bars = chart.kind() == Chart.Kind.BARS ? chart.series().size() : 1;
        int plot = chart.kind().hasCategories() ? chart.categories().size() * Math.max(line + 2, bars * THINNEST_BAR) : 6 * line;
        return plot + 3 * line + 3 * GAP;
    }

    Chart chart() {
        return chart;
    }

    int line() {
        return line;
    }

    LegendLayout legend() {
        return legend;
    }

    int legendLeft() {
        return legendLeft;
    }

    int legendTop() {
        return legendTop;
    }

    Rectangle plot() {
        return plot;
    }

    Scale x() {
        return x;
    }

    Scale y() {
        return y;
    }

    List<BarLayout.Bar> bars() {
        return bars;
    }

    /** @return the rectangle of a bar */
    Rectangle area(BarLayout.Bar bar) {
        int from = plot.x + (int) Math.round(Math.min(bar.start(), bar.end()) * plot.width);
        int to = plot.x + (int) Math.round(Math.max(bar.start(), bar.end()) * plot.width);
        int upper = plot.y + (int) Math.round(bar.from() * plot.height);
        int lower = plot.y + (int) Math.round(bar.to() * plot.height);
        return new Rectangle(from, upper, Math.max(1, to - from), Math.max(1, lower - upper));
    }

    /** @return middle of a category's row */
    int middle(int category) {
        return plot.y + (int) Math.round((category + 0.5) * plot.height / Math.max(1, chart.categories().size()));
    }

    /** @return the category in whose row a height lies, or -1 */
    int categoryAt(int py) {
        int count = chart.categories().size();
        if (count == 0 || py < plot.y || py >= plot.y + plot.height) {
            return -1;
        }
        return Math.min(count - 1, (py - plot.y) * count / plot.height);
    }

    /** @return abscissa in points; NaN where the scale cannot show the value */
    double px(double value) {
        return plot.x + x.position(value) * plot.width;
    }

    /** @return ordinate in points; NaN where the scale cannot show the value */
    double py(double value) {
        return plot.y + plot.height - y.position(value) * plot.height;
    }
}
