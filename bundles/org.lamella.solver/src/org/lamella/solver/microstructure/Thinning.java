package org.lamella.solver.microstructure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * Makes a graded structure of particles that fill a box evenly: from one face to the other just so many are left out that the others follow the
 * profile. A particle that reaches through a face of the box is another one at the opposite face.
 */
final class Thinning {

    /**
     * A particle that stays.
     *
     * @param particle counted from 0
     * @param shift of its centre along the stack, in edges of the box
     */
    record Kept(int particle, int shift) {
    }

    private Thinning() {
    }

    /**
     * Chooses particles.
     *
     * @param depths of their centres, 0 to 1
     * @param reaches how far they reach along the stack, in edges of the box
     * @param share of particles that stay at a depth, 0 to 1
     */
    static List<Kept> of(double[] depths, double[] reaches, DoubleUnaryOperator share) {
        List<Kept> images = new ArrayList<>();
        for (int n = 0; n < depths.length; n++) {
            for (int shift = -1; shift <= 1; shift++) {
                double depth = depths[n] + shift;
                if (depth + reaches[n] > 0 && depth - reaches[n] < 1) {
                    images.add(new Kept(n, shift));
                }
            }
        }
        images.sort(Comparator.comparingDouble(image -> depths[image.particle] + image.shift));
        List<Kept> kept = new ArrayList<>();
        double due = 0.5;
        for (Kept image : images) {
            due += share.applyAsDouble(depths[image.particle] + image.shift);
            if (due >= 1) {
                kept.add(image);
                due--;
            }
        }
        return kept;
    }
}
