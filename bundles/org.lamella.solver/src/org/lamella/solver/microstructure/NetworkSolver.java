package org.lamella.solver.microstructure;

import java.util.Locale;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.solver.Progress;
import org.lamella.solver.numerics.multigrid.Box;
import org.lamella.solver.numerics.multigrid.Conductances;
import org.lamella.solver.numerics.multigrid.ConjugateGradients;
import org.lamella.solver.numerics.multigrid.Multigrid;
import org.lamella.solver.numerics.multigrid.Source;
import org.lamella.solver.numerics.multigrid.Team;

/**
 * Solves the potential in networks of one box whose faces have the same classes. The grids of the solver are kept while the conductances keep about
 * the same proportions, and a solution starts from the one before it. Not for use by several threads at once; its own threads share the loops, and
 * the result does not depend on their number.
 */
final class NetworkSolver implements AutoCloseable {

    /**
     * Difference of dissipation and flux above which the residual is not yet small for the current that flows: where the electrodes touch a good
     * conductor and a poor one lies between, a small residual says little.
     */
    private static final double BALANCE = 1e-8;
    /** The same for solutions with a residual above {@link VoxelSolver#TOLERANCE}. */
    private static final double ROUGH_BALANCE = 1e-5;
    /** No balance gets better beyond it. */
    private static final double LEAST_GOAL = 1e-20;
    /** Greatest spread of the ratios of conductances to those the grids were made for. */
    private static final double SAME_PROPORTIONS = 2;

    private final double tolerance;
    private final int mostIterations;
    private final Progress progress;
    private final Team team;
    private @Nullable Grids grids;
    private final double[][][] starts = new double[3][0][];

    /** The grids and the network without dead ends that they were made for. */
    private record Grids(Paths paths, Conductances made, Multigrid multigrid, ConjugateGradients gradients) {
    }

    /**
     * @param tolerance of the residual, such as {@link VoxelSolver#TOLERANCE}
     * @param threads that share the work, 1 or more
     * @param progress told the residual and how far it has come; asked whether to stop before each share of a loop
     */
    NetworkSolver(double tolerance, int threads, Progress progress) {
        this(tolerance, VoxelSettings.USUAL_ITERATIONS, threads, progress);
    }

    /**
     * @param tolerance of the residual, such as {@link VoxelSolver#TOLERANCE}
     * @param mostIterations after which a solution is not converged
     * @param threads that share the work, 1 or more
     * @param progress told the residual and how far it has come; asked whether to stop before each share of a loop
     */
    NetworkSolver(double tolerance, int mostIterations, int threads, Progress progress) {
        this.tolerance = tolerance;
        this.mostIterations = mostIterations;
        this.progress = progress;
        this.team = new Team(threads, progress::isCanceled);
    }

    @Override
    public void close() {
        team.close();
    }

    /**
     * Solves for a mean field along an axis.
     *
     * @param full the network, of the same classes as all before
     * @param axis 0 between electrodes; 0, 1 or 2 on a periodic network
     * @return the solution, converged or not
     */
    VoxelSolution solve(Conductances full, int axis) {
        Grids current = grids(full);
        Conductances network = current.made.with(full.table());
        double[][] start = starts[axis];
        double[][] potential = full.box().vector();
        if (!current.paths.along(axis)) {
            Conductances idle = network.with(new double[full.table().length]);
            return new VoxelSolution(idle, axis, potential, true, 0, 0);
        }
        for (int line = 0; line < start.length; line++) {
            System.arraycopy(start[line], 0, potential[line], 0, full.box().nz());
        }
        int iterations = 0;
        double goal = tolerance;
        double balance = tolerance <= VoxelSolver.TOLERANCE ? BALANCE : ROUGH_BALANCE;
        ConjugateGradients.Descent descent = current.gradients.begin(network, source(network, axis), potential);
        while (true) {
            ConjugateGradients.Outcome outcome = descent.advance(goal, mostIterations - iterations,
                    residual -> progress.report(String.format(Locale.ROOT, "residual %.0e", residual), digits(residual)));
            iterations += outcome.iterations();
            boolean converged = outcome.converged() || outcome.residual() <= tolerance;
            VoxelSolution solution = new VoxelSolution(network, axis, potential, converged, iterations, outcome.residual());
            if (!outcome.converged() || goal < LEAST_GOAL || solution.imbalance() <= balance) {
                starts[axis] = potential;
                return solution;
            }
            goal /= 100;
        }
    }

    /** The share of the digits asked for that are right. */
    private double digits(double residual) {
        return Math.clamp(Math.log(residual) / Math.log(tolerance), 0, 1);
    }

    /** How many unknowns each grid has, the finest first; empty before the first solution. */
    Optional<int[]> gridSizes() {
        Grids current = grids;
        return current == null ? Optional.empty() : Optional.of(current.multigrid.sizes());
    }

    private Grids grids(Conductances full) {
        Grids current = grids;
        if (current != null && sameProportions(current.made.table(), full.table())) {
            return current;
        }
        grids = null;
        Paths paths = new Paths(full, progress);
        Conductances pruned = paths.pruned();
        Multigrid multigrid = new Multigrid(pruned, team);
        Grids fresh = new Grids(paths, pruned, multigrid, new ConjugateGradients(pruned.box(), multigrid, team));
        grids = fresh;
        return fresh;
    }

    private static boolean sameProportions(double[] made, double[] wanted) {
        double least = Double.MAX_VALUE;
        double greatest = 0;
        for (int f = 0; f < made.length; f++) {
            if (made[f] == 0 != (wanted[f] == 0)) {
                return false;
            }
            if (made[f] > 0) {
                double ratio = wanted[f] / made[f];
                least = Math.min(least, ratio);
                greatest = Math.max(greatest, ratio);
            }
        }
        return greatest <= SAME_PROPORTIONS * least;
    }

    private static Source source(Conductances network, int axis) {
        Box box = network.box();
        double[] table = network.table();
        int nz = box.nz();
        if (network.first().length > 0) {
            return (line, current) -> {
                for (int k = 0; k < nz; k++) {
                    current[k] = line < box.ny() ? table[network.first()[line * nz + k]] : 0;
                }
            };
        }
        char[] faces = axis == 0 ? network.x() : axis == 1 ? network.y() : network.z();
        // what the mean field of one per voxel drives through the faces, into the cell before and out of the cell after each
        return (line, current) -> {
            int before = (axis == 0 ? box.previousX(line) : axis == 1 ? box.previousY(line) : line) * nz;
            int shift = axis == 2 ? nz - 1 : 0;
            for (int k = 0; k < nz; k++) {
                current[k] = table[faces[before + (k + shift) % nz]] - table[faces[line * nz + k]];
            }
        };
    }
}
