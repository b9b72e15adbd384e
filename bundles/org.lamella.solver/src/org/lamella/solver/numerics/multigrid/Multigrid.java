package org.lamella.solver.numerics.multigrid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The preconditioner: aggregates along strong couplings and the K-cycle, in which each coarse problem is solved by up to two steps of
 * conjugate gradients preconditioned by the next grid (Y. Notay and P. S. Vassilevski, Numer. Linear Algebra Appl. 15 (2008) 473).
 */
public final class Multigrid {

    /** Nodes that are solved directly. */
    private static final int COARSEST = 200;
    /** A residual reduced to this share by one inner step needs no second one. */
    private static final double GOOD_STEP = 0.25;
    /** Grids that shrink by less are clustered again with less demanding couplings. */
    private static final double LEAST_REDUCTION = 0.5;
    private static final double LEAST_SHARE = 1e-3;

    private final FineLevel fine;
    private final List<CoarseLevel> coarse = new ArrayList<>();
    private final NetworkElimination direct;

    /**
     * Makes the grids.
     *
     * @param conductances of the problem
     * @param team that works
     */
    public Multigrid(Conductances conductances, Team team) {
        fine = new FineLevel(conductances, team);
        Coarsening coarsening = new Coarsening(team);
        CoarseLevel level = coarsening.coarsen(fine);
        coarse.add(level);
        double share = Coarsening.SHARE;
        while (level.size > COARSEST && share > LEAST_SHARE) {
            CoarseLevel next = coarsening.coarsen(level, share);
            if (next.size > LEAST_REDUCTION * level.size) {
                share /= 2;
            }
            if (next.size < level.size) {
                coarse.add(next);
                level = next;
            }
        }
        direct = new NetworkElimination(level);
    }

    /** Unknowns of each grid, the finest first. */
    public int[] sizes() {
        int[] sizes = new int[coarse.size() + 1];
        Arrays.setAll(sizes, k -> k == 0 ? fine.box.size() : coarse.get(k - 1).size);
        return sizes;
    }

    /** Takes the rounding out of currents that add up to zero because nothing leads to the ground: it would be driven through the poorest conductor. */
    void balance(double[][] currents) {
        fine.balance(currents);
    }

    /** x is about the solution of A x = b. */
    void apply(double[][] b, double[][] x) {
        fine.smoothFromZero(b, x);
        CoarseLevel next = coarse.getFirst();
        fine.restrict(b, x, next.right);
        solve(0);
        fine.prolongate(next.correction, x);
        fine.smooth(b, x);
    }

    /** One V-cycle from a grid on. */
    private void cycle(int index, double[] b, double[] x) {
        CoarseLevel level = coarse.get(index);
        level.smoothFromZero(b, x);
        CoarseLevel next = coarse.get(index + 1);
        level.restrict(b, x, next.right);
        solve(index + 1);
        level.prolongate(next.correction, x);
        level.smooth(b, x);
    }

    /** Up to two preconditioned steps for the right-hand side of a grid; the solution is left in its correction. */
    private void solve(int index) {
        CoarseLevel level = coarse.get(index);
        double[] b = level.right;
        double[] x = level.correction;
        if (index == coarse.size() - 1) {
            direct.solve(b, x);
            return;
        }
        cycle(index, b, x);
        double[] product = level.product;
        double energy = level.multiply(x, product);
        if (!(energy > 0)) {
            return;
        }
        double step = level.dot(x, b) / energy;
        double before = level.dot(b, b);
        level.combine(1, b, -step, product);
        if (level.dot(b, b) <= GOOD_STEP * GOOD_STEP * before) {
            level.combine(step, x, 0, x);
            return;
        }
        double[] second = level.second;
        cycle(index, b, second);
        double[] secondProduct = level.rest;
        double secondEnergy = level.multiply(second, secondProduct);
        double mixed = level.dot(second, product);
        double remaining = secondEnergy - mixed * mixed / energy;
        if (!(remaining > 0)) {
            level.combine(step, x, 0, x);
            return;
        }
        double secondStep = level.dot(second, b) / remaining;
        level.combine(step - secondStep * mixed / energy, x, secondStep, second);
    }
}
