package org.lamella.core.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

import org.lamella.core.chart.Chart.Series;

/** The outline of an area between two curves, in the units of a drawing. */
public final class RibbonOutline {

    /**
     * A corner.
     *
     * @param x from the left
     * @param y from above
     */
    public record Corner(double x, double y) {
    }

    private RibbonOutline() {
    }

    /**
     * The corners, along the lower curve and back along the upper one; places where one of the curves has no value are passed over.
     *
     * @param px place of an abscissa; NaN where it is not shown
     * @param py place of an ordinate; NaN where the scale does not go so low
     * @param bottom of the plot, where such an ordinate is drawn
     */
    public static List<Corner> of(Chart chart, Chart.Ribbon ribbon, DoubleUnaryOperator px, DoubleUnaryOperator py, double bottom) {
        Series lower = chart.series().get(ribbon.lower());
        Series upper = chart.series().get(ribbon.upper());
        List<Corner> corners = new ArrayList<>();
        List<Corner> back = new ArrayList<>();
        for (int i = 0; i < lower.x().length; i++) {
            double x = px.applyAsDouble(lower.x()[i]);
            if (Double.isFinite(x) && Double.isFinite(lower.y()[i]) && Double.isFinite(upper.y()[i])) {
                corners.add(new Corner(x, orBottom(py.applyAsDouble(lower.y()[i]), bottom)));
                back.add(new Corner(x, orBottom(py.applyAsDouble(upper.y()[i]), bottom)));
            }
        }
        corners.addAll(back.reversed());
        return corners;
    }

    private static double orBottom(double y, double bottom) {
        return Double.isNaN(y) ? bottom : y;
    }
}
