package org.lamella.solver.tests.microstructure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lamella.solver.tests.Printed.assertClose;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lamella.solver.Progress;
import org.lamella.solver.SolverException;
import org.lamella.solver.SolverException.Reason;
import org.lamella.solver.microstructure.FaceNetwork;
import org.lamella.solver.microstructure.FaceNetwork.Boundary;
import org.lamella.solver.microstructure.VoxelImage;
import org.lamella.solver.microstructure.VoxelMedium;
import org.lamella.solver.microstructure.VoxelSolution;
import org.lamella.solver.microstructure.VoxelSolver;
import org.lamella.solver.numerics.multigrid.Box;
import org.lamella.solver.numerics.multigrid.Conductances;
import org.lamella.solver.numerics.multigrid.ConjugateGradients;
import org.lamella.solver.numerics.multigrid.Multigrid;
import org.lamella.solver.numerics.multigrid.Source;
import org.lamella.solver.numerics.multigrid.Team;

/** How the voxel solver behaves: contrasts, paths, threads, sweeps, cancelling, limits. */
class VoxelSolverTest {

    private static VoxelSolver solver(VoxelImage image, Boundary boundary, int threads) {
        return new VoxelSolver(new FaceNetwork(image, boundary, List.of()), VoxelSolver.TOLERANCE, threads, Progress.NONE);
    }

    /** Uncorrelated voxels above the threshold of percolation are the hardest case: few iterations at every contrast, dissipation equals flux. */
    @ParameterizedTest
    @CsvSource({"0, 1e-8", "1e-12, 1e-8", "1e-6, 1e-8", "1e-3, 1e-8", "10, 1e-8", "1e3, 1e-8", "1e6, 1e-8", "1e9, 1e-5", "1e12, 1e-5"})
    void everyContrast(double ratio, double balance) {
        VoxelImage image = Voxels.noise(new Box(40, 37, 33), 0.4, 11);
        for (Boundary boundary : Boundary.values()) {
            try (VoxelSolver solver = solver(image, boundary, 2)) {
                VoxelSolution solution = solver.solve(VoxelMedium.of(1.0, ratio));
                assertTrue(solution.converged());
                assertTrue(solution.iterations() <= 45, () -> solution.iterations() + " iterations");
                assertEquals(0, solution.imbalance(), balance);
            }
        }
    }

    /** The same problem solved by a plain iteration in the test: Jacobi until nothing changes. */
    @Test
    void agreesWithAPlainIteration() {
        VoxelImage image = Voxels.noise(new Box(6, 5, 4), 0.5, 3);
        double ratio = 8;
        double[] u = new double[image.box().size()];
        double current = 0;
        for (int sweep = 0; sweep < 4000; sweep++) {
            current = sweep(image, ratio, u);
        }
        double expected = current * image.box().nx() / image.box().plane();
        assertClose(expected, Voxels.plate(image, VoxelMedium.of(1.0, ratio)).conductivity(), 1e-10);
    }

    private static double sweep(VoxelImage image, double ratio, double[] u) {
        Box box = image.box();
        double entering = 0;
        for (int i = 0; i < box.nx(); i++) {
            for (int j = 0; j < box.ny(); j++) {
                for (int k = 0; k < box.nz(); k++) {
                    int c = box.index(i, j, k);
                    double s = image.label(c) == 0 ? 1 : ratio;
                    double[] sums = new double[2];
                    if (i == 0) {
                        entering += 2 * s * (1 - u[c]);
                        sums[0] += 2 * s;
                        sums[1] += 2 * s;
                    }
                    sums[1] += i == box.nx() - 1 ? 2 * s : 0;
                    int[][] neighbours = {{i - 1, j, k}, {i + 1, j, k}, {i, j - 1, k}, {i, j + 1, k}, {i, j, k - 1}, {i, j, k + 1}};
                    for (int[] n : neighbours) {
                        if (n[0] >= 0 && n[0] < box.nx() && n[1] >= 0 && n[1] < box.ny() && n[2] >= 0 && n[2] < box.nz()) {
                            int other = box.index(n[0], n[1], n[2]);
                            double t = image.label(other) == 0 ? 1 : ratio;
                            double g = 2 * s * t / (s + t);
                            sums[0] += g * u[other];
                            sums[1] += g;
                        }
                    }
                    u[c] = sums[0] / sums[1];
                }
            }
        }
        return entering;
    }

