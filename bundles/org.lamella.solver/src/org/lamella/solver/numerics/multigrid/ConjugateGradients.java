package org.lamella.solver.numerics.multigrid;

import java.util.Arrays;
import java.util.function.DoubleConsumer;

/**
 * Flexible conjugate gradients in double precision with the multigrid as a preconditioner. Every result is checked against the residual computed
 * anew: it has either the accuracy asked for, or that of rounding, or is reported as not converged.
 */
public final class ConjugateGradients {

    private static final int CHUNK = 1 << 15;
    /** Iterations without any progress after which there will be none. */
    private static final int PATIENCE = 30;
    /** A new direction that owes more than this to the last one is made of rounding: the descent starts afresh. */
    private static final double LARGEST_TURN = 4;
    /** Residuals below this multiple of the rounding of the operator cannot be improved. */
    private static final double ROUNDING = 8 * Math.ulp(1.0);

    /**
     * How a solution ended.
     *
     * @param converged whether the residual or its rounding limit was reached
     * @param iterations how many
     * @param residual norm of the residual over that of the right-hand side, of the solution itself
     */
    public record Outcome(boolean converged, int iterations, double residual) {
    }

    private final Multigrid multigrid;
    private final Team team;
    private final double[] residual;
    private final double[] direction;
    private final double[] product;
    private final double[] preconditioned;
    private final int origin;
    private final int size;
    /** Square of the norm of the residual. */
    private double squared;

    /**
     * Takes the memory for solutions.
     *
     * @param box of the cells
     * @param multigrid made for the conductances, or for some with about the same proportions
     * @param team that works
     */
    public ConjugateGradients(Box box, Multigrid multigrid, Team team) {
        this.multigrid = multigrid;
        this.team = team;
        size = box.size();
        origin = box.origin();
        residual = new double[box.length()];
        direction = new double[box.length()];
        product = new double[box.length()];
        preconditioned = new double[box.length()];
    }

    /** Something done for each line of cells, with the current into them. */
    private interface Lines {
        double at(int from, int to, double[] flow);
    }

    private double lines(Conductances conductances, double[] u, Lines body) {
        Box box = conductances.box();
        int linesPerChunk = Math.max(1, CHUNK / box.nz());
        return team.sum(Team.chunks(box.lines(), linesPerChunk), chunk -> {
            double[] flow = new double[box.nz()];
            double sum = 0;
            for (int line = chunk * linesPerChunk; line < Math.min(box.lines(), (chunk + 1) * linesPerChunk); line++) {
                conductances.flow(u, line, flow);
                sum += body.at(origin + line * box.nz(), origin + (line + 1) * box.nz(), flow);
            }
            return sum;
        });
    }

    private interface Cells {
        double at(int from, int to);
    }

    private double cells(Cells body) {
        return team.sum(Team.chunks(size, CHUNK), chunk -> body.at(origin + chunk * CHUNK, origin + Math.min(size, (chunk + 1) * CHUNK)));
    }

    /**
     * Solves A u = b.
     *
     * @param conductances the operator A
     * @param source b, the current put into each cell
     * @param u the start, zero or a nearby solution, with unused cells; receives the solution
     * @param tolerance of the residual relative to b
     * @param maxIterations after which it is not converged
     * @param progress told the residual relative to b after each iteration
     * @return how it ended
     */
    public Outcome solve(Conductances conductances, Source source, double[] u, double tolerance, int maxIterations, DoubleConsumer progress) {
        double norm = Math.sqrt(cells((from, to) -> {
            source.fill(residual, from, to);
            double sum = 0;
            for (int c = from; c < to; c++) {
                sum += residual[c] * residual[c];
            }
            return sum;
        }));
        if (norm == 0) {
            Arrays.fill(u, 0);
            return new Outcome(true, 0, 0);
        }
        double reached = subtractProduct(conductances, source, u) / norm;
        double floor = ROUNDING * magnitude(conductances, u) / norm;
        double best = reached;
        int iterations = 0;
        int lastProgress = 0;
        while (reached > Math.max(tolerance, floor) && iterations < maxIterations && iterations - lastProgress < PATIENCE) {
            int begun = iterations;
            double energy = 0;
            while (reached > Math.max(tolerance, floor) && iterations < maxIterations && iterations - lastProgress < PATIENCE) {
                energy = step(conductances, u, iterations > begun, energy);
                iterations++;
                reached = Math.sqrt(squared) / norm;
                progress.accept(reached);
                if (reached < 0.99 * best) {
                    best = reached;
                    lastProgress = iterations;
                }
            }
            reached = subtractProduct(conductances, source, u) / norm;
            floor = ROUNDING * magnitude(conductances, u) / norm;
        }
        return new Outcome(reached <= Math.max(tolerance, floor), iterations, reached);
    }

    /** One step. @return the energy of its direction */
    private double step(Conductances conductances, double[] u, boolean conjugate, double energy) {
        multigrid.apply(residual, preconditioned);
        double overlap = conjugate ? cells((from, to) -> {
            double sum = 0;
            for (int c = from; c < to; c++) {
                sum += preconditioned[c] * product[c];
            }
            return sum;
        }) : 0;
        double turn = conjugate && -overlap <= LARGEST_TURN * energy ? -overlap / energy : 0;
        cells((from, to) -> {
            for (int c = from; c < to; c++) {
                direction[c] = preconditioned[c] + turn * direction[c];
            }
            return 0;
        });
        double newEnergy = lines(conductances, direction, (from, to, flow) -> {
            double sum = 0;
            for (int c = from; c < to; c++) {
                product[c] = -flow[c - from];
                sum += direction[c] * product[c];
            }
            return sum;
        });
        double work = cells((from, to) -> {
            double sum = 0;
            for (int c = from; c < to; c++) {
                sum += direction[c] * residual[c];
            }
            return sum;
        });
        double length = work / newEnergy;
        squared = cells((from, to) -> {
            double sum = 0;
            for (int c = from; c < to; c++) {
                u[c] += length * direction[c];
                residual[c] -= length * product[c];
                sum += residual[c] * residual[c];
            }
            return sum;
        });
        return newEnergy;
    }

    /** The residual b - A u. @return its norm */
    private double subtractProduct(Conductances conductances, Source source, double[] u) {
        return Math.sqrt(lines(conductances, u, (from, to, flow) -> {
            source.fill(residual, from, to);
            double sum = 0;
            for (int c = from; c < to; c++) {
                residual[c] += flow[c - from];
                sum += residual[c] * residual[c];
            }
            return sum;
        }));
    }

    /** Norm of diagonal times solution: what the rounding of the operator is measured by. */
    private double magnitude(Conductances conductances, double[] u) {
        return Math.sqrt(cells((from, to) -> {
            double sum = 0;
            for (int c = from; c < to; c++) {
                double term = conductances.diagonal(c - origin) * u[c];
                sum += term * term;
            }
            return sum;
        }));
    }
}
