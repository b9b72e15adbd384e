package org.lamella.model;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

import org.lamella.model.registry.ScalarLaw;

/**
 * Piecewise interpolation between measured points or curves: ln(value) over 1/T for positive values measured over temperature, since that is
 * how activated quantities run between two measurements, linear otherwise. Beyond the ends the outermost piece is continued; whether that is
 * still trusted is decided by the validity range of the value.
 */
final class Interpolation {

    private final double[] keys;
    private final double[] positions;
    private final double[] entries;
    private final boolean activated;

    private Interpolation(double[] keys, double[] entries, boolean activated) {
        if (keys.length == 0) {
            throw new IllegalArgumentException("a table needs at least one key");
        }
        for (int i = 1; i < keys.length; i++) {
            if (keys[i] <= keys[i - 1]) {
                throw new IllegalArgumentException("the keys of a table must ascend");
            }
        }
        this.activated = activated && keys[0] > 0;
        this.keys = keys.clone();
        this.positions = this.activated ? Arrays.stream(keys).map(key -> 1 / key).toArray() : this.keys;
        this.entries = entries.clone();
    }

    /**
     * @param keys strictly ascending
     * @param entries one for each key
     * @param temperature the keys are temperatures, K
     */
    static Interpolation of(double[] keys, double[] entries, boolean temperature) {
        if (keys.length != entries.length) {
            throw new IllegalArgumentException("a table needs one value for each key");
        }
        return new Interpolation(keys, entries, temperature && Arrays.stream(entries).allMatch(entry -> entry > 0));
    }

    /**
     * Interpolation whose values depend on something else too.
     *
     * @param keys strictly ascending
     * @param activated the keys are temperatures, K, and all values positive
     */
    static Interpolation between(double[] keys, boolean activated) {
        return new Interpolation(keys, new double[0], activated);
    }

    double at(double key) {
        return at(key, index -> entries[index]);
    }

    /** @param values the value at each key, asked for at the two neighbours only */
    double at(double key, IntToDoubleFunction values) {
        if (activated && key <= 0) {
            throw new ScalarLaw.OutsideDomain("a table over temperature has no value at or below 0 K");
        }
        if (keys.length == 1) {
            return values.applyAsDouble(0);
        }
        int found = Arrays.binarySearch(keys, key);
        int piece = Math.min(Math.max(found < 0 ? -found - 2 : found, 0), keys.length - 2);
        double position = activated ? 1 / key : key;
        double share = (position - positions[piece]) / (positions[piece + 1] - positions[piece]);
        double low = values.applyAsDouble(piece);
        double high = values.applyAsDouble(piece + 1);
        // the curves of a table may be continued to where they are no longer positive
        return activated && low > 0 && high > 0 ? Math.exp(Math.log(low) + share * (Math.log(high) - Math.log(low))) : low + share * (high - low);
    }
}
