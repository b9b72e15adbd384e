package org.lamella.solver.transport;

import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.lamella.solver.numerics.Inputs;
import org.lamella.solver.numerics.PhysicalConstants;

/**
 * The Bruce-Vincent measurement of a lithium symmetric cell, section B2: at a small constant voltage the current falls from its initial to a
 * steady value. Their ratio is 1/(1 + Ne), which becomes t+ only in an ideal dilute salt; Balsara and Newman, J. Electrochem. Soc. 162 (2015)
 * A2720.
 */
public final class BruceVincent {

    private BruceVincent() {
    }

    /**
     * Steady over initial current with the resistances of the electrodes taken out, i_s (dV - i_0 R_0)/(i_0 (dV - i_s R_s)).
     *
     * @param cell the cell
     * @param voltage applied, small against RT/F [V]
     * @return the ratio [-]; 1 where nothing holds salt
     */
    public static double steadyCurrentRatio(PolarisedCell cell, double voltage) {
        Inputs.positive("the applied voltage", voltage);
        double[] rest = cell.column().equilibrium();
        double first = voltage / cell.instantResistance(rest);
        SteadyProfile steady = new SteadyProfile(cell.column());
        double limit = steady.limitingCurrent(Direction.DISCHARGE).value().orElse(Double.POSITIVE_INFINITY);
        double last = new BrentSolver(1e-13, 1e-13 * first).solve(300, i -> i == 0 ? -voltage : cell.voltage(steady.at(i), i) - voltage, 0,
                Math.min(1.01 * first, limit * (1 - 1e-9)));
        double faces = cell.faceResistance(rest);
        return last * (voltage - first * faces) / (first * (voltage - last * faces));
    }

    /**
     * The transference number behind a measured ratio, which needs the thermodynamic factor and the diffusivity.
     *
     * @param ratio steady over initial current [-]
     * @param conductivity kappa [S/m]
     * @param diffusivity D of the salt [m2/s]
     * @param concentration c0 [mol/m3]
     * @param thermodynamicFactor chi [-]
     * @param temperature [K]
     * @return t+ = 1 - sqrt((1/ratio - 1) F^2 D c0/(2 R T kappa chi)) [-]
     */
    public static double transference(double ratio, double conductivity, double diffusivity, double concentration, double thermodynamicFactor,
            double temperature) {
        Inputs.between("the ratio of the currents", ratio, 1e-12, 1);
        double newman = 1 / ratio - 1;
        return 1 - Math.sqrt(newman * PhysicalConstants.FARADAY * diffusivity * concentration
                / (2 * PhysicalConstants.thermalVoltage(temperature) * conductivity * thermodynamicFactor));
    }
}
