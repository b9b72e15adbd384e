package org.lamella.solver.stability;

import org.lamella.solver.SolverException;
import org.lamella.solver.SolverException.Reason;
import org.lamella.solver.numerics.Inputs;

/**
 * Range of potentials against lithium in which a phase neither is reduced nor oxidised. Kinetic windows say what a cell survives,
 * thermodynamic ones what theory allows; both have this form.
 *
 * @param reduction E_red [V]
 * @param oxidation E_ox [V]
 */
public record StabilityWindow(double reduction, double oxidation) {

    /** Checks the order of the limits. */
    public StabilityWindow {
        Inputs.finite("the reduction limit", reduction);
        Inputs.finite("the oxidation limit", oxidation);
        if (!(oxidation > reduction)) {
            throw new SolverException(Reason.EMPTY_WINDOW, reduction, oxidation);
        }
    }

    /**
     * Distance from reduction.
     *
     * @param potential against lithium [V]
     * @return E - E_red [V]; negative if the phase is reduced
     */
    public double reductionMargin(double potential) {
        return potential - reduction;
    }

    /**
     * Distance from oxidation.
     *
     * @param potential against lithium [V]
     * @return E_ox - E [V]; negative if the phase is oxidised
     */
    public double oxidationMargin(double potential) {
        return oxidation - potential;
    }
}
