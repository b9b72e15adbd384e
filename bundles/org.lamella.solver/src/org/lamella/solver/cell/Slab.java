package org.lamella.solver.cell;

import org.lamella.solver.numerics.Inputs;

/**
 * A component of the cell as it counts for mass and thickness.
 *
 * @param thickness [m]
 * @param density with its pores [kg/m3]
 */
public record Slab(double thickness, double density) {

    /** A component that is not there. */
    public static final Slab NONE = new Slab(0, 0);

    /** Checks the numbers. */
    public Slab {
        Inputs.nonNegative("a thickness", thickness);
        Inputs.nonNegative("a density", density);
    }

    /** Mass per area [kg/m2]. */
    public double arealMass() {
        return thickness * density;
    }
}
