package org.lamella.solver.composite;

import org.lamella.solver.numerics.Inputs;

/**
 * How much of a filler sits in agglomerates, section A11.
 *
 * @param fraction xi, share of the filler's particles inside agglomerates [-]
 * @param packing phi_in, volume fraction of particles inside an agglomerate [-]
 */
public record Agglomeration(double fraction, double packing) {

    /** Packing of loosely sintered or ball-milled powder, used where none is given; 0.50 to 0.64 is usual. */
    public static final double USUAL_PACKING = 0.55;

    /** Checks the numbers. */
    public Agglomeration {
        Inputs.fraction("the agglomerated fraction", fraction);
        Inputs.between("the packing of the agglomerates", packing, 0.01, 0.74);
    }
}
