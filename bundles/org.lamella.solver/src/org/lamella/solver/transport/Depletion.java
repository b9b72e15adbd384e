package org.lamella.solver.transport;

/**
 * The salt of a stack runs out at a face: a result, not a failure.
 *
 * @param place layer and side
 * @param time since the current was switched on [s]
 * @param capacity charge passed until then per area [C/m2]
 */
public record Depletion(Place place, double time, double capacity) {

    /** Side of a layer. */
    public enum Side {
        /** Towards the anode. */
        ANODE,
        /** Towards the cathode. */
        CATHODE
    }

    /**
     * A face of a layer.
     *
     * @param layer index in the stack
     * @param name of the layer
     * @param side of the layer
     */
    public record Place(int layer, String name, Side side) {
    }
}
