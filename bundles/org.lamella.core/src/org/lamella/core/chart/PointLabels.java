package org.lamella.core.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

import org.lamella.core.markup.TextMeasure;

/** Chooses which labels of a series' points are shown, so that none lies on another. */
public final class PointLabels {

    private static final double GAP = 4;

    /**
     * A label that is shown.
     *
     * @param text the label
     * @param x left end
     * @param y of the point
     */
    public record Label(String text, double x, double y) {
    }

    private PointLabels() {
    }

    /**
     * The labels of a chart, earlier series and earlier points first.
     *
     * @param chart with labelled points
     * @param px place of an abscissa; NaN where it is not shown
     * @param py place of an ordinate, growing downwards
     * @param text measures the labels
     */
    public static List<Label> of(Chart chart, DoubleUnaryOperator px, DoubleUnaryOperator py, TextMeasure text) {
        List<Label> shown = new ArrayList<>();
        for (Chart.Series series : chart.series()) {
            for (int i = 0; i < series.labels().size(); i++) {
                double x = px.applyAsDouble(series.x()[i]) + GAP;
                double y = py.applyAsDouble(series.y()[i]);
                String label = series.labels().get(i);
                if (!label.isEmpty() && Double.isFinite(x) && Double.isFinite(y) && shown.stream().noneMatch(other -> overlaps(other, label, x, y, text))) {
                    shown.add(new Label(label, x, y));
                }
            }
        }
        return shown;
    }

    private static boolean overlaps(Label other, String label, double x, double y, TextMeasure text) {
        boolean beside = x + text.width(label) + GAP < other.x || other.x + text.width(other.text) + GAP < x;
        return !beside && Math.abs(y - other.y) < text.lineHeight();
    }
}
