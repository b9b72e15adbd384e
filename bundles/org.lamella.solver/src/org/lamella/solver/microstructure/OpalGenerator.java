package org.lamella.solver.microstructure;

import java.util.List;

import org.lamella.solver.Progress;
import org.lamella.solver.composite.Inclusion;
import org.lamella.solver.composite.Shape;

/** Inverse opals: the frame left between spherical voids at the points of a face-centred lattice, which the matrix fills, section A12. */
public final class OpalGenerator implements Generator {

    /** Half the distance of two voids, in cells: larger radii overlap. */
    private static final double TOUCH = 1 / Math.sqrt(8);
    /** Distance of a tetrahedral site of the lattice to the voids around it, in cells. */
    private static final double SITE = Math.sqrt(3) / 4;

    @Override
    public boolean draws(Shape shape) {
        return shape instanceof Shape.InverseOpal;
    }

    @Override
    public boolean random() {
        return false;
    }

    @Override
    public Sizes sizes(Inclusion filler) {
        double cell = ((Shape.InverseOpal) filler.shape()).cell();
        double radius = radius(1 - filler.volumeFraction());
        return Sizes.periodic("void or frame", 2 * cell * Math.max(0, Math.min(radius, SITE - radius)), cell);
    }

    /** Radius of the voids that fill a fraction, in cells. */
    private static double radius(double fraction) {
        double low = 0;
        double high = SITE;
        for (int halving = 0; halving < 60; halving++) {
            double middle = 0.5 * (low + high);
            if (voids(middle) < fraction) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Four spheres in a cell, without the caps that each loses to its twelve neighbours. */
    private static double voids(double radius) {
        double height = Math.max(0, radius - TOUCH);
        return 4 * Math.PI / 3 * (4 * radius * radius * radius - 12 * height * height * (3 * radius - height));
    }

    @Override
    public List<float[]> depths(List<Inclusion> fillers, PeriodicBox box, long seed, Progress progress) {
        return fillers.stream().map(filler -> frame(((Shape.InverseOpal) filler.shape()).cell(), box, progress)).toList();
    }

    /** The farther from the nearest void the deeper in the frame. */
    private static float[] frame(double cell, PeriodicBox box, Progress progress) {
        return box.sample((x, y, z) -> {
            double corner = square(x / cell, y / cell, z / cell);
            double first = square(x / cell, y / cell - 0.5, z / cell - 0.5);
            double second = square(x / cell - 0.5, y / cell, z / cell - 0.5);
            double third = square(x / cell - 0.5, y / cell - 0.5, z / cell);
            return Math.min(Math.min(corner, first), Math.min(second, third));
        }, progress);
    }

    /** Of the distance to the nearest whole numbers. */
    private static double square(double x, double y, double z) {
        double a = x - Math.rint(x);
        double b = y - Math.rint(y);
        double c = z - Math.rint(z);
        return a * a + b * b + c * c;
    }
}
