package org.lamella.solver.numerics.multigrid;

import java.util.ArrayList;
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

    private final List<Level> levels = new ArrayList<>();
    /** How each grid but the coarsest leads to the next one, and what that one needs. */
    private final List<Aggregates> aggregates = new ArrayList<>();
    private final List<Work> work = new ArrayList<>();
    private final NetworkElimination direct;

    /** What a coarse problem needs. */
    private record Work(double[][] right, double[][] correction, double[][] product, double[][] second) {

        Work(Level level) {
            this(level.vector(), level.vector(), level.vector(), level.vector());
        }
    }

    /**
     * Makes the grids.
     *
     * @param conductances of the problem
     * @param team that works
     */
    public Multigrid(Conductances conductances, Team team) {
        Coarsening coarsening = new Coarsening(team);
        Level level = Level.finest(conductances, team);
        levels.add(level);
        double share = Coarsening.SHARE;
        while (levels.size() == 1 || level.coupled > COARSEST && share > LEAST_SHARE) {
            Aggregates found = coarsening.aggregates(level, share);
            Level next = new Assembly(level, found, team).level();
            if (next.coupled > LEAST_REDUCTION * level.coupled) {
                share /= 2;
            }
            if (next.coupled < level.coupled || levels.size() == 1) {
                aggregates.add(found);
                levels.add(next);
                work.add(new Work(next));
                level = next;
            }
        }
        direct = new NetworkElimination(level);
    }

    /** Unknowns of each grid, the finest first. */
    public int[] sizes() {
        return levels.stream().mapToInt(level -> level.coupled).toArray();
    }

    /** Takes the rounding out of currents that add up to zero because nothing leads to the ground: it would be driven through the poorest conductor. */
    void balance(double[][] currents) {
        levels.getFirst().balance(currents);
    }

    /** x is about the solution of A x = b. */
    void apply(double[][] b, double[][] x) {
        cycle(0, b, x);
    }

    /** One V-cycle from a grid on. */
    private void cycle(int index, double[][] b, double[][] x) {
        Level level = levels.get(index);
        level.smoothFromZero(b, x);
        Work next = work.get(index);
        aggregates.get(index).restrict(b, x, next.right);
        solve(index + 1, next);
        aggregates.get(index).prolongate(next.correction, x);
        level.smooth(b, x);
    }

    /** Up to two preconditioned steps for the right-hand side of a coarse grid; the solution is left in its correction. */
    private void solve(int index, Work own) {
        Level level = levels.get(index);
        double[][] b = own.right;
        double[][] x = own.correction;
        if (index == levels.size() - 1) {
            direct.solve(b, x);
            return;
        }
        cycle(index, b, x);
        double energy = level.multiply(x, own.product);
        if (!(energy > 0)) {
            return;
        }
        double step = level.dot(x, b) / energy;
        double before = level.dot(b, b);
        level.combine(1, b, -step, own.product);
        if (level.dot(b, b) <= GOOD_STEP * GOOD_STEP * before) {
            level.combine(step, x, 0, x);
            return;
        }
        cycle(index, b, own.second);
        double mixed = level.dot(own.second, own.product);
        double remaining = level.energy(own.second) - mixed * mixed / energy;
        if (!(remaining > 0)) {
            level.combine(step, x, 0, x);
            return;
        }
        double secondStep = level.dot(own.second, b) / remaining;
        level.combine(step - secondStep * mixed / energy, x, secondStep, own.second);
    }
}
