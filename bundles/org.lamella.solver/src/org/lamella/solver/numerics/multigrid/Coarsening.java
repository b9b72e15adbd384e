package org.lamella.solver.numerics.multigrid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Makes the next coarser grid: the cells of each block of two by two by two are clustered along strong couplings, and the conductances between
 * clusters are added up (the Galerkin product with piecewise constant interpolation), which is a network of conductances again. Blocks are
 * independent of each other, so the result does not depend on the number of threads.
 */
final class Coarsening {

    /** Least W/S for two clusters to be joined: below the 1/9 between the halves of a uniform block beside a good conductor. */
    static final double SHARE = 0.1;
    /** Share of the diagonal that couplings must have for a cell to take part. */
    private static final double TIED = 0.1;

    private final Team team;

    Coarsening(Team team) {
        this.team = team;
    }

    /** The aggregates of the cells. */
    CoarseLevel coarsen(FineLevel fine) {
        Box box = fine.box;
        Box blocks = box.halved();
        int[] bounds = new int[blocks.size() + 1];
        team.run(blocks.nx(), plane -> {
            Clusters clusters = new Clusters();
            int[] cells = new int[8];
            for (int b = plane * blocks.plane(); b < (plane + 1) * blocks.plane(); b++) {
                bounds[b + 1] = cluster(fine, clusters, cells, cells(box, blocks, b, cells));
            }
        });
        Arrays.parallelPrefix(bounds, Integer::sum);
        fine.aggregates(bounds);
        List<Graph.Rows> rows = rows(blocks.nx());
        team.run(blocks.nx(), plane -> {
            int[] cells = new int[8];
            for (int b = plane * blocks.plane(); b < (plane + 1) * blocks.plane(); b++) {
                int count = cells(box, blocks, b, cells);
                for (int a = bounds[b]; a < bounds[b + 1]; a++) {
                    addRow(fine, a, cells, count, rows.get(plane));
                }
            }
        });
        return new CoarseLevel(blocks, bounds, Graph.join(rows), team);
    }

    private static List<Graph.Rows> rows(int parts) {
        List<Graph.Rows> rows = new ArrayList<>(parts);
        for (int p = 0; p < parts; p++) {
            rows.add(new Graph.Rows());
        }
        return rows;
    }

    /** The cells of a block in the order of their numbers. @return how many */
    private static int cells(Box box, Box blocks, int block, int[] cells) {
        int k = 2 * (block % blocks.nz());
        int j = 2 * (block / blocks.nz() % blocks.ny());
        int i = 2 * (block / blocks.plane());
        int count = 0;
        for (int a = i; a < Math.min(i + 2, box.nx()); a++) {
            for (int b = j; b < Math.min(j + 2, box.ny()); b++) {
                for (int c = k; c < Math.min(k + 2, box.nz()); c++) {
                    cells[count++] = box.index(a, b, c);
                }
            }
        }
        return count;
    }

    /** Numbers the clusters of a block from zero. @return how many */
    private static int cluster(FineLevel fine, Clusters clusters, int[] cells, int count) {
        if (count == 8 && uniform(fine, cells)) {
            for (int c : cells) {
                fine.assign(c, 0);
            }
            return 1;
        }
        int nz = fine.box.nz();
        int[] nodes = new int[8];
        int free = 0;
        for (int p = 0; p < count; p++) {
            int c = cells[p];
            float inverse = fine.inverse(c / nz, c % nz);
            boolean takesPart = inverse > 0 && fine.toGround(c / nz, c % nz) * inverse < 1 - TIED;
            fine.assign(c, FineLevel.NONE);
            if (takesPart) {
                nodes[free++] = c;
            }
        }
        clusters.reset(free);
        for (int p = 0; p < free; p++) {
            clusters.diagonal(p, 1 / fine.inverse(nodes[p] / nz, nodes[p] % nz));
            for (int q = p + 1; q < free; q++) {
                clusters.couple(p, q, coupling(fine, nodes[p], nodes[q]));
            }
        }
        int found = clusters.join(SHARE);
        for (int p = 0; p < free; p++) {
            fine.assign(nodes[p], clusters.group(p));
        }
        return found;
    }

