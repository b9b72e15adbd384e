package org.lamella.solver.numerics.multigrid;

/**
 * Direct solution of a network of conductances: nodes are eliminated by star-mesh transformation, in which sums of conductances only are formed and
 * nothing cancels, so it is exact at any contrast (the idea of W. K. Grassmann, M. I. Taksar and D. P. Heyman, Oper. Res. 33 (1985) 1107). The last
 * node of a part without a way to the ground is held at zero, which is right for currents that add up to zero there.
 */
final class NetworkElimination {

    private final int size;
    /** Row k: share of the current at node k that goes to each later node when k is eliminated. */
    private final double[] share;
    private final double[] diagonal;
    private final double[] work;

    NetworkElimination(CoarseLevel level) {
        size = level.size;
        share = new double[size * size];
        diagonal = new double[size];
        work = new double[size];
        double[] ground = new double[size];
        for (int n = 0; n < size; n++) {
            ground[n] = level.ground[n];
            for (int e = level.row[n]; e < level.row[n + 1]; e++) {
                share[n * size + level.column[e]] = level.conductance[e];
            }
        }
        for (int k = 0; k < size; k++) {
            eliminate(k, ground);
        }
    }

    private void eliminate(int k, double[] ground) {
        double sum = ground[k];
        for (int j = k + 1; j < size; j++) {
            sum += share[k * size + j];
        }
        diagonal[k] = sum;
        if (sum == 0) {
            return;
        }
        for (int i = k + 1; i < size; i++) {
            double part = share[k * size + i] / sum;
            if (part > 0) {
                for (int j = k + 1; j < size; j++) {
                    share[i * size + j] += j == i ? 0 : part * share[k * size + j];
                }
                ground[i] += part * ground[k];
            }
        }
        for (int j = k + 1; j < size; j++) {
            share[k * size + j] /= sum;
        }
    }

    void solve(double[] current, double[] potential) {
        double[] y = work;
        System.arraycopy(current, 0, y, 0, size);
        for (int k = 0; k < size; k++) {
            for (int j = k + 1; j < size; j++) {
                y[j] += share[k * size + j] * y[k];
            }
        }
        for (int k = size - 1; k >= 0; k--) {
            double sum = diagonal[k] > 0 ? y[k] / diagonal[k] : 0;
            for (int j = k + 1; j < size; j++) {
                sum += share[k * size + j] * potential[j];
            }
            potential[k] = sum;
        }
    }
}
