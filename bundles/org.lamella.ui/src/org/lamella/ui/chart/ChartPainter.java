package org.lamella.ui.chart;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;
import org.lamella.core.chart.BarLayout;
import org.lamella.core.chart.Chart;
import org.lamella.core.chart.Legend;
import org.lamella.core.chart.PointLabels;
import org.lamella.core.chart.RibbonOutline;
import org.lamella.core.chart.Scale;
import org.lamella.core.markup.SvgStyle;
import org.lamella.ui.theme.ThemeColors;

/** Paints a chart. */
final class ChartPainter {

    private static final int MARK = 3;
    private static final int OPAQUE = 255;
    /** Opacity of curves beside one that stands out. */
    private static final int FADED = 70;

    private final ChartGeometry geometry;
    private final Chart chart;
    private final ThemeColors colors;
    private final GC gc;

    ChartPainter(ChartGeometry geometry, ThemeColors colors, GC gc) {
        this.geometry = geometry;
        this.chart = geometry.chart();
        this.colors = colors;
        this.gc = gc;
    }

    /**
     * Paints everything.
     *
     * @param highlighted category whose row is marked, or -1
     * @param emphasised names of the curves that stand out; none does where it names none of them
     */
    void paint(Rectangle area, int highlighted, Set<String> emphasised) {
        gc.setAntialias(SWT.ON);
        gc.setTextAntialias(SWT.ON);
        gc.setBackground(colors.paper());
        gc.fillRectangle(area);
        gc.setForeground(colors.ink());
        gc.drawText(fitted(geometry.heading(), area.width - 2 * ChartGeometry.GAP), ChartGeometry.GAP, ChartGeometry.GAP / 2, true);
        legend();
        highlight(highlighted, area);
        bands();
        axes();
        if (chart.kind().hasCategories()) {
            bars();
        } else {
            upperAxis();
            ribbons();
            boolean some = chart.series().stream().anyMatch(series -> emphasised.contains(series.name()));
            curves(name -> some && !emphasised.contains(name));
            markers();
            gc.setForeground(colors.muted());
            for (PointLabels.Label label : PointLabels.of(chart, geometry::px, geometry::py, new GcTextMeasure(gc))) {
                gc.drawText(label.text(), (int) label.x(), (int) label.y() - geometry.line(), true);
            }
        }
    }

    private void highlight(int category, Rectangle area) {
        if (category < 0 || category >= chart.categories().size()) {
            return;
        }
        int height = geometry.plot().height / chart.categories().size();
        gc.setBackground(colors.selection());
        gc.setAlpha(60);
        gc.fillRectangle(0, geometry.middle(category) - height / 2, area.width, height);
        gc.setAlpha(OPAQUE);
    }

    private void legend() {
        List<Legend.Entry> entries = Legend.of(chart);
        for (int i = 0; i < entries.size(); i++) {
            int left = geometry.legendLeft() + (int) geometry.legend().x(i);
            int upper = geometry.legendTop() + geometry.legend().row(i) * geometry.line();
            sample(entries.get(i), left, upper + geometry.line() / 2);
            gc.setForeground(colors.ink());
            gc.drawText(entries.get(i).name(), left + ChartGeometry.LEGEND_MARK, upper, true);
        }
    }

    private void sample(Legend.Entry entry, int left, int middle) {
        int length = ChartGeometry.LEGEND_MARK - 4;
        switch (entry.sample()) {
            case LINE -> {
                stroke(colors.series(entry.index()), dashes(entry.index()));
                gc.drawLine(left, middle, left + length, middle);
                plainStroke();
            }
            case MARK -> {
                gc.setBackground(colors.series(entry.index()));
                gc.fillOval(left + length / 2 - MARK, middle - MARK, 2 * MARK, 2 * MARK);
            }
            case BAR -> {
                gc.setBackground(colors.series(entry.index()));
                gc.fillRectangle(left, middle - geometry.line() / 4, length, geometry.line() / 2);
            }
            case RIBBON -> {
                gc.setBackground(colors.ink());
                gc.setAlpha(opacity(entry.index()));
                gc.fillRectangle(left, middle - geometry.line() / 3, length, 2 * geometry.line() / 3);
                gc.setAlpha(OPAQUE);
            }
        }
    }

    /** Ribbons later in the list lie within the earlier ones. */
    private static int opacity(int ribbon) {
        return Math.min(150, 26 + 36 * ribbon);
    }

    private void ribbons() {
        Rectangle plot = geometry.plot();
        for (int i = 0; i < chart.ribbons().size(); i++) {
            int[] corners = RibbonOutline.of(chart, chart.ribbons().get(i), geometry::px, geometry::py, plot.y + plot.height).stream()
                    .flatMapToInt(corner -> IntStream.of((int) Math.round(corner.x()), (int) Math.round(corner.y()))).toArray();
            gc.setBackground(colors.ink());
            gc.setAlpha(opacity(i));
            gc.fillPolygon(corners);
            gc.setAlpha(OPAQUE);
        }
    }

