package org.lamella.core.picture;

import java.util.ArrayList;
import java.util.List;

import org.lamella.core.picture.CrossSection.Share;
import org.lamella.core.picture.CrossSectionLayout.Box;

/**
 * Dots that show how much of each filler a layer holds: their area share is the filler's volume fraction, their places a low-discrepancy
 * sequence. A sign, not a microstructure.
 */
public final class Grains {

    /** Additive recurrence with the plastic number, which fills an area evenly. */
    private static final double STEP_X = 0.7548776662466927;
    private static final double STEP_Y = 0.5698402909980532;
    private static final double RADIUS = 2.4;
    private static final int MOST = 900;

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
        List<Share> materials = box.band().materials();
        double radius = Math.min(RADIUS, box.height() / 4);
        double roomX = box.width() - 2 * radius;
        double roomY = box.height() - 2 * radius;
        if (radius < 0.6 || roomX <= 0 || box.band().electrode()) {
            return grains;
        }
        int drawn = 0;
        for (Share share : materials.subList(Math.min(1, materials.size()), materials.size())) {
            int count = (int) Math.min(MOST, Math.round(share.fraction() * box.width() * box.height() / (Math.PI * radius * radius)));
            for (int i = 0; i < count; i++) {
                drawn++;
                grains.add(new Grain(box.x() + radius + fraction(0.5 + drawn * STEP_X) * roomX, box.y() + radius + fraction(0.5 + drawn * STEP_Y) * roomY, radius,
                        share.colour()));
            }
        }
        return grains;
    }

    private static double fraction(double value) {
        return value - Math.floor(value);
    }
}
