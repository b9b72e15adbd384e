package org.lamella.solver.composite;

import org.lamella.solver.numerics.Inputs;

/**
 * Altered polymer around every particle of a filler, section A9: a shell of even thickness that conducts better (space charge,
 * amorphous polymer) or worse than the matrix.
 *
 * @param thickness t [m]
 * @param conductivity s_s [S/m]; zero is legal
 * @param penetrable whether the shells of neighbours may overlap; if not, particles keep their distance
 */
public record Interphase(double thickness, double conductivity, boolean penetrable) {

    /** Checks the numbers. */
    public Interphase {
        Inputs.positive("the thickness of an interphase", thickness);
        Inputs.nonNegative("the conductivity of an interphase", conductivity);
    }

    /**
     * The same shell with another transported quantity.
     *
     * @param value in place of its conductivity
     * @return the changed shell
     */
    public Interphase withConductivity(double value) {
        return new Interphase(thickness, value, penetrable);
    }
}
