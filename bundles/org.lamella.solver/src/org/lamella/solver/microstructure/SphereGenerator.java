package org.lamella.solver.microstructure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.lamella.solver.Progress;
import org.lamella.solver.composite.Inclusion;
import org.lamella.solver.composite.Shape;
import org.lamella.solver.microstructure.SpherePacking.Sphere;
import org.lamella.solver.numerics.multigrid.Box;

/** Hard spheres of one or several fillers, packed together so that none overlap, section G3. */
public final class SphereGenerator implements Generator {

    /** Depth is known as far around a sphere as the level may move, in radii. */
    private static final double REACH = 1.3;

    @Override
    public boolean draws(Shape shape) {
        return shape instanceof Shape.Sphere;
    }

    @Override
    public boolean random() {
        return true;
    }

    @Override
    public Sizes sizes(Inclusion filler) {
        double diameter = diameter(filler);
        // nearly all spheres lie within two standard deviations
        double spread = Math.exp(2 * filler.sizeSpread());
        double longest = filler.agglomeration().map(state -> new Agglomerates(state, diameter).diameter()).orElse(diameter * spread);
        return new Sizes("sphere", diameter / spread, longest, 0, meanVolume(filler));
    }

    private static double diameter(Inclusion filler) {
        return ((Shape.Sphere) filler.shape()).diameter();
    }

    /** Of a log-normal population with that median diameter. */
    private static double meanVolume(Inclusion filler) {
        double spread = filler.sizeSpread();
        return Math.PI / 6 * Math.pow(diameter(filler), 3) * Math.exp(4.5 * spread * spread);
    }

    @Override
    public List<float[]> depths(List<Inclusion> fillers, PeriodicBox box, long seed, Progress progress) {
        List<List<Sphere>> placed = place(fillers, box, seed, progress);
        return placed.stream().map(spheres -> {
            float[] depth = box.outside();
            spheres.forEach(sphere -> draw(sphere, box, depth, true, progress));
            return depth;
        }).toList();
    }

    @Override
    public List<float[]> graded(List<Inclusion> fillers, List<DoubleUnaryOperator> kept, PeriodicBox box, long seed, Progress progress) {
        List<List<Sphere>> placed = place(fillers, box, seed, progress);
        return IntStream.range(0, placed.size()).mapToObj(f -> {
            float[] depth = box.outside();
            List<Sphere> spheres = placed.get(f);
            double[] depths = spheres.stream().mapToDouble(Sphere::x).toArray();
            double[] radii = spheres.stream().mapToDouble(Sphere::radius).toArray();
            Thinning.of(depths, radii, kept.get(f)).forEach(image -> {
                Sphere sphere = spheres.get(image.particle());
                draw(new Sphere(sphere.x() + image.shift(), sphere.y(), sphere.z(), sphere.radius()), box, depth, false, progress);
            });
            return depth;
        }).toList();
    }

    /** The spheres of each filler. */
    private static List<List<Sphere>> place(List<Inclusion> fillers, PeriodicBox box, long seed, Progress progress) {
        SplittableRandom random = new SplittableRandom(seed);
        List<List<Sphere>> placed = new ArrayList<>();
        List<Integer> dispersed = new ArrayList<>();
        for (int f = 0; f < fillers.size(); f++) {
            Inclusion filler = fillers.get(f);
            List<Sphere> own = new ArrayList<>();
            placed.add(own);
            if (filler.agglomeration().isPresent()) {
                double[] sorted = radii(filler, box.edge());
                double[] radii = IntStream.of(Shuffling.order(sorted.length, random)).mapToDouble(n -> sorted[n]).toArray();
                own.addAll(new Agglomerates(filler.agglomeration().get(), diameter(filler)).place(radii, box.edge(), random, progress));
            } else {
                dispersed.add(f);
            }
        }
        dispersed(dispersed, fillers, box, placed, random, progress);
        return placed;
    }

    /** Packs the spheres of several fillers together, the greatest first. */
    private static void dispersed(List<Integer> chosen, List<Inclusion> fillers, PeriodicBox box, List<List<Sphere>> placed, SplittableRandom random, Progress progress) {
        record Owned(double radius, int owner) {
        }
        List<Owned> spheres = new ArrayList<>();
        chosen.forEach(f -> Arrays.stream(radii(fillers.get(f), box.edge())).forEach(radius -> spheres.add(new Owned(radius, f))));
        if (spheres.isEmpty()) {
            return;
        }
        spheres.sort(Comparator.comparingDouble(Owned::radius).reversed());
        SpherePacking packing = SpherePacking.of(spheres.stream().mapToDouble(Owned::radius).toArray(), random, progress);
        for (int n = 0; n < spheres.size(); n++) {
            placed.get(spheres.get(n).owner()).add(packing.spheres().get(n));
        }
    }

    /** Radii of equally likely sizes, in units of the edge, that fill the fraction exactly. */
    private static double[] radii(Inclusion filler, double edge) {
        double fraction = filler.volumeFraction();
        int count = (int) Math.max(1, Math.round(fraction * edge * edge * edge / meanVolume(filler)));
        NormalDistribution normal = new NormalDistribution(0, 1);
        double[] radii = IntStream.range(0, count)
                .mapToDouble(n -> Math.exp(filler.sizeSpread() * normal.inverseCumulativeProbability((n + 0.5) / count))).toArray();
        double volume = Arrays.stream(radii).map(radius -> 4 * Math.PI / 3 * radius * radius * radius).sum();
        double scale = Math.cbrt(fraction / volume);
        return Arrays.stream(radii).map(radius -> scale * radius).toArray();
    }

    /** @param repeats whether what lies beyond a face along the stack comes in at the other one */
    private static void draw(Sphere sphere, PeriodicBox box, float[] depth, boolean repeats, Progress progress) {
        progress.checkCanceled();
        int points = box.points();
        Box voxels = box.voxels();
        double x = sphere.x() * points;
        double y = sphere.y() * points;
        double z = sphere.z() * points;
        double radius = sphere.radius() * points;
        // at least the voxels around a small sphere
        double reach = Math.max(REACH * radius, radius + 2);
        int first = (int) Math.floor(x - reach);
        int last = (int) Math.floor(x + reach);
        for (int i = repeats ? first : Math.max(0, first); i <= (repeats ? last : Math.min(points - 1, last)); i++) {
            for (int j = (int) Math.floor(y - reach); j <= y + reach; j++) {
                for (int k = (int) Math.floor(z - reach); k <= z + reach; k++) {
                    double distance = Math.sqrt(square(i + 0.5 - x) + square(j + 0.5 - y) + square(k + 0.5 - z));
                    int cell = voxels.index(Math.floorMod(i, points), Math.floorMod(j, points), Math.floorMod(k, points));
                    depth[cell] = Math.max(depth[cell], (float) (1 - distance / radius));
                }
            }
        }
    }

    private static double square(double value) {
        return value * value;
    }
}
