package org.lamella.solver.composite;

/**
 * A number that a conductivity law takes besides the composition.
 *
 * @param name in the language
 * @param defaultValue used if the argument is not written [-]
 * @param minimum smallest accepted value [-]
 * @param maximum largest accepted value [-]
 * @param doc one sentence for hover and reference
 */
public record LawArgument(String name, double defaultValue, double minimum, double maximum, String doc) {
}
