package org.lamella.solver.composite;

import java.util.OptionalDouble;

import org.lamella.solver.numerics.Inputs;

/**
 * How much of a filler sits in agglomerates, section A11.
 *
 * @param fraction xi, share of the filler's particles inside agglomerates [-]
 * @param packing phi_in, volume fraction of particles inside an agglomerate [-]
 * @param diameter of the agglomerates [m], which closed forms do not need
 */
public record Agglomeration(double fraction, double packing, OptionalDouble diameter) {

    /** Packing of loosely sintered or ball-milled powder, used where none is given; 0.50 to 0.64 is usual. */
    public static final double USUAL_PACKING = 0.55;

    /** Checks the numbers. */
    public Agglomeration {
        diameter.ifPresent(given -> Inputs.positive("the diameter of the agglomerates", given));
        Inputs.fraction("the agglomerated fraction", fraction);
        Inputs.between("the packing of the agglomerates", packing, 0.01, 0.74);
    }

    /**
     * Agglomerates of any size.
     *
     * @param fraction xi [-]
     * @param packing phi_in [-]
     */
    public Agglomeration(double fraction, double packing) {
        this(fraction, packing, OptionalDouble.empty());
    }
}
