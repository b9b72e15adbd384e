package org.lamella.solver.transport;

import java.util.function.DoubleUnaryOperator;

import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.lamella.solver.numerics.Inputs;
import org.lamella.solver.numerics.PhysicalConstants;

/**
 * Overpotentials of a plane lithium electrode at any current, per nominal area: Butler-Volmer charge transfer, film and crowding of the current
 * at its contacts.
 *
 * @param exchangeCurrent i0 per nominal area over the salt concentration at the face, which is NaN beside a single-ion layer [A/m2]; infinity
 *            for a reversible plane
 * @param anodic transfer coefficient of stripping [-]
 * @param film resistance [ohm m2]
 * @param constriction resistance [ohm m2]
 */
public record ElectrodeKinetics(DoubleUnaryOperator exchangeCurrent, double anodic, double film, double constriction) {

    /** An electrode that adds nothing. */
    public static final ElectrodeKinetics REVERSIBLE = new ElectrodeKinetics(Double.POSITIVE_INFINITY, 0.5, 0, 0);

    private static final double ACCURACY = 1e-14;
    private static final int MAX_EVALUATIONS = 200;

    /** Checks the numbers. */
    public ElectrodeKinetics {
        Inputs.between("the transfer coefficient", anodic, 1e-3, 1 - 1e-3);
        Inputs.nonNegative("the film resistance", film);
        Inputs.nonNegative("the constriction resistance", constriction);
    }

    /**
     * An electrode whose exchange current density does not depend on the salt.
     *
     * @param exchangeCurrent i0 [A/m2]; infinity for a reversible plane
     * @param anodic transfer coefficient of stripping [-]
     * @param film resistance [ohm m2]
     * @param constriction resistance [ohm m2]
     */
    public ElectrodeKinetics(double exchangeCurrent, double anodic, double film, double constriction) {
        this(c -> exchangeCurrent, anodic, film, constriction);
    }

    private double exchangeCurrent(double c) {
        double value = exchangeCurrent.applyAsDouble(c);
        return value == Double.POSITIVE_INFINITY ? value : Inputs.positive("the exchange current density", value);
    }

    /**
     * Overpotential of the charge transfer.
     *
     * @param stripping current density that dissolves lithium [A/m2]; negative while plating
     * @param c salt concentration at the face [mol/m3]
     * @param temperature [K]
     * @return the overpotential, positive while stripping [V]
     */
    public double chargeTransfer(double stripping, double c, double temperature) {
        return stripping == 0 ? 0 : PhysicalConstants.thermalVoltage(temperature) * overpotential(stripping / exchangeCurrent(c));
    }

    /**
     * Resistance of the charge transfer to a small change of the current, d eta/di.
     *
     * @param stripping current density that dissolves lithium [A/m2]; negative while plating
     * @param c salt concentration at the face [mol/m3]
     * @param temperature [K]
     * @return [ohm m2]; RT/(F i0) without current
     */
    public double chargeTransferResistance(double stripping, double c, double temperature) {
        double i0 = exchangeCurrent(c);
        double u = overpotential(stripping / i0);
        return PhysicalConstants.thermalVoltage(temperature) / (i0 * (anodic * Math.exp(anodic * u) + (1 - anodic) * Math.exp(-(1 - anodic) * u)));
    }

    /**
     * Change of the overpotential with the salt concentration at the face, at constant current.
     *
     * @param stripping current density that dissolves lithium [A/m2]
     * @param c salt concentration at the face [mol/m3]
     * @param temperature [K]
     * @return [V m3/mol]
     */
    double perConcentration(double stripping, double c, double temperature) {
        double step = SaltEquation.step(c);
        return (chargeTransfer(stripping, c + step, temperature) - chargeTransfer(stripping, c, temperature)) / step;
    }

    /** F eta/RT at a current over the exchange current: exp(a u) - exp(-(1-a) u) = y. */
    private double overpotential(double y) {
        if (anodic == 0.5) {
            return 2 * asinh(y / 2);
        }
        // beyond both Tafel branches
        double bound = Math.log1p(Math.abs(y)) / Math.min(anodic, 1 - anodic) + 1;
        return new BrentSolver(ACCURACY, ACCURACY).solve(MAX_EVALUATIONS, u -> Math.exp(anodic * u) - Math.exp(-(1 - anodic) * u) - y, -bound, bound);
    }

    private static double asinh(double x) {
        return Math.signum(x) * Math.log(Math.abs(x) + Math.sqrt(x * x + 1));
    }

    /** Resistance of film and contacts [ohm m2]. */
    public double resistance() {
        return film + constriction;
    }
}
