package org.lamella.solver.microstructure;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import org.lamella.solver.Progress;
import org.lamella.solver.SolverException;
import org.lamella.solver.SolverException.Reason;
import org.lamella.solver.numerics.Inputs;
import org.lamella.solver.numerics.multigrid.Box;

/**
 * Hard spheres in a periodic box of edge one, section G3. Up to a fraction of about 0.3 they are placed one after another at random; denser
 * ones are placed smaller, grown between random moves, and at last pushed apart. The same seed gives the same packing.
 *
 * @param spheres centres and radii in units of the edge of the box
 */
public record SpherePacking(List<Sphere> spheres) {

    /** Placing at random is tried so often for a sphere before the packing is grown instead. */
    private static final int TRIALS = 2000;
    /** Moves of all spheres between which they grow; where that ends they are set to their sizes and pushed apart. */
    private static final int SWEEPS = 200;
    private static final int PUSHES = 4000;
    /** Spheres are pushed apart as if they were larger, so that they do not end up touching. */
    private static final double GAP = 1.005;
    /** Spheres placed at random fill this much before they are grown. */
    private static final double SEQUENTIAL = 0.25;

    /** A sphere. */
    public record Sphere(double x, double y, double z, double radius) {

        /** Whether it overlaps another one or its nearest image. */
        boolean touches(Sphere other) {
            return distance(new double[] {x, y, z}, new double[] {other.x, other.y, other.z}) < radius + other.radius;
        }
    }

    /** Copies the spheres. */
    public SpherePacking {
        spheres = List.copyOf(spheres);
    }

    /**
     * Packs spheres.
     *
     * @param fraction of the box, up to about 0.55 for equal spheres
     * @param count how many spheres
     * @param spread standard deviation of the logarithm of their radii (log-normal); 0 for equal ones
     * @param seed of the random numbers
     * @return the packing, its fraction exactly as asked
     * @throws SolverException {@link Reason#PACKING} if the spheres do not fit
     */
    public static SpherePacking hard(double fraction, int count, double spread, long seed) {
        Inputs.between("the fraction of the spheres", fraction, 1e-9, 0.74);
        Inputs.between("the number of spheres", count, 1, 1_000_000);
        Inputs.nonNegative("the spread of the radii", spread);
        SplittableRandom random = new SplittableRandom(seed);
        return of(radii(fraction, count, spread, random), random, Progress.NONE);
    }

    /**
     * Packs spheres of given sizes.
     *
     * @param radii in units of the edge of the box; greatest first is easiest to place
     * @param random places them
     * @param progress asked for cancellation for each sphere
     * @return the packing, its spheres in the order of the radii
     * @throws SolverException {@link Reason#PACKING} if the spheres do not fit
     */
    static SpherePacking of(double[] radii, SplittableRandom random, Progress progress) {
        int count = radii.length;
        double fraction = volume(radii);
        double start = Math.min(1, Math.cbrt(SEQUENTIAL / fraction));
        double[][] centres = new double[count][3];
        SphereGrid grid = new SphereGrid(centres, radii);
        for (int n = 0; n < count; n++) {
            progress.checkCanceled();
            place(centres, grid, n, start, random);
        }
        double scale = start;
        for (int sweep = 0; sweep < SWEEPS && scale < 1; sweep++) {
            move(centres, radii, grid, scale, random, progress);
            scale = Math.min(1, Math.min(scale * 1.01, growth(grid, count)));
        }
        for (int sweep = 0; sweep < PUSHES && scale < 1; sweep++) {
            progress.checkCanceled();
            for (int n = 0; n < count; n++) {
                grid.push(n, GAP);
            }
            scale = Math.min(1, growth(grid, count));
        }
        if (scale < 1) {
            throw new SolverException(Reason.PACKING, fraction, fraction * scale * scale * scale);
        }
        List<Sphere> spheres = new ArrayList<>(count);
        for (int n = 0; n < count; n++) {
            spheres.add(new Sphere(centres[n][0], centres[n][1], centres[n][2], radii[n]));
        }
        return new SpherePacking(spheres);
    }

    private static double volume(double[] radii) {
        double volume = 0;
        for (double radius : radii) {
            volume += 4 * Math.PI / 3 * radius * radius * radius;
        }
        return volume;
    }

    /** The greatest first, which are the hardest to place. */
    private static double[] radii(double fraction, int count, double spread, SplittableRandom random) {
        double[] radii = new double[count];
        for (int n = 0; n < count; n++) {
            radii[n] = Math.exp(spread * random.nextGaussian());
        }
        java.util.Arrays.sort(radii);
        for (int n = 0; n < count / 2; n++) {
            double swapped = radii[n];
            radii[n] = radii[count - 1 - n];
            radii[count - 1 - n] = swapped;
        }
        double scale = Math.cbrt(fraction / volume(radii));
        for (int n = 0; n < count; n++) {
            radii[n] *= scale;
        }
        return radii;
    }