    /** Conductance between two cells of a block, the second with the higher number. */
    private static float coupling(FineLevel fine, int cell, int other) {
        int nz = fine.box.nz();
        int line = cell / nz;
        int k = cell - line * nz;
        int lines = other / nz - line;
        if (lines == 0) {
            return fine.toNextZ(line, k);
        }
        if (other - lines * nz != cell) {
            return 0;
        }
        boolean alongY = lines == 1 && (line + 1) % fine.box.ny() != 0;
        return alongY ? fine.toNextY(line, k) : lines == fine.box.ny() ? fine.toNextX(line, k) : 0;
    }

    /** Whether the eight cells of a block, two on each of four lines, are coupled alike and strongly enough, whatever is around them. */
    private static boolean uniform(FineLevel fine, int[] cells) {
        int nz = fine.box.nz();
        int k = cells[0] % nz;
        int line = cells[0] / nz;
        int ny = fine.box.ny();
        float g = fine.toNextZ(line, k);
        return g > 0 && uniform(fine, line, k, g) && uniform(fine, line + 1, k, g) && uniform(fine, line + ny, k, g) && uniform(fine, line + ny + 1, k, g)
                && fine.toNextY(line, k) == g && fine.toNextY(line, k + 1) == g && fine.toNextY(line + ny, k) == g && fine.toNextY(line + ny, k + 1) == g
                && fine.toNextX(line, k) == g && fine.toNextX(line, k + 1) == g && fine.toNextX(line + 1, k) == g && fine.toNextX(line + 1, k + 1) == g;
    }

    private static boolean uniform(FineLevel fine, int line, int k, float g) {
        return fine.toNextZ(line, k) == g && g * fine.inverse(line, k) > SHARE && g * fine.inverse(line, k + 1) > SHARE;
    }

    private static void addRow(FineLevel fine, int aggregate, int[] cells, int count, Graph.Rows rows) {
        Box box = fine.box;
        int nz = box.nz();
        double ground = 0;
        for (int p = 0; p < count; p++) {
            int line = cells[p] / nz;
            int k = cells[p] - line * nz;
            if (fine.aggregate(line, k) != aggregate) {
                continue;
            }
            ground += fine.toGround(line, k);
            ground += add(fine.aggregate(box.nextX(line), k), aggregate, fine.toNextX(line, k), rows);
            ground += add(fine.aggregate(box.previousX(line), k), aggregate, fine.toPreviousX(line, k), rows);
            ground += add(fine.aggregate(box.nextY(line), k), aggregate, fine.toNextY(line, k), rows);
            ground += add(fine.aggregate(box.previousY(line), k), aggregate, fine.toPreviousY(line, k), rows);
            ground += add(fine.aggregate(line, k < nz - 1 ? k + 1 : 0), aggregate, fine.toNextZ(line, k), rows);
            ground += add(fine.aggregate(line, k > 0 ? k - 1 : nz - 1), aggregate, fine.toPreviousZ(line, k), rows);
        }
        rows.close(ground);
    }

    /** Adds a coupling to another aggregate. @return the coupling if it leads to a cell that is tied to the ground, else 0 */
    private static float add(int other, int aggregate, float conductance, Graph.Rows rows) {
        if (conductance == 0 || other == aggregate) {
            return 0;
        }
        if (other < 0) {
            return conductance;
        }
        rows.add(other, conductance);
        return 0;
    }

