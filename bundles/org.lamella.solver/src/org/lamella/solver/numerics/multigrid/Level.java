package org.lamella.solver.numerics.multigrid;

/**
 * One grid of the multigrid: an operator A = ground + sum of conductances, smoothed by two steps of the fourth-kind
 * Chebyshev iteration (J. Lottes, Numer. Linear Algebra Appl. 30 (2023) e2518) with its diagonal. The bound 2 of the spectrum holds for
 * every such operator, so nothing has to be estimated.
 * Conductances are kept in single precision, which changes them by less than 1e-7 and the grids' usefulness not at all; potentials are not, because
 * the currents in a good conductor are differences of nearly equal ones.
 */
abstract class Level {

    /** No aggregate: the cell is all but tied to the ground or to nothing, and the smoother alone solves it. */
    static final int NONE = -1;

    final int size;
    final Team team;
    /** One over the diagonal; 0 for a cell without any coupling. */
    final float[] inverse;
    /** Aggregate of each cell on the next grid, or {@link #NONE}. */
    int[] aggregate = {};
    final double[] rest;

    Level(int size, Team team) {
        this.size = size;
        this.team = team;
        this.inverse = new float[size];
        this.rest = new double[size];
    }

    /** Number of chunks of the loops over this grid. */
    abstract int chunks();

    /** First cell of a chunk; that of the chunk after the last is the size. */
    abstract int start(int chunk);

    /** Something done for the cells from..to-1 with what flows into them, which is -A x there. */
    interface Update {
        double at(int from, int to, double[] flow);
    }

    /** Goes through the cells of a chunk, a few at a time. @return the sum of what the updates give */
    abstract double walk(double[] x, int chunk, Update update);

    final double each(double[] x, Update update) {
        return team.sum(chunks(), chunk -> walk(x, chunk, update));
    }

    /** Two steps from zero: x is about the solution of A x = b. */
    final void smoothFromZero(double[] b, double[] x) {
        double[] t = rest;
        team.run(chunks(), chunk -> {
            int end = start(chunk + 1);
            for (int c = start(chunk); c < end; c++) {
                t[c] = (2.0 / 3) * inverse[c] * b[c];
            }
        });
        each(t, (from, to, flow) -> {
            for (int c = from; c < to; c++) {
                x[c] = 1.2 * (t[c] + inverse[c] * (b[c] + flow[c - from]));
            }
            return 0;
        });
    }

    /** Two more steps that improve x. */
    final void smooth(double[] b, double[] x) {
        double[] t = rest;
        each(x, (from, to, flow) -> {
            for (int c = from; c < to; c++) {
                t[c] = (2.0 / 3) * inverse[c] * (b[c] + flow[c - from]);
            }
            return 0;
        });
        each(t, (from, to, flow) -> {
            for (int c = from; c < to; c++) {
                x[c] += 3 * t[c] + 1.2 * inverse[c] * flow[c - from];
            }
            return 0;
        });
    }

    /** The residual b - A x summed over the cells of each aggregate, always in the same order. */
    abstract void restrict(double[] b, double[] x, double[] coarse);

    /** Adds to every cell the value of its aggregate. */
    final void prolongate(double[] coarse, double[] x) {
        team.run(chunks(), chunk -> {
            int end = start(chunk + 1);
            for (int c = start(chunk); c < end; c++) {
                int a = aggregate[c];
                if (a >= 0) {
                    x[c] += coarse[a];
                }
            }
        });
    }

    /** y = A x. @return x.y */
    final double multiply(double[] x, double[] y) {
        return each(x, (from, to, flow) -> {
            double sum = 0;
            for (int c = from; c < to; c++) {
                y[c] = -flow[c - from];
                sum += x[c] * y[c];
            }
            return sum;
        });
    }

    final double dot(double[] a, double[] b) {
        return team.sum(chunks(), chunk -> {
            int end = start(chunk + 1);
            double sum = 0;
            for (int c = start(chunk); c < end; c++) {
                sum += a[c] * b[c];
            }
            return sum;
        });
    }

    /** x = f x + h y. */
    final void combine(double f, double[] x, double h, double[] y) {
        team.run(chunks(), chunk -> {
            int end = start(chunk + 1);
            for (int c = start(chunk); c < end; c++) {
                x[c] = f * x[c] + h * y[c];
            }
        });
    }
}
