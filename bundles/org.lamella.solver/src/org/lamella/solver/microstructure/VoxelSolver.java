package org.lamella.solver.microstructure;

import java.util.Optional;

import org.lamella.solver.Progress;

/**
 * Solves the potential in the voxels of one image for any number of media: temperatures, species, interphases. Grids are kept and
 * solutions start from earlier ones where that helps. Not for use by several threads at once; its own threads share the loops, and the result does
 * not depend on their number.
 */
public final class VoxelSolver implements AutoCloseable {

    /** Relative residual for results; it is tightened until dissipation and flux agree to 1e-8, which rounding allows for contrasts within 1e6. */
    public static final double TOLERANCE = 1e-10;

    private final FaceNetwork faces;
    private final NetworkSolver networks;

    /**
     * Takes an image.
     *
     * @param faces of its voxels
     * @param tolerance of the residual, such as {@link #TOLERANCE}
     * @param threads that share the work, 1 or more
     * @param progress told the residual and how far it has come; asked whether to stop before each share of a loop
     */
    public VoxelSolver(FaceNetwork faces, double tolerance, int threads, Progress progress) {
        this(faces, tolerance, VoxelSettings.USUAL_ITERATIONS, threads, progress);
    }

    /**
     * Takes an image, for solutions that are given up after some iterations.
     *
     * @param faces of its voxels
     * @param tolerance of the residual, such as {@link #TOLERANCE}
     * @param mostIterations after which a solution is not converged
     * @param threads that share the work, 1 or more
     * @param progress told the residual and how far it has come; asked whether to stop before each share of a loop
     */
    public VoxelSolver(FaceNetwork faces, double tolerance, int mostIterations, int threads, Progress progress) {
        this.faces = faces;
        networks = new NetworkSolver(tolerance, mostIterations, threads, progress);
    }

    @Override
    public void close() {
        networks.close();
    }

    /**
     * Solves between the electrodes, or for a mean field along x.
     *
     * @param medium what the phases conduct
     * @return the solution, converged or not
     */
    public VoxelSolution solve(VoxelMedium medium) {
        return solve(medium, 0);
    }

    /**
     * Solves for a mean field along an axis.
     *
     * @param medium what the phases conduct
     * @param axis 0 between electrodes; 0, 1 or 2 on a periodic image
     * @return the solution, converged or not
     */
    public VoxelSolution solve(VoxelMedium medium, int axis) {
        return networks.solve(faces.conductances(medium), axis);
    }

    /** The tensor of effective conductivity of a periodic image. */
    public ConductivityTensor tensor(VoxelMedium medium) {
        return ConductivityTensor.of(axis -> solve(medium, axis));
    }

    /** How many unknowns each grid has, the finest first; empty before the first solution. */
    public Optional<int[]> gridSizes() {
        return networks.gridSizes();
    }
}
