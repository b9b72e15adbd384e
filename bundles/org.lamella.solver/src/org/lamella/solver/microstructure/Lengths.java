package org.lamella.solver.microstructure;

import org.lamella.model.units.Dimension;
import org.lamella.model.units.Numbers;
import org.lamella.model.units.Units;

/** Sizes as people read them. */
final class Lengths {

    private static final double GIGABYTE = 1e9;
    private static final double MEGABYTE = 1e6;

    private Lengths() {
    }

    static String text(double metres) {
        return Units.display(metres, Dimension.LENGTH);
    }

    static String count(double voxels) {
        return Numbers.significant(voxels, 2);
    }

    static String memory(double bytes) {
        return bytes < GIGABYTE ? Math.round(bytes / MEGABYTE) + " MB" : Numbers.significant(bytes / GIGABYTE, 2) + " GB";
    }
}