    /** A wall without a hole lets nothing through, exactly; with a hole something; what is cut off stays without any current. */
    @Test
    void disconnectedPhasesConductNothing() {
        Box box = Voxels.cube(12);
        VoxelImage closed = Voxels.image(box, (x, y, z) -> (int) x == 6 ? 0 : 1);
        VoxelImage open = Voxels.image(box, (x, y, z) -> (int) x == 6 && (y > 1 || z > 1) ? 0 : 1);
        VoxelMedium medium = VoxelMedium.of(0.0, 1.0);
        for (Boundary boundary : Boundary.values()) {
            try (VoxelSolver wall = solver(closed, boundary, 1); VoxelSolver hole = solver(open, boundary, 1)) {
                VoxelSolution nothing = wall.solve(medium);
                assertTrue(nothing.converged());
                assertEquals(0.0, nothing.conductivity());
                assertEquals(0.0, nothing.flux(0));
                VoxelSolution something = hole.solve(medium);
                assertTrue(something.conductivity() > 1e-3 && something.conductivity() < 0.5);
                assertEquals(0, something.imbalance(), 1e-8);
            }
        }
        VoxelImage island = Voxels.image(box, (x, y, z) -> x > 4 && x < 8 && y > 4 && y < 8 && z > 4 && z < 8 ? 1 : y > 10 ? 2 : 0);
        try (VoxelSolver solver = solver(island, Boundary.PLATE, 1)) {
            VoxelSolution solution = solver.solve(VoxelMedium.of(0.0, 5.0, 1.0));
            assertClose(2.0 / 12, solution.conductivity(), 1e-12);
            double[] through = solution.planeCurrents(0, 5);
            for (int n = 0; n < through.length; n++) {
                if (n / 12 < 10) {
                    assertEquals(0.0, through[n]);
                }
            }
        }
    }

    /** A staircase conducts along the axes in which its images connect, and not along the third. */
    @Test
    void pathsThroughTheImages() {
        VoxelImage image = Voxels.image(Voxels.cube(8), (x, y, z) -> z < 1 && ((int) x == (int) y || ((int) x + 1) % 8 == (int) y) ? 1 : 0);
        VoxelMedium medium = VoxelMedium.of(0.0, 1.0);
        try (VoxelSolver solver = solver(image, Boundary.PERIODIC, 1)) {
            // sixteen faces in a row, eight of them along the field: the current is 1/2 through one of 64 voxels
            assertClose(1.0 / 128, solver.solve(medium, 0).conductivity(), 1e-12);
            assertClose(1.0 / 128, solver.solve(medium, 1).flux(0), 1e-12);
            assertEquals(0.0, solver.solve(medium, 2).conductivity());
        }
    }

    /** The second box has planes that are gone through in several tiles. */
    @ParameterizedTest
    @CsvSource({"PLATE, 50, 40, 45", "PERIODIC, 50, 40, 45", "PLATE, 7, 301, 120", "PERIODIC, 7, 301, 120"})
    void theSameBitsWithAnyNumberOfThreads(Boundary boundary, int nx, int ny, int nz) {
        VoxelImage image = Voxels.noise(new Box(nx, ny, nz), 0.35, 17);
        VoxelMedium medium = VoxelMedium.of(1.0, 1e4);
        double[][] one;
        try (VoxelSolver solver = solver(image, boundary, 1)) {
            VoxelSolution solution = solver.solve(medium);
            assertEquals(0, solution.imbalance(), 1e-8);
            one = solution.potentials();
        }
        for (int threads : new int[] {2, 8}) {
            try (VoxelSolver solver = solver(image, boundary, threads)) {
                assertArrayEquals(one, solver.solve(medium).potentials());
            }
        }
    }

    /** A sweep in small steps keeps the grids and needs fewer iterations than fresh solutions; its values are those of fresh ones. */
    @Test
    void sweepsStartWarm() {
        VoxelImage image = Voxels.noise(Voxels.cube(32), 0.3, 23);
        int warm = 0;
        int cold = 0;
        try (VoxelSolver sweep = solver(image, Boundary.PLATE, 2)) {
            sweep.solve(VoxelMedium.of(1.0, 100.0));
            for (double ratio = 101; ratio < 106; ratio++) {
                VoxelSolution swept = sweep.solve(VoxelMedium.of(1.0, ratio));
                try (VoxelSolver fresh = solver(image, Boundary.PLATE, 2)) {
                    VoxelSolution expected = fresh.solve(VoxelMedium.of(1.0, ratio));
                    assertClose(expected.conductivity(), swept.conductivity(), 1e-10);
                    cold += expected.iterations();
                }
                warm += swept.iterations();
            }
        }
        int limit = cold * 9 / 10;
        int used = warm;
        assertTrue(used <= limit, () -> used + " iterations of " + limit);
    }

