package org.lamella.solver.transport;

import java.util.OptionalDouble;

import org.lamella.solver.numerics.Inputs;
import org.lamella.solver.numerics.LogRoot;
import org.lamella.solver.numerics.PhysicalConstants;

/** Closed forms for the time until one even layer between planes that block anions runs out of salt, section B4. */
public final class SandTime {

    /** Dimensionless time below which the images of a semi-infinite layer converge faster than the modes of the finite one. */
    private static final double SHORT = 0.05;
    private static final int TERMS = 60;

    private SandTime() {
    }

    /**
     * Sand's time of a layer so thick that its other face does not matter.
     *
     * @param layer the layer
     * @param current magnitude of the current density [A/m2]
     * @return pi eps D (F c0/(2 i (1-t)))^2 [s]; infinite with t+ = 1
     */
    public static double semiInfinite(TransportLayer.Polymer layer, double current) {
        Inputs.positive("the current density", current);
        double root = PhysicalConstants.FARADAY * layer.concentration() / (2 * current * (1 - layer.transference()));
        return Math.PI * layer.polymerFraction() * layer.diffusivity() * root * root;
    }

    /**
     * Fall of the concentration at the plating face of a finite layer over the steady one.
     *
     * @param time T = D t/(eps L^2) [-]
     * @return S(T), 0 to 1
     */
    public static double approach(double time) {
        Inputs.nonNegative("the dimensionless time", time);
        if (time == 0) {
            return 0;
        }
        return time < SHORT ? images(time) : modes(time);
    }

    private static double modes(double time) {
        double sum = 0;
        for (int n = 2 * TERMS - 1; n > 0; n -= 2) {
            double mode = n * Math.PI;
            sum += 8 / (mode * mode) * Math.exp(-mode * mode * time);
        }
        return 1 - sum;
    }

    /** 4 sqrt(T) (1/sqrt(pi) + 2 sum (-1)^n ierfc(n/(2 sqrt T))): the images of the blocking faces; the third one is below rounding here. */
    private static double images(double time) {
        double root = Math.sqrt(time);
        double sum = 1 / Math.sqrt(Math.PI);
        for (int n = 1; n <= 2; n++) {
            sum += (n % 2 == 0 ? 2 : -2) * integratedErfc(n / (2 * root));
        }
        return 4 * root * sum;
    }

    private static double integratedErfc(double z) {
        return Math.exp(-z * z) / Math.sqrt(Math.PI) - z * org.apache.commons.math3.special.Erf.erfc(z);
    }

    /**
     * Dimensionless time of depletion.
     *
     * @param ratio current over limiting current
     * @return T at which ratio S(T) = 1; empty at and below the limiting current
     */
    public static OptionalDouble dimensionless(double ratio) {
        Inputs.positive("the current over the limiting current", ratio);
        if (ratio <= 1) {
            return OptionalDouble.empty();
        }
        double sand = Math.PI / (16 * ratio * ratio);
        double high = sand;
        while (ratio * approach(high) < 1) {
            high *= 2;
            if (high > 1e3) {
                return OptionalDouble.empty();
            }
        }
        return OptionalDouble.of(LogRoot.solve(time -> ratio * approach(time) - 1, sand * 0.5, high));
    }

    /**
     * Time of depletion of one even layer.
     *
     * @param layer the layer
     * @param current magnitude of the current density [A/m2]
     * @return [s]; empty at and below its limiting current
     */
    public static OptionalDouble finite(TransportLayer.Polymer layer, double current) {
        double limit = 2 * PhysicalConstants.FARADAY * layer.concentration() / (layer.gradient() * layer.thickness());
        OptionalDouble time = dimensionless(current / limit);
        return time.isEmpty() ? time
                : OptionalDouble.of(time.getAsDouble() * layer.polymerFraction() * layer.thickness() * layer.thickness() / layer.diffusivity());
    }
}
