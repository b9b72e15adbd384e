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

    /** Something done for the cells of a line with what flows into them. */
    interface Line {
        double at(int line, double[] flow);
    }

    /**
     * Goes through some planes across x line by line.
     *
     * @param u potentials
     * @param first plane
     * @param end plane after the last
     * @param body given what flows into the cells of each line
     * @return sum of what the body gives
     */
    double walk(double[][] u, int first, int end, Line body) {
        int ny = box.ny();
        int nz = box.nz();
        double[] flow = new double[nz];
        double[] faces = new double[nz + 1];
        double[][] toLastX = new double[ny][nz];
        double[] toNextX = new double[nz];
        double[] toLastY = new double[nz];
        double[] toNextY = new double[nz];
        double[] toNextZ = new double[nz];
        for (int j = 0; j < ny; j++) {
            look(x, box.previousX(first * ny + j), toLastX[j]);
        }
        double sum = 0;
        for (int line = first * ny; line < end * ny; line++) {
            int j = line % ny;
            if (j == 0) {
                look(y, box.previousY(line), toLastY);
            }
            look(x, line, toNextX);
            look(y, line, toNextY);
            look(z, line, toNextZ);
            LineFlow.around(toNextX, u[box.nextX(line)], toLastX[j], u[box.previousX(line)], toNextY, u[box.nextY(line)], toLastY, u[box.previousY(line)],
                    u[line], flow);
            LineFlow.along(toNextZ, u[line], faces, flow);
            if (line < ny && this.first.length > 0) {
                ground(u[line], this.first, line * nz, flow);
            }
            if (line >= box.lines() - ny && last.length > 0) {
                ground(u[line], last, j * nz, flow);
            }
            sum += body.at(line, flow);
            double[] passed = toLastX[j];
            toLastX[j] = toNextX;
            toNextX = passed;
            passed = toLastY;
            toLastY = toNextY;
            toNextY = passed;
        }
        return sum;
    }

    /** The conductances of the faces of a line. */
    private void look(char[] classes, int line, double[] g) {
        int from = line * box.nz();
        double[] values = table;
        for (int k = 0; k < g.length; k++) {
            g[k] = values[classes[from + k]];
        }
    }

    /** Sum of the conductances from a cell of a line. */
    double diagonal(int line, int k) {
        int nz = box.nz();
        int cell = line * nz + k;
        double sum = table[x[cell]] + table[x[box.previousX(line) * nz + k]] + table[y[cell]] + table[y[box.previousY(line) * nz + k]] + table[z[cell]]
                + table[z[k > 0 ? cell - 1 : cell + nz - 1]];
        sum += line < box.ny() && first.length > 0 ? table[first[cell]] : 0;
        return sum + (line >= box.lines() - box.ny() && last.length > 0 ? table[last[line % box.ny() * nz + k]] : 0);
    }

    private void ground(double[] u, char[] classes, int from, double[] flow) {
        for (int k = 0; k < flow.length; k++) {
            flow[k] -= table[classes[from + k]] * u[k];
        }
    }
}
