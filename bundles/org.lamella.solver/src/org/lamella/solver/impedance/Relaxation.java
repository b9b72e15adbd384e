package org.lamella.solver.impedance;

import org.apache.commons.math3.complex.Complex;
import org.lamella.solver.numerics.Inputs;

/**
 * How a resistive part of a cell stores charge: the effective capacitance beside its resistance, spread over frequencies by a constant-phase
 * exponent. With Q the prefactor of the constant-phase element, C = (R^(1-n) Q)^(1/n) (Brug and others 1984), so that the time constant is R C.
 *
 * @param capacitance effective, per area [F/m2]; zero if nothing is stored
 * @param exponent n of the constant-phase element, 1 for an ideal capacitor [-]
 */
public record Relaxation(double capacitance, double exponent) {

    /** Permittivity of vacuum [F/m] (CODATA 2018). */
    private static final double VACUUM_PERMITTIVITY = 8.8541878128e-12;

    /** No charge is stored: the part is a resistor. */
    public static final Relaxation NONE = new Relaxation(0, 1);

    /** Checks the numbers. */
    public Relaxation {
        Inputs.nonNegative("the capacitance", capacitance);
        Inputs.between("the constant-phase exponent", exponent, 0.3, 1);
    }

    /**
     * Geometric capacitance of a layer, eps_r eps_0/L.
     *
     * @param permittivity eps_r, relative [-]
     * @param thickness L [m]
     * @return an ideal capacitor
     */
    public static Relaxation dielectric(double permittivity, double thickness) {
        return new Relaxation(Inputs.nonNegative("the permittivity", permittivity) * VACUUM_PERMITTIVITY / Inputs.positive("the thickness", thickness), 1);
    }

    /**
     * The part with its resistance.
     *
     * @param resistance R [ohm m2]
     * @param omega angular frequency [rad/s]
     * @return R/(1 + (j omega R C)^n) [ohm m2]
     */
    public Complex impedance(double resistance, double omega) {
        if (resistance == 0 || capacitance == 0) {
            return new Complex(resistance);
        }
        return new Complex(resistance).divide(power(omega * resistance * capacitance, exponent).add(1));
    }

    /** (j x)^n for x >= 0. */
    static Complex power(double x, double exponent) {
        double modulus = Math.pow(x, exponent);
        double angle = 0.5 * Math.PI * exponent;
        return new Complex(modulus * Math.cos(angle), modulus * Math.sin(angle));
    }
}
