package org.lamella.solver.numerics.multigrid;

import java.util.Arrays;

/**
 * One grid of the multigrid. Every cell of a box holds a first node, coupled to those of the neighbouring cells: their loops go along lines. Where a
 * cell holds more than one aggregate of the grid before, the others are further nodes, coupled by {@link Links}. A vector has an array for each line
 * and, where there are further nodes, one more for all of these. Conductances are kept in single precision, which changes them by less than 1e-7
 * and the grid's usefulness not at all; potentials are not, because the currents in a good conductor are differences of nearly equal ones. The
 * diagonal is a sum of conductances, never a difference, so that an aggregate inside a good conductor keeps its weak couplings exactly.
 */
final class Level {

    static final float[] NO_GROUND = {};

    /** Cells of a chunk, about. */
    private static final int CHUNK = 1 << 16;
    /** Cells of a plane that a chunk goes through, so that those of three planes stay in the second cache. */
    private static final int TILE = 1 << 14;

    final Box box;
    /** Conductances of the faces of each line to the next lines along x and y, and along the line; the last ones lead around the box. */
    final float[][] x;
    final float[][] y;
    final float[][] z;
    /** Conductances to the ground, an array as in a vector; empty for none. */
    final float[][] ground;
    /** Couplings of first nodes to further ones. */
    final Links links;
    /** All couplings of the further nodes. */
    final Links further;
    /** One over the diagonal, 0 for a node without any coupling. */
    final float[][] inverse;
    /** Nodes that are coupled to anything. */
    final int coupled;
    private final Team team;
    /** First row of the links of each line. */
    private final int[] firstLink;
    private final double[][] step;
    private final double[] furtherFlow;
    /** Lines of a plane and number of planes that a chunk goes through, both even so that whole blocks of two by two by two cells belong to one. */
    private final int tile;
    private final int planes;

    Level(Box box, float[][] x, float[][] y, float[][] z, float[][] ground, Links links, Links further, Team team) {
        this.box = box;
        this.x = x;
        this.y = y;
        this.z = z;
        this.ground = ground;
        this.links = links;
        this.further = further;
        this.team = team;
        tile = 2 * Math.max(1, Math.min((box.ny() + 1) / 2, TILE / (2 * box.nz())));
        planes = 2 * Math.max(1, CHUNK / (2 * tile * box.nz()));
        firstLink = new int[box.lines() + 1];
        Arrays.setAll(firstLink, line -> links.from(line * box.nz()));
        step = vector();
        furtherFlow = new double[further.cell().length];
        inverse = new float[box.lines() + 1][box.nz()];
        inverse[box.lines()] = new float[furtherFlow.length];
        coupled = (int) parts(this::invert);
    }

    /** The grid of the cells themselves. */
    static Level finest(Conductances conductances, Team team) {
        Box box = conductances.box();
        double[] table = conductances.table();
        float[][] ground = new float[box.lines() + 1][];
        Arrays.fill(ground, NO_GROUND);
        ground(conductances.first(), 0, box, table, ground);
        ground(conductances.last(), box.lines() - box.ny(), box, table, ground);
        return new Level(box, values(conductances.x(), box, table, team), values(conductances.y(), box, table, team),
                values(conductances.z(), box, table, team), ground, Links.NONE, Links.NONE, team);
    }

    private static void ground(char[] classes, int firstLine, Box box, double[] table, float[][] ground) {
        for (int n = 0; n < classes.length; n++) {
            int line = firstLine + n / box.nz();
            if (ground[line].length == 0) {
                ground[line] = new float[box.nz()];
            }
            ground[line][n % box.nz()] += (float) table[classes[n]];
        }
    }

    private static float[][] values(char[] classes, Box box, double[] table, Team team) {
        int nz = box.nz();
        float[][] values = new float[box.lines()][nz];
        team.run(box.nx(), plane -> {
            for (int line = plane * box.ny(); line < (plane + 1) * box.ny(); line++) {
                for (int k = 0; k < nz; k++) {
                    values[line][k] = (float) table[classes[line * nz + k]];
                }
            }
        });
        return values;
    }

    /** A number for each node, zero at first. */
    double[][] vector() {
        int more = further.cell().length;
        double[][] vector = new double[box.lines() + (more > 0 ? 1 : 0)][];
        for (int line = 0; line < box.lines(); line++) {
            vector[line] = new double[box.nz()];
        }
        if (more > 0) {
            vector[box.lines()] = new double[more];
        }
        return vector;
    }

