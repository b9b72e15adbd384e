package org.lamella.solver.numerics.multigrid;

import java.util.Arrays;

/** Which nodes of a grid become one on the next, coarser grid. The nodes of a block of two by two by two cells become those of one cell. */
final class Aggregates {

    /** No aggregate: the node is all but tied to the ground or to nothing, and the smoother alone solves it. */
    static final int NONE = -1;

    final Box blocks;
    private final Level fine;
    private final Box box;
    /** Aggregate of each node among those of its block, or {@link #NONE}; 0 is the first node of the cell on the next grid. */
    private final short[][] among;
    /** How many further nodes the blocks before each one have on the next grid. */
    private final int[] further;
    private final boolean[] whole;

    /** One aggregate for each block at first. */
    Aggregates(Level fine) {
        this.fine = fine;
        box = fine.box;
        blocks = box.halved();
        among = new short[box.lines() + 1][box.nz()];
        among[box.lines()] = new short[fine.further.cell().length];
        further = new int[blocks.size() + 1];
        whole = new boolean[blocks.size()];
    }

    int of(int line, int k) {
        return among[line][k];
    }

    void assign(int line, int k, int aggregate) {
        among[line][k] = (short) aggregate;
    }

    /** Leaves a block of eight first nodes one aggregate. */
    void keepWhole(int block) {
        whole[block] = true;
    }

    /** Whether a block is one aggregate of eight first nodes. */
    boolean isWhole(int block) {
        return whole[block];
    }

    /** Says how many aggregates another block has. */
    void count(int block, int aggregates) {
        further[block + 1] = Math.max(0, aggregates - 1);
    }

    /** Ends the counting. */
    void number() {
        Arrays.parallelPrefix(further, Integer::sum);
    }

    /** How many nodes the next grid has besides the first ones of its cells. */
    int further() {
        return further[blocks.size()];
    }

    /** The same of one block. */
    int further(int block) {
        return further[block + 1] - further[block];
    }

    /** The place on the next grid of an aggregate after the first one of a block. */
    int place(int block, int aggregate) {
        return further[block] + aggregate - 1;
    }

    /** The block of a node. */
    int block(int line, int k) {
        if (line == box.lines()) {
            int cell = fine.further.cell()[k];
            return block(cell / box.nz(), cell % box.nz());
        }
        return blockLine(line) * blocks.nz() + (k >> 1);
    }

    private int blockLine(int line) {
        return (line / box.ny() >> 1) * blocks.ny() + (line % box.ny() >> 1);
    }

    /** The residual b - A u summed over the nodes of each aggregate. */
    void restrict(double[][] b, double[][] u, double[][] coarse) {
        for (double[] values : coarse) {
            Arrays.fill(values, 0);
        }
        fine.each(u, (line, from, to, flow) -> {
            double[] right = b[line];
            short[] own = among[line];
            if (line == box.lines()) {
                for (int n = from; n < to; n++) {
                    add(coarse, block(line, n), own[n], right[n] + flow[n]);
                }
                return 0;
            }
            int blockLine = blockLine(line);
            double[] first = coarse[blockLine];
            for (int k = from; k < to; k++) {
                if (own[k] == 0) {
                    first[k >> 1] += right[k] + flow[k];
                } else {
                    add(coarse, blockLine * blocks.nz() + (k >> 1), own[k], right[k] + flow[k]);
                }
            }
            return 0;
        });
    }

    private void add(double[][] coarse, int block, int aggregate, double value) {
        if (aggregate == 0) {
            coarse[block / blocks.nz()][block % blocks.nz()] += value;
        } else if (aggregate > 0) {
            coarse[blocks.lines()][place(block, aggregate)] += value;
        }
    }

    /** Adds to every node the value of its aggregate. */
    void prolongate(double[][] coarse, double[][] u) {
        fine.each((line, from, to) -> {
            double[] values = u[line];
            short[] own = among[line];
            if (line == box.lines()) {
                for (int n = from; n < to; n++) {
                    values[n] += value(coarse, block(line, n), own[n]);
                }
                return 0;
            }
            int blockLine = blockLine(line);
            double[] first = coarse[blockLine];
            for (int k = from; k < to; k++) {
                values[k] += own[k] == 0 ? first[k >> 1] : value(coarse, blockLine * blocks.nz() + (k >> 1), own[k]);
            }
            return 0;
        });
    }

    private double value(double[][] coarse, int block, int aggregate) {
        if (aggregate == 0) {
            return coarse[block / blocks.nz()][block % blocks.nz()];
        }
        return aggregate > 0 ? coarse[blocks.lines()][place(block, aggregate)] : 0;
    }
}
