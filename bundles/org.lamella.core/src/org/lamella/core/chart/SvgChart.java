package org.lamella.core.chart;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.lamella.core.chart.Chart.Kind;
import org.lamella.core.chart.Chart.Series;
import org.lamella.core.markup.Markup;
import org.lamella.core.markup.SvgStyle;
import org.lamella.core.markup.TextMeasure;

/** Draws a chart as SVG without any display. */
public final class SvgChart {

    private static final double FONT = 12;
    private static final double GAP = 8;
    private static final double BAR = 14;
    private static final double LEGEND_MARK = 18;
    private static final double MARK = 3;
    private static final double TICK_DISTANCE = 70;
    private static final double LARGEST_LABEL_SHARE = 0.4;
    private static final TextMeasure TEXT = TextMeasure.estimate(FONT);

    private final Chart chart;
    private final double width;
    private final double height;
    private final double left;
    private final double top;
    private final double plotWidth;
    private final double plotHeight;
    private final Scale x;
    private final Scale y;
    private final Markup svg = new Markup();

    private SvgChart(Chart chart, double width, double height) {
        this.chart = chart;
        boolean bars = chart.kind().hasCategories();
        double line = TEXT.lineHeight();
        double legend = hasLegend() ? legendRows(width) * line + GAP : 0;
        this.top = line + GAP + legend + (!chart.upper().isEmpty() ? line + GAP / 2 : 0);
        double below = 2 * line + 2 * GAP;
        this.width = width;
        this.height = bars ? top + below + barRows() * (BAR + 2) + chart.categories().size() * GAP : height;
        this.plotHeight = this.height - top - below;
        Scale ordinate = Scale.of(chart.series().stream().flatMapToDouble(Series::extents), !bars && chart.y().logarithmic(), false, (int) (plotHeight / 40));
        this.left = GAP + (bars ? Math.min(widest(chart.categories().stream().map(Chart.Category::name).toList()), width * LARGEST_LABEL_SHARE)
                : line + widest(ordinate.ticks().stream().map(Scale.Tick::label).toList())) + GAP;
        this.plotWidth = width - left - 2 * GAP - (bars ? TEXT.width("-0.0000") : GAP);
        Optional<EqualScales> equal = chart.kind() == Kind.PLANE ? Optional.of(EqualScales.of(chart, plotWidth, plotHeight, TICK_DISTANCE)) : Optional.empty();
        this.y = equal.map(EqualScales::y).orElse(ordinate);
        this.x = equal.map(EqualScales::x).orElseGet(() -> Scale.of(bars ? BarLayout.extents(chart) : chart.series().stream().flatMapToDouble(one -> Arrays.stream(one.x())), chart.x().logarithmic(), bars,
                (int) (plotWidth / TICK_DISTANCE)));
    }

    /**
     * A chart as a fragment for a page that carries {@link SvgStyle}.
     *
     * @param chart what to draw
     * @param width width; charts with bars are as high as their bars need
     * @param height height of other charts
     */
    public static String fragment(Chart chart, double width, double height) {
        return new SvgChart(chart, width, height).draw("");
    }

