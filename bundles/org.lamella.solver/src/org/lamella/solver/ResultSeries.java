package org.lamella.solver;

import java.util.List;
import java.util.SortedMap;

/**
 * Curves over one abscissa.
 *
 * @param id what the series is, e.g. {@code laws-conductivity}
 * @param subject qualified name
 * @param at selectors by label
 * @param x abscissa
 * @param y ordinates, each as long as the abscissa; NaN marks a gap and is written as null. Where the first one is in the unit of the
 *            abscissa the curve lies in a plane, such as that of complex numbers, and ordinates in other units name its points
 * @param measured the points come from an instrument and not from a model
 */
public record ResultSeries(String id, String subject, SortedMap<String, Measure> at, Axis x, List<Axis> y, boolean measured) {

    /** Curves of a model. */
    public ResultSeries(String id, String subject, SortedMap<String, Measure> at, Axis x, List<Axis> y) {
        this(id, subject, at, x, y, false);
    }

    /**
     * Named values.
     *
     * @param name for legend and heading
     * @param unit SI unit
     * @param values SI values; never changed after construction
     * @param deviations standard deviations of values that are points of their own and no curve, NaN where unknown; empty for curves
     */
    public record Axis(String name, String unit, double[] values, double[] deviations) {

        public Axis {
            if (deviations.length != 0 && deviations.length != values.length) {
                throw new IllegalArgumentException(name + " has " + deviations.length + " deviations for " + values.length + " values");
            }
        }

        /** The values of a curve. */
        public Axis(String name, String unit, double[] values) {
            this(name, unit, values, new double[0]);
        }

        /** Whether the values are points of their own, with their deviations. */
        public boolean hasDeviations() {
            return deviations.length > 0;
        }
    }

    public ResultSeries {
        y = List.copyOf(y);
        for (Axis axis : y) {
            if (axis.values().length != x.values().length) {
                throw new IllegalArgumentException("series " + id + ": " + axis.name() + " has " + axis.values().length + " values for " + x.values().length);
            }
        }
    }
}
