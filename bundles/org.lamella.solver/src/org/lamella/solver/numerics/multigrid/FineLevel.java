package org.lamella.solver.numerics.multigrid;

import java.util.Arrays;

/**
 * The grid of the cells themselves. What flows through a face is computed once and taken from the next cell where it was added to this one. There
 * are no conductances across the ends of the box, so that loops need not ask where they are; what flows from end to end of a periodic box
 * is added afterwards.
 */
final class FineLevel extends Level {

    /** Cells of a chunk, about: few enough to share them out, enough that its first plane, whose faces are computed twice, does not matter. */
    private static final int CHUNK = 1 << 16;
    private static final float[] NO_FACES = {};

    final Box box;
    /** Index of the first cell. */
    final int origin;
    private final float[] x;
    private final float[] y;
    private final float[] z;
    private final float[] wrapX;
    private final float[] wrapY;
    private final float[] wrapZ;
    private final float[] first;
    private final float[] last;
    private final int linesPerChunk;

    FineLevel(Conductances conductances, double[] table, Team team) {
        super(conductances.box().length(), team);
        box = conductances.box();
        origin = box.origin();
        linesPerChunk = 2 * box.ny() * Math.max(1, CHUNK / (2 * box.plane()));
        x = new float[size];
        y = new float[size];
        z = new float[size];
        wrapX = faces(box.plane(), n -> conductances.x()[box.size() - box.plane() + n], table);
        wrapY = faces(box.nx() * box.nz(), n -> conductances.y()[(n / box.nz() * box.ny() + box.ny() - 1) * box.nz() + n % box.nz()], table);
        wrapZ = faces(box.lines(), n -> conductances.z()[(n + 1) * box.nz() - 1], table);
        first = faces(conductances.first().length, n -> conductances.first()[n], table);
        last = faces(conductances.last().length, n -> conductances.last()[n], table);
        team.run(chunks(), chunk -> {
            for (int line = firstLine(chunk); line < firstLine(chunk + 1); line++) {
                line(conductances, table, line);
            }
        });
        team.run(chunks(), chunk -> {
            for (int line = firstLine(chunk); line < firstLine(chunk + 1); line++) {
                for (int k = 0; k < box.nz(); k++) {
                    float diagonal = toNextX(line, k) + toPreviousX(line, k) + toNextY(line, k) + toPreviousY(line, k) + toNextZ(line, k)
                            + toPreviousZ(line, k) + toGround(line, k);
                    inverse[origin + line * box.nz() + k] = diagonal > 0 ? 1 / diagonal : 0;
                }
            }
        });
    }

    private interface Classes {
        char of(int face);
    }

    private static float[] faces(int count, Classes classes, double[] table) {
        float[] conductance = new float[count];
        boolean any = false;
        for (int n = 0; n < count; n++) {
            conductance[n] = (float) table[classes.of(n)];
            any |= conductance[n] > 0;
        }
        return any ? conductance : NO_FACES;
    }

    private void line(Conductances conductances, double[] table, int line) {
        int from = line * box.nz();
        boolean lastX = line + box.ny() >= box.lines();
        boolean lastY = line % box.ny() == box.ny() - 1;
        for (int c = from; c < from + box.nz(); c++) {
            x[origin + c] = lastX ? 0 : (float) table[conductances.x()[c]];
            y[origin + c] = lastY ? 0 : (float) table[conductances.y()[c]];
            z[origin + c] = (float) table[conductances.z()[c]];
        }
        z[origin + from + box.nz() - 1] = 0;
    }

    float toNextX(int line, int k) {
        return line + box.ny() < box.lines() ? x[origin + line * box.nz() + k] : wrapX(line, k);
    }

    float toPreviousX(int line, int k) {
        return line >= box.ny() ? x[origin + (line - box.ny()) * box.nz() + k] : wrapX(line, k);
    }

    private float wrapX(int line, int k) {
        return wrapX.length > 0 ? wrapX[line % box.ny() * box.nz() + k] : 0;
    }

    float toNextY(int line, int k) {
        return line % box.ny() < box.ny() - 1 ? y[origin + line * box.nz() + k] : wrapY(line, k);
    }

    float toPreviousY(int line, int k) {
        return line % box.ny() > 0 ? y[origin + (line - 1) * box.nz() + k] : wrapY(line, k);
    }

    private float wrapY(int line, int k) {
        return wrapY.length > 0 ? wrapY[line / box.ny() * box.nz() + k] : 0;
    }

    float toNextZ(int line, int k) {
        return k < box.nz() - 1 ? z[origin + line * box.nz() + k] : wrapZ(line);
    }

    float toPreviousZ(int line, int k) {
        return k > 0 ? z[origin + line * box.nz() + k - 1] : wrapZ(line);
    }

