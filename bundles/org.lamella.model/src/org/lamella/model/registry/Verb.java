package org.lamella.model.registry;

import java.util.List;
import java.util.Set;

import org.lamella.model.CellKind;
import org.lamella.model.units.Dimension;

/**
 * Something an experiment does to a cell.
 *
 * @param name the word in the language
 * @param at what may be held constant, any of these; empty where nothing is
 * @param until what may end it, besides a time
 * @param ramp whether it runs from one value to another in steps, each of a dimension of {@code at}
 * @param cells the cells it makes sense for
 * @param doc one or two sentences
 * @param section section of the physics reference
 */
public record Verb(String name, List<Dimension> at, List<Dimension> until, boolean ramp, Set<CellKind> cells, String doc, String section) {
    public Verb {
        at = List.copyOf(at);
        until = List.copyOf(until);
        cells = Set.copyOf(cells);
    }
}
