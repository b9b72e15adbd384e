package org.lamella.solver.composite;

import org.lamella.solver.numerics.Inputs;

/**
 * A quantity that does not depend on temperature.
 *
 * @param value in the quantity's SI unit
 */
public record ConstantLaw(double value) implements TemperatureLaw {

    /** Checks that the value is a number. */
    public ConstantLaw {
        Inputs.finite("the value", value);
    }

    @Override
    public double at(double temperature) {
        return value;
    }
}
