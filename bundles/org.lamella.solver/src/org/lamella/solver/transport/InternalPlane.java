package org.lamella.solver.transport;

import org.lamella.solver.numerics.Inputs;

/**
 * Plane between two layers of the electrolyte.
 *
 * @param name for messages and tables
 * @param resistance R_int, area-specific [ohm m2]
 * @param partition K, salt concentration on the cathode side over that on the anode side in equilibrium; counts between polymers [-]
 * @param saltTransfer k_s, flux of anions per difference from equilibrium, referred to the anode side: N = k_s (c_A - c_B/K) [m/s];
 *            infinity for equilibrium
 */
public record InternalPlane(String name, double resistance, double partition, double saltTransfer) {

    /** Checks the numbers. */
    public InternalPlane {
        Inputs.nonNegative("the resistance of " + name, resistance);
        Inputs.positive("the partition coefficient of " + name, partition);
        if (saltTransfer != Double.POSITIVE_INFINITY) {
            Inputs.positive("the salt-transfer coefficient of " + name, saltTransfer);
        }
    }

    /**
     * A plane that salt passes in equilibrium.
     *
     * @param name for messages and tables
     * @param resistance R_int [ohm m2]
     * @param partition K [-]
     */
    public InternalPlane(String name, double resistance, double partition) {
        this(name, resistance, partition, Double.POSITIVE_INFINITY);
    }

    /** The same plane seen from the other side. */
    public InternalPlane mirrored() {
        return new InternalPlane(name, resistance, 1 / partition, saltTransfer / partition);
    }
}