    /** One solver serves the lithium, the anion and the polymer alone, whatever became an insulator in between. */
    @Test
    void oneSolverForAllSpecies() {
        VoxelImage image = Voxels.noise(Voxels.cube(24), 0.3, 29);
        List<VoxelMedium> species = List.of(VoxelMedium.of(1e-4, 0.05), VoxelMedium.of(2e-4, 0.0), VoxelMedium.of(1e-4, 0.05));
        try (VoxelSolver shared = solver(image, Boundary.PERIODIC, 2)) {
            for (VoxelMedium medium : species) {
                try (VoxelSolver own = solver(image, Boundary.PERIODIC, 2)) {
                    assertClose(own.solve(medium).conductivity(), shared.solve(medium).conductivity(), 1e-10);
                }
            }
        }
    }

    /** Too few iterations are told with the residual they reached. */
    @Test
    void whatDoesNotConvergeSaysSo() {
        Box box = Voxels.cube(16);
        VoxelImage image = Voxels.noise(box, 0.4, 31);
        Conductances network = new FaceNetwork(image, Boundary.PLATE, List.of()).conductances(VoxelMedium.of(1.0, 1e3));
        try (Team team = new Team(1, () -> false)) {
            ConjugateGradients gradients = new ConjugateGradients(box, new Multigrid(network, team), team);
            Source source = (line, current) -> Arrays.fill(current, line < box.ny() ? 1 : 0);
            ConjugateGradients.Outcome cut = gradients.begin(network, source, box.vector()).advance(1e-10, 3, share -> { });
            assertFalse(cut.converged());
            assertEquals(3, cut.iterations());
            assertTrue(cut.residual() > 1e-10 && cut.residual() < 1, () -> "residual " + cut.residual());
            assertTrue(gradients.begin(network, source, box.vector()).advance(1e-10, 100, share -> { }).converged());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 400})
    void cancelling(int questions) {
        AtomicInteger asked = new AtomicInteger();
        Progress progress = new Progress() {
            @Override
            public void report(String step, double fraction) {
                assertTrue(fraction >= 0 && fraction <= 1);
            }

            @Override
            public boolean isCanceled() {
                return asked.getAndIncrement() >= questions;
            }
        };
        FaceNetwork faces = new FaceNetwork(Voxels.noise(Voxels.cube(32), 0.4, 37), Boundary.PLATE, List.of());
        try (VoxelSolver solver = new VoxelSolver(faces, VoxelSolver.TOLERANCE, 2, progress)) {
            assertThrows(CancellationException.class, () -> solver.solve(VoxelMedium.of(1.0, 1e6)));
        }
    }

    @Test
    void wrongInputs() {
        assertEquals(Reason.VOXEL_COUNT,
                assertThrows(SolverException.class, () -> new VoxelImage(Voxels.cube(2), 1, new byte[7])).reason());
        try (VoxelSolver solver = solver(Voxels.noise(Voxels.cube(4), 0.5, 1), Boundary.PLATE, 1)) {
            assertEquals(Reason.UNKNOWN_LABEL, assertThrows(SolverException.class, () -> solver.solve(VoxelMedium.of(1.0))).reason());
        }
    }

    /** Boxes thinner than a block, of odd sides, and a single voxel. */
    @ParameterizedTest
    @CsvSource({"1, 1, 1", "1, 5, 3", "2, 2, 2", "3, 1, 1", "2, 7, 1", "65, 1, 1", "5, 4, 67"})
    void boxesOfAllSizes(int nx, int ny, int nz) {
        VoxelImage image = Voxels.image(new Box(nx, ny, nz), (x, y, z) -> 0);
        VoxelMedium medium = VoxelMedium.of(3.0);
        assertClose(3, Voxels.plate(image, medium).conductivity(), 1e-12);
        if (nx > 1) {
            assertClose(3, Voxels.along(image, 0, medium), 1e-12);
        }
    }
}
