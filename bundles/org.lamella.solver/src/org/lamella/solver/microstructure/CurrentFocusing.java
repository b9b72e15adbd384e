package org.lamella.solver.microstructure;

import java.util.Arrays;

/**
 * How evenly a current passes a plane, section A13: local current densities over their mean. On the plane that faces the anode the greatest ones
 * decide where lithium is plated fastest.
 *
 * @param maximum greatest local current density over the mean
 * @param percentile95 exceeded by a twentieth of the plane
 * @param variation standard deviation over the mean
 */
public record CurrentFocusing(double maximum, double percentile95, double variation) {

    /**
     * Evaluates a plane.
     *
     * @param currents local current densities of equal areas, such as {@link VoxelSolution#planeCurrents}
     * @return the figures; all zero if no current passes
     */
    public static CurrentFocusing of(double[] currents) {
        double mean = Arrays.stream(currents).sum() / currents.length;
        if (mean == 0) {
            return new CurrentFocusing(0, 0, 0);
        }
        double[] sorted = Arrays.stream(currents).map(j -> j / mean).sorted().toArray();
        double square = Arrays.stream(sorted).map(j -> (j - 1) * (j - 1)).sum() / sorted.length;
        return new CurrentFocusing(sorted[sorted.length - 1], percentile(sorted, 0.95), Math.sqrt(square));
    }

    /** Linear between the values, which stand at (n + 1/2) / count. */
    private static double percentile(double[] sorted, double share) {
        double at = Math.clamp(share * sorted.length - 0.5, 0, sorted.length - 1.0);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }

    /** One over the 95th percentile: 1 for an even current, less the more it is focused. */
    public double uniformity() {
        return percentile95 > 0 ? 1 / percentile95 : 0;
    }
}
