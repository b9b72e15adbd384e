package org.lamella.solver.composite;

import org.lamella.solver.SolverException;
import org.lamella.solver.SolverException.Reason;
import org.lamella.solver.numerics.Inputs;
import org.lamella.solver.numerics.PhysicalConstants;

/**
 * Vogel-Tammann-Fulcher law of an amorphous polymer electrolyte, sigma = A T^(-1/2) exp(-B/(R (T - T0))). Valid 30 K above T0
 * and above the melting of crystallites. Armand, Solid State Ionics 9-10 (1983) 745, doi 10.1016/0167-2738(83)90083-8.
 *
 * @param prefactor A [S K^0.5/m]
 * @param activation B, molar pseudo-activation energy [J/mol]
 * @param idealGlassTemperature T0 [K], about 50 K below the glass transition
 */
public record VogelTammannFulcher(double prefactor, double activation, double idealGlassTemperature) implements TemperatureLaw {

    /** Distance from T0 below which the law is not trusted [K]. */
    private static final double MARGIN = 30;

    /** Checks the parameters. */
    public VogelTammannFulcher {
        Inputs.nonNegative("the VTF prefactor", prefactor);
        Inputs.nonNegative("the VTF activation energy", activation);
        Inputs.nonNegative("the VTF temperature T0", idealGlassTemperature);
    }

    @Override
    public double at(double temperature) {
        if (!(temperature > idealGlassTemperature)) {
            throw new SolverException(Reason.TEMPERATURE_BELOW_T0, temperature, idealGlassTemperature);
        }
        double exponent = -activation / (PhysicalConstants.GAS * (temperature - idealGlassTemperature));
        return prefactor * Math.exp(exponent) / Math.sqrt(temperature);
    }

    @Override
    public boolean validAt(double temperature) {
        return temperature > idealGlassTemperature + MARGIN;
    }
}
