package org.lamella.solver.numerics.multigrid;

import java.util.Arrays;
import java.util.List;

/**
 * Couplings of a grid that are not those between the first nodes of neighbouring cells, in compressed rows: each is kept at both its ends.
 *
 * @param cell of the node of each row, ascending
 * @param row bounds of the rows, one more than rows
 * @param line array of a vector that holds the node at the other end
 * @param index its place there
 * @param conductance above zero
 */
record Links(int[] cell, int[] row, int[] line, int[] index, float[] conductance) {

    static final Links NONE = new Links(new int[0], new int[1], new int[0], new int[0], new float[0]);

    /** What flows to the node of a row. */
    double flow(int r, double here, double[][] u) {
        double sum = 0;
        for (int e = row[r]; e < row[r + 1]; e++) {
            sum += conductance[e] * (u[line[e]][index[e]] - here);
        }
        return sum;
    }

    /** The sum of a row's conductances. */
    float sum(int r) {
        float sum = 0;
        for (int e = row[r]; e < row[r + 1]; e++) {
            sum += conductance[e];
        }
        return sum;
    }

    /** The first row of a cell or of those after it. */
    int from(int wanted) {
        int low = 0;
        int high = cell.length;
        while (low < high) {
            int middle = low + high >>> 1;
            if (cell[middle] < wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Rows of consecutive nodes in the making, added up in double precision. */
    static final class Rows {

        private int rows;
        private int entries;
        private int open;
        private int[] cells = new int[16];
        private int[] ends = new int[16];
        private int[] lines = new int[64];
        private int[] indices = new int[64];
        private double[] sums = new double[64];

        /** Adds a conductance to the open row. */
        void add(int line, int index, double conductance) {
            for (int e = open; e < entries; e++) {
                if (lines[e] == line && indices[e] == index) {
                    sums[e] += conductance;
                    return;
                }
            }
            if (entries == lines.length) {
                lines = Arrays.copyOf(lines, 2 * entries);
                indices = Arrays.copyOf(indices, 2 * entries);
                sums = Arrays.copyOf(sums, 2 * entries);
            }
            lines[entries] = line;
            indices[entries] = index;
            sums[entries++] = conductance;
        }

        boolean isOpen() {
            return entries > open;
        }

        /** Closes the open row. */
        void close(int cell) {
            if (rows == ends.length) {
                ends = Arrays.copyOf(ends, 2 * rows);
                cells = Arrays.copyOf(cells, 2 * rows);
            }
            cells[rows] = cell;
            ends[rows++] = entries;
            open = entries;
        }
    }

    /** All rows, one part after the other. */
    static Links join(List<Rows> parts) {
        int rows = parts.stream().mapToInt(part -> part.rows).sum();
        int entries = parts.stream().mapToInt(part -> part.entries).sum();
        Links all = new Links(new int[rows], new int[rows + 1], new int[entries], new int[entries], new float[entries]);
        int r = 0;
        int e = 0;
        for (Rows part : parts) {
            System.arraycopy(part.cells, 0, all.cell, r, part.rows);
            System.arraycopy(part.lines, 0, all.line, e, part.entries);
            System.arraycopy(part.indices, 0, all.index, e, part.entries);
            for (int k = 0; k < part.entries; k++) {
                all.conductance[e + k] = (float) part.sums[k];
            }
            for (int k = 0; k < part.rows; k++) {
                all.row[r + k + 1] = e + part.ends[k];
            }
            r += part.rows;
            e += part.entries;
        }
        return all;
    }
}
