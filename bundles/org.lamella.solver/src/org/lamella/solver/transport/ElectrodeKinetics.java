package org.lamella.solver.transport;

import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.lamella.solver.numerics.Inputs;
import org.lamella.solver.numerics.PhysicalConstants;

/**
 * Overpotentials of a plane lithium electrode at any current, per nominal area: Butler-Volmer charge transfer, film and crowding of the current
 * at its contacts.
 *
 * @param exchangeCurrent i0 per nominal area [A/m2]; infinity for a reversible plane
 * @param anodic transfer coefficient of stripping [-]
 * @param film resistance [ohm m2]
 * @param constriction resistance [ohm m2]
 */
public record ElectrodeKinetics(double exchangeCurrent, double anodic, double film, double constriction) {

    /** An electrode that adds nothing. */
    public static final ElectrodeKinetics REVERSIBLE = new ElectrodeKinetics(Double.POSITIVE_INFINITY, 0.5, 0, 0);

    private static final double ACCURACY = 1e-14;
    private static final int MAX_EVALUATIONS = 200;

    /** Checks the numbers. */
    public ElectrodeKinetics {
        if (exchangeCurrent != Double.POSITIVE_INFINITY) {
            Inputs.positive("the exchange current density", exchangeCurrent);
        }
        Inputs.between("the transfer coefficient", anodic, 1e-3, 1 - 1e-3);
        Inputs.nonNegative("the film resistance", film);
        Inputs.nonNegative("the constriction resistance", constriction);
    }

    /**
     * Overpotential of the charge transfer.
     *
     * @param stripping current density that dissolves lithium [A/m2]; negative while plating
     * @param temperature [K]
     * @return the overpotential, positive while stripping [V]
     */
    public double chargeTransfer(double stripping, double temperature) {
        if (exchangeCurrent == Double.POSITIVE_INFINITY || stripping == 0) {
            return 0;
        }
        double thermal = PhysicalConstants.thermalVoltage(temperature);
        double y = stripping / exchangeCurrent;
        if (anodic == 0.5) {
            return 2 * thermal * asinh(y / 2);
        }
        // beyond both Tafel branches: exp(a u) - exp(-(1-a) u) = y
        double bound = Math.log1p(Math.abs(y)) / Math.min(anodic, 1 - anodic) + 1;
        return thermal * new BrentSolver(ACCURACY, ACCURACY).solve(MAX_EVALUATIONS, u -> Math.exp(anodic * u) - Math.exp(-(1 - anodic) * u) - y, -bound, bound);
    }

    private static double asinh(double x) {
        return Math.signum(x) * Math.log(Math.abs(x) + Math.sqrt(x * x + 1));
    }

    /** Resistance of film and contacts [ohm m2]. */
    public double resistance() {
        return film + constriction;
    }
}
