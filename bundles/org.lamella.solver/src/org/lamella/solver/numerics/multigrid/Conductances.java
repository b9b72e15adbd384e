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

    /** Something done for the cells from..to-1 of a line with what flows into them. */
    interface Line {
        double at(int from, int to, double[] flow);
    }

    /**
     * Goes through some planes across x line by line. What flows into a cell is the sum over its faces of conductance times (potential beyond - potential
     * of the cell): the operator with its sign turned, free of cancellation where a good conductor has one potential. What flows through a
     * face is computed once and taken from the next cell where it was added to this one.
     *
     * @param u potentials, with unused cells
     * @param first plane
     * @param end plane after the last
     * @param body given the places of the cells in u
     * @return sum of what the body gives
     */
    double walk(double[] u, int first, int end, Line body) {
        int ny = box.ny();
        int nz = box.nz();
        double[] flow = new double[nz];
        double[] fromX = new double[box.plane()];
        double[] fromY = new double[nz];
        double sum = 0;
        for (int line = first * ny; line < end * ny; line++) {
            int c = line * nz;
            int inPlane = line % ny * nz;
            if (line < (first + 1) * ny) {
                between(u, x, box.previousX(line), c, fromX, inPlane);
            }
            if (inPlane == 0) {
                between(u, y, box.previousY(line), c, fromY, 0);
            }
            flow(u, line, fromX, inPlane, fromY, flow);
            if (line < ny && this.first.length > 0) {
                ground(u, c, this.first, c, flow);
            }
            if (line >= box.lines() - ny && last.length > 0) {
                ground(u, c, last, inPlane, flow);
            }
            sum += body.at(box.origin() + c, box.origin() + c + nz, flow);
        }
        return sum;
    }

    /** What flows into the cells of one line from those of the next along some direction. */
    private void between(double[] u, char[] faces, int cell, int next, double[] flow, int at) {
        for (int k = 0; k < box.nz(); k++) {
            flow[at + k] = table[faces[cell + k]] * (u[box.origin() + next + k] - u[box.origin() + cell + k]);
        }
    }

    private void flow(double[] u, int line, double[] fromX, int inPlane, double[] fromY, double[] flow) {
        int nz = box.nz();
        int c = line * nz;
        int own = box.origin() + c;
        int nextX = box.origin() + box.nextX(line);
        int nextY = box.origin() + box.nextY(line);
        double[] g = table;
        double here = u[own];
        double fromZ = g[z[c + nz - 1]] * (here - u[own + nz - 1]);
        for (int k = 0; k < nz; k++) {
            double next = u[k < nz - 1 ? own + k + 1 : own];
            double toX = g[x[c + k]] * (u[nextX + k] - here);
            double toY = g[y[c + k]] * (u[nextY + k] - here);
            double toZ = g[z[c + k]] * (next - here);
            flow[k] = toX - fromX[inPlane + k] + (toY - fromY[k]) + (toZ - fromZ);
            fromX[inPlane + k] = toX;
            fromY[k] = toY;
            fromZ = toZ;
            here = next;
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

    private void ground(double[] u, int cell, char[] faces, int face, double[] flow) {
        for (int k = 0; k < box.nz(); k++) {
            flow[k] -= table[faces[face + k]] * u[box.origin() + cell + k];
        }
    }
}
