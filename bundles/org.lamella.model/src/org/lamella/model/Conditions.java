package org.lamella.model;

import org.lamella.model.units.Dimension;
import org.lamella.model.units.Units;

/** Names the conditions of an evaluation in messages. */
final class Conditions {

    private Conditions() {
    }

    static String describe(double temperature, double c, double x) {
        StringBuilder text = new StringBuilder();
        append(text, "T", temperature, Dimension.TEMPERATURE);
        append(text, "c", c, Dimension.CONCENTRATION);
        append(text, "x", x, Dimension.NUMBER);
        return text.toString();
    }

    private static void append(StringBuilder text, String name, double value, Dimension dimension) {
        if (!Double.isNaN(value)) {
            text.append(text.isEmpty() ? "" : ", ").append(name).append(" = ").append(Units.display(value, dimension));
        }
    }
}
