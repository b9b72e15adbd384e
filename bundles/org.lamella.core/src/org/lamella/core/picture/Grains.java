package org.lamella.core.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import org.lamella.core.picture.CrossSection.Share;
import org.lamella.core.picture.CrossSectionLayout.Box;

/**
 * Dots that show how much of each filler a layer holds: their area share is the filler's volume fraction, their places a shifted grid with
 * reproducible unevenness. A sign, not a microstructure.
 */
public final class Grains {

    private static final double RADIUS = 2.4;
    private static final double SMALLEST = 0.6;
    private static final double UNEVENNESS = 0.35;
    private static final int MOST = 1500;

    /**
     * A dot.
     *
     * @param x middle
     * @param y middle
     * @param radius radius
     * @param colour palette index
     */
    public record Grain(double x, double y, double radius, int colour) {
    }

    private Grains() {
    }

    /** @return the dots of a band; none where it is too thin to show any */
    public static List<Grain> of(Box box) {
        List<Grain> grains = new ArrayList<>();
        double radius = Math.min(RADIUS, box.height() / 4);
        int slices = box.band().slices().size();
        for (int n = 0; n < slices && radius >= SMALLEST; n++) {
            Box slice = new Box(box.band(), box.x(), box.y() + box.height() * n / slices, box.width(), box.height() / slices, box.toScale());
            add(slice, box.band().slices().get(n), radius, grains);
        }
        return grains;
    }

    private static void add(Box box, List<Share> materials, double radius, List<Grain> grains) {
        if (materials.size() < 2) {
            return;
        }
        List<Share> fillers = materials.subList(1, materials.size());
        int[] counts = new int[fillers.size()];
        int total = 0;
        for (int i = 0; i < counts.length; i++) {
            counts[i] = (int) Math.min(MOST, Math.round(fillers.get(i).fraction() * box.width() * box.height() / (Math.PI * radius * radius)));
            total += counts[i];
        }
        int rows = Math.max(1, (int) Math.round(Math.sqrt(total * box.height() / box.width())));
        double stepY = box.height() / rows;
        int[] left = counts.clone();
        double low = box.y() + Math.min(radius, box.height() / 2);
        double high = box.y() + Math.max(box.height() - radius, box.height() / 2);
        for (int row = 0; row < rows; row++) {
            // as many in each row, so that none ends halfway
            int inRow = total * (row + 1) / rows - total * row / rows;
            double stepX = box.width() / (inRow + 0.5);
            for (int column = 0; column < inRow; column++) {
                int index = 2 * grains.size();
                double x = box.x() + (column + 0.5 + 0.5 * (row % 2) + UNEVENNESS * noise(index)) * stepX;
                double y = box.y() + (row + 0.5 + UNEVENNESS * noise(index + 1)) * stepY;
                grains.add(new Grain(Math.clamp(x, box.x() + radius, box.x() + box.width() - radius), Math.clamp(y, low, high), radius, fillers.get(next(counts, left)).colour()));
            }
        }
    }

    /** The filler that is furthest behind its share, so that several fillers mix evenly. */
    private static int next(int[] counts, int[] left) {
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            if ((long) left[i] * Math.max(1, counts[best]) > (long) left[best] * Math.max(1, counts[i])) {
                best = i;
            }
        }
        left[best]--;
        return best;
    }

    /** The same number between -1 and 1 for the same index, always. */
    private static double noise(int index) {
        return new SplittableRandom(index).nextDouble() * 2 - 1;
    }
}