    /** The aggregates of aggregates. */
    CoarseLevel coarsen(CoarseLevel fine, double share) {
        Box blocks = fine.blocks.halved();
        int[] map = new int[fine.size];
        int[] bounds = new int[blocks.size() + 1];
        int[] local = new int[fine.size];
        team.run(blocks.lines(), line -> {
            Clusters clusters = new Clusters();
            int[] children = new int[8];
            for (int b = line * blocks.nz(); b < (line + 1) * blocks.nz(); b++) {
                bounds[b + 1] = cluster(fine, map, local, clusters, children, cells(fine.blocks, blocks, b, children), share);
            }
        });
        Arrays.parallelPrefix(bounds, Integer::sum);
        team.run(blocks.lines(), line -> {
            int[] children = new int[8];
            for (int b = line * blocks.nz(); b < (line + 1) * blocks.nz(); b++) {
                int count = cells(fine.blocks, blocks, b, children);
                for (int k = 0; k < count; k++) {
                    for (int n = fine.bounds[children[k]]; n < fine.bounds[children[k] + 1]; n++) {
                        map[n] += map[n] >= 0 ? bounds[b] : 0;
                    }
                }
            }
        });
        int size = bounds[blocks.size()];
        fine.aggregates(map, size);
        List<Graph.Rows> rows = rows(blocks.nx());
        team.run(blocks.nx(), plane -> {
            for (int a = bounds[plane * blocks.plane()]; a < bounds[(plane + 1) * blocks.plane()]; a++) {
                addRow(fine, a, rows.get(plane));
            }
        });
        return new CoarseLevel(blocks, bounds, Graph.join(rows), team);
    }

    private static int cluster(CoarseLevel fine, int[] map, int[] local, Clusters clusters, int[] children, int count, double share) {
        int free = 0;
        for (int k = 0; k < count; k++) {
            for (int n = fine.bounds[children[k]]; n < fine.bounds[children[k] + 1]; n++) {
                float diagonal = fine.diagonal(n);
                boolean takesPart = diagonal - fine.ground[n] > TIED * diagonal;
                map[n] = takesPart ? 0 : FineLevel.NONE;
                local[n] = takesPart ? free++ : FineLevel.NONE;
            }
        }
        clusters.reset(free);
        for (int k = 0; k < count; k++) {
            for (int n = fine.bounds[children[k]]; n < fine.bounds[children[k] + 1]; n++) {
                if (local[n] >= 0) {
                    clusters.diagonal(local[n], fine.diagonal(n));
                    couple(fine, n, local, clusters, children, count);
                }
            }
        }
        int found = clusters.join(share);
        for (int k = 0; k < count; k++) {
            for (int n = fine.bounds[children[k]]; n < fine.bounds[children[k] + 1]; n++) {
                map[n] = local[n] >= 0 ? clusters.group(local[n]) : FineLevel.NONE;
            }
        }
        return found;
    }

    private static void couple(CoarseLevel fine, int node, int[] local, Clusters clusters, int[] children, int count) {
        for (int e = fine.row[node]; e < fine.row[node + 1]; e++) {
            int other = fine.column[e];
            if (other > node && inside(fine, other, children, count) && local[other] >= 0) {
                clusters.couple(local[node], local[other], fine.conductance[e]);
            }
        }
    }

    private static boolean inside(CoarseLevel fine, int node, int[] children, int count) {
        for (int k = 0; k < count; k++) {
            if (node >= fine.bounds[children[k]] && node < fine.bounds[children[k] + 1]) {
                return true;
            }
        }
        return false;
    }

    private static void addRow(CoarseLevel fine, int aggregate, Graph.Rows rows) {
        double ground = 0;
        for (int m = fine.firstMember(aggregate); m < fine.firstMember(aggregate + 1); m++) {
            int n = fine.member(m);
            ground += fine.ground[n];
            for (int e = fine.row[n]; e < fine.row[n + 1]; e++) {
                ground += add(fine.aggregate[fine.column[e]], aggregate, fine.conductance[e], rows);
            }
        }
        rows.close(ground);
    }
}
