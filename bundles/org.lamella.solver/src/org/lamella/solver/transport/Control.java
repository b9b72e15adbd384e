package org.lamella.solver.transport;

/** What drives a cell. */
public sealed interface Control {

    /**
     * A constant current.
     *
     * @param density i, positive from anode to cathode [A/m2]
     */
    record Current(double density) implements Control {
    }

    /**
     * A constant voltage.
     *
     * @param voltage with the sign of the current it drives [V]
     */
    record Voltage(double voltage) implements Control {
    }

    /** No current. */
    Control REST = new Current(0);
}
