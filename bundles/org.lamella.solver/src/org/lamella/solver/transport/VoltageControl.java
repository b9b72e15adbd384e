package org.lamella.solver.transport;

import java.util.function.DoubleUnaryOperator;

import org.lamella.solver.numerics.PhysicalConstants;

/**
 * Finds the current that gives a voltage. The voltage rises with the current, nearly linearly at first and without bound where salt runs out at
 * a face; the root is therefore enclosed, and the secant between its ends is taken only where it is of use.
 */
final class VoltageControl {

    private static final double ACCURACY = 1e-11;
    /** Part of the current below which two currents are the same. */
    private static final double SAME = 1e-14;
    private static final int MAX_DOUBLINGS = 80;
    private static final int MAX_ITERATIONS = 200;

    private final PolarisedCell cell;

    VoltageControl(PolarisedCell cell) {
        this.cell = cell;
    }

    /** The current at given concentrations [A/m2]; NaN when no current gives the voltage. */
    double current(double[] c, double voltage, double guess) {
        return current(i -> cell.voltage(c, i), c, voltage, guess);
    }

    /**
     * The current whose response has a voltage.
     *
     * @param response voltage over current; infinite or NaN beyond depletion [V]
     * @param c concentrations near the solution, for the first slope
     * @param voltage wanted [V]
     * @param guess near the solution [A/m2]
     * @return [A/m2]; NaN when no current gives the voltage
     */
    double current(DoubleUnaryOperator response, double[] c, double voltage, double guess) {
        DoubleUnaryOperator error = i -> {
            double answer = response.applyAsDouble(i);
            return Double.isNaN(answer) ? Math.copySign(Double.POSITIVE_INFINITY, i) : answer - voltage;
        };
        double accuracy = ACCURACY * Math.max(Math.abs(voltage), PhysicalConstants.thermalVoltage(cell.temperature()));
        double one = guess;
        double atOne = error.applyAsDouble(one);
        double resistance = cell.instantResistance(c);
        double step = Math.max(Double.isFinite(atOne) ? Math.abs(atOne) : Math.abs(voltage), accuracy) / resistance;
        double other = one;
        double atOther = atOne;
        for (int doubling = 0; doubling < MAX_DOUBLINGS && atOther * atOne > 0; doubling++) {
            one = other;
            atOne = atOther;
            other = one - Math.signum(atOne) * step;
            atOther = error.applyAsDouble(other);
            step *= 2;
        }
        return atOther * atOne > 0 ? Double.NaN : enclosed(error, one, atOne, other, atOther, accuracy);
    }

    /** The root between two currents whose errors differ in sign. */
    private static double enclosed(DoubleUnaryOperator error, double from, double atFrom, double to, double atTo, double accuracy) {
        double one = from;
        double atOne = atFrom;
        double other = to;
        double atOther = atTo;
        for (int iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
            if (Math.abs(atOne) <= accuracy) {
                return one;
            }
            if (Math.abs(atOther) <= accuracy) {
                return other;
            }
            if (Math.abs(other - one) <= SAME * Math.max(Math.abs(one), Math.abs(other))) {
                break;
            }
            boolean secant = iteration % 3 != 2 && Double.isFinite(atOne) && Double.isFinite(atOther);
            double next = secant ? one - atOne * (other - one) / (atOther - atOne) : (one + other) / 2;
            double atNext = error.applyAsDouble(next);
            if (atNext * atOne > 0) {
                one = next;
                atOne = atNext;
            } else {
                other = next;
                atOther = atNext;
            }
        }
        // the voltage is steeper than numbers can tell; what remains is the current before the salt is used up
        return Double.isFinite(atOne) && (Math.abs(one) <= Math.abs(other) || !Double.isFinite(atOther)) ? one : other;
    }
}
