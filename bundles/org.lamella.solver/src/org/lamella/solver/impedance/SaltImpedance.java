package org.lamella.solver.impedance;

import java.util.List;

import org.apache.commons.math3.complex.Complex;

/** What the movement of the salt adds to the impedance of some layers or their slices. */
public interface SaltImpedance {

    /** Index of the layer each value of {@link #at(double)} belongs to, from anode to cathode; that of a layer in slices several times. */
    List<Integer> layers();

    /**
     * The impedance of each layer's salt gradient.
     *
     * @param omega angular frequency, positive [rad/s]
     * @return one a layer or slice [ohm m2]
     */
    Complex[] at(double omega);
}
