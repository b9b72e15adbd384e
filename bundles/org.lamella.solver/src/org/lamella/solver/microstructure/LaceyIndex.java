package org.lamella.solver.microstructure;

import org.lamella.solver.numerics.multigrid.Box;

/** Lacey's index of dispersion from the local fractions of a phase in cubic parts of a box, section A11. */
final class LaceyIndex {

    /** With fewer particles in a part, chance alone looks like segregation and the index says nothing. */
    private static final double PARTICLES_PER_PART = 10;

    private LaceyIndex() {
    }

    /**
     * The index of an image.
     *
     * @param label of the particles
     * @param particle mean volume of one [m3]; zero for frameworks
     * @return 1 for particles thrown at random, 0 for full segregation, above 1 for more even ones; NaN for frameworks and for boxes of few particles
     */
    static double of(VoxelImage image, int label, double particle) {
        double edge = image.box().nx() * image.spacing();
        double mean = image.fraction(label);
        double particles = particle == 0 ? 0 : mean * edge * edge * edge / particle;
        int parts = (int) Math.cbrt(particles / PARTICLES_PER_PART);
        if (parts < 2) {
            return Double.NaN;
        }
        double perPart = particles / (parts * parts * parts);
        double variance = 0;
        double[] local = fractions(image, label, parts);
        for (double value : local) {
            variance += (value - mean) * (value - mean) / local.length;
        }
        double segregated = mean * (1 - mean);
        return (segregated - variance) / (segregated - segregated / perPart);
    }

    /** The fraction of a label in each of parts^3 about equal boxes. */
    private static double[] fractions(VoxelImage image, int label, int parts) {
        Box box = image.box();
        double[] found = new double[parts * parts * parts];
        int[] counts = new int[found.length];
        for (int c = 0; c < box.size(); c++) {
            int i = c / box.plane() * parts / box.nx();
            int j = c / box.nz() % box.ny() * parts / box.ny();
            int k = c % box.nz() * parts / box.nz();
            int part = (i * parts + j) * parts + k;
            counts[part]++;
            found[part] += image.label(c) == label ? 1 : 0;
        }
        for (int part = 0; part < found.length; part++) {
            found[part] /= counts[part];
        }
        return found;
    }
}