    private static void place(double[][] centres, SphereGrid grid, int n, double scale, SplittableRandom random) {
        for (int trial = 0; trial < TRIALS; trial++) {
            for (int a = 0; a < 3; a++) {
                centres[n][a] = random.nextDouble();
            }
            if (grid.clearance(n, scale) >= scale) {
                grid.put(n);
                return;
            }
        }
        throw new SolverException(Reason.PACKING, SEQUENTIAL, SEQUENTIAL * n / centres.length);
    }

    /** To the nearest image. */
    static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int axis = 0; axis < 3; axis++) {
            double d = a[axis] - b[axis];
            d -= Math.rint(d);
            sum += d * d;
        }
        return Math.sqrt(sum);
    }

    private static void move(double[][] centres, double[] radii, SphereGrid grid, double scale, SplittableRandom random, Progress progress) {
        double[] kept = new double[3];
        for (int n = 0; n < radii.length; n++) {
            progress.checkCanceled();
            double step = 0.3 * scale * radii[n];
            System.arraycopy(centres[n], 0, kept, 0, 3);
            for (int a = 0; a < 3; a++) {
                double moved = centres[n][a] + step * (random.nextDouble() - 0.5);
                centres[n][a] = moved - Math.floor(moved);
            }
            if (grid.clearance(n, scale) < scale) {
                System.arraycopy(kept, 0, centres[n], 0, 3);
            } else {
                grid.put(n);
            }
        }
    }

    /** The greatest scale of the radii without overlap. */
    private static double growth(SphereGrid grid, int count) {
        double least = Double.MAX_VALUE;
        for (int n = 0; n < count; n++) {
            least = Math.min(least, grid.clearance(n, 0));
        }
        return least;
    }

    /** Volume of the spheres over that of the box. */
    public double fraction() {
        return spheres.stream().mapToDouble(s -> 4 * Math.PI / 3 * s.radius * s.radius * s.radius).sum();
    }

    /**
     * The image of the packing.
     *
     * @param voxels on an edge
     * @param edge of the box [m]
     * @return label 1 inside the spheres, 0 outside
     */
    public VoxelImage image(int voxels, double edge) {
        Box box = new Box(voxels, voxels, voxels);
        byte[] labels = new byte[box.size()];
        for (Sphere sphere : spheres) {
            draw(sphere, voxels, box, labels);
        }
        return new VoxelImage(box, edge / voxels, labels);
    }

    private static void draw(Sphere sphere, int voxels, Box box, byte[] labels) {
        double radius = sphere.radius * voxels;
        int reach = (int) Math.ceil(radius) + 1;
        int ci = (int) (sphere.x * voxels);
        int cj = (int) (sphere.y * voxels);
        int ck = (int) (sphere.z * voxels);
        for (int i = ci - reach; i <= ci + reach; i++) {
            for (int j = cj - reach; j <= cj + reach; j++) {
                for (int k = ck - reach; k <= ck + reach; k++) {
                    double x = i + 0.5 - sphere.x * voxels;
                    double y = j + 0.5 - sphere.y * voxels;
                    double z = k + 0.5 - sphere.z * voxels;
                    if (x * x + y * y + z * z < radius * radius) {
                        labels[box.index(Math.floorMod(i, voxels), Math.floorMod(j, voxels), Math.floorMod(k, voxels))] = 1;
                    }
                }
            }
        }
    }

    /**
     * Lacey's index of dispersion from the counts of the spheres' centres in cubic boxes, section A11: 1 for a random mixture, 0 for full
     * segregation; above 1 for a more regular one.
     *
     * @param boxes on an edge
     * @return the index
     */
    public double laceyIndex(int boxes) {
        double[] filled = new double[boxes * boxes * boxes];
        for (Sphere s : spheres) {
            int i = Math.min(boxes - 1, (int) (s.x * boxes));
            int j = Math.min(boxes - 1, (int) (s.y * boxes));
            int k = Math.min(boxes - 1, (int) (s.z * boxes));
            filled[(i * boxes + j) * boxes + k] += 4 * Math.PI / 3 * s.radius * s.radius * s.radius * filled.length;
        }
        double mean = fraction();
        double variance = 0;
        for (double local : filled) {
            variance += (local - mean) * (local - mean) / filled.length;
        }
        double segregated = mean * (1 - mean);
        // the variance of counts thrown at random: mean square volume of a sphere, once for each of them
        double random = spheres.stream().mapToDouble(s -> Math.pow(4 * Math.PI / 3 * s.radius * s.radius * s.radius, 2)).sum() * filled.length
                * (1 - 1.0 / filled.length);
        return (segregated - variance) / (segregated - random);
    }
}
