package org.lamella.solver.numerics;

import org.lamella.solver.SolverException;
import org.lamella.solver.SolverException.Reason;

/** Checks of numbers at the door of the kernel, so that nothing inside has to look for NaN. Each returns the checked value. */
public final class Inputs {

    private Inputs() {
    }

    /** Requires a finite number. */
    public static double finite(String quantity, double value) {
        if (!Double.isFinite(value)) {
            throw new SolverException(Reason.NOT_FINITE, quantity, value);
        }
        return value;
    }

    /** Requires a finite number above zero. */
    public static double positive(String quantity, double value) {
        if (!(finite(quantity, value) > 0)) {
            throw new SolverException(Reason.NOT_POSITIVE, quantity, value);
        }
        return value;
    }

    /** Requires a finite number that is zero or above. */
    public static double nonNegative(String quantity, double value) {
        if (!(finite(quantity, value) >= 0)) {
            throw new SolverException(Reason.NEGATIVE, quantity, value);
        }
        return value;
    }

    /** Requires a finite number in a closed interval. */
    public static double between(String quantity, double value, double lower, double upper) {
        if (!(finite(quantity, value) >= lower && value <= upper)) {
            throw new SolverException(Reason.OUT_OF_RANGE, quantity, value, lower, upper);
        }
        return value;
    }

    /** Requires a fraction, 0 to 1. */
    public static double fraction(String quantity, double value) {
        return between(quantity, value, 0, 1);
    }
}
