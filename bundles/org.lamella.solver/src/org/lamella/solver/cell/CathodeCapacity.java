package org.lamella.solver.cell;

import java.util.function.DoubleUnaryOperator;

import org.lamella.solver.SolverException;
import org.lamella.solver.SolverException.Reason;
import org.lamella.solver.numerics.GaussKronrod;
import org.lamella.solver.numerics.Inputs;
import org.lamella.solver.numerics.PhysicalConstants;

/**
 * Lithium that a composite cathode exchanges per area, and the potential at which it does so at rest.
 *
 * @param activeFraction eps_s, volume fraction of active material [-]
 * @param siteConcentration c_max, lithium sites in the active material [mol/m3]
 * @param charged x0, lithium per site in the charged state [-]
 * @param discharged x1, lithium per site in the discharged state [-]
 */
public record CathodeCapacity(double activeFraction, double siteConcentration, double charged, double discharged) {

    private static final double TOLERANCE = 1e-12;

    /** Checks the numbers. */
    public CathodeCapacity {
        Inputs.fraction("the fraction of active material", activeFraction);
        Inputs.positive("the concentration of lithium sites", siteConcentration);
        Inputs.fraction("the stoichiometry of the charged cathode", charged);
        Inputs.fraction("the stoichiometry of the discharged cathode", discharged);
        if (!(discharged > charged)) {
            throw new SolverException(Reason.EMPTY_WINDOW, charged, discharged);
        }
    }

    /**
     * Areal capacity.
     *
     * @param thickness L_c [m]
     * @return eps_s c_max (x1 - x0) L_c F [C/m2]; 36000 C/m2 are 1 mAh/cm2
     */
    public double arealCapacity(double thickness) {
        return Inputs.positive("the thickness of the cathode", thickness) * perThickness();
    }

    /**
     * Thickness of a cathode given by its loading.
     *
     * @param arealCapacity [C/m2]
     * @return L_c [m]
     */
    public double thickness(double arealCapacity) {
        return Inputs.positive("the loading of the cathode", arealCapacity) / Inputs.positive("the capacity per volume", perThickness());
    }

    private double perThickness() {
        return activeFraction * siteConcentration * (discharged - charged) * PhysicalConstants.FARADAY;
    }

    /**
     * Mean potential at rest, without any overpotential.
     *
     * @param potential U(x) against lithium [V]
     * @return the average of U over the stoichiometry window [V]
     */
    public double meanPotential(DoubleUnaryOperator potential) {
        return GaussKronrod.integrate(potential, charged, discharged, TOLERANCE) / (discharged - charged);
    }
}
