package org.lamella.solver.composite;

import org.lamella.solver.numerics.Inputs;
import org.lamella.solver.numerics.PhysicalConstants;

/**
 * Arrhenius law through a reference point. The two forms in use differ by T_ref/T, so the form is always stated.
 *
 * @param reference value at the reference temperature, in the quantity's SI unit
 * @param referenceTemperature T_ref [K]
 * @param activation molar activation energy [J/mol]; 1 eV is 96485.33212 J/mol; negative for a resistance
 * @param form which product is activated
 */
public record Arrhenius(double reference, double referenceTemperature, double activation, Form form) implements TemperatureLaw {

    /** Which product is exponential in 1/T. */
    public enum Form {
        /** y(T) = y_ref exp(-(Ea/R)(1/T - 1/T_ref)). */
        SIGMA,
        /** y(T) T = y_ref T_ref exp(-(Ea/R)(1/T - 1/T_ref)). */
        SIGMA_T
    }

    /** Checks the parameters. */
    public Arrhenius {
        Inputs.nonNegative("the Arrhenius reference value", reference);
        Inputs.positive("the Arrhenius reference temperature", referenceTemperature);
        Inputs.finite("the activation energy", activation);
    }

    @Override
    public double at(double temperature) {
        Inputs.positive("the temperature", temperature);
        double exponent = -(activation / PhysicalConstants.GAS) * (1 / temperature - 1 / referenceTemperature);
        double value = reference * Math.exp(exponent);
        return switch (form) {
            case SIGMA -> value;
            case SIGMA_T -> value * referenceTemperature / temperature;
        };
    }
}
