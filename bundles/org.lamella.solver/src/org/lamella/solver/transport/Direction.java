package org.lamella.solver.transport;

/** Direction of the current through the stack. */
public enum Direction {
    /** Lithium is stripped at the anode and inserted at the cathode: salt is depleted on the cathode side. */
    DISCHARGE,
    /** Lithium is plated at the anode: salt is depleted on the anode side. */
    CHARGE
}
