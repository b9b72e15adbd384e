package org.lamella.core.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.lamella.solver.ResultSeries;

/**
 * A curve, or points, of one of the series that share a chart; in SI.
 *
 * @param name for the legend
 * @param of the series it belongs to
 * @param axis its values
 */
record DrawnCurve(String name, ResultSeries of, ResultSeries.Axis axis) {

    private static final String LOWER = ", lower";
    private static final String UPPER = ", upper";
    /** Relative; curves that differ by less are the same to the eye. */
    private static final double SAME = 1e-6;

    /**
     * What is drawn of some series.
     *
     * @param drawn which ordinates are curves; others name points of a plane
     */
    static List<DrawnCurve> of(List<ResultSeries> together, Predicate<ResultSeries.Axis> drawn) {
        List<DrawnCurve> all = together.stream().flatMap(series -> series.y().stream().filter(drawn)
                .map(axis -> new DrawnCurve(axis.name(), series, axis))).toList();
        // between bounds laws are compared: those that agree are one curve
        return all.stream().anyMatch(curve -> curve.isEdge(all)) ? merged(all) : all;
    }

    private static List<DrawnCurve> merged(List<DrawnCurve> all) {
        List<DrawnCurve> merged = new ArrayList<>();
        for (DrawnCurve curve : all) {
            int same = curve.isEdge(all) ? -1 : merged.stream().filter(known -> !known.isEdge(all) && known.coincides(curve)).findFirst().map(merged::indexOf).orElse(-1);
            if (same < 0) {
                merged.add(curve);
            } else {
                merged.set(same, new DrawnCurve(merged.get(same).name + " = " + curve.name, curve.of, curve.axis));
            }
        }
        return merged;
    }

    private boolean coincides(DrawnCurve other) {
        if (other.of != of || axis.hasDeviations() || other.axis.hasDeviations()) {
            return false;
        }
        for (int i = 0; i < axis.values().length; i++) {
            double mine = axis.values()[i];
            double its = other.axis.values()[i];
            boolean gaps = Double.isNaN(mine) && Double.isNaN(its);
            if (!gaps && !(Math.abs(mine - its) <= SAME * Math.abs(mine))) {
                return false;
            }
        }
        return true;
    }

    /** Whether this is one of two curves of a series that bound an area: their names differ in their ends alone. */
    boolean isEdge(List<DrawnCurve> all) {
        return name.endsWith(LOWER) && all.stream().anyMatch(this::isBelow) || name.endsWith(UPPER) && all.stream().anyMatch(other -> other.isBelow(this));
    }

    /** Whether this is the lower edge of the area of which another curve is the upper one. */
    private boolean isBelow(DrawnCurve other) {
        return of == other.of && name.endsWith(LOWER) && other.name.equals(areaName() + UPPER);
    }

    private String areaName() {
        return name.substring(0, name.length() - LOWER.length());
    }

    /** The areas between curves, in the order of their lower edges. */
    static List<Chart.Ribbon> ribbons(List<DrawnCurve> curves) {
        List<Chart.Ribbon> ribbons = new ArrayList<>();
        for (DrawnCurve lower : curves) {
            curves.stream().filter(lower::isBelow).findFirst()
                    .ifPresent(upper -> ribbons.add(new Chart.Ribbon(lower.areaName(), curves.indexOf(lower), curves.indexOf(upper))));
        }
        return ribbons;
    }
}
