package org.lamella.solver.tests.microstructure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.lamella.solver.Progress;
import org.lamella.solver.microstructure.ConductivityTensor;
import org.lamella.solver.microstructure.FaceNetwork;
import org.lamella.solver.microstructure.FaceNetwork.Boundary;
import org.lamella.solver.microstructure.VoxelImage;
import org.lamella.solver.microstructure.VoxelMedium;
import org.lamella.solver.microstructure.VoxelSolution;
import org.lamella.solver.microstructure.VoxelSolver;
import org.lamella.solver.numerics.multigrid.Box;

/** Images and solutions for the tests. */
final class Voxels {

    private Voxels() {
    }

    static Box cube(int n) {
        return new Box(n, n, n);
    }

    /** Voxels of edge 1/n, so that the box has edge 1. */
    static VoxelImage image(Box box, VoxelImage.Shape shape) {
        return VoxelImage.of(box, 1.0 / box.nx(), shape);
    }

    static VoxelImage noise(Box box, double fraction, long seed) {
        Random random = new Random(seed);
        return image(box, (x, y, z) -> random.nextDouble() < fraction ? 1 : 0);
    }

    /** A ball of label 1 in the middle of each box, its radius given as a share of the edge. */
    static VoxelImage ball(int n, double radius) {
        double c = 0.5 * n;
        double square = radius * n * radius * n;
        return image(cube(n), (x, y, z) -> (x - c) * (x - c) + (y - c) * (y - c) + (z - c) * (z - c) < square ? 1 : 0);
    }

    /** Radius of a ball of a volume fraction in a box of edge 1. */
    static double radius(double fraction) {
        return Math.cbrt(3 * fraction / (4 * Math.PI));
    }

    static VoxelSolution plate(VoxelImage image, VoxelMedium medium) {
        try (VoxelSolver solver = new VoxelSolver(new FaceNetwork(image, Boundary.PLATE, medium.skins()), VoxelSolver.TOLERANCE, 2, Progress.NONE)) {
            return checked(solver.solve(medium), medium);
        }
    }

    static ConductivityTensor tensor(VoxelImage image, VoxelMedium medium) {
        try (VoxelSolver solver = new VoxelSolver(new FaceNetwork(image, Boundary.PERIODIC, medium.skins()), VoxelSolver.TOLERANCE, 2,
                Progress.NONE)) {
            ConductivityTensor tensor = solver.tensor(medium);
            tensor.solutions().forEach(solution -> checked(solution, medium));
            return tensor;
        }
    }

    static double along(VoxelImage image, int axis, VoxelMedium medium) {
        try (VoxelSolver solver = new VoxelSolver(new FaceNetwork(image, Boundary.PERIODIC, medium.skins()), VoxelSolver.TOLERANCE, 2,
                Progress.NONE)) {
            return checked(solver.solve(medium, axis), medium).conductivity();
        }
    }

    /** Asserts convergence, few iterations and that dissipation equals flux: to 1e-8 for contrasts within 1e6, to 1e-5 beyond. */
    private static VoxelSolution checked(VoxelSolution solution, VoxelMedium medium) {
        double[] conducting = medium.conductivity().stream().mapToDouble(s -> s).filter(s -> s > 0).sorted().toArray();
        boolean extreme = conducting[conducting.length - 1] > 1.001e6 * conducting[0];
        assertTrue(solution.converged(), () -> "not converged: " + solution.residual());
        assertTrue(solution.iterations() <= 80, () -> solution.iterations() + " iterations");
        assertEquals(0, solution.imbalance(), extreme ? 1e-5 : 1e-8, "dissipation equals flux");
        return solution;
    }
}
