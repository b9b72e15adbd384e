package org.lamella.solver.transport;

import java.util.function.DoubleUnaryOperator;

import org.lamella.solver.numerics.PhysicalConstants;

/** Finds the current that gives a voltage, by the secant method: the voltage of a cell is nearly linear in its current, until salt runs out. */
final class VoltageControl {

    private static final double ACCURACY = 1e-11;
    private static final int MAX_ITERATIONS = 60;

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
        double before = guess;
        double error = response.applyAsDouble(before) - voltage;
        if (!Double.isFinite(error)) {
            before = 0;
            error = response.applyAsDouble(before) - voltage;
        }
        double accuracy = ACCURACY * Math.max(Math.abs(voltage), PhysicalConstants.thermalVoltage(cell.temperature()));
        double next = before - error / cell.instantResistance(c);
        for (int iteration = 0; iteration < MAX_ITERATIONS && Double.isFinite(next); iteration++) {
            if (Math.abs(error) <= accuracy) {
                return before;
            }
            double errorThere = response.applyAsDouble(next) - voltage;
            if (!Double.isFinite(errorThere)) {
                next = (before + next) / 2;
                continue;
            }
            double slope = (errorThere - error) / (next - before);
            before = next;
            error = errorThere;
            next = before - error / slope;
        }
        return Double.NaN;
    }
}