    private void upperAxis() {
        if (chart.upper().isEmpty()) {
            return;
        }
        Rectangle plot = geometry.plot();
        gc.setForeground(colors.muted());
        gc.drawLine(plot.x, plot.y, plot.x + plot.width, plot.y);
        int written = 0;
        for (Chart.Marker tick : chart.upper()) {
            int at = (int) Math.round(geometry.px(tick.at()));
            int half = width(tick.name()) / 2;
            gc.drawLine(at, plot.y - ChartGeometry.GAP / 2, at, plot.y);
            if (at - half > written) {
                gc.drawText(tick.name(), at - half, plot.y - ChartGeometry.GAP / 2 - geometry.line(), true);
                written = at + half + ChartGeometry.GAP;
            }
        }
    }

    /** Every other band is tinted, so that their borders are seen. */
    private void bands() {
        Rectangle plot = geometry.plot();
        for (int i = 0; i < chart.bands().size(); i++) {
            Chart.Band band = chart.bands().get(i);
            int from = (int) Math.round(geometry.px(band.from()));
            int to = (int) Math.round(geometry.px(band.to()));
            if (i % 2 == 0) {
                gc.setBackground(colors.faint());
                gc.setAlpha(110);
                gc.fillRectangle(from, plot.y, to - from, plot.height);
                gc.setAlpha(255);
            }
            if (width(band.name()) < to - from) {
                gc.setForeground(colors.muted());
                gc.drawText(band.name(), (from + to - width(band.name())) / 2, plot.y + 2, true);
            }
        }
    }

    private void markers() {
        Rectangle plot = geometry.plot();
        int row = 0;
        for (Chart.Marker marker : chart.markers()) {
            int at = (int) Math.round(geometry.px(marker.at()));
            if (at >= plot.x && at <= plot.x + plot.width) {
                gc.setForeground(colors.ink());
                gc.setLineDash(new int[] {4, 3});
                gc.drawLine(at, plot.y, at, plot.y + plot.height);
                gc.setLineDash(null);
                boolean room = at + width(marker.name()) + ChartGeometry.GAP < plot.x + plot.width;
                gc.drawText(marker.name(), room ? at + ChartGeometry.GAP / 2 : at - ChartGeometry.GAP / 2 - width(marker.name()), plot.y + 2 + row++ * geometry.line(), true);
            }
        }
    }

    private void axes() {
        Rectangle plot = geometry.plot();
        int bottom = plot.y + plot.height;
        gc.setLineWidth(1);
        for (Scale.Tick tick : geometry.x().ticks()) {
            int at = plot.x + (int) Math.round(tick.position() * plot.width);
            gc.setForeground(colors.faint());
            gc.drawLine(at, plot.y, at, bottom);
            gc.setForeground(colors.muted());
            gc.drawText(tick.label(), at - width(tick.label()) / 2, bottom + 3, true);
        }
        gc.setForeground(colors.ink());
        String heading = chart.x().heading();
        gc.drawText(heading, plot.x + (plot.width - width(heading)) / 2, bottom + geometry.line() + 4, true);
        if (!chart.kind().hasCategories()) {
            ordinate(plot, bottom);
        }
        gc.setForeground(colors.muted());
        gc.drawPolyline(new int[] {plot.x, plot.y, plot.x, bottom, plot.x + plot.width, bottom});
    }

    private void ordinate(Rectangle plot, int bottom) {
        for (Scale.Tick tick : geometry.y().ticks()) {
            int at = bottom - (int) Math.round(tick.position() * plot.height);
            gc.setForeground(colors.faint());
            gc.drawLine(plot.x, at, plot.x + plot.width, at);
            gc.setForeground(colors.muted());
            gc.drawText(tick.label(), plot.x - ChartGeometry.GAP / 2 - width(tick.label()), at - geometry.line() / 2, true);
        }
        gc.setForeground(colors.ink());
        String heading = chart.y().heading(text -> width(text) <= plot.height);
        Transform turned = new Transform(gc.getDevice());
        try {
            gc.getTransform(turned);
            turned.translate(2, plot.y + (plot.height + width(heading)) / 2f);
            turned.rotate(-90);
            gc.setTransform(turned);
            gc.drawText(heading, 0, 0, true);
            gc.setTransform(null);
        } finally {
            turned.dispose();
        }
    }

