package org.lamella.solver.numerics.multigrid;

/**
 * A grid of aggregates: a graph in compressed rows, with conductances in single precision and potentials in double. The diagonal is the sum of a row's conductances and its ground, never a difference, so that
 * an aggregate inside a good conductor keeps its weak couplings to the surroundings exactly.
 */
final class CoarseLevel {

    private static final int CHUNK = 1 << 13;
    /** Nodes at a time, so that what flows into them stays in the first cache. */
    private static final int BATCH = 1 << 10;

    /** The neighbours that a node inside a uniform phase has. */
    private static final int USUAL = 6;

    final int size;
    private final Team team;
    /** One over the diagonal; 0 for a node without any coupling. */
    private final float[] inverse;
    /** Aggregate of each node on the next grid, or {@link FineLevel#NONE}. */
    int[] aggregate = {};
    final double[] rest;
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
        this.size = graph.size();
        this.team = team;
        this.inverse = new float[size];
        this.rest = new double[size];
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

    private int chunks() {
        return Team.chunks(size, CHUNK);
    }

    /** First node of a chunk; that of the chunk after the last is the size. */
    private int start(int chunk) {
        return Math.min(size, chunk * CHUNK);
    }

    /** Something done for the nodes from..to-1 with what flows into them, which is -A x there. */
    private interface Update {
        double at(int from, int to, double[] flow);
    }

    private double each(double[] x, Update update) {
        return team.sum(chunks(), chunk -> walk(x, chunk, update));
    }

    private double walk(double[] x, int chunk, Update update) {
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
            int e = row[n];
            int end = row[n + 1];
            if (end == e + USUAL) {
                sum += g[e] * (x[neighbours[e]] - here) + g[e + 1] * (x[neighbours[e + 1]] - here) + g[e + 2] * (x[neighbours[e + 2]] - here)
                        + (g[e + 3] * (x[neighbours[e + 3]] - here) + g[e + 4] * (x[neighbours[e + 4]] - here) + g[e + 5] * (x[neighbours[e + 5]] - here));
                e = end;
            }
            for (; e < end; e++) {
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

    /** The residual b - A x summed over the nodes of each aggregate, always in the same order. */
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

    /** Two steps from zero: x is about the solution of A x = b. */
    void smoothFromZero(double[] b, double[] x) {
        double[] t = rest;
        team.run(chunks(), chunk -> {
            int end = start(chunk + 1);
            for (int c = start(chunk); c < end; c++) {
                t[c] = Chebyshev.FIRST * inverse[c] * b[c];
            }
        });
        each(t, (from, to, flow) -> {
            for (int c = from; c < to; c++) {
                x[c] = Chebyshev.SECOND * (t[c] + inverse[c] * (b[c] + flow[c - from]));
            }
            return 0;
        });
    }

    /** Two more steps that improve x. */
    void smooth(double[] b, double[] x) {
        double[] t = rest;
        each(x, (from, to, flow) -> {
            for (int c = from; c < to; c++) {
                t[c] = Chebyshev.FIRST * inverse[c] * (b[c] + flow[c - from]);
            }
            return 0;
        });
        each(t, (from, to, flow) -> {
            for (int c = from; c < to; c++) {
                x[c] += Chebyshev.BOTH * t[c] + Chebyshev.SECOND * inverse[c] * flow[c - from];
            }
            return 0;
        });
    }

    /** Adds to every node the value of its aggregate. */
    void prolongate(double[] coarse, double[] x) {
        team.run(chunks(), chunk -> {
            int end = start(chunk + 1);
            for (int c = start(chunk); c < end; c++) {
                int a = aggregate[c];
                if (a >= 0) {
                    x[c] += coarse[a];
                }
            }
        });
    }

    /** y = A x. @return x.y */
    double multiply(double[] x, double[] y) {
        return each(x, (from, to, flow) -> {
            double sum = 0;
            for (int c = from; c < to; c++) {
                y[c] = -flow[c - from];
                sum += x[c] * y[c];
            }
            return sum;
        });
    }

    double dot(double[] a, double[] b) {
        return team.sum(chunks(), chunk -> {
            int end = start(chunk + 1);
            double sum = 0;
            for (int c = start(chunk); c < end; c++) {
                sum += a[c] * b[c];
            }
            return sum;
        });
    }

    /** x = f x + h y. */
    void combine(double f, double[] x, double h, double[] y) {
        team.run(chunks(), chunk -> {
            int end = start(chunk + 1);
            for (int c = start(chunk); c < end; c++) {
                x[c] = f * x[c] + h * y[c];
            }
        });
    }
}
