package org.lamella.dsl.ide.figures;

import java.util.Optional;

import org.lamella.model.Properties;
import org.lamella.model.design.Layer;
import org.lamella.model.design.Stack;
import org.lamella.model.registry.Vocabulary;
import org.lamella.model.units.Numbers;

/** How thick stacks are and what layers add to it. */
final class Thickness {

    private static final double ROOM_TEMPERATURE = 298.15;
    /** Shares are said to a whole percent or two digits, as people do. */
    private static final int DIGITS = 2;

    private Thickness() {
    }

    /** @return of all layers, m; NaN where one has none */
    static double of(Stack stack, Vocabulary vocabulary) {
        return stack.getLayers().stream().mapToDouble(layer -> of(layer, vocabulary)).sum();
    }

    /** @return of one layer, m; NaN where it has none */
    static double of(Layer layer, Vocabulary vocabulary) {
        return Properties.number(layer, "thickness", vocabulary, ROOM_TEMPERATURE, Double.NaN);
    }

    /** @return a layer's share of its stack, e.g. {@code 32 %}; empty where it is not known */
    static Optional<String> share(Layer layer, Vocabulary vocabulary) {
        return share(layer, 1, vocabulary);
    }

    /** @return the share of a number of equal layers */
    static Optional<String> share(Layer layer, int times, Vocabulary vocabulary) {
        double share = layer.eContainer() instanceof Stack stack ? times * of(layer, vocabulary) / of(stack, vocabulary) : Double.NaN;
        return Double.isNaN(share) ? Optional.empty() : Optional.of(Numbers.significant(100 * share, DIGITS) + " %");
    }
}
