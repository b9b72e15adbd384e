package org.lamella.solver.composite;

import org.lamella.solver.numerics.Inputs;

/**
 * How much of one filler a composite holds, in either basis.
 *
 * @param density of the filler [kg/m3]
 * @param amount 0 to 1 [-]
 * @param basis what the amount is a fraction of
 */
public record Portion(double density, double amount, Basis basis) {

    /** What an amount is a fraction of. */
    public enum Basis {
        /** Of the volume of the layer, pores included. */
        VOLUME,
        /** Of the mass of the layer. */
        MASS
    }

    /** Checks the amount and the density. */
    public Portion {
        Inputs.positive("the density of a filler", density);
        Inputs.fraction("the fraction of a filler", amount);
    }
}
