package org.lamella.solver.numerics.multigrid;

import java.util.Arrays;
import java.util.function.DoubleConsumer;
import java.util.function.IntToDoubleFunction;

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
    private final Box box;
    private final double[][] residual;
    private final double[][] direction;
    private final double[][] product;
    private final double[][] preconditioned;

    /**
     * Takes the memory for solutions.
     *
     * @param box of the cells
     * @param multigrid made for the conductances, or for some with about the same proportions
     * @param team that works
     */
    public ConjugateGradients(Box box, Multigrid multigrid, Team team) {
        this.box = box;
        this.multigrid = multigrid;
        this.team = team;
        residual = box.vector();
        direction = box.vector();
        product = box.vector();
        preconditioned = box.vector();
    }

    private double flows(Conductances conductances, double[][] u, Conductances.Line body) {
        int planes = Math.max(1, CHUNK / box.plane());
        return team.sum(Team.chunks(box.nx(), planes), chunk -> conductances.walk(u, chunk * planes, Math.min(box.nx(), (chunk + 1) * planes), body));
    }

    private double lines(IntToDoubleFunction body) {
        int count = Math.max(1, CHUNK / box.nz());
        return team.sum(Team.chunks(box.lines(), count), chunk -> {
            double sum = 0;
            for (int line = chunk * count; line < Math.min(box.lines(), (chunk + 1) * count); line++) {
                sum += body.applyAsDouble(line);
            }
            return sum;
        });
    }

    /**
     * Begins to solve A u = b. One solution at a time: they share their memory.
     *
     * @param conductances the operator A
     * @param source b, the current put into each cell
     * @param u the start, zero or a nearby solution; receives the solution
     * @return what improves the solution
     */
    public Descent begin(Conductances conductances, Source source, double[][] u) {
        return new Descent(conductances, source, u);
    }

    /** A solution in the making. */
    public final class Descent {

        private final Conductances conductances;
        private final Source source;
        private final double[][] u;
        /** Norm of b. */
        private final double norm;
        /** Square of the norm of the residual as it is carried on. */
        private double squared;
        /** Energy of the last direction. */
        private double energy;
        /** Whether the next direction is made conjugate to the last one. */
        private boolean conjugate;

        private Descent(Conductances conductances, Source source, double[][] u) {
            this.conductances = conductances;
            this.source = source;
            this.u = u;
            norm = Math.sqrt(lines(line -> {
                source.fill(line, residual[line]);
                return dot(residual[line], residual[line]);
            }));
            if (norm == 0) {
                lines(line -> {
                    Arrays.fill(u[line], 0);
                    return 0;
                });
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
                lines(line -> {
                    System.arraycopy(preconditioned[line], 0, residual[line], 0, box.nz());
                    return 0;
                });
                squared = anew;
                conjugate = false;
            }
            return new Outcome(true, 0, 0);
        }

        private void step() {
            multigrid.apply(residual, preconditioned);
            double overlap = conjugate ? lines(line -> dot(preconditioned[line], product[line])) : 0;
            double turn = conjugate && -overlap <= LARGEST_TURN * energy ? -overlap / energy : 0;
            double work = lines(line -> {
                turn(preconditioned[line], turn, direction[line]);
                return dot(direction[line], residual[line]);
            });
            energy = flows(conductances, direction, (line, flow) -> {
                negate(flow, product[line]);
                return dot(direction[line], product[line]);
            });
            double length = energy > 0 ? work / energy : 0;
            squared = lines(line -> {
                add(length, direction[line], u[line]);
                add(-length, product[line], residual[line]);
                return dot(residual[line], residual[line]);
            });
            multigrid.balance(residual);
            conjugate = true;
        }

        /** The residual b - A u. @return the square of its norm */
        private double difference(double[][] result) {
            return flows(conductances, u, (line, flow) -> {
                source.fill(line, result[line]);
                add(1, flow, result[line]);
                return dot(result[line], result[line]);
            });
        }

        /** Norm of diagonal times solution: what the rounding of the operator is measured by. */
        private double magnitude() {
            return Math.sqrt(lines(line -> {
                double sum = 0;
                for (int k = 0; k < box.nz(); k++) {
                    double term = conductances.diagonal(line, k) * u[line][k];
                    sum += term * term;
                }
                return sum;
            }));
        }
    }

    private static double dot(double[] a, double[] b) {
        return LineFlow.dot(a, b, 0, a.length);
    }

    private static void turn(double[] towards, double share, double[] direction) {
        for (int k = 0; k < direction.length; k++) {
            direction[k] = towards[k] + share * direction[k];
        }
    }

    private static void negate(double[] from, double[] to) {
        for (int k = 0; k < to.length; k++) {
            to[k] = -from[k];
        }
    }

    private static void add(double factor, double[] values, double[] sum) {
        for (int k = 0; k < sum.length; k++) {
            sum[k] += factor * values[k];
        }
    }
}
