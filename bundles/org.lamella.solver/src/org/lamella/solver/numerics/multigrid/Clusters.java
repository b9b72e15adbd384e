package org.lamella.solver.numerics.multigrid;

import java.util.Arrays;

/**
 * Clusters of the few nodes of one block. Two clusters are joined, the most strongly coupled pair first, while the coupling W between them is
 * at least a share of the smaller of their sums S of diagonals: W/S is the quality measure of aggregation (Y. Notay, SIAM J. Sci. Comput. 34 (2012)
 * A2288), which bounds the convergence whatever the contrast. A poor conductor may join a good one, two pieces of a good conductor that meet
 * outside the block stay apart.
 */
final class Clusters {

    private int count;
    private int live;
    private double[] coupling = new double[64];
    private double[] diagonal = new double[8];
    private int[] group = new int[8];
    private int[] alive = new int[8];

    /** Starts with nodes that are not coupled. */
    void reset(int nodes) {
        count = nodes;
        if (nodes > diagonal.length) {
            coupling = new double[nodes * nodes];
            diagonal = new double[nodes];
            group = new int[nodes];
            alive = new int[nodes];
        }
        Arrays.fill(coupling, 0, nodes * nodes, 0);
    }

    void diagonal(int node, double value) {
        diagonal[node] = value;
    }

    void couple(int a, int b, double conductance) {
        coupling[a * count + b] += conductance;
        coupling[b * count + a] = coupling[a * count + b];
    }

    /** Joins what may be joined. @return how many clusters there are */
    int join(double share) {
        live = count;
        for (int a = 0; a < count; a++) {
            group[a] = a;
            alive[a] = a;
        }
        while (joinStrongest(share)) {
            // one pair fewer
        }
        int[] number = new int[count];
        for (int a = 0; a < live; a++) {
            number[alive[a]] = a;
        }
        for (int a = 0; a < count; a++) {
            group[a] = number[group[a]];
        }
        return live;
    }

    private boolean joinStrongest(double share) {
        double bestCoupling = share;
        double bestSum = 1;
        int first = -1;
        int second = -1;
        for (int p = 0; p < live; p++) {
            int a = alive[p];
            for (int q = p + 1; q < live; q++) {
                int b = alive[q];
                double w = coupling[a * count + b];
                double sum = Math.min(diagonal[a], diagonal[b]);
                // a clear margin, so that rounding does not choose between equals
                if (w * bestSum > bestCoupling * sum * (1 + 1e-6)) {
                    bestCoupling = w;
                    bestSum = sum;
                    first = a;
                    second = q;
                }
            }
        }
        if (first < 0) {
            return false;
        }
        int gone = alive[second];
        System.arraycopy(alive, second + 1, alive, second, live - second - 1);
        live--;
        diagonal[first] += diagonal[gone];
        for (int p = 0; p < live; p++) {
            int a = alive[p];
            if (a != first) {
                couple(first, a, coupling[gone * count + a]);
            }
        }
        for (int a = 0; a < count; a++) {
            group[a] = group[a] == gone ? first : group[a];
        }
        return true;
    }

    int group(int node) {
        return group[node];
    }
}
