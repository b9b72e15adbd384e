package org.lamella.solver.transport;

/**
 * A cell at one instant.
 *
 * @param time since the start [s]
 * @param concentrations of all cells [mol/m3]; never changed after construction
 * @param current i, positive from anode to cathode [A/m2]
 * @param charge passed since the start, with the sign of the current [C/m2]
 */
public record CellMoment(double time, double[] concentrations, double current, double charge) {

    /** A cell at rest at time zero. */
    public static CellMoment atRest(SaltColumn column) {
        return new CellMoment(0, column.equilibrium(), 0, 0);
    }

    /** The same instant with another current. */
    CellMoment with(double other) {
        return new CellMoment(time, concentrations, other, charge);
    }
}
