package org.lamella.core.picture;

import java.util.Arrays;

/** Moves labels apart along one direction: least squares from where they want to be, in order, with a smallest distance. */
final class Spread {

    private Spread() {
    }

    /**
     * Pools neighbours that are too close into blocks with one common shift (isotonic regression), then keeps all within the limits.
     *
     * @param wanted positions in ascending order
     * @param distance smallest distance between two of them
     * @param low lowest position allowed
     * @param high highest position allowed; the caller provides room for all
     */
    static double[] of(double[] wanted, double distance, double low, double high) {
        int n = wanted.length;
        double[] mean = new double[n];
        int[] size = new int[n];
        int blocks = 0;
        for (int i = 0; i < n; i++) {
            mean[blocks] = wanted[i] - i * distance;
            size[blocks] = 1;
            blocks++;
            while (blocks > 1 && mean[blocks - 2] > mean[blocks - 1]) {
                int merged = size[blocks - 2] + size[blocks - 1];
                mean[blocks - 2] = (mean[blocks - 2] * size[blocks - 2] + mean[blocks - 1] * size[blocks - 1]) / merged;
                size[blocks - 2] = merged;
                blocks--;
            }
        }
        double[] placed = new double[n];
        int index = 0;
        double highest = Math.max(low, high - (n - 1) * distance);
        for (int block = 0; block < blocks; block++) {
            double base = Math.clamp(mean[block], low, highest);
            Arrays.fill(placed, index, index + size[block], base);
            index += size[block];
        }
        for (int i = 0; i < n; i++) {
            placed[i] += i * distance;
        }
        return placed;
    }
}