    /** Computes the diagonals of a part. @return how many nodes are coupled to anything */
    private double invert(int firstLine, int endLine) {
        int count = 0;
        int nz = box.nz();
        float[] diagonal = new float[nz];
        for (int line = firstLine; line < endLine; line++) {
            diagonal(x[line], x[box.previousX(line)], y[line], y[box.previousY(line)], diagonal);
            along(z[line], diagonal);
            for (int r = firstLink[line]; r < firstLink[line + 1]; r++) {
                diagonal[links.cell()[r] - line * nz] += links.sum(r);
            }
            count += invert(line, 0, diagonal);
        }
        int from = firstFurther(firstLine);
        float[] sums = new float[firstFurther(endLine) - from];
        for (int n = 0; n < sums.length; n++) {
            sums[n] = further.sum(from + n);
        }
        return count + invert(box.lines(), from, sums);
    }

    private int invert(int line, int from, float[] diagonal) {
        int count = 0;
        for (int n = 0; n < diagonal.length; n++) {
            float sum = diagonal[n] + (ground[line].length > 0 ? ground[line][from + n] : 0);
            inverse[line][from + n] = sum > 0 ? 1 / sum : 0;
            count += sum > 0 ? 1 : 0;
        }
        return count;
    }

    private static void diagonal(float[] toNextX, float[] toLastX, float[] toNextY, float[] toLastY, float[] diagonal) {
        for (int k = 0; k < diagonal.length; k++) {
            diagonal[k] = toNextX[k] + toLastX[k] + (toNextY[k] + toLastY[k]);
        }
    }

    private static void along(float[] toNextZ, float[] diagonal) {
        diagonal[0] += toNextZ[diagonal.length - 1];
        for (int k = 1; k < diagonal.length; k++) {
            diagonal[k] += toNextZ[k - 1];
        }
        for (int k = 0; k < diagonal.length; k++) {
            diagonal[k] += toNextZ[k];
        }
    }

    float toGround(int line, int k) {
        return ground[line].length > 0 ? ground[line][k] : 0;
    }

    /** First of the further nodes of the cells of a line and of those after it. */
    private int firstFurther(int line) {
        return further.from(line * box.nz());
    }

    /** Something done for consecutive lines of one plane and the further nodes of their cells. */
    private interface Part {
        double at(int firstLine, int endLine);
    }

    private double parts(Part body) {
        int ny = box.ny();
        int along = Team.chunks(box.nx(), planes);
        return team.sum(along * Team.chunks(ny, tile), chunk -> {
            int from = chunk / along * tile;
            int to = Math.min(ny, from + tile);
            double sum = 0;
            for (int plane = chunk % along * planes; plane < Math.min(box.nx(), (chunk % along + 1) * planes); plane++) {
                sum += body.at(plane * ny + from, plane * ny + to);
            }
            return sum;
        });
    }

    /** Something done for some nodes of one array of a vector. */
    interface Nodes {
        double at(int line, int from, int to);
    }

    double each(Nodes body) {
        return parts((firstLine, endLine) -> {
            double sum = 0;
            for (int line = firstLine; line < endLine; line++) {
                sum += body.at(line, 0, box.nz());
            }
            int from = firstFurther(firstLine);
            int to = firstFurther(endLine);
            return to > from ? sum + body.at(box.lines(), from, to) : sum;
        });
    }

    /** The same with what flows into the nodes, which is -A u there. */
    interface Update {
        double at(int line, int from, int to, double[] flow);
    }

    /** Blocks of two by two by two cells with all their nodes are gone through by one thread. */
    double each(double[][] u, Update update) {
        return parts((firstLine, endLine) -> {
            double[] flow = new double[box.nz()];
            double[] faces = new double[box.nz() + 1];
            double sum = 0;
            for (int line = firstLine; line < endLine; line++) {
                flow(u, line, faces, flow);
                sum += update.at(line, 0, flow.length, flow);
            }
            int from = firstFurther(firstLine);
            int to = firstFurther(endLine);
            for (int n = from; n < to; n++) {
                double here = u[box.lines()][n];
                furtherFlow[n] = further.flow(n, here, u) - toGround(box.lines(), n) * here;
            }
            return to > from ? sum + update.at(box.lines(), from, to, furtherFlow) : sum;
        });
    }

