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
        int[] map = new int[fine.size];
        int[] bounds = new int[blocks.size() + 1];
        team.run(blocks.nx(), plane -> {
            Clusters clusters = new Clusters();
            int[] cells = new int[8];
            for (int b = plane * blocks.plane(); b < (plane + 1) * blocks.plane(); b++) {
                bounds[b + 1] = cluster(fine, map, clusters, cells, cells(box, blocks, b, cells));
            }
        });
        Arrays.parallelPrefix(bounds, Integer::sum);
        List<Graph.Rows> rows = rows(blocks.nx());
        team.run(blocks.nx(), plane -> {
            int[] cells = new int[8];
            for (int b = plane * blocks.plane(); b < (plane + 1) * blocks.plane(); b++) {
                int count = cells(box, blocks, b, cells);
                for (int k = 0; k < count; k++) {
                    map[fine.origin + cells[k]] += map[fine.origin + cells[k]] >= 0 ? bounds[b] : 0;
                }
            }
        });
        team.run(blocks.nx(), plane -> {
            int[] cells = new int[8];
            for (int b = plane * blocks.plane(); b < (plane + 1) * blocks.plane(); b++) {
                int count = cells(box, blocks, b, cells);
                for (int a = bounds[b]; a < bounds[b + 1]; a++) {
                    addRow(fine, map, a, cells, count, rows.get(plane));
                }
            }
        });
        fine.aggregate = map;
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
    private static int cluster(FineLevel fine, int[] map, Clusters clusters, int[] cells, int count) {
        if (count == 8 && uniform(fine, cells)) {
            for (int c : cells) {
                map[fine.origin + c] = 0;
            }
            return 1;
        }
        int[] nodes = new int[8];
        int free = 0;
        for (int p = 0; p < count; p++) {
            int c = cells[p];
            int line = c / fine.box.nz();
            float inverse = fine.inverse[fine.origin + c];
            boolean takesPart = inverse > 0 && fine.toGround(line, c - line * fine.box.nz()) * inverse < 1 - TIED;
            map[fine.origin + c] = Level.NONE;
            if (takesPart) {
                nodes[free++] = c;
            }
        }
        clusters.reset(free);
        for (int p = 0; p < free; p++) {
            clusters.diagonal(p, 1 / fine.inverse[fine.origin + nodes[p]]);
            for (int q = p + 1; q < free; q++) {
                clusters.couple(p, q, coupling(fine, nodes[p], nodes[q]));
            }
        }
        int found = clusters.join(SHARE);
        for (int p = 0; p < free; p++) {
            map[fine.origin + nodes[p]] = clusters.group(p);
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

    /** Whether the eight cells of a block are coupled alike and strongly enough, whatever is around them. */
    private static boolean uniform(FineLevel fine, int[] cells) {
        float g = coupling(fine, cells[0], cells[1]);
        boolean same = g > 0;
        for (int p = 0; same && p < 8; p++) {
            same = g * fine.inverse[fine.origin + cells[p]] > SHARE;
        }
        for (int p = 0; same && p < 4; p++) {
            same = coupling(fine, cells[2 * p], cells[2 * p + 1]) == g && coupling(fine, cells[p], cells[p + 4]) == g;
        }
        return same && coupling(fine, cells[0], cells[2]) == g && coupling(fine, cells[1], cells[3]) == g
                && coupling(fine, cells[4], cells[6]) == g && coupling(fine, cells[5], cells[7]) == g;
    }

    private static void addRow(FineLevel fine, int[] map, int aggregate, int[] cells, int count, Graph.Rows rows) {
        Box box = fine.box;
        int nz = box.nz();
        int origin = fine.origin;
        double ground = 0;
        for (int p = 0; p < count; p++) {
            int c = cells[p];
            if (map[origin + c] != aggregate) {
                continue;
            }
            int line = c / nz;
            int k = c - line * nz;
            ground += fine.toGround(line, k);
            ground += add(map, aggregate, origin + box.nextX(line) + k, fine.toNextX(line, k), rows);
            ground += add(map, aggregate, origin + box.previousX(line) + k, fine.toPreviousX(line, k), rows);
            ground += add(map, aggregate, origin + box.nextY(line) + k, fine.toNextY(line, k), rows);
            ground += add(map, aggregate, origin + box.previousY(line) + k, fine.toPreviousY(line, k), rows);
            ground += add(map, aggregate, origin + (k < nz - 1 ? c + 1 : c - nz + 1), fine.toNextZ(line, k), rows);
            ground += add(map, aggregate, origin + (k > 0 ? c - 1 : c + nz - 1), fine.toPreviousZ(line, k), rows);
        }
        rows.close(ground);
    }

    /** Adds a coupling to another aggregate. @return the coupling if it leads to a cell that is tied to the ground, else 0 */
    private static float add(int[] map, int aggregate, int neighbour, float conductance, Graph.Rows rows) {
        int other = map[neighbour];
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
                map[n] = takesPart ? 0 : Level.NONE;
                local[n] = takesPart ? free++ : Level.NONE;
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
                map[n] = local[n] >= 0 ? clusters.group(local[n]) : Level.NONE;
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
                ground += add(fine.aggregate, aggregate, fine.column[e], fine.conductance[e], rows);
            }
        }
        rows.close(ground);
    }
}
