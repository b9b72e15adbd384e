package org.lamella.solver.numerics.multigrid;

/**
 * The grid of the cells themselves. There are no conductances across the ends of the box, so that long loops run over whole planes without
 * asking where they are; what flows from end to end of a periodic box is added afterwards.
 */
final class FineLevel extends Level {

    /** Cells of a chunk, about: long enough to be worth sharing, short enough to stay in the second cache. */
    private static final int CHUNK = 1 << 15;
    /** Cells of a batch, about. */
    private static final int BATCH = 1 << 10;
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
    private final int linesPerBatch;
    private final int linesPerChunk;

    FineLevel(Conductances conductances, double[] table, Team team) {
        super(conductances.box().length(), team);
        box = conductances.box();
        origin = box.origin();
        linesPerBatch = Math.max(1, BATCH / box.nz());
        linesPerChunk = linesPerBatch * Math.max(1, CHUNK / (linesPerBatch * box.nz()));
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
    int batch() {
        return linesPerBatch * box.nz();
    }

    @Override
    void flow(double[] u, int from, int to, float[] flow) {
        along(x, u, from, to - from, box.plane(), flow, true);
        along(y, u, from, to - from, box.nz(), flow, false);
        along(z, u, from, to - from, 1, flow, false);
        for (int c = from; c < to; c += box.nz()) {
            ends(u, (c - origin) / box.nz(), c, c - from, flow);
        }
    }

    /** Adds what flows along one direction. Few arrays in a loop keep it within what the compiler makes vector instructions of. */
    private static void along(float[] g, double[] u, int from, int count, int distance, float[] flow, boolean fresh) {
        if (fresh) {
            for (int k = 0; k < count; k++) {
                double here = u[from + k];
                flow[k] = (float) (g[from + k] * (u[from + distance + k] - here) + g[from - distance + k] * (u[from - distance + k] - here));
            }
        } else {
            for (int k = 0; k < count; k++) {
                double here = u[from + k];
                flow[k] += g[from + k] * (u[from + distance + k] - here) + g[from - distance + k] * (u[from - distance + k] - here);
            }
        }
    }

    /** Adds what flows across the ends of the box and to the ground. */
    private void ends(double[] u, int line, int c, int at, float[] flow) {
        int nz = box.nz();
        int inPlane = line % box.ny() * nz;
        boolean firstX = line < box.ny();
        boolean lastX = line + box.ny() >= box.lines();
        if (wrapZ.length > 0) {
            double around = wrapZ[line] * (u[c] - u[c + nz - 1]);
            flow[at] -= around;
            flow[at + nz - 1] += around;
        }
        if (wrapY.length > 0 && inPlane == 0) {
            across(u, c, origin + box.previousY(line), wrapY, line / box.ny() * nz, at, flow);
        }
        if (wrapY.length > 0 && inPlane == (box.ny() - 1) * nz) {
            across(u, c, origin + box.nextY(line), wrapY, line / box.ny() * nz, at, flow);
        }
        if (wrapX.length > 0 && firstX) {
            across(u, c, origin + box.previousX(line), wrapX, inPlane, at, flow);
        }
        if (wrapX.length > 0 && lastX) {
            across(u, c, origin + box.nextX(line), wrapX, inPlane, at, flow);
        }
        if (first.length > 0 && firstX) {
            toGround(u, c, first, inPlane, at, flow);
        }
        if (last.length > 0 && lastX) {
            toGround(u, c, last, inPlane, at, flow);
        }
    }

    private void across(double[] u, int c, int other, float[] g, int face, int at, float[] flow) {
        for (int k = 0; k < box.nz(); k++) {
            flow[at + k] += g[face + k] * (u[other + k] - u[c + k]);
        }
    }

    private void toGround(double[] u, int c, float[] g, int face, int at, float[] flow) {
        for (int k = 0; k < box.nz(); k++) {
            flow[at + k] -= g[face + k] * u[c + k];
        }
    }

    /** The aggregates lie inside blocks of two by two by two cells, so pairs of planes can be added up beside each other. */
    @Override
    void gather(double[] values, double[] coarse) {
        int pair = 2 * box.plane();
        team.run(box.halved().nx(), block -> {
            int end = origin + Math.min(box.size(), (block + 1) * pair);
            for (int c = origin + block * pair; c < end; c++) {
                int a = aggregate[c];
                if (a >= 0) {
                    coarse[a] += values[c];
                }
            }
        });
    }
}
