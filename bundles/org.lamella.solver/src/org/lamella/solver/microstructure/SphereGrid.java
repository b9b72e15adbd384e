package org.lamella.solver.microstructure;

import java.util.Arrays;

/** Finds the spheres near a sphere in a periodic box of edge one, whose parts hold lists of them. */
final class SphereGrid {

    private static final int NONE = -1;
    /** Neighbours are also found when the radii are a little larger. */
    static final double SPARE = 1.01;

    private final double[][] centres;
    private final double[] radii;
    /** Parts on an edge; 1 where spheres are too large for neighbours to be found in neighbouring parts. */
    private final int parts;
    private final int[] head;
    private final int[] next;
    private final int[] part;

    /**
     * @param centres of the spheres; read whenever asked
     * @param radii greatest ones they will have
     */
    SphereGrid(double[][] centres, double[] radii) {
        this.centres = centres;
        this.radii = radii;
        double largest = Arrays.stream(radii).max().orElse(1);
        int most = (int) Math.min(1 / (2 * SPARE * largest), Math.cbrt(radii.length) + 1);
        parts = most < 3 ? 1 : most;
        head = new int[parts * parts * parts];
        next = new int[radii.length];
        part = new int[radii.length];
        Arrays.fill(head, NONE);
        Arrays.fill(part, NONE);
    }

    /** Puts a sphere where its centre is now. */
    void put(int n) {
        int wanted = (at(centres[n][0]) * parts + at(centres[n][1])) * parts + at(centres[n][2]);
        if (part[n] == wanted) {
            return;
        }
        if (part[n] != NONE) {
            remove(n);
        }
        part[n] = wanted;
        next[n] = head[wanted];
        head[wanted] = n;
    }

    private void remove(int n) {
        if (head[part[n]] == n) {
            head[part[n]] = next[n];
            return;
        }
        int before = head[part[n]];
        while (next[before] != n) {
            before = next[before];
        }
        next[before] = next[n];
    }

    private int at(double position) {
        return Math.min(parts - 1, (int) (position * parts));
    }

    /**
     * The greatest factor of all radii at which a sphere, at its centre as it is now, touches none of the others put in.
     *
     * @param n sphere
     * @param enough factors below this are not told apart
     */
    double clearance(int n, double enough) {
        double least = Double.MAX_VALUE;
        for (int cell : around(n)) {
            for (int m = head[cell]; m != NONE; m = next[m]) {
                if (m != n) {
                    least = Math.min(least, SpherePacking.distance(centres[n], centres[m]) / (radii[n] + radii[m]));
                }
            }
            if (least < enough) {
                return least;
            }
        }
        return least;
    }

    /**
     * Moves a sphere half the way out of each sphere that it overlaps.
     *
     * @param n sphere
     * @param scale of all radii, at most {@link #SPARE}
     */
    void push(int n, double scale) {
        double[] shift = new double[3];
        for (int cell : around(n)) {
            for (int m = head[cell]; m != NONE; m = next[m]) {
                double reach = scale * (radii[n] + radii[m]);
                double distance = SpherePacking.distance(centres[n], centres[m]);
                if (m != n && distance < reach && distance > 0) {
                    for (int axis = 0; axis < 3; axis++) {
                        double d = centres[n][axis] - centres[m][axis];
                        shift[axis] += 0.5 * (reach - distance) / distance * (d - Math.rint(d));
                    }
                }
            }
        }
        for (int axis = 0; axis < 3; axis++) {
            double moved = centres[n][axis] + shift[axis];
            centres[n][axis] = moved - Math.floor(moved);
        }
        put(n);
    }

    /** The parts in which spheres that touch a sphere can be. */
    private int[] around(int n) {
        if (parts == 1) {
            return new int[] {0};
        }
        int i = at(centres[n][0]);
        int j = at(centres[n][1]);
        int k = at(centres[n][2]);
        int[] cells = new int[27];
        int count = 0;
        for (int a = i + parts - 1; a <= i + parts + 1; a++) {
            for (int b = j + parts - 1; b <= j + parts + 1; b++) {
                for (int c = k + parts - 1; c <= k + parts + 1; c++) {
                    cells[count++] = (a % parts * parts + b % parts) * parts + c % parts;
                }
            }
        }
        return cells;
    }
}
