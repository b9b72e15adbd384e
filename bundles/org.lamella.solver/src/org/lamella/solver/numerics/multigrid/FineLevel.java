package org.lamella.solver.numerics.multigrid;

import java.util.Arrays;

/**
 * The grid of the cells themselves. Conductances are kept in single precision, which changes them by less than 1e-7 and the grid's usefulness
 * not at all; potentials are not, because the currents in a good conductor are differences of nearly equal ones. The first step of the smoother is no
 * potential but a residual over the diagonal, and may be single.
 */
final class FineLevel {

    /** No aggregate: the cell is all but tied to the ground or to nothing, and the smoother alone solves it. */
    static final int NONE = -1;
    /** Cells of a chunk, about. */
    private static final int CHUNK = 1 << 16;

    final Box box;
    private final Team team;
    /** Conductances of the faces of each line to the next lines along x and y, and along the line. */
    private final float[][] x;
    private final float[][] y;
    private final float[][] z;
    /** Conductances from the first and the last plane to the ground; empty for none. */
    private final float[][] first;
    private final float[][] last;
    /** One over the diagonal; 0 for a cell without any coupling. */
    private final float[][] inverse;
    /** How many cells have a coupling. */
    private final double coupled;
    private final float[][] step;
    private final int linesPerChunk;
    private final Box blocks;
    /** Aggregate of each cell among those of its block, or {@link #NONE}. */
    private final byte[] local;
    /** Number of the first aggregate of each block. */
    private int[] bounds = {};

    FineLevel(Conductances conductances, Team team) {
        this.team = team;
        box = conductances.box();
        blocks = box.halved();
        linesPerChunk = 2 * box.ny() * Math.max(1, CHUNK / (2 * box.plane()));
        local = new byte[box.size()];
        step = new float[box.lines()][box.nz()];
        x = values(conductances.x(), conductances.table());
        y = values(conductances.y(), conductances.table());
        z = values(conductances.z(), conductances.table());
        first = values(conductances.first(), conductances.table());
        last = values(conductances.last(), conductances.table());
        inverse = new float[box.lines()][box.nz()];
        coupled = team.sum(chunks(), chunk -> {
            int count = 0;
            for (int line = firstLine(chunk); line < firstLine(chunk + 1); line++) {
                for (int k = 0; k < box.nz(); k++) {
                    float diagonal = toNextX(line, k) + toPreviousX(line, k) + toNextY(line, k) + toPreviousY(line, k) + toNextZ(line, k)
                            + toPreviousZ(line, k) + toGround(line, k);
                    inverse[line][k] = diagonal > 0 ? 1 / diagonal : 0;
                    count += diagonal > 0 ? 1 : 0;
                }
            }
            return count;
        });
    }

    private float[][] values(char[] classes, double[] table) {
        int nz = box.nz();
        float[][] values = new float[classes.length / nz][nz];
        team.run(Team.chunks(values.length, linesPerChunk), chunk -> {
            for (int line = chunk * linesPerChunk; line < Math.min(values.length, (chunk + 1) * linesPerChunk); line++) {
                for (int k = 0; k < nz; k++) {
                    values[line][k] = (float) table[classes[line * nz + k]];
                }
            }
        });
        return values;
    }

    float toNextX(int line, int k) {
        return x[line][k];
    }

    float toPreviousX(int line, int k) {
        return x[box.previousX(line)][k];
    }

    float toNextY(int line, int k) {
        return y[line][k];
    }

    float toPreviousY(int line, int k) {
        return y[box.previousY(line)][k];
    }

    float toNextZ(int line, int k) {
        return z[line][k];
    }

    float toPreviousZ(int line, int k) {
        return z[line][k > 0 ? k - 1 : box.nz() - 1];
    }

    /** Conductance from a cell of a line to the ground. */
    float toGround(int line, int k) {
        return (line < first.length ? first[line][k] : 0) + (isLast(line) ? last[line % box.ny()][k] : 0);
    }

    private boolean isLast(int line) {
        return line + last.length >= box.lines();
    }

    float inverse(int line, int k) {
        return inverse[line][k];
    }

    /** Says to which aggregate of its block a cell belongs. */
    void assign(int cell, int among) {
        local[cell] = (byte) among;
    }

    /** Says where the aggregates of each block begin, which ends their making. */
    void aggregates(int[] firstOfBlocks) {
        bounds = firstOfBlocks;
    }

    /** The aggregate of a cell on the next grid, or {@link #NONE}. */
    int aggregate(int line, int k) {
        int among = local[line * box.nz() + k];
        return among < 0 ? NONE : bounds[block(line) + (k >> 1)] + among;
    }

    /** The first of the blocks that a line passes through. */
    private int block(int line) {
        return ((line / box.ny() >> 1) * blocks.ny() + (line % box.ny() >> 1)) * blocks.nz();
    }

    private int firstLine(int chunk) {
        return Math.min(box.lines(), chunk * linesPerChunk);
    }

    private int chunks() {
        return Team.chunks(box.lines(), linesPerChunk);
    }

    /** Something done for the cells of a line with what flows into them, which is -A u there. */
    private interface Update {
        void at(int line, double[] flow);
    }

    /** The same for the first step of the smoother. */
    private interface StepUpdate {
        void at(int line, float[] flow);
    }