    private void bars() {
        Rectangle plot = geometry.plot();
        for (int i = 0; i < chart.categories().size(); i++) {
            String name = fitted(chart.categories().get(i).name(), plot.x - 2 * ChartGeometry.GAP);
            gc.setForeground(colors.ink());
            gc.drawText(name, plot.x - ChartGeometry.GAP / 2 - width(name), geometry.middle(i) - geometry.line() / 2, true);
        }
        for (BarLayout.Bar bar : geometry.bars()) {
            gc.setBackground(colors.series(bar.colour()));
            gc.fillRectangle(geometry.area(bar));
        }
        gc.setForeground(colors.ink());
        for (int i = 0; i < chart.categories().size(); i++) {
            int category = i;
            label(geometry.bars().stream().filter(bar -> bar.category() == category).toList(), geometry.middle(i));
        }
    }

    /** The values of a category, each beside its bar, or behind the longest one where the bars are thinner than a line. */
    private void label(List<BarLayout.Bar> bars, int middle) {
        boolean thin = bars.stream().anyMatch(bar -> geometry.area(bar).height < geometry.line() - 2);
        if (thin) {
            int right = bars.stream().map(geometry::area).mapToInt(area -> area.x + area.width).max().orElse(0);
            String text = bars.stream().map(BarLayout.Bar::label).filter(label -> !label.isEmpty()).collect(Collectors.joining(ChartGeometry.LABEL_SEPARATOR));
            gc.drawText(text, right + 4, middle - geometry.line() / 2, true);
            return;
        }
        for (BarLayout.Bar bar : bars) {
            Rectangle area = geometry.area(bar);
            gc.drawText(bar.label(), area.x + area.width + 4, area.y + (area.height - geometry.line()) / 2, true);
        }
    }

    /** All alike, or one above the others. */
    private void curves(Predicate<String> behind) {
        int front = chart.emphasis();
        for (int i = 0; i < chart.series().size(); i++) {
            if (i != front && !chart.isEdge(i)) {
                gc.setAlpha(behind.test(chart.series().get(i).name()) ? FADED : OPAQUE);
                curve(chart.series().get(i), front < 0 ? colors.series(chart.series().get(i).colour()) : colors.faint());
            }
        }
        gc.setAlpha(OPAQUE);
        if (front >= 0 && front < chart.series().size()) {
            curve(chart.series().get(front), colors.series(0));
        }
    }

    private void curve(Chart.Series series, Color color) {
        gc.setBackground(color);
        stroke(color, chart.emphasis() < 0 ? dashes(series.colour()) : null);
        double lastX = Double.NaN;
        double lastY = Double.NaN;
        for (int i = 0; i < series.x().length; i++) {
            double x = geometry.px(series.x()[i]);
            double y = geometry.py(series.y()[i]);
            boolean shown = Double.isFinite(x) && Double.isFinite(y);
            if (shown && (chart.kind() == Chart.Kind.POINTS || series.marked() || series.isAlone(i))) {
                errorBar(series, i, (int) x);
                gc.fillOval((int) x - MARK, (int) y - MARK, 2 * MARK, 2 * MARK);
            } else if (shown && Double.isFinite(lastX)) {
                gc.drawLine((int) Math.round(lastX), (int) Math.round(lastY), (int) Math.round(x), (int) Math.round(y));
            }
            lastX = shown ? x : Double.NaN;
            lastY = y;
        }
        plainStroke();
    }

    private void errorBar(Chart.Series series, int point, int at) {
        Rectangle plot = geometry.plot();
        double lower = geometry.py(series.bar(point)[0]);
        int low = Double.isNaN(lower) ? plot.y + plot.height : (int) Math.min(Math.round(lower), plot.y + plot.height);
        int high = (int) Math.round(geometry.py(series.bar(point)[1]));
        if (low > high) {
            gc.drawLine(at, low, at, high);
            gc.drawLine(at - MARK, low, at + MARK, low);
            gc.drawLine(at - MARK, high, at + MARK, high);
        }
    }

    private void stroke(Color color, int @Nullable [] dashes) {
        gc.setForeground(color);
        gc.setLineWidth(2);
        gc.setLineDash(dashes);
    }

    private void plainStroke() {
        gc.setLineDash(null);
        gc.setLineWidth(1);
    }

    /** Curves that share a colour differ in their dashes. */
    private static int @Nullable [] dashes(int colour) {
        String dashes = SvgStyle.dashes(colour);
        return dashes.equals("none") ? null : Arrays.stream(dashes.split(" ")).mapToInt(Integer::parseInt).toArray(); //$NON-NLS-1$ //$NON-NLS-2$
    }

    private int width(String text) {
        Point extent = gc.textExtent(text);
        return extent.x;
    }

    /** A text shortened to the room there is; the read-out has it whole. */
    private String fitted(String text, int room) {
        String shown = text;
        while (shown.length() > 2 && width(shown) > room) {
            shown = shown.substring(0, shown.length() - 2) + "\u2026"; //$NON-NLS-1$
        }
        return shown;
    }
}
