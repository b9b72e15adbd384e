package org.lamella.solver.microstructure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

import org.lamella.solver.Progress;
import org.lamella.solver.SolverException;
import org.lamella.solver.SolverException.Reason;
import org.lamella.solver.composite.Agglomeration;
import org.lamella.solver.microstructure.SpherePacking.Sphere;

/**
 * Spheres of which some sit in spherical agglomerates, section A11. An agglomerate is a ball cut out of a dense packing; agglomerates are hard
 * against each other, and the rest of the spheres is thrown into what is left.
 */
final class Agglomerates {

    /** Agglomerates of unknown size are so many particles across. */
    private static final double USUAL_SIZE = 5;
    /** Spheres of the dense packing that agglomerates are cut from, on an edge of its box more than the agglomerate holds. */
    private static final double ROOM = 1.2;
    private static final int TRIALS = 20_000;

    private final double packing;
    /** Share of the particles in agglomerates. */
    private final double share;
    private final double diameter;

    /**
     * @param agglomeration of a filler
     * @param particle median diameter of its particles [m]
     */
    Agglomerates(Agglomeration agglomeration, double particle) {
        packing = agglomeration.packing();
        share = agglomeration.fraction();
        diameter = agglomeration.diameter().orElse(USUAL_SIZE * particle);
    }

    /** Of an agglomerate [m]. */
    double diameter() {
        return diameter;
    }

    /**
     * Places spheres.
     *
     * @param radii in units of the edge of the box, the sizes mixed
     * @param edge of the box [m]
     * @param random places them
     * @param progress asked for cancellation for each sphere
     * @throws SolverException {@link Reason#PACKING} if they do not fit
     */
    List<Sphere> place(double[] radii, double edge, SplittableRandom random, Progress progress) {
        double radius = diameter / edge / 2;
        double volume = Arrays.stream(radii).map(Agglomerates::volume).sum();
        int count = (int) Math.max(1, Math.round(share * volume / packing / volume(radius)));
        // a whole number of agglomerates holds the share exactly
        double own = Math.cbrt(share * volume / packing / (4 * Math.PI / 3) / count);
        double[] parents = new double[count];
        Arrays.fill(parents, own);
        List<Sphere> placed = new ArrayList<>();
        for (Sphere parent : SpherePacking.of(parents, random, progress).spheres()) {
            placed.addAll(inside(parent, radii, random, progress));
        }
        double left = volume - placed.stream().mapToDouble(sphere -> volume(sphere.radius())).sum();
        for (int n = 0; left > 0 && n < radii.length; n++) {
            progress.checkCanceled();
            placed.add(free(radii[n], placed, random));
            left -= volume(radii[n]);
        }
        return placed;
    }

    private static double volume(double radius) {
        return 4 * Math.PI / 3 * radius * radius * radius;
    }

    /** The spheres of an agglomerate: those of a dense packing whose centres lie in the ball. */
    private List<Sphere> inside(Sphere parent, double[] radii, SplittableRandom random, Progress progress) {
        double edge = 2 * ROOM * parent.radius();
        double wanted = packing * edge * edge * edge;
        List<Double> sizes = new ArrayList<>();
        double filled = 0;
        for (int n = 0; filled < wanted; n++) {
            double radius = radii[n % radii.length];
            sizes.add(radius / edge);
            filled += volume(radius);
        }
        double fit = Math.cbrt(wanted / filled);
        SpherePacking dense = SpherePacking.of(sizes.stream().mapToDouble(size -> fit * size).toArray(), random.split(), progress);
        List<Sphere> kept = new ArrayList<>();
        for (Sphere sphere : dense.spheres()) {
            double x = (sphere.x() - 0.5) * edge;
            double y = (sphere.y() - 0.5) * edge;
            double z = (sphere.z() - 0.5) * edge;
            if (x * x + y * y + z * z < parent.radius() * parent.radius()) {
                kept.add(new Sphere(wrapped(parent.x() + x), wrapped(parent.y() + y), wrapped(parent.z() + z), sphere.radius() * edge));
            }
        }
        return kept;
    }

    private static double wrapped(double position) {
        return position - Math.floor(position);
    }

    private static Sphere free(double radius, List<Sphere> placed, SplittableRandom random) {
        for (int trial = 0; trial < TRIALS; trial++) {
            Sphere sphere = new Sphere(random.nextDouble(), random.nextDouble(), random.nextDouble(), radius);
            if (placed.stream().noneMatch(sphere::touches)) {
                return sphere;
            }
        }
        throw new SolverException(Reason.PACKING, volume(radius) * (placed.size() + 1), volume(radius) * placed.size());
    }
}
