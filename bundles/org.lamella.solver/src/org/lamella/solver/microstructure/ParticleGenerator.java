package org.lamella.solver.microstructure;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.lamella.solver.Progress;
import org.lamella.solver.composite.Inclusion;
import org.lamella.solver.composite.Shape;
import org.lamella.solver.numerics.multigrid.Box;

/**
 * Wires, platelets and spheroids thrown at random with an order parameter, section G3. They may overlap, as sintered ones do; there are so many that
 * their union fills the fraction.
 */
public final class ParticleGenerator implements Generator {

    /** Depth is known as far outside a particle as the level may move, in its size. */
    private static final double REACH = 1.25;

    @Override
    public boolean draws(Shape shape) {
        return shape instanceof Shape.Spheroidal && !(shape instanceof Shape.Sphere);
    }

    @Override
    public boolean random() {
        return true;
    }

    @Override
    public Sizes sizes(Inclusion filler) {
        Shape.Spheroidal shape = (Shape.Spheroidal) filler.shape();
        Particle median = Particle.of(shape);
        double spread = Math.exp(2 * filler.sizeSpread());
        String what = shape instanceof Shape.Wire ? "wire" : shape instanceof Shape.Platelet ? "platelet" : "spheroid";
        return new Sizes(what, 2 * Math.min(median.radius(), median.half()) / spread, 2 * Math.max(median.radius(), median.half()) * spread, 0, meanVolume(filler));
    }

    /** Of a log-normal population about the median. */
    private static double meanVolume(Inclusion filler) {
        return Particle.of((Shape.Spheroidal) filler.shape()).volume() * Math.exp(4.5 * filler.sizeSpread() * filler.sizeSpread());
    }

    /** A particle in its place. */
    private record Placed(Particle particle, double[] centre, double[] axis) {

        /** Farthest it reaches along the stack. */
        double reach() {
            return particle.half() * Math.abs(axis[0]) + particle.radius() * Math.sqrt(Math.max(0, 1 - axis[0] * axis[0]));
        }

        Placed shifted(double along) {
            return new Placed(particle, new double[] {centre[0] + along, centre[1], centre[2]}, axis);
        }
    }

    @Override
    public List<float[]> depths(List<Inclusion> fillers, PeriodicBox box, long seed, Progress progress) {
        return IntStream.range(0, fillers.size()).mapToObj(n -> {
            float[] depth = box.outside();
            place(fillers.get(n), box, seed, n).forEach(placed -> draw(placed, box, depth, true, progress));
            return depth;
        }).toList();
    }

    /** Particles overlap, so that their number goes with -ln(1 - fraction). */
    @Override
    public List<float[]> graded(List<Inclusion> fillers, List<DoubleUnaryOperator> kept, PeriodicBox box, long seed, Progress progress) {
        return IntStream.range(0, fillers.size()).mapToObj(n -> {
            float[] depth = box.outside();
            List<Placed> all = place(fillers.get(n), box, seed, n);
            double most = fillers.get(n).volumeFraction();
            Thinning.of(all.stream().mapToDouble(placed -> placed.centre[0] / box.edge()).toArray(), all.stream().mapToDouble(placed -> placed.reach() / box.edge()).toArray(),
                    x -> Math.log1p(-most * kept.get(n).applyAsDouble(x)) / Math.log1p(-most))
                    .forEach(image -> draw(all.get(image.particle()).shifted(image.shift() * box.edge()), box, depth, false, progress));
            return depth;
        }).toList();
    }

    private static List<Placed> place(Inclusion filler, PeriodicBox box, long seed, int n) {
        SplittableRandom random = new SplittableRandom(seed + 1_000_003L * n);
        Shape.Spheroidal shape = (Shape.Spheroidal) filler.shape();
        // particles thrown at random leave exp(-n v) of the volume free
        double expected = -Math.log1p(-filler.volumeFraction()) * Math.pow(box.edge(), 3) / meanVolume(filler);
        int count = (int) Math.max(1, Math.round(expected));
        int[] ranks = Shuffling.order(count, random);
        AxisDistribution axes = new AxisDistribution(shape.order());
        NormalDistribution normal = new NormalDistribution(0, 1);
        List<Placed> placed = new ArrayList<>(count);
        for (int k = 0; k < count; k++) {
            // sizes and angles are equally likely ones, combined at random
            double size = Math.exp(filler.sizeSpread() * normal.inverseCumulativeProbability((k + 0.5) / count));
            double cosine = axes.cosine((ranks[k] + 0.5) / count);
            double sine = Math.sqrt(1 - cosine * cosine);
            double turn = 2 * Math.PI * random.nextDouble();
            double[] axis = {cosine, sine * Math.cos(turn), sine * Math.sin(turn)};
            double[] centre = {random.nextDouble() * box.edge(), random.nextDouble() * box.edge(), random.nextDouble() * box.edge()};
            placed.add(new Placed(Particle.of(shape).scaled(size), centre, axis));
        }
        return placed;
    }

    /** @param repeats whether what lies beyond a face along the stack comes in at the other one */
    private static void draw(Placed placed, PeriodicBox box, float[] depth, boolean repeats, Progress progress) {
        Particle particle = placed.particle;
        double[] centre = placed.centre;
        double[] axis = placed.axis;
        double step = box.spacing();
        double reach = Math.max(REACH * particle.reach(), particle.reach() + 2 * step);
        int points = box.points();
        Box voxels = box.voxels();
        for (int i = repeats ? first(centre[0] - reach, step) : Math.max(0, first(centre[0] - reach, step)); i * step <= centre[0] + reach && (repeats || i < points); i++) {
            for (int j = first(centre[1] - reach, step); j * step <= centre[1] + reach; j++) {
                progress.checkCanceled();
                for (int k = first(centre[2] - reach, step); k * step <= centre[2] + reach; k++) {
                    double x = (i + 0.5) * step - centre[0];
                    double y = (j + 0.5) * step - centre[1];
                    double z = (k + 0.5) * step - centre[2];
                    double along = x * axis[0] + y * axis[1] + z * axis[2];
                    double across = Math.sqrt(Math.max(0, x * x + y * y + z * z - along * along));
                    int cell = voxels.index(Math.floorMod(i, points), Math.floorMod(j, points), Math.floorMod(k, points));
                    depth[cell] = Math.max(depth[cell], (float) particle.depth(along, across));
                }
            }
        }
    }

    private static int first(double start, double step) {
        return (int) Math.floor(start / step);
    }
}
