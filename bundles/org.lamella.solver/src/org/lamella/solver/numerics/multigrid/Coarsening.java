package org.lamella.solver.numerics.multigrid;

/**
 * Clusters the nodes of each block of two by two by two cells along strong couplings. Blocks are independent of each other, so the result does not
 * depend on the number of threads.
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
     * Says what becomes one node.
     *
     * @param share of the diagonals that a coupling must have for two clusters to be joined
     */
    Aggregates aggregates(Level fine, double share) {
        Aggregates aggregates = new Aggregates(fine);
        Box blocks = aggregates.blocks;
        team.run(blocks.nx(), plane -> {
            Block block = new Block(fine, blocks);
            Clusters clusters = new Clusters();
            for (int b = plane * blocks.plane(); b < (plane + 1) * blocks.plane(); b++) {
                block.set(b);
                if (block.uniform()) {
                    aggregates.keepWhole(b);
                } else {
                    aggregates.count(b, cluster(fine, aggregates, block, clusters, share));
                }
            }
        });
        aggregates.number();
        return aggregates;
    }

    /** Numbers the clusters of a block from zero. @return how many */
    private static int cluster(Level fine, Aggregates aggregates, Block block, Clusters clusters, double share) {
        int free = 0;
        for (int n = 0; n < block.nodes(); n++) {
            int line = block.line(n);
            int k = block.place(n);
            float inverse = fine.inverse[line][k];
            boolean takesPart = inverse > 0 && fine.toGround(line, k) * inverse < 1 - TIED;
            aggregates.assign(line, k, takesPart ? free++ : Aggregates.NONE);
        }
        clusters.reset(free);
        for (int n = 0; n < block.nodes(); n++) {
            int own = aggregates.of(block.line(n), block.place(n));
            if (own >= 0) {
                clusters.diagonal(own, 1 / fine.inverse[block.line(n)][block.place(n)]);
                block.couplings(n, (line, k, conductance, forwards) -> {
                    int other = aggregates.of(line, k);
                    if (forwards && other >= 0 && other != own && aggregates.block(line, k) == block.number()) {
                        clusters.couple(own, other, conductance);
                    }
                });
            }
        }
        int found = clusters.join(share);
        for (int n = 0; n < block.nodes(); n++) {
            int own = aggregates.of(block.line(n), block.place(n));
            if (own >= 0) {
                aggregates.assign(block.line(n), block.place(n), clusters.group(own));
            }
        }
        return found;
    }
}
