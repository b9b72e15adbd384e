package org.lamella.solver.transport;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Largest steady current density of a stack. A stack without any salt-bearing layer (or with a transference number of one) has no limit,
 * which is a result of its own and never a number.
 *
 * @param value [A/m2]; empty if unbounded
 * @param layer index of the layer whose salt runs out first, at its face towards the plating electrode; empty if unbounded
 * @param lowerBound whether the true limit may be higher, because fillers carry most of the current in the limiting chain
 */
public record LimitingCurrent(OptionalDouble value, OptionalInt layer, boolean lowerBound) {

    /** No limit. */
    public static final LimitingCurrent UNBOUNDED = new LimitingCurrent(OptionalDouble.empty(), OptionalInt.empty(), false);

    /** Whether there is no limit. */
    public boolean unbounded() {
        return value.isEmpty();
    }

    /** The lower of two limits. */
    LimitingCurrent least(LimitingCurrent other) {
        return other.value.orElse(Double.POSITIVE_INFINITY) < value.orElse(Double.POSITIVE_INFINITY) ? other : this;
    }
}
