package org.lamella.solver.numerics.multigrid;

import java.util.Arrays;
import java.util.List;

/**
 * Conductances between nodes in compressed rows, without the diagonal.
 *
 * @param row bounds of each row, size + 1 of them
 * @param column the node at the other end
 * @param conductance of each entry, above zero
 * @param ground conductance from each node to the ground
 */
record Graph(int[] row, int[] column, float[] conductance, float[] ground) {

    int size() {
        return ground.length;
    }

    /** The rows of consecutive nodes, added up in double precision. */
    static final class Rows {

        private int rows;
        private int entries;
        private int open;
        private int[] ends = new int[64];
        private float[] grounds = new float[64];
        private int[] columns = new int[512];
        private double[] sums = new double[512];

        /** Adds a conductance to the open row. */
        void add(int column, float conductance) {
            for (int e = open; e < entries; e++) {
                if (columns[e] == column) {
                    sums[e] += conductance;
                    return;
                }
            }
            if (entries == columns.length) {
                columns = Arrays.copyOf(columns, 2 * entries);
                sums = Arrays.copyOf(sums, 2 * entries);
            }
            columns[entries] = column;
            sums[entries++] = conductance;
        }

        /** Closes the open row. */
        void close(double ground) {
            if (rows == ends.length) {
                ends = Arrays.copyOf(ends, 2 * rows);
                grounds = Arrays.copyOf(grounds, 2 * rows);
            }
            ends[rows] = entries;
            grounds[rows++] = (float) ground;
            open = entries;
        }
    }

    /** One graph of the rows of all nodes. */
    static Graph join(List<Rows> parts) {
        int rows = parts.stream().mapToInt(part -> part.rows).sum();
        int entries = parts.stream().mapToInt(part -> part.entries).sum();
        Graph graph = new Graph(new int[rows + 1], new int[entries], new float[entries], new float[rows]);
        int r = 0;
        int e = 0;
        for (Rows part : parts) {
            System.arraycopy(part.columns, 0, graph.column, e, part.entries);
            System.arraycopy(part.grounds, 0, graph.ground, r, part.rows);
            for (int k = 0; k < part.entries; k++) {
                graph.conductance[e + k] = (float) part.sums[k];
            }
            for (int k = 0; k < part.rows; k++) {
                graph.row[r + k + 1] = e + part.ends[k];
            }
            r += part.rows;
            e += part.entries;
        }
        return graph;
    }
}
