package org.lamella.solver.numerics.multigrid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Makes the next coarser grid: the nodes of each block of two by two by two cells are clustered along strong couplings, and the conductances between
 * clusters are added up (the Galerkin product with piecewise constant interpolation), which is a network of conductances again. The first cluster
 * of a block becomes the first node of its cell on the next grid. Blocks are independent of each other, so the result does not depend on the number of
 * threads.
 */
final class Coarsening {

    /** Least W/S for two clusters to be joined: below the 1/9 between the halves of a uniform block beside a good conductor. */
    static final double SHARE = 0.1;
    /** Share of the diagonal that couplings must have for a node to take part. */
    private static final double TIED = 0.1;

    private final Team team;

    Coarsening(Team team) {
        this.team = team;
    }

    /**
     * The aggregates of a grid.
     *
     * @param share of the diagonals that a coupling must have for two clusters to be joined
     */
    Level coarsen(Level fine, double share) {
        Box blocks = fine.blocks;
        int[] further = new int[blocks.size() + 1];
        boolean[] plain = new boolean[blocks.size()];
        team.run(blocks.nx(), plane -> {
            Block block = new Block(fine);
            Clusters clusters = new Clusters();
            for (int b = plane * blocks.plane(); b < (plane + 1) * blocks.plane(); b++) {
                block.set(b);
                plain[b] = block.uniform();
                further[b + 1] = plain[b] ? 0 : Math.max(0, cluster(fine, block, clusters, share) - 1);
            }
        });
        Arrays.parallelPrefix(further, Integer::sum);
        fine.nextFurther(further);
        return new Assembly(fine, further, plain, team).level();
    }

    /** Numbers the clusters of a block from zero. @return how many */
    private static int cluster(Level fine, Block block, Clusters clusters, double share) {
        int free = 0;
        for (int n = 0; n < block.nodes(); n++) {
            int line = block.line(n);
            int k = block.place(n);
            float inverse = fine.inverse[line][k];
            boolean takesPart = inverse > 0 && fine.toGround(line, k) * inverse < 1 - TIED;
            fine.among[line][k] = (short) (takesPart ? free++ : Level.NONE);
        }
        clusters.reset(free);
        for (int n = 0; n < block.nodes(); n++) {
            int own = fine.among[block.line(n)][block.place(n)];
            if (own >= 0) {
                clusters.diagonal(own, 1 / fine.inverse[block.line(n)][block.place(n)]);
                block.couplings(n, (line, k, conductance, forwards) -> {
                    int other = fine.among[line][k];
                    if (forwards && other >= 0 && other != own && fine.block(line, k) == block.number()) {
                        clusters.couple(own, other, conductance);
                    }
                });
            }
        }
        int found = clusters.join(share);
        for (int n = 0; n < block.nodes(); n++) {
            short[] among = fine.among[block.line(n)];
            if (among[block.place(n)] >= 0) {
                among[block.place(n)] = (short) clusters.group(among[block.place(n)]);
            }
        }
        return found;
    }

    /** Adds up the conductances between aggregates. */
    private static final class Assembly {

        private final Level fine;
        private final Box blocks;
        private final int[] further;
        private final boolean[] plain;
        private final Team team;
        private final float[][] x;
        private final float[][] y;
        private final float[][] z;
        private final float[][] ground;

        Assembly(Level fine, int[] further, boolean[] plain, Team team) {
            this.fine = fine;
            this.blocks = fine.blocks;
            this.further = further;
            this.plain = plain;
            this.team = team;
            x = new float[blocks.lines()][blocks.nz()];
            y = new float[blocks.lines()][blocks.nz()];
            z = new float[blocks.lines()][blocks.nz()];
            ground = new float[blocks.lines() + 1][blocks.nz()];
            ground[blocks.lines()] = new float[further[blocks.size()]];
        }

        Level level() {
            List<Links.Rows> links = new ArrayList<>();
            List<Links.Rows> furtherRows = new ArrayList<>();
            for (int plane = 0; plane < blocks.nx(); plane++) {
                links.add(new Links.Rows());
                furtherRows.add(new Links.Rows());
            }
            team.run(blocks.nx(), plane -> {
                Block block = new Block(fine);
                for (int b = plane * blocks.plane(); b < (plane + 1) * blocks.plane(); b++) {
                    block.set(b);
                    if (plainAround(b)) {
                        addFaces(block);
                    } else {
                        add(block, 0, links.get(plane));
                        for (int a = 1; a <= further[b + 1] - further[b]; a++) {
                            add(block, a, furtherRows.get(plane));
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

        /** Whether a block and those around it have one aggregate each. Two blocks side by side of a periodic box are looked at more closely. */
        private boolean plainAround(int b) {
            if (blocks.nx() == 2 || blocks.ny() == 2 || blocks.nz() == 2) {
                return false;
            }
            int line = b / blocks.nz();
            int k = b % blocks.nz();
            int nz = blocks.nz();
            return plain[b] && plain[blocks.nextX(line) * nz + k] && plain[blocks.previousX(line) * nz + k] && plain[blocks.nextY(line) * nz + k]
                    && plain[blocks.previousY(line) * nz + k] && plain[line * nz + (k + 1) % nz] && plain[line * nz + (k + nz - 1) % nz];
        }

        /** Adds up the faces of a block of one aggregate among such blocks. */
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
                if (fine.among[from][place] != aggregate) {
                    continue;
                }
                toGround[0] += fine.toGround(from, place);
                block.couplings(n, (to, index, conductance, forwards) -> {
                    int among = fine.among[to][index];
                    int other = fine.block(to, index);
                    if (among < 0) {
                        toGround[0] += conductance;
                    } else if (aggregate == 0 && among == 0 && other != block.number()) {
                        int axis = axisForwards(block.number(), other);
                        if (axis >= 0) {
                            towards[axis] += conductance;
                        }
                    } else if (other != block.number() || among != aggregate) {
                        boolean first = among == 0;
                        rows.add(first ? other / blocks.nz() : blocks.lines(), first ? other % blocks.nz() : fine.furtherPlace(other, among), conductance);
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
                ground[blocks.lines()][further[block.number()] + aggregate - 1] = (float) toGround[0];
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
}
