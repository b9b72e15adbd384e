package org.lamella.solver.microstructure;

import org.lamella.solver.numerics.Inputs;

/**
 * Angles between the symmetry axes of particles and the through-plane axis, with Watson's density exp(kappa cos²), which is the broadest one of an
 * order parameter S = (3 &lt;cos²&gt; - 1)/2.
 */
public final class AxisDistribution {

    private static final int STEPS = 2000;
    /** Beyond it all axes are parallel, or all in the plane, to the accuracy of the table. */
    private static final double LARGEST = 500;

    private final double order;
    /** Share of the axes with a cosine up to n/STEPS. */
    private final double[] share = new double[STEPS + 1];

    /**
     * Finds the density.
     *
     * @param order S, -1/2 for all axes in the plane, 0 for random ones, 1 for all through the plane
     */
    public AxisDistribution(double order) {
        this.order = Inputs.between("the order parameter", order, -0.5, 1);
        double low = -LARGEST;
        double high = LARGEST;
        for (int halving = 0; halving < 60; halving++) {
            double middle = 0.5 * (low + high);
            if (fill(middle) < order) {
                low = middle;
            } else {
                high = middle;
            }
        }
    }

    /** Tabulates the density of a kappa. @return its order parameter */
    private double fill(double kappa) {
        double sum = 0;
        double square = 0;
        for (int n = 0; n < STEPS; n++) {
            double cosine = (n + 0.5) / STEPS;
            double density = Math.exp(kappa * (cosine * cosine - (kappa > 0 ? 1 : 0)));
            sum += density;
            square += density * cosine * cosine;
            share[n + 1] = sum;
        }
        for (int n = 0; n <= STEPS; n++) {
            share[n] /= sum;
        }
        return 1.5 * square / sum - 0.5;
    }

    /**
     * The cosine that a share of the axes does not exceed.
     *
     * @param quantile 0 to 1
     * @return 0 for an axis in the plane, 1 for one through it
     */
    public double cosine(double quantile) {
        if (order == 1 || order == -0.5) {
            return order == 1 ? 1 : 0;
        }
        int n = 0;
        while (n < STEPS - 1 && share[n + 1] < quantile) {
            n++;
        }
        double within = (quantile - share[n]) / (share[n + 1] - share[n]);
        return (n + Math.clamp(within, 0, 1)) / STEPS;
    }
}
