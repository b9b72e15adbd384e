package org.lamella.ui.chart;

import java.util.Optional;

import org.eclipse.swt.graphics.Point;
import org.lamella.core.chart.BarLayout;
import org.lamella.core.chart.Chart;
import org.lamella.core.table.Display;

/**
 * What a chart shows at a place.
 *
 * @param text names and values with units
 * @param category index of the bar's category, or -1
 * @param at the place the text belongs to
 */
record ChartReadOut(String text, int category, Point at) {

    /** Points of the display within which a curve's point is caught. */
    private static final double REACH = 24;

    /** @return the bar or the nearest point of a curve there, if any is near */
    static Optional<ChartReadOut> at(ChartGeometry geometry, Point place) {
        return geometry.chart().kind().hasCategories() ? bar(geometry, place) : point(geometry, place);
    }

    private static Optional<ChartReadOut> bar(ChartGeometry geometry, Point place) {
        int category = geometry.categoryAt(place.y);
        if (category < 0) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        for (BarLayout.Bar bar : geometry.bars()) {
            if (bar.category() == category) {
                text.append(text.isEmpty() ? "" : "\n").append(bar.tooltip()); //$NON-NLS-1$ //$NON-NLS-2$
            }
        }
        String shown = text.isEmpty() ? geometry.chart().categories().get(category).name() : text.toString();
        return Optional.of(new ChartReadOut(shown, category, place));
    }

    private static Optional<ChartReadOut> point(ChartGeometry geometry, Point place) {
        Chart chart = geometry.chart();
        double nearest = REACH;
        ChartReadOut found = null;
        for (Chart.Series series : chart.series()) {
            for (int i = 0; i < series.x().length; i++) {
                double x = geometry.px(series.x()[i]);
                double y = geometry.py(series.y()[i]);
                double distance = Math.hypot(x - place.x, y - place.y);
                if (distance < nearest) {
                    nearest = distance;
                    String text = series.name() + "\n" + value(chart.x(), series.x()[i]) + "\n" + value(chart.y(), series.y()[i]) + deviation(chart.y(), series, i); //$NON-NLS-1$ //$NON-NLS-2$
                    found = new ChartReadOut(text, -1, new Point((int) x, (int) y));
                }
            }
        }
        return Optional.ofNullable(found);
    }

    private static String deviation(Chart.Axis axis, Chart.Series series, int point) {
        boolean known = point < series.deviations().length && Double.isFinite(series.deviations()[point]);
        return known ? "\n± " + Display.number(series.deviations()[point]) + (axis.unit().isEmpty() ? "" : " " + axis.unit()) : ""; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
    }

    private static String value(Chart.Axis axis, double value) {
        String unit = axis.unit().isEmpty() ? "" : " " + axis.unit(); //$NON-NLS-1$ //$NON-NLS-2$
        return (axis.name().isEmpty() ? "" : axis.name() + ": ") + Display.number(value) + unit; //$NON-NLS-1$ //$NON-NLS-2$
    }
}
