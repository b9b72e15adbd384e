package org.lamella.solver.impedance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleFunction;

import org.apache.commons.math3.complex.Complex;
import org.lamella.solver.numerics.Inputs;

/**
 * Frequencies that follow a spectrum: intervals are halved, on a logarithmic scale, until straight lines between the points of the complex
 * plane come close to it. Few points lie where little happens, many on sharp arcs.
 */
public final class FrequencyGrid {

    /** Largest distance from the line to the curve half way, as a share of the extent of the spectrum. */
    private static final double TOLERANCE = 2e-3;
    private static final int COARSE_PER_DECADE = 3;
    /** Halvings of a coarse interval at most: about 100 points a decade. */
    private static final int DEEPEST = 5;

    private record Point(double frequency, Complex impedance) {
    }

    private final DoubleFunction<Complex> impedance;
    private final List<Point> points = new ArrayList<>();
    private double allowed;

    private FrequencyGrid(DoubleFunction<Complex> impedance) {
        this.impedance = impedance;
    }

    /**
     * Frequencies for a spectrum.
     *
     * @param impedance Z over the frequency [Hz]
     * @param high first frequency [Hz]
     * @param low last frequency [Hz]
     * @return descending frequencies, both ends included [Hz]
     */
    public static double[] adaptive(DoubleFunction<Complex> impedance, double high, double low) {
        Inputs.positive("the lowest frequency", low);
        return new FrequencyGrid(impedance).refined(high, low);
    }

    private double[] refined(double high, double low) {
        List<Point> coarse = new ArrayList<>();
        for (double frequency : Spectrum.logarithmic(high, low, COARSE_PER_DECADE)) {
            coarse.add(point(frequency));
        }
        allowed = TOLERANCE * extent(coarse);
        points.addAll(coarse);
        for (int i = 0; i + 1 < coarse.size(); i++) {
            refine(coarse.get(i), coarse.get(i + 1), DEEPEST);
        }
        return points.stream().map(Point::frequency).sorted(Comparator.reverseOrder()).mapToDouble(Double::doubleValue).toArray();
    }

    private void refine(Point left, Point right, int depth) {
        Point middle = point(Math.sqrt(left.frequency * right.frequency));
        if (depth == 0 || distance(middle.impedance, left.impedance, right.impedance) <= allowed) {
            return;
        }
        points.add(middle);
        refine(left, middle, depth - 1);
        refine(middle, right, depth - 1);
    }

    private Point point(double frequency) {
        return new Point(frequency, impedance.apply(frequency));
    }

    /** Diagonal of the box around the points. */
    private static double extent(List<Point> points) {
        double width = range(points.stream().mapToDouble(point -> point.impedance.getReal()).toArray());
        double height = range(points.stream().mapToDouble(point -> point.impedance.getImaginary()).toArray());
        return Math.hypot(width, height);
    }

    private static double range(double[] values) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        return high - low;
    }

    /** Distance of a point from the line through two others; from the first where they coincide. */
    private static double distance(Complex point, Complex from, Complex to) {
        Complex along = to.subtract(from);
        Complex off = point.subtract(from);
        double length = along.abs();
        return length == 0 ? off.abs() : Math.abs(along.getReal() * off.getImaginary() - along.getImaginary() * off.getReal()) / length;
    }
}
