package org.lamella.model;

import java.util.Arrays;

import org.lamella.model.registry.ScalarLaw;

/**
 * Piecewise interpolation between measured points: ln(value) over 1/T for positive values measured over temperature, since that is how
 * activated quantities run between two measurements, linear otherwise. Beyond the ends the outermost piece is continued; whether that is
 * still trusted is decided by the validity range of the value.
 */
final class Interpolation {

    private final double[] keys;
    private final double[] positions;
    private final double[] heights;
    private final boolean activated;

    private Interpolation(double[] keys, double[] positions, double[] heights, boolean activated) {
        this.keys = keys;
        this.positions = positions;
        this.heights = heights;
        this.activated = activated;
    }

    /**
     * @param keys strictly ascending
     * @param entries one for each key
     * @param temperature the keys are temperatures, K
     */
    static Interpolation of(double[] keys, double[] entries, boolean temperature) {
        if (keys.length == 0 || keys.length != entries.length) {
            throw new IllegalArgumentException("a table needs one value for each of at least one key");
        }
        for (int i = 1; i < keys.length; i++) {
            if (keys[i] <= keys[i - 1]) {
                throw new IllegalArgumentException("the keys of a table must ascend");
            }
        }
        boolean activated = temperature && Arrays.stream(entries).allMatch(entry -> entry > 0) && keys[0] > 0;
        double[] positions = activated ? Arrays.stream(keys).map(key -> 1 / key).toArray() : keys.clone();
        double[] heights = activated ? Arrays.stream(entries).map(Math::log).toArray() : entries.clone();
        return new Interpolation(keys.clone(), positions, heights, activated);
    }

    double at(double key) {
        if (activated && key <= 0) {
            throw new ScalarLaw.OutsideDomain("a table over temperature has no value at or below 0 K");
        }
        if (keys.length == 1) {
            return value(heights[0]);
        }
        int found = Arrays.binarySearch(keys, key);
        int piece = Math.min(Math.max(found < 0 ? -found - 2 : found, 0), keys.length - 2);
        double position = activated ? 1 / key : key;
        double share = (position - positions[piece]) / (positions[piece + 1] - positions[piece]);
        return value(heights[piece] + share * (heights[piece + 1] - heights[piece]));
    }

    private double value(double height) {
        return activated ? Math.exp(height) : height;
    }
}
