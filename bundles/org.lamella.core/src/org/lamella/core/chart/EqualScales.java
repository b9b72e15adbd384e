package org.lamella.core.chart;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * The scales of a chart whose axes are in one unit: a value takes the same length on both. What the narrower range leaves free lies above
 * or to the right.
 *
 * @param x of the abscissa
 * @param y of the ordinate, from zero where no value lies below
 */
public record EqualScales(Scale x, Scale y) {

    /** Free space at both ends of a range. */
    private static final double MARGIN = 0.04;

    /**
     * The scales for a size.
     *
     * @param chart with axes in one unit
     * @param width length of the abscissa, in any unit of the drawing
     * @param height length of the ordinate
     * @param tickDistance shortest distance of two ticks
     */
    public static EqualScales of(Chart chart, double width, double height, double tickDistance) {
        double[] xs = ends(chart.series().stream().flatMapToDouble(series -> Arrays.stream(series.x())));
        double[] ys = ends(chart.series().stream().flatMapToDouble(series -> Arrays.stream(series.y())));
        double bottom = Math.min(0, ys[0]);
        double wide = xs[1] - xs[0];
        double high = Math.max(ys[1], 0) - bottom;
        double perPoint = (1 + 2 * MARGIN) * Math.max(wide / width, high / height);
        if (!(perPoint > 0)) {
            perPoint = Math.max(Math.abs(xs[0]), 1) / width;
        }
        double left = xs[0] - MARGIN * wide;
        double lower = bottom - (bottom < 0 ? MARGIN * high : 0);
        return new EqualScales(Scale.spanning(left, left + perPoint * width, (int) (width / tickDistance)),
                Scale.spanning(lower, lower + perPoint * height, (int) (height / tickDistance)));
    }

    private static double[] ends(DoubleStream values) {
        double[] finite = values.filter(Double::isFinite).toArray();
        return new double[] { Arrays.stream(finite).min().orElse(0), Arrays.stream(finite).max().orElse(1) };
    }
}
