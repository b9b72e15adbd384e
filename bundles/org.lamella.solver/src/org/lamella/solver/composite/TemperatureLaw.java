package org.lamella.solver.composite;

/** A positive quantity of a pure phase as a function of temperature, section A1. */
public interface TemperatureLaw {

    /**
     * The value at a temperature. A value outside the range of {@link #validAt} is extrapolated by the same law, never clamped.
     *
     * @param temperature [K], above zero
     * @return the value in the quantity's SI unit
     */
    double at(double temperature);

    /**
     * Whether the law is trusted at a temperature.
     *
     * @param temperature [K]
     * @return true if it is
     */
    default boolean validAt(double temperature) {
        return true;
    }
}