    private void each(double[][] u, Update update) {
        team.run(chunks(), chunk -> {
            double[] flow = new double[box.nz()];
            double[] faces = new double[box.nz() + 1];
            for (int line = firstLine(chunk); line < firstLine(chunk + 1); line++) {
                int lastX = box.previousX(line);
                int lastY = box.previousY(line);
                LineFlow.around(x[line], u[box.nextX(line)], x[lastX], u[lastX], y[line], u[box.nextY(line)], y[lastY], u[lastY], u[line], flow);
                LineFlow.along(z[line], u[line], faces, flow);
                if (line < first.length) {
                    LineFlow.ground(first[line], u[line], flow);
                }
                if (isLast(line)) {
                    LineFlow.ground(last[line % box.ny()], u[line], flow);
                }
                update.at(line, flow);
            }
        });
    }

    private void eachStep(StepUpdate update) {
        float[][] u = step;
        team.run(chunks(), chunk -> {
            float[] flow = new float[box.nz()];
            float[] faces = new float[box.nz() + 1];
            for (int line = firstLine(chunk); line < firstLine(chunk + 1); line++) {
                int lastX = box.previousX(line);
                int lastY = box.previousY(line);
                LineFlow.around(x[line], u[box.nextX(line)], x[lastX], u[lastX], y[line], u[box.nextY(line)], y[lastY], u[lastY], u[line], flow);
                LineFlow.along(z[line], u[line], faces, flow);
                if (line < first.length) {
                    LineFlow.ground(first[line], u[line], flow);
                }
                if (isLast(line)) {
                    LineFlow.ground(last[line % box.ny()], u[line], flow);
                }
                update.at(line, flow);
            }
        });
    }

    /** Makes currents add up to zero if nothing leads to the ground. */
    void balance(double[][] currents) {
        if (first.length > 0) {
            return;
        }
        double mean = team.sum(chunks(), chunk -> {
            double sum = 0;
            for (int line = firstLine(chunk); line < firstLine(chunk + 1); line++) {
                for (double current : currents[line]) {
                    sum += current;
                }
            }
            return sum;
        }) / coupled;
        team.run(chunks(), chunk -> {
            for (int line = firstLine(chunk); line < firstLine(chunk + 1); line++) {
                for (int k = 0; k < box.nz(); k++) {
                    currents[line][k] -= inverse[line][k] > 0 ? mean : 0;
                }
            }
        });
    }

    /** Two steps from zero: u is about the solution of A u = b. */
    void smoothFromZero(double[][] b, double[][] u) {
        team.run(chunks(), chunk -> {
            for (int line = firstLine(chunk); line < firstLine(chunk + 1); line++) {
                first(inverse[line], b[line], step[line]);
            }
        });
        eachStep((line, flow) -> bothFromZero(inverse[line], b[line], step[line], flow, u[line]));
    }

    /** Two more steps that improve u. */
    void smooth(double[][] b, double[][] u) {
        each(u, (line, flow) -> first(inverse[line], b[line], flow, step[line]));
        eachStep((line, flow) -> both(inverse[line], step[line], flow, u[line]));
    }

    private static void first(float[] inverse, double[] b, float[] step) {
        for (int k = 0; k < step.length; k++) {
            step[k] = (float) (Chebyshev.FIRST * inverse[k] * b[k]);
        }
    }

    private static void first(float[] inverse, double[] b, double[] flow, float[] step) {
        for (int k = 0; k < step.length; k++) {
            step[k] = (float) (Chebyshev.FIRST * inverse[k] * (b[k] + flow[k]));
        }
    }

    private static void bothFromZero(float[] inverse, double[] b, float[] step, float[] flow, double[] u) {
        for (int k = 0; k < u.length; k++) {
            u[k] = Chebyshev.SECOND * (step[k] + inverse[k] * (b[k] + flow[k]));
        }
    }

    private static void both(float[] inverse, float[] step, float[] flow, double[] u) {
        for (int k = 0; k < u.length; k++) {
            u[k] += Chebyshev.BOTH * step[k] + Chebyshev.SECOND * inverse[k] * flow[k];
        }
    }

    /**
     * The residual b - A u summed over the cells of each aggregate. Aggregates lie inside blocks of two by two by two cells and chunks have pairs of
     * planes, so chunks can be added up beside each other.
     */
    void restrict(double[][] b, double[][] u, double[] coarse) {
        Arrays.fill(coarse, 0);
        each(u, (line, flow) -> {
            double[] right = b[line];
            int block = block(line);
            int cell = line * box.nz();
            for (int k = 0; k < flow.length; k++) {
                int among = local[cell + k];
                if (among >= 0) {
                    coarse[bounds[block + (k >> 1)] + among] += right[k] + flow[k];
                }
            }
        });
    }

    /** Adds to every cell the value of its aggregate. */
    void prolongate(double[] coarse, double[][] u) {
        team.run(chunks(), chunk -> {
            for (int line = firstLine(chunk); line < firstLine(chunk + 1); line++) {
                double[] values = u[line];
                int block = block(line);
                int cell = line * box.nz();
                for (int k = 0; k < values.length; k++) {
                    int among = local[cell + k];
                    if (among >= 0) {
                        values[k] += coarse[bounds[block + (k >> 1)] + among];
                    }
                }
            }
        });
    }
}