    private void flow(double[][] u, int line, double[] faces, double[] flow) {
        int lastX = box.previousX(line);
        int lastY = box.previousY(line);
        double[] here = u[line];
        LineFlow.around(x[line], u[box.nextX(line)], x[lastX], u[lastX], y[line], u[box.nextY(line)], y[lastY], u[lastY], here, flow);
        LineFlow.along(z[line], here, faces, flow);
        if (ground[line].length > 0) {
            LineFlow.ground(ground[line], here, flow);
        }
        int cell = line * box.nz();
        for (int r = firstLink[line]; r < firstLink[line + 1]; r++) {
            int k = links.cell()[r] - cell;
            flow[k] += links.flow(r, here[k], u);
        }
    }

    /** Makes currents add up to zero if nothing leads to the ground; for the finest grid, which has first nodes only. */
    void balance(double[][] currents) {
        if (Arrays.stream(ground).anyMatch(line -> line.length > 0)) {
            return;
        }
        double mean = each((line, from, to) -> {
            double sum = 0;
            for (int k = from; k < to; k++) {
                sum += currents[line][k];
            }
            return sum;
        }) / coupled;
        each((line, from, to) -> {
            for (int k = from; k < to; k++) {
                currents[line][k] -= inverse[line][k] > 0 ? mean : 0;
            }
            return 0;
        });
    }

    /** Two steps from zero: u is about the solution of A u = b. */
    void smoothFromZero(double[][] b, double[][] u) {
        each((line, from, to) -> {
            first(inverse[line], b[line], from, to, step[line]);
            return 0;
        });
        each(step, (line, from, to, flow) -> {
            bothFromZero(inverse[line], b[line], step[line], flow, from, to, u[line]);
            return 0;
        });
    }

    /** Two more steps that improve u. */
    void smooth(double[][] b, double[][] u) {
        each(u, (line, from, to, flow) -> {
            first(inverse[line], b[line], flow, from, to, step[line]);
            return 0;
        });
        each(step, (line, from, to, flow) -> {
            both(inverse[line], step[line], flow, from, to, u[line]);
            return 0;
        });
    }

    private static void first(float[] inverse, double[] b, int from, int to, double[] step) {
        for (int k = from; k < to; k++) {
            step[k] = Chebyshev.FIRST * inverse[k] * b[k];
        }
    }

    private static void first(float[] inverse, double[] b, double[] flow, int from, int to, double[] step) {
        for (int k = from; k < to; k++) {
            step[k] = Chebyshev.FIRST * inverse[k] * (b[k] + flow[k]);
        }
    }

    private static void bothFromZero(float[] inverse, double[] b, double[] step, double[] flow, int from, int to, double[] u) {
        for (int k = from; k < to; k++) {
            u[k] = Chebyshev.SECOND * (step[k] + inverse[k] * (b[k] + flow[k]));
        }
    }

    private static void both(float[] inverse, double[] step, double[] flow, int from, int to, double[] u) {
        for (int k = from; k < to; k++) {
            u[k] += Chebyshev.BOTH * step[k] + Chebyshev.SECOND * inverse[k] * flow[k];
        }
    }

    /** y = A u. @return u.y */
    double multiply(double[][] u, double[][] y) {
        return each(u, (line, from, to, flow) -> {
            for (int k = from; k < to; k++) {
                y[line][k] = -flow[k];
            }
            return LineFlow.dot(u[line], y[line], from, to);
        });
    }

    /** u.A u */
    double energy(double[][] u) {
        return -each(u, (line, from, to, flow) -> LineFlow.dot(u[line], flow, from, to));
    }

    double dot(double[][] a, double[][] b) {
        return each((line, from, to) -> LineFlow.dot(a[line], b[line], from, to));
    }

    /** u = f u + h y. */
    void combine(double f, double[][] u, double h, double[][] y) {
        each((line, from, to) -> {
            combine(f, u[line], h, y[line], from, to);
            return 0;
        });
    }

    private static void combine(double f, double[] u, double h, double[] y, int from, int to) {
        for (int k = from; k < to; k++) {
            u[k] = f * u[k] + h * y[k];
        }
    }
}
