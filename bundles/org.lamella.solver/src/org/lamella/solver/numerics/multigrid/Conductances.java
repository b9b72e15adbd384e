package org.lamella.solver.numerics.multigrid;

/**
 * Conductances between the cells of a box and from its first and last plane across x to the ground. A face has a class and a table gives the
 * conductance of each class, so that a face takes two bytes and a sweep changes only the table. The face of a cell in the last plane of a
 * direction leads to the first plane (periodic); class 0 does not conduct and closes the box instead.
 *
 * @param box the cells
 * @param x class of the face of each cell towards the next one along x
 * @param y the same along y
 * @param z the same along z
 * @param first class of the way from each cell of the first plane across x to the ground; empty for none
 * @param last the same from the last plane
 * @param table conductance of each class, zero or above; entry 0 is zero
 */
public record Conductances(Box box, char[] x, char[] y, char[] z, char[] first, char[] last, double[] table) {

    /** The same faces with other conductances. */
    public Conductances with(double[] other) {
        return new Conductances(box, x, y, z, first, last, other);
    }

    /**
     * What flows into the cells of a line: the sum over its faces of conductance times (potential beyond - potential of the cell). It is the
     * operator with its sign turned, free of cancellation where a good conductor has one potential.
     *
     * @param u potentials, with unused cells
     * @param line which line
     * @param flow receives the flow into each of its cells
     */
    void flow(double[] u, int line, double[] flow) {
        int nz = box.nz();
        int c = line * nz;
        int o = box.origin();
        add(u, c, box.nextX(line), x, c, flow, true);
        add(u, c, box.previousX(line), x, box.previousX(line), flow, false);
        add(u, c, box.nextY(line), y, c, flow, false);
        add(u, c, box.previousY(line), y, box.previousY(line), flow, false);
        double[] g = table;
        for (int k = 0; k < nz - 1; k++) {
            double current = g[z[c + k]] * (u[o + c + k + 1] - u[o + c + k]);
            flow[k] += current;
            flow[k + 1] -= current;
        }
        double wrapped = g[z[c + nz - 1]] * (u[o + c] - u[o + c + nz - 1]);
        flow[nz - 1] += wrapped;
        flow[0] -= wrapped;
        int i = line / box.ny();
        if (i == 0 && first.length > 0) {
            ground(u, c, first, c, flow);
        }
        if (i == box.nx() - 1 && last.length > 0) {
            ground(u, c, last, c - i * box.plane(), flow);
        }
    }

    /** Sum of the conductances from a cell. */
    double diagonal(int cell) {
        int nz = box.nz();
        int line = cell / nz;
        int k = cell - line * nz;
        int i = line / box.ny();
        double sum = table[x[cell]] + table[x[box.previousX(line) + k]] + table[y[cell]] + table[y[box.previousY(line) + k]]
                + table[z[cell]] + table[z[k > 0 ? cell - 1 : cell + nz - 1]];
        sum += i == 0 && first.length > 0 ? table[first[cell]] : 0;
        return sum + (i == box.nx() - 1 && last.length > 0 ? table[last[cell - i * box.plane()]] : 0);
    }

    private void add(double[] u, int cell, int neighbour, char[] faces, int face, double[] flow, boolean fresh) {
        double[] g = table;
        int n = box.nz();
        int o = box.origin();
        if (fresh) {
            for (int k = 0; k < n; k++) {
                flow[k] = g[faces[face + k]] * (u[o + neighbour + k] - u[o + cell + k]);
            }
        } else {
            for (int k = 0; k < n; k++) {
                flow[k] += g[faces[face + k]] * (u[o + neighbour + k] - u[o + cell + k]);
            }
        }
    }

    private void ground(double[] u, int cell, char[] faces, int face, double[] flow) {
        for (int k = 0; k < box.nz(); k++) {
            flow[k] -= table[faces[face + k]] * u[box.origin() + cell + k];
        }
    }
}
