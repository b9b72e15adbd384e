package org.lamella.solver.numerics.multigrid;

import java.util.Arrays;
import java.util.function.DoubleConsumer;

/**
 * Flexible conjugate gradients in double precision with the multigrid as a preconditioner. Every result is checked against the residual computed
 * anew: it has either the accuracy asked for, or that of rounding, or is reported as not converged.
 */
public final class ConjugateGradients {

    private static final int CHUNK = 1 << 16;
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

    private double lines(Conductances conductances, double[] u, Conductances.Line body) {
        Box box = conductances.box();
        int planes = Math.max(1, CHUNK / box.plane());
        return team.sum(Team.chunks(box.nx(), planes), chunk -> conductances.walk(u, chunk * planes, Math.min(box.nx(), (chunk + 1) * planes), body));
    }

    private interface Cells {
        double at(int from, int to);
    }

    private double cells(Cells body) {
        return team.sum(Team.chunks(size, CHUNK), chunk -> body.at(origin + chunk * CHUNK, origin + Math.min(size, (chunk + 1) * CHUNK)));
    }

    /**
     * Begins to solve A u = b. One solution at a time: they share their memory.
     *
     * @param conductances the operator A
     * @param source b, the current put into each cell
     * @param u the start, zero or a nearby solution, with unused cells; receives the solution
     * @return what improves the solution
     */
    public Descent begin(Conductances conductances, Source source, double[] u) {
        return new Descent(conductances, source, u);
    }

    /** A solution in the making. */
    public final class Descent {

        private final Conductances conductances;
        private final Source source;
        private final double[] u;
        /** Norm of b. */
        private final double norm;
        /** Square of the norm of the residual as it is carried on. */
        private double squared;
        /** Energy of the last direction. */
        private double energy;
        /** Whether the next direction is made conjugate to the last one. */
        private boolean conjugate;

        private Descent(Conductances conductances, Source source, double[] u) {
            this.conductances = conductances;
            this.source = source;
            this.u = u;
            norm = Math.sqrt(cells((from, to) -> {
                source.fill(residual, from, to);
                return square(residual, from, to);
            }));
            if (norm == 0) {
                Arrays.fill(u, 0);
            }
            squared = difference(residual);
        }

        /**
         * Improves the solution. It may be called again with a smaller tolerance, even one below the rounding of the operator: as long as the residual is
         * carried on from step to step, the rounding of a good conductor does not drive currents through the poor one beside it.
         *
         * @param tolerance of the residual relative to b
         * @param maxIterations after which it is not converged
         * @param progress told the residual relative to b after each iteration
         * @return how it stands
         */
        public Outcome advance(double tolerance, int maxIterations, DoubleConsumer progress) {
            double best = Double.POSITIVE_INFINITY;
            int iterations = 0;
            int most = Math.min(maxIterations, PATIENCE);
            while (norm > 0) {
                while (Math.sqrt(squared) > tolerance * norm && iterations < most) {
                    step();
                    iterations++;
                    double reached = Math.sqrt(squared) / norm;
                    progress.accept(reached);
                    if (reached < 0.99 * best) {
                        best = reached;
                        most = Math.min(maxIterations, iterations + PATIENCE);
                    }
                }
                double anew = difference(preconditioned);
                double reached = Math.sqrt(anew) / norm;
                boolean converged = reached <= Math.max(tolerance, ROUNDING * magnitude() / norm);
                if (converged || iterations >= most) {
                    return new Outcome(converged, iterations, reached);
                }
                System.arraycopy(preconditioned, 0, residual, 0, residual.length);
                squared = anew;
                conjugate = false;
            }
            return new Outcome(true, 0, 0);
        }

        private void step() {
            multigrid.apply(residual, preconditioned);
            double overlap = conjugate ? cells((from, to) -> {
                double sum = 0;
                for (int c = from; c < to; c++) {
                    sum += preconditioned[c] * product[c];
                }
                return sum;
            }) : 0;
            double turn = conjugate && -overlap <= LARGEST_TURN * energy ? -overlap / energy : 0;
            double work = cells((from, to) -> {
                double sum = 0;
                for (int c = from; c < to; c++) {
                    direction[c] = preconditioned[c] + turn * direction[c];
                    sum += direction[c] * residual[c];
                }
                return sum;
            });
            energy = lines(conductances, direction, (from, to, flow) -> {
                double sum = 0;
                for (int c = from; c < to; c++) {
                    product[c] = -flow[c - from];
                    sum += direction[c] * product[c];
                }
                return sum;
            });
            double length = energy > 0 ? work / energy : 0;
            squared = cells((from, to) -> {
                double sum = 0;
                for (int c = from; c < to; c++) {
                    u[c] += length * direction[c];
                    residual[c] -= length * product[c];
                    sum += residual[c] * residual[c];
                }
                return sum;
            });
            conjugate = true;
        }

        /** The residual b - A u. @return the square of its norm */
        private double difference(double[] result) {
            return lines(conductances, u, (from, to, flow) -> {
                source.fill(result, from, to);
                for (int c = from; c < to; c++) {
                    result[c] += flow[c - from];
                }
                return square(result, from, to);
            });
        }

        /** Norm of diagonal times solution: what the rounding of the operator is measured by. */
        private double magnitude() {
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

    private static double square(double[] values, int from, int to) {
        double sum = 0;
        for (int c = from; c < to; c++) {
            sum += values[c] * values[c];
        }
        return sum;
    }
}