    /** A chart as a file of its own, in light colours. */
    public static String file(Chart chart, double width, double height) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + new SvgChart(chart, width, height).draw(SvgStyle.light());
    }

    private String draw(String style) {
        svg.open("svg", "xmlns", "http://www.w3.org/2000/svg", "viewBox", "0 0 " + Math.round(width) + " " + Math.round(height), "width", Math.round(width),
                "height", Math.round(height), "role", "img", "aria-label", chart.title());
        svg.element("title", chart.title()).element("desc", chart.description());
        if (!style.isEmpty()) {
            svg.element("style", style);
        }
        svg.empty("rect", "class", "lm-ground", "width", width, "height", height);
        text(GAP, TEXT.lineHeight(), chart.title(), "start", "font-weight", "600");
        legend();
        bands();
        axes();
        upperAxis();
        ribbons();
        markers();
        if (chart.kind().hasCategories()) {
            bars();
        } else {
            curves();
            for (PointLabels.Label label : PointLabels.of(chart, this::px, this::py, TEXT)) {
                text(label.x(), label.y() - 3, label.text(), "start");
            }
        }
        return svg.close().line().toString();
    }

    private void text(double atX, double atY, String text, String anchor, Object... more) {
        Object[] attributes = { "class", "lm-text", "x", atX, "y", atY, "text-anchor", anchor, "font-size", FONT };
        Object[] all = Arrays.copyOf(attributes, attributes.length + more.length);
        System.arraycopy(more, 0, all, attributes.length, more.length);
        svg.element("text", text, all);
    }

    private boolean hasLegend() {
        return !Legend.of(chart).isEmpty();
    }

    private int legendRows(double within) {
        return LegendLayout.of(names(), within - 2 * GAP, LEGEND_MARK + GAP, TEXT).rows();
    }

    private List<String> names() {
        return Legend.of(chart).stream().map(Legend.Entry::name).toList();
    }

    private static double widest(List<String> texts) {
        return texts.stream().mapToDouble(TEXT::width).max().orElse(0);
    }

    private int barRows() {
        return chart.categories().size() * (chart.kind() == Kind.STACKED_BARS ? 1 : Math.max(1, chart.series().size()));
    }

    private void legend() {
        if (!hasLegend()) {
            return;
        }
        LegendLayout layout = LegendLayout.of(names(), width - 2 * GAP, LEGEND_MARK + GAP, TEXT);
        double bottom = 2 * TEXT.lineHeight() + GAP - 4 + (layout.rows() - 1) * TEXT.lineHeight();
        List<Legend.Entry> entries = Legend.of(chart);
        for (int i = 0; i < entries.size(); i++) {
            double atX = GAP + layout.x(i);
            double base = bottom - (layout.rows() - 1 - layout.row(i)) * TEXT.lineHeight();
            sample(entries.get(i), atX, base - 4);
            text(atX + LEGEND_MARK, base, entries.get(i).name(), "start");
        }
    }

    private void sample(Legend.Entry entry, double from, double middle) {
        double length = LEGEND_MARK - 4;
        switch (entry.sample()) {
            case LINE -> svg.empty("path", "class", SvgStyle.stroke(entry.index()), "stroke-dasharray", SvgStyle.dashes(entry.index()), "d",
                    Path.polyline(from, middle, from + length + 2, middle));
            case MARK -> svg.empty("circle", "class", SvgStyle.fill(entry.index()), "cx", from + length / 2, "cy", middle, "r", MARK);
            case BAR -> svg.empty("rect", "class", SvgStyle.fill(entry.index()), "x", from, "y", middle - 3, "width", length, "height", 7.0);
            case RIBBON -> svg.empty("rect", "class", SvgStyle.RIBBON, "opacity", opacity(entry.index()), "x", from, "y", middle - 4, "width", length, "height", 9.0);
        }
    }

    /** Those later in the list lie within the earlier ones. */
    private static double opacity(int ribbon) {
        return Math.min(0.6, 0.1 + 0.14 * ribbon);
    }

    private void ribbons() {
        for (int i = 0; i < chart.ribbons().size(); i++) {
            List<RibbonOutline.Corner> corners = RibbonOutline.of(chart, chart.ribbons().get(i), this::px, this::py, top + plotHeight);
            Path path = new Path();
            corners.forEach(corner -> path.to(corner.x(), corner.y()));
            if (!path.isEmpty()) {
                svg.empty("path", "class", SvgStyle.RIBBON, "opacity", opacity(i), "d", path + "Z");
            }
        }
    }

    private void upperAxis() {
        for (Chart.Marker tick : chart.upper()) {
            double at = px(tick.at());
            svg.empty("line", "class", "lm-axis", "x1", at, "x2", at, "y1", top - GAP / 2, "y2", top);
            text(at, top - GAP / 2 - 2, tick.name(), "middle");
        }
        if (!chart.upper().isEmpty()) {
            svg.empty("line", "class", "lm-axis", "x1", left, "x2", left + plotWidth, "y1", top, "y2", top);
        }
    }

    private void bands() {
        for (int i = 0; i < chart.bands().size(); i++) {
            Chart.Band band = chart.bands().get(i);
            double from = left + x.position(band.from()) * plotWidth;
            double to = left + x.position(band.to()) * plotWidth;
            if (i % 2 == 0) {
                svg.empty("rect", "class", "lm-band", "x", from, "y", top, "width", to - from, "height", plotHeight);
            }
            if (TEXT.width(band.name()) < to - from) {
                text((from + to) / 2, top + TEXT.lineHeight(), band.name(), "middle");
            }
        }
    }

    private void markers() {
        int row = 0;
        for (Chart.Marker marker : chart.markers()) {
            double at = left + x.position(marker.at()) * plotWidth;
            if (at >= left && at <= left + plotWidth) {
                svg.empty("line", "class", "lm-axis", "stroke-dasharray", "4 3", "x1", at, "x2", at, "y1", top, "y2", top + plotHeight);
                boolean room = at + TEXT.width(marker.name()) + GAP < left + plotWidth;
                // one below the other, for they may be close
                text(room ? at + GAP / 2 : at - GAP / 2, top + ++row * TEXT.lineHeight(), marker.name(), room ? "start" : "end");
            }
        }
    }

    private void axes() {
        double bottom = top + plotHeight;
        for (Scale.Tick tick : x.ticks()) {
            double at = left + tick.position() * plotWidth;
            svg.empty("line", "class", "lm-grid", "x1", at, "x2", at, "y1", top, "y2", bottom);
            text(at, bottom + TEXT.lineHeight(), tick.label(), "middle");
        }
        text(left + plotWidth / 2, bottom + 2 * TEXT.lineHeight() + GAP / 2, chart.x().heading(), "middle");
        if (!chart.kind().hasCategories()) {
            for (Scale.Tick tick : y.ticks()) {
                double at = bottom - tick.position() * plotHeight;
                svg.empty("line", "class", "lm-grid", "x1", left, "x2", left + plotWidth, "y1", at, "y2", at);
                text(left - GAP / 2, at + FONT / 3, tick.label(), "end");
            }
            double middle = top + plotHeight / 2;
            text(FONT, middle, chart.y().heading(heading -> TEXT.width(heading) <= plotHeight), "middle", "transform", "rotate(-90 " + Math.round(FONT) + " " + Math.round(middle) + ")");
        }
        svg.empty("path", "class", "lm-axis", "d", Path.polyline(left, top, left, bottom, left + plotWidth, bottom));
    }

    private double px(double value) {
        return left + x.position(value) * plotWidth;
    }

    private double py(double value) {
        return top + plotHeight - y.position(value) * plotHeight;
    }

    private void curves() {
        int front = chart.emphasis();
        for (int i = 0; i < chart.series().size(); i++) {
            if (i != front && !chart.isEdge(i)) {
                curve(chart.series().get(i), front < 0 ? SvgStyle.stroke(chart.series().get(i).colour()) : "lm-grid");
            }
        }
        if (front >= 0) {
            curve(chart.series().get(front), SvgStyle.stroke(0));
        }
    }

    private void curve(Series series, String stroke) {
        Path path = new Path();
        for (int i = 0; i < series.x().length; i++) {
            double atX = px(series.x()[i]);
            double atY = py(series.y()[i]);
            if (!Double.isFinite(atX) || !Double.isFinite(atY)) {
                path.lift();
            } else if (chart.kind() == Kind.POINTS || series.marked() || series.isAlone(i)) {
                errorBar(series, i, atX);
                svg.empty("circle", "class", SvgStyle.fill(series.colour()), "cx", atX, "cy", atY, "r", MARK);
            } else {
                path.to(atX, atY);
            }
        }
        if (!path.isEmpty()) {
            svg.empty("path", "class", stroke, "stroke-dasharray", chart.emphasis() < 0 ? SvgStyle.dashes(series.colour()) : "none", "d", path);
        }
    }

    private void errorBar(Series series, int point, double at) {
        double low = Math.min(pyOrBottom(series.bar(point)[0]), top + plotHeight);
        double high = py(series.bar(point)[1]);
        if (low > high) {
            Path path = new Path();
            path.to(at - MARK, high);
            path.to(at + MARK, high);
            path.to(at, high);
            path.to(at, low);
            path.to(at - MARK, low);
            path.to(at + MARK, low);
            svg.empty("path", "class", SvgStyle.stroke(series.colour()), "d", path);
        }
    }

    private double pyOrBottom(double value) {
        double at = py(value);
        return Double.isNaN(at) ? top + plotHeight : at;
    }

    private void bars() {
        double step = plotHeight / Math.max(1, chart.categories().size());
        for (int i = 0; i < chart.categories().size(); i++) {
            String name = fitted(chart.categories().get(i).name());
            text(left - GAP / 2, top + (i + 0.5) * step + FONT / 3, name, "end");
        }
        for (BarLayout.Bar bar : BarLayout.of(chart, x)) {
            double atY = top + bar.from() * plotHeight;
            double from = left + Math.min(bar.start(), bar.end()) * plotWidth;
            svg.open("rect", "class", SvgStyle.fill(bar.colour()), "x", from, "y", atY, "width", Math.abs(bar.end() - bar.start()) * plotWidth, "height",
                    (bar.to() - bar.from()) * plotHeight);
            svg.element("title", bar.tooltip()).close();
            if (!bar.label().isEmpty()) {
                text(left + Math.max(bar.end(), bar.start()) * plotWidth + 4, top + (bar.from() + bar.to()) / 2 * plotHeight + FONT / 3, bar.label(), "start");
            }
        }
    }

    /** A name shortened to the room left of the bars; the tooltip has it whole. */
    private String fitted(String name) {
        String text = name;
        while (text.length() > 2 && TEXT.width(text) > left - GAP) {
            text = text.substring(0, text.length() - 2) + "…";
        }
        return text;
    }
}
