package org.lamella.solver.transport;

import org.lamella.solver.numerics.Inputs;

/**
 * Plane between two layers of the electrolyte.
 *
 * @param name for messages and tables
 * @param resistance R_int, area-specific [ohm m2]
 * @param partition K, salt concentration on the cathode side over that on the anode side in equilibrium; counts between polymers [-]
 */
public record InternalPlane(String name, double resistance, double partition) {

    /** Checks the numbers. */
    public InternalPlane {
        Inputs.nonNegative("the resistance of " + name, resistance);
        Inputs.positive("the partition coefficient of " + name, partition);
    }

    /** The same plane seen from the other side. */
    public InternalPlane mirrored() {
        return new InternalPlane(name, resistance, 1 / partition);
    }
}
