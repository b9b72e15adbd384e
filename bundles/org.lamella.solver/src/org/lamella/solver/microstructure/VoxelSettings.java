package org.lamella.solver.microstructure;

import java.util.Optional;
import java.util.OptionalDouble;

import org.lamella.solver.numerics.Inputs;

/**
 * How a composite is put on voxels.
 *
 * @param points voxels on an edge of the box
 * @param seeds how many random structures are averaged
 * @param seed of the first of them; the others follow it
 * @param boundary what closes the box
 * @param edge of the box [m]; chosen from the sizes of the fillers when empty
 * @param image that is used instead of drawing one, with the labels of a {@link RepresentativeVolume}; points, seeds and edge do not matter then
 * @param grading how fractions run over the depth, which the box then shows from face to face
 * @param iterations after which a potential is given up as not converged
 */
public record VoxelSettings(int points, int seeds, long seed, FaceNetwork.Boundary boundary, OptionalDouble edge, Optional<VoxelImage> image,
        Optional<Grading> grading, int iterations) {

    /** Fewest voxels: half as many must still show something for the error of the grid. */
    public static final int LEAST_POINTS = 16;
    /** Most voxels: 512 on an edge take about 27 GB. */
    public static final int MOST_POINTS = 512;
    /** More seeds improve the mean by little. */
    public static final int MOST_SEEDS = 100;
    /** Far more than a potential takes that converges at all. */
    public static final int USUAL_ITERATIONS = 1000;
    /** Beyond it rounding only stirs the potential. */
    public static final int MOST_ITERATIONS = 100_000;

    /** Checks the numbers. */
    public VoxelSettings {
        Inputs.between("the number of voxels on an edge", points, LEAST_POINTS, MOST_POINTS);
        Inputs.between("the number of seeds", seeds, 1, MOST_SEEDS);
        edge.ifPresent(given -> Inputs.positive("the edge of the box", given));
        Inputs.between("the number of iterations", iterations, 1, MOST_ITERATIONS);
    }

    /** Structures are drawn, from seed 1 on. */
    public VoxelSettings(int points, int seeds, FaceNetwork.Boundary boundary, OptionalDouble edge) {
        this(points, seeds, 1, boundary, edge, Optional.empty(), Optional.empty(), USUAL_ITERATIONS);
    }

    /** The same with another number of voxels. */
    VoxelSettings withPoints(int other) {
        return new VoxelSettings(other, seeds, seed, boundary, edge, image, grading, iterations);
    }

    /** The same with other random structures. */
    public VoxelSettings withSeed(long first) {
        return new VoxelSettings(points, seeds, first, boundary, edge, image, grading, iterations);
    }

    /** The same on an image. */
    public VoxelSettings withImage(VoxelImage given) {
        return new VoxelSettings(points, seeds, seed, boundary, edge, Optional.of(given), grading, iterations);
    }

    /** The same with fractions that run over the depth. */
    public VoxelSettings withGrading(Grading given) {
        return new VoxelSettings(points, seeds, seed, boundary, edge, image, Optional.of(given), iterations);
    }

    /** The same, given up earlier or later. */
    public VoxelSettings withIterations(int most) {
        return new VoxelSettings(points, seeds, seed, boundary, edge, image, grading, most);
    }
}
