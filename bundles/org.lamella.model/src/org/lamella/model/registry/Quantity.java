package org.lamella.model.registry;

import java.util.Set;

import org.lamella.model.units.Dimension;

/**
 * A result that can be shown, exported and required.
 *
 * @param id name in results and in {@code require}
 * @param label name for people, e.g. "Area resistance"
 * @param dimension dimension of the value
 * @param displayUnit the unit people of the field use, e.g. {@code Ω·cm²}
 * @param subjects what it is a property of
 * @param selectors conditions that tell its values apart
 * @param text the value is a text, not a number
 * @param doc definition
 * @param section section of the physics reference
 */
public record Quantity(String id, String label, Dimension dimension, String displayUnit, Set<Subject> subjects, Set<Selector> selectors,
        boolean text, String doc, String section) {

    /** A condition a quantity's value depends on. */
    public enum Selector {
        TEMPERATURE("temperature", Dimension.TEMPERATURE), RATE("rate", Dimension.C_RATE), CYCLES("cycles", Dimension.NUMBER),
        PRESSURE("pressure", Dimension.PRESSURE), CURRENT_DENSITY("current-density", Dimension.CURRENT_DENSITY);

        private final String label;
        private final Dimension dimension;

        Selector(String label, Dimension dimension) {
            this.label = label;
            this.dimension = dimension;
        }

        /** @return name in the result's {@code at} */
        public String label() {
            return label;
        }

        /** @return dimension by which the language tells which selector is meant */
        public Dimension dimension() {
            return dimension;
        }
    }

    public Quantity {
        subjects = Set.copyOf(subjects);
        selectors = Set.copyOf(selectors);
    }
}
