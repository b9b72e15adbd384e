package org.lamella.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

import org.lamella.solver.Progress;
import org.lamella.solver.microstructure.FaceNetwork;
import org.lamella.solver.microstructure.VoxelImage;
import org.lamella.solver.microstructure.VoxelMedium;
import org.lamella.solver.microstructure.VoxelSolution;
import org.lamella.solver.microstructure.VoxelSolver;
import org.lamella.solver.numerics.multigrid.Box;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Effective conductivity of overlapping spheres of radius six voxels at 30 %, just above their percolation, between electrodes: sorting the faces,
 * making the grids and solving to a residual of 1e-8 on one thread. {@link #main} does the same for an image in a file and prints what
 * {@code tests/voxels/compare.py} puts beside the peers.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
public class VoxelConductivity {

    private static final double RESIDUAL = 1e-8;

    /** Voxels on an edge. */
    @Param({"64", "128"})
    public int voxels;
    /** Conductivity of the spheres over that of the matrix. */
    @Param({"1e3", "1e6"})
    public double contrast;

    private VoxelImage image;

    @Setup
    public void prepare() {
        image = OverlappingSpheres.image(voxels, 6, 0.3, 1);
    }

    @Benchmark
    public double solve() {
        return solve(image, contrast, RESIDUAL).conductivity();
    }

    private static VoxelSolution solve(VoxelImage image, double contrast, double residual) {
        FaceNetwork faces = new FaceNetwork(image, FaceNetwork.Boundary.PLATE, List.of());
        try (VoxelSolver solver = new VoxelSolver(faces, residual, 1, Progress.NONE)) {
            return solver.solve(VoxelMedium.of(1.0, contrast));
        }
    }

    /**
     * Solves repeatedly and prints CPU seconds, iterations, residual and conductivity of the last repetition as JSON.
     *
     * @param args image, numbers of voxels along x, y and z, contrast, residual, repetitions
     * @throws IOException if the image cannot be read
     */
    public static void main(String[] args) throws IOException {
        Box box = new Box(Integer.parseInt(args[1]), Integer.parseInt(args[2]), Integer.parseInt(args[3]));
        VoxelImage image = new VoxelImage(box, 1.0 / box.nx(), Files.readAllBytes(Path.of(args[0])));
        for (int n = Integer.parseInt(args[6]); n > 0; n--) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            VoxelSolution solution = solve(image, Double.parseDouble(args[4]), Double.parseDouble(args[5]));
            double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
            if (n == 1) {
                System.out.printf(Locale.ROOT, "{\"solver\": \"lamella\", \"cpu\": %.4f, \"iterations\": %d, \"residual\": %.3e, "
                        + "\"conductivity\": %.12g, \"converged\": %b}%n", seconds, solution.iterations(), solution.residual(),
                        solution.conductivity(), solution.converged());
            }
        }
    }
}
