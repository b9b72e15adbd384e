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
    /** Where the nodes are in a vector: array and place of each. */
    private final int[] line;
    private final int[] place;

    NetworkElimination(Level level) {
        size = level.coupled;
        share = new double[size * size];
        diagonal = new double[size];
        work = new double[size];
        line = new int[size];
        place = new int[size];
        int[][] number = new int[level.inverse.length][];
        int found = 0;
        for (int a = 0; a < number.length; a++) {
            number[a] = new int[level.inverse[a].length];
            for (int k = 0; k < number[a].length; k++) {
                if (level.inverse[a][k] > 0) {
                    line[found] = a;
                    place[found] = k;
                    number[a][k] = found++;
                }
            }
        }
        double[] ground = new double[size];
        for (int n = 0; n < size; n++) {
            ground[n] = level.toGround(line[n], place[n]);
        }
        Box box = level.box;
        for (int a = 0; a < box.lines(); a++) {
            for (int k = 0; k < box.nz(); k++) {
                couple(number[a][k], number[box.nextX(a)][k], level.x[a][k]);
                couple(number[a][k], number[box.nextY(a)][k], level.y[a][k]);
                couple(number[a][k], number[a][(k + 1) % box.nz()], level.z[a][k]);
            }
        }
        for (int r = 0; r < level.links.cell().length; r++) {
            int cell = level.links.cell()[r];
            couple(number[cell / box.nz()][cell % box.nz()], level.links, r, number);
        }
        for (int n = 0; n < level.further.cell().length; n++) {
            couple(number[box.lines()][n], level.further, n, number);
        }
        for (int k = 0; k < size; k++) {
            eliminate(k, ground);
        }
    }

    private void couple(int a, int b, float conductance) {
        if (conductance > 0) {
            share[a * size + b] += conductance;
            share[b * size + a] += conductance;
        }
    }

    private void couple(int node, Links links, int row, int[][] number) {
        for (int e = links.row()[row]; e < links.row()[row + 1]; e++) {
            share[node * size + number[links.line()[e]][links.index()[e]]] = links.conductance()[e];
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

    void solve(double[][] current, double[][] potential) {
        double[] y = work;
        for (int k = 0; k < size; k++) {
            y[k] = current[line[k]][place[k]];
        }
        for (int k = 0; k < size; k++) {
            for (int j = k + 1; j < size; j++) {
                y[j] += share[k * size + j] * y[k];
            }
        }
        for (int k = size - 1; k >= 0; k--) {
            double sum = diagonal[k] > 0 ? y[k] / diagonal[k] : 0;
            for (int j = k + 1; j < size; j++) {
                sum += share[k * size + j] * potential[line[j]][place[j]];
            }
            potential[line[k]][place[k]] = sum;
        }
    }
}
