package org.lamella.solver;

/**
 * A number with its SI unit.
 *
 * @param value SI value
 * @param unit SI unit as in {@link org.lamella.model.units.Dimension#siUnit()}
 */
public record Measure(double value, String unit) {
}