    private float wrapZ(int line) {
        return wrapZ.length > 0 ? wrapZ[line] : 0;
    }

    /** Conductance from a cell of a line to the ground. */
    float toGround(int line, int k) {
        int inPlane = line % box.ny() * box.nz() + k;
        return (line < box.ny() && first.length > 0 ? first[inPlane] : 0)
                + (line + box.ny() >= box.lines() && last.length > 0 ? last[inPlane] : 0);
    }

    private int firstLine(int chunk) {
        return Math.min(box.lines(), chunk * linesPerChunk);
    }

    @Override
    int chunks() {
        return Team.chunks(box.lines(), linesPerChunk);
    }

    @Override
    int start(int chunk) {
        return origin + firstLine(chunk) * box.nz();
    }

    @Override
    double walk(double[] u, int chunk, Update update) {
        int nz = box.nz();
        int plane = box.plane();
        double[] flow = new double[nz];
        double[] fromX = new double[plane];
        double[] fromY = new double[nz];
        int begin = start(chunk);
        for (int k = 0; k < Math.min(plane, start(chunk + 1) - begin); k++) {
            fromX[k] = x[begin + k - plane] * (u[begin + k] - u[begin + k - plane]);
        }
        double sum = 0;
        for (int line = firstLine(chunk); line < firstLine(chunk + 1); line++) {
            int c = origin + line * nz;
            flow(u, c, fromX, line % box.ny() * nz, fromY, flow);
            ends(u, line, c, flow);
            sum += update.at(c, c + nz, flow);
        }
        return sum;
    }

    /**
     * What flows into the cells of a line. A chunk begins with a plane, so nothing comes into its first line along y.
     *
     * @param fromX what came along x into the plane of the line; receives what leaves it
     * @param fromY the same along y
     */
    private void flow(double[] u, int c, double[] fromX, int inPlane, double[] fromY, double[] flow) {
        int nz = box.nz();
        int plane = box.plane();
        double here = u[c];
        double fromZ = 0;
        for (int k = 0; k < nz; k++) {
            int i = c + k;
            double next = u[i + 1];
            double toX = x[i] * (u[i + plane] - here);
            double toY = y[i] * (u[i + nz] - here);
            double toZ = z[i] * (next - here);
            flow[k] = toX - fromX[inPlane + k] + (toY - fromY[k]) + (toZ - fromZ);
            fromX[inPlane + k] = toX;
            fromY[k] = toY;
            fromZ = toZ;
            here = next;
        }
    }

    /** Adds what flows across the ends of the box and to the ground. */
    private void ends(double[] u, int line, int c, double[] flow) {
        int nz = box.nz();
        int inPlane = line % box.ny() * nz;
        boolean firstX = line < box.ny();
        boolean lastX = line + box.ny() >= box.lines();
        if (wrapZ.length > 0) {
            double around = wrapZ[line] * (u[c] - u[c + nz - 1]);
            flow[0] -= around;
            flow[nz - 1] += around;
        }
        if (wrapY.length > 0 && inPlane == 0) {
            across(u, c, origin + box.previousY(line), wrapY, line / box.ny() * nz, flow);
        }
        if (wrapY.length > 0 && inPlane == (box.ny() - 1) * nz) {
            across(u, c, origin + box.nextY(line), wrapY, line / box.ny() * nz, flow);
        }
        if (wrapX.length > 0 && firstX) {
            across(u, c, origin + box.previousX(line), wrapX, inPlane, flow);
        }
        if (wrapX.length > 0 && lastX) {
            across(u, c, origin + box.nextX(line), wrapX, inPlane, flow);
        }
        if (first.length > 0 && firstX) {
            toGround(u, c, first, inPlane, flow);
        }
        if (last.length > 0 && lastX) {
            toGround(u, c, last, inPlane, flow);
        }
    }

    private void across(double[] u, int c, int other, float[] g, int face, double[] flow) {
        for (int k = 0; k < box.nz(); k++) {
            flow[k] += g[face + k] * (u[other + k] - u[c + k]);
        }
    }

    private void toGround(double[] u, int c, float[] g, int face, double[] flow) {
        for (int k = 0; k < box.nz(); k++) {
            flow[k] -= g[face + k] * u[c + k];
        }
    }

    /** The aggregates lie inside blocks of two by two by two cells and chunks have pairs of planes, so chunks can be added up beside each other. */
    @Override
    void restrict(double[] b, double[] u, double[] coarse) {
        Arrays.fill(coarse, 0);
        each(u, (from, to, flow) -> {
            for (int c = from; c < to; c++) {
                int a = aggregate[c];
                if (a >= 0) {
                    coarse[a] += b[c] + flow[c - from];
                }
            }
            return 0;
        });
    }
}
