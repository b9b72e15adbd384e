package org.lamella.model.registry;

import java.util.Map;

import org.lamella.model.units.Dimension;

/** What the language has to know of equivalent circuits, which are texts to it. */
@FunctionalInterface
public interface CircuitNotation {

    /**
     * The parameters that a circuit has.
     *
     * @param circuit its text
     * @return dimensions by name, in text order; empty for a text that is no circuit
     */
    Map<String, Dimension> parameters(String circuit);
}
