package org.lamella.solver.numerics.multigrid;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes the next coarser grid: the conductances between aggregates are added up (the Galerkin product with piecewise constant interpolation), which
 * is a network of conductances again.
 */
final class Assembly {

    private final Level fine;
    private final Box blocks;
    private final Aggregates aggregates;
    private final Team team;
    private final float[][] x;
    private final float[][] y;
    private final float[][] z;
    private final float[][] ground;

    Assembly(Level fine, Aggregates aggregates, Team team) {
        this.fine = fine;
        this.aggregates = aggregates;
        this.team = team;
        blocks = aggregates.blocks;
        x = new float[blocks.lines()][blocks.nz()];
        y = new float[blocks.lines()][blocks.nz()];
        z = new float[blocks.lines()][blocks.nz()];
        ground = new float[blocks.lines() + 1][blocks.nz()];
        ground[blocks.lines()] = new float[aggregates.further()];
    }

    Level level() {
        List<Links.Rows> links = new ArrayList<>();
        List<Links.Rows> furtherRows = new ArrayList<>();
        for (int plane = 0; plane < blocks.nx(); plane++) {
            links.add(new Links.Rows());
            furtherRows.add(new Links.Rows());
        }
        team.run(blocks.nx(), plane -> {
            Block block = new Block(fine, blocks);
            for (int b = plane * blocks.plane(); b < (plane + 1) * blocks.plane(); b++) {
                block.set(b);
                if (isWholeAmongWhole(b)) {
                    addFaces(block);
                } else {
                    add(block, 0, links.get(plane));
                    for (int n = 1; n <= aggregates.further(b); n++) {
                        add(block, n, furtherRows.get(plane));
                    }
                }
            }
        });
        for (int line = 0; line < ground.length; line++) {
            ground[line] = isZero(ground[line]) ? Level.NO_GROUND : ground[line];
        }
        return new Level(blocks, x, y, z, ground, Links.join(links), Links.join(furtherRows), team);
    }

    private static boolean isZero(float[] values) {
        for (float value : values) {
            if (value != 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether a block and those around it are whole. Two blocks side by side of a periodic box are looked at more closely. */
    private boolean isWholeAmongWhole(int b) {
        if (blocks.nx() == 2 || blocks.ny() == 2 || blocks.nz() == 2) {
            return false;
        }
        int nz = blocks.nz();
        int line = b / nz;
        int k = b % nz;
        return aggregates.isWhole(b) && aggregates.isWhole(blocks.nextX(line) * nz + k) && aggregates.isWhole(blocks.previousX(line) * nz + k)
                && aggregates.isWhole(blocks.nextY(line) * nz + k) && aggregates.isWhole(blocks.previousY(line) * nz + k)
                && aggregates.isWhole(line * nz + (k + 1) % nz) && aggregates.isWhole(line * nz + (k + nz - 1) % nz);
    }

    /** Adds up the faces of a whole block among whole ones. */
    private void addFaces(Block block) {
        int line = block.number() / blocks.nz();
        int k = block.number() % blocks.nz();
        int lower = block.line(0);
        int upper = block.line(6);
        int beside = block.line(2);
        int ahead = block.line(4);
        int at = block.place(0);
        if (blocks.nx() > 1) {
            x[line][k] = (float) ((double) fine.x[ahead][at] + fine.x[ahead][at + 1] + fine.x[upper][at] + fine.x[upper][at + 1]);
        }
        if (blocks.ny() > 1) {
            y[line][k] = (float) ((double) fine.y[beside][at] + fine.y[beside][at + 1] + fine.y[upper][at] + fine.y[upper][at + 1]);
        }
        if (blocks.nz() > 1) {
            z[line][k] = (float) ((double) fine.z[lower][at + 1] + fine.z[beside][at + 1] + fine.z[ahead][at + 1] + fine.z[upper][at + 1]);
        }
        for (int n = 0; n < 8; n++) {
            ground[line][k] += fine.toGround(block.line(n), block.place(n));
        }
    }

    /** Adds the row of an aggregate of a block. */
    private void add(Block block, int aggregate, Links.Rows rows) {
        int line = block.number() / blocks.nz();
        int k = block.number() % blocks.nz();
        double[] towards = new double[3];
        double[] toGround = new double[1];
        for (int n = 0; n < block.nodes(); n++) {
            int from = block.line(n);
            int place = block.place(n);
            if (aggregates.of(from, place) != aggregate) {
                continue;
            }
            toGround[0] += fine.toGround(from, place);
            block.couplings(n, (to, index, conductance, forwards) -> {
                int among = aggregates.of(to, index);
                int other = aggregates.block(to, index);
                if (among < 0) {
                    toGround[0] += conductance;
                } else if (aggregate == 0 && among == 0 && other != block.number()) {
                    int axis = axisForwards(block.number(), other);
                    if (axis >= 0) {
                        towards[axis] += conductance;
                    }
                } else if (other != block.number() || among != aggregate) {
                    boolean first = among == 0;
                    rows.add(first ? other / blocks.nz() : blocks.lines(), first ? other % blocks.nz() : aggregates.place(other, among), conductance);
                }
            });
        }
        if (aggregate == 0) {
            x[line][k] = (float) towards[0];
            y[line][k] = (float) towards[1];
            z[line][k] = (float) towards[2];
            ground[line][k] = (float) toGround[0];
            if (rows.isOpen()) {
                rows.close(block.number());
            }
        } else {
            ground[blocks.lines()][aggregates.place(block.number(), aggregate)] = (float) toGround[0];
            rows.close(block.number());
        }
    }

    /** The axis along which another block is the next one; -1 if it is the one before. Of two that are both, the first one has the face. */
    private int axisForwards(int block, int other) {
        int nz = blocks.nz();
        int line = block / nz;
        int otherLine = other / nz;
        if (line == otherLine) {
            return other == line * nz + (block + 1 - line * nz) % nz && (nz > 2 || block < other) ? 2 : -1;
        }
        if (otherLine == blocks.nextX(line)) {
            return blocks.nx() > 2 || block < other ? 0 : -1;
        }
        return otherLine == blocks.nextY(line) && (blocks.ny() > 2 || block < other) ? 1 : -1;
    }
}
