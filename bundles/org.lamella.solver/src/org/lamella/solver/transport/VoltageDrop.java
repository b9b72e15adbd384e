package org.lamella.solver.transport;

import java.util.List;

import org.lamella.solver.transport.AreaResistance.Kind;

/**
 * What the voltage of a cell with two lithium electrodes consists of, in the order in which the current passes it. Positive with a positive
 * current: the anode is then the more positive electrode, as far as the electrolyte and its faces are concerned.
 *
 * @param items in order
 */
public record VoltageDrop(List<Item> items) {

    /**
     * One contribution.
     *
     * @param kind what it is
     * @param index of the layer or plane, counted from the anode; 0 otherwise
     * @param name of the layer or plane; empty otherwise
     * @param value [V]; infinite where the salt is used up
     */
    public record Item(Kind kind, int index, String name, double value) {
    }

    /** Copies the list. */
    public VoltageDrop {
        items = List.copyOf(items);
    }

    /** The sum of all items [V]. */
    public double total() {
        double sum = 0;
        for (Item item : items) {
            sum += item.value();
        }
        return sum;
    }
}
