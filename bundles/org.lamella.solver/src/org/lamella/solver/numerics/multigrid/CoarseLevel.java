package org.lamella.solver.numerics.multigrid;

/**
 * A grid of aggregates: a graph in compressed rows. The diagonal is the sum of a row's conductances and its ground, never a difference, so that
 * an aggregate inside a good conductor keeps its weak couplings to the surroundings exactly.
 */
final class CoarseLevel extends Level {

    private static final int CHUNK = 1 << 13;
    /** Nodes at a time, so that what flows into them stays in the first cache. */
    private static final int BATCH = 1 << 10;

    /** Nodes of each block of the geometry, in the order of the blocks: blocks.size() + 1 bounds. */
    final int[] bounds;
    final Box blocks;
    final int[] row;
    final int[] column;
    final float[] conductance;
    final float[] ground;
    final double[] right;
    final double[] correction;
    final double[] product;
    final double[] second;
    /** Cells of each aggregate of the next grid, in their order, and the bounds of each. */
    private int[] members = {};
    private int[] memberBounds = {};

    CoarseLevel(Box blocks, int[] bounds, Graph graph, Team team) {
        super(graph.size(), team);
        this.blocks = blocks;
        this.bounds = bounds;
        this.row = graph.row();
        this.column = graph.column();
        this.conductance = graph.conductance();
        this.ground = graph.ground();
        this.right = new double[size];
        this.correction = new double[size];
        this.product = new double[size];
        this.second = new double[size];
        for (int n = 0; n < size; n++) {
            float diagonal = diagonal(n);
            inverse[n] = diagonal > 0 ? 1 / diagonal : 0;
        }
    }

    float diagonal(int node) {
        float sum = ground[node];
        for (int e = row[node]; e < row[node + 1]; e++) {
            sum += conductance[e];
        }
        return sum;
    }

    @Override
    int chunks() {
        return Team.chunks(size, CHUNK);
    }

    @Override
    int start(int chunk) {
        return Math.min(size, chunk * CHUNK);
    }

    @Override
    double walk(double[] x, int chunk, Update update) {
        int end = start(chunk + 1);
        double[] flow = new double[Math.min(size, BATCH)];
        double sum = 0;
        for (int from = start(chunk); from < end; from += flow.length) {
            int to = Math.min(end, from + flow.length);
            flow(x, from, to, flow);
            sum += update.at(from, to, flow);
        }
        return sum;
    }

    private void flow(double[] x, int from, int to, double[] flow) {
        int[] neighbours = column;
        float[] g = conductance;
        for (int n = from; n < to; n++) {
            double here = x[n];
            double sum = -ground[n] * here;
            int end = row[n + 1];
            for (int e = row[n]; e < end; e++) {
                sum += g[e] * (x[neighbours[e]] - here);
            }
            flow[n - from] = sum;
        }
    }

    /** Keeps the aggregates of this grid on the next one. */
    void aggregates(int[] map, int count) {
        aggregate = map;
        int[] start = new int[count + 1];
        for (int a : map) {
            if (a >= 0) {
                start[a + 1]++;
            }
        }
        for (int a = 0; a < count; a++) {
            start[a + 1] += start[a];
        }
        memberBounds = start.clone();
        members = new int[start[count]];
        for (int n = 0; n < size; n++) {
            if (map[n] >= 0) {
                members[start[map[n]]++] = n;
            }
        }
    }

    int firstMember(int aggregated) {
        return memberBounds[aggregated];
    }

    int member(int index) {
        return members[index];
    }

    @Override
    void restrict(double[] b, double[] x, double[] coarse) {
        double[] r = rest;
        each(x, (from, to, flow) -> {
            for (int c = from; c < to; c++) {
                r[c] = b[c] + flow[c - from];
            }
            return 0;
        });
        team.run(Team.chunks(coarse.length, CHUNK), chunk -> {
            int end = Math.min(coarse.length, (chunk + 1) * CHUNK);
            for (int a = chunk * CHUNK; a < end; a++) {
                double sum = 0;
                for (int m = memberBounds[a]; m < memberBounds[a + 1]; m++) {
                    sum += r[members[m]];
                }
                coarse[a] = sum;
            }
        });
    }
}
