package org.lamella.solver.microstructure;

import java.util.Arrays;

import org.lamella.solver.Progress;

/** Fills the deepest voxels of a structure until its fraction of the box is reached. */
final class Filling {

    private static final int BITS = 16;
    private static final int BINS = 1 << BITS;
    private static final int CELLS_BETWEEN_CHECKS = 1 << 16;

    private Filling() {
    }

    /**
     * Labels voxels.
     *
     * @param depth of each voxel
     * @param fraction of all voxels to label
     * @param labels of the voxels; only those with label 0 are filled
     * @param label for them
     * @param progress asked for cancellation now and then
     */
    static void deepest(float[] depth, double fraction, byte[] labels, int label, Progress progress) {
        long wanted = Math.round(fraction * depth.length);
        if (wanted == 0) {
            return;
        }
        int high = bin(depth, labels, wanted, -1, progress);
        long above = countAbove(depth, labels, (high + 1) << BITS, progress);
        int low = bin(depth, labels, wanted - above, high, progress);
        int level = high << BITS | low;
        long without = countAbove(depth, labels, level + 1, progress);
        long with = countAbove(depth, labels, level, progress);
        // voxels of one depth are filled together, so that plane structures keep their planes
        int threshold = wanted - without < with - wanted ? level + 1 : level;
        for (int c = 0; c < depth.length; c++) {
            check(c, progress);
            if (labels[c] == 0 && order(depth[c]) >= threshold) {
                labels[c] = (byte) label;
            }
        }
    }

    /**
     * The same plane by plane across the stack.
     *
     * @param fraction of each plane's voxels to label
     */
    static void planes(float[] depth, double[] fraction, byte[] labels, int label, Progress progress) {
        int plane = depth.length / fraction.length;
        for (int i = 0; i < fraction.length; i++) {
            byte[] own = Arrays.copyOfRange(labels, i * plane, (i + 1) * plane);
            deepest(Arrays.copyOfRange(depth, i * plane, (i + 1) * plane), fraction[i], own, label, progress);
            System.arraycopy(own, 0, labels, i * plane, plane);
        }
    }

    /** The bin in which the wanted voxel lies, counted from the deepest: of the upper bits, or of the lower ones within a bin of the upper. */
    private static int bin(float[] depth, byte[] labels, long wanted, int upper, Progress progress) {
        long[] counts = new long[BINS];
        for (int c = 0; c < depth.length; c++) {
            check(c, progress);
            int order = order(depth[c]);
            if (labels[c] == 0 && (upper < 0 || order >> BITS == upper)) {
                counts[upper < 0 ? order >> BITS : order & BINS - 1]++;
            }
        }
        long found = 0;
        int bin = BINS;
        while (bin > 0 && found < wanted) {
            found += counts[--bin];
        }
        return Math.min(bin, BINS - 1);
    }

    private static long countAbove(float[] depth, byte[] labels, int threshold, Progress progress) {
        long count = 0;
        for (int c = 0; c < depth.length; c++) {
            check(c, progress);
            count += labels[c] == 0 && order(depth[c]) >= threshold ? 1 : 0;
        }
        return count;
    }

    /** A number that orders as the floats do, from 0 on. */
    private static int order(float value) {
        int bits = Float.floatToIntBits(value);
        return (bits >= 0 ? bits | Integer.MIN_VALUE : ~bits) >>> 1;
    }

    private static void check(int cell, Progress progress) {
        if (cell % CELLS_BETWEEN_CHECKS == 0) {
            progress.checkCanceled();
        }
    }
}
