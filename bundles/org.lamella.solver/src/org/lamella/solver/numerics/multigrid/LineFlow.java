package org.lamella.solver.numerics.multigrid;

/**
 * What flows into the cells of one line: the sum over their faces of conductance times (potential beyond - potential of the cell), which is the
 * operator with its sign turned, free of cancellation where a good conductor has one potential. Every loop goes through arrays of one line with the
 * same index, without which the compiler would not make vector instructions of it: it must not assume that a store changes nothing that
 * is loaded with another index. Face k of a line along z leads from cell k to the next one, the last one back to the first.
 */
final class LineFlow {

    private LineFlow() {
    }

    /** What flows from the four lines around, with the conductances of the faces towards them. */
    static void around(float[] toNextX, double[] nextX, float[] toLastX, double[] lastX, float[] toNextY, double[] nextY, float[] toLastY, double[] lastY,
            double[] here, double[] flow) {
        for (int k = 0; k < flow.length; k++) {
            double u = here[k];
            flow[k] = toNextX[k] * (nextX[k] - u) + toLastX[k] * (lastX[k] - u) + toNextY[k] * (nextY[k] - u) + toLastY[k] * (lastY[k] - u);
        }
    }

    /** The same with conductances in double precision. */
    static void around(double[] toNextX, double[] nextX, double[] toLastX, double[] lastX, double[] toNextY, double[] nextY, double[] toLastY,
            double[] lastY, double[] here, double[] flow) {
        for (int k = 0; k < flow.length; k++) {
            double u = here[k];
            flow[k] = toNextX[k] * (nextX[k] - u) + toLastX[k] * (lastX[k] - u) + toNextY[k] * (nextY[k] - u) + toLastY[k] * (lastY[k] - u);
        }
    }

    /**
     * Adds what flows along the line.
     *
     * @param faces receives what flows back through face k - 1 at k; one more than cells
     */
    static void along(float[] g, double[] here, double[] faces, double[] flow) {
        int last = flow.length - 1;
        for (int k = 0; k < last; k++) {
            faces[k + 1] = g[k] * (here[k + 1] - here[k]);
        }
        addFaces(g[last] * (here[0] - here[last]), faces, flow);
    }

    /** The same with conductances in double precision. */
    static void along(double[] g, double[] here, double[] faces, double[] flow) {
        int last = flow.length - 1;
        for (int k = 0; k < last; k++) {
            faces[k + 1] = g[k] * (here[k + 1] - here[k]);
        }
        addFaces(g[last] * (here[0] - here[last]), faces, flow);
    }

    private static void addFaces(double around, double[] faces, double[] flow) {
        faces[0] = around;
        faces[flow.length] = around;
        for (int k = 0; k < flow.length; k++) {
            flow[k] += faces[k + 1] - faces[k];
        }
    }

    /** Takes away what flows to the ground. */
    static void ground(float[] g, double[] here, double[] flow) {
        for (int k = 0; k < flow.length; k++) {
            flow[k] -= g[k] * here[k];
        }
    }

    /** The scalar product of parts of two lines, in four sums that do not wait for each other. */
    static double dot(double[] a, double[] b, int from, int to) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int k = from;
        for (; k < to - 3; k += 4) {
            first += a[k] * b[k];
            second += a[k + 1] * b[k + 1];
            third += a[k + 2] * b[k + 2];
            fourth += a[k + 3] * b[k + 3];
        }
        for (; k < to; k++) {
            first += a[k] * b[k];
        }
        return first + second + (third + fourth);
    }
}
