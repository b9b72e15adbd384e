package org.lamella.solver.microstructure;

import java.util.Arrays;

/** Mean and error of the values of several random structures. */
final class Scatter {

    private Scatter() {
    }

    static double mean(double... values) {
        return Arrays.stream(values).average().orElse(0);
    }

    /** Standard error of the mean, relative to it; NaN for a single value. */
    static double relativeError(double... values) {
        double mean = mean(values);
        if (values.length < 2) {
            return Double.NaN;
        }
        double squares = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
        return mean == 0 ? 0 : Math.sqrt(squares / (values.length - 1) / values.length) / mean;
    }
}
