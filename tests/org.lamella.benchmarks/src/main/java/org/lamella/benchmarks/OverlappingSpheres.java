package org.lamella.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

import org.lamella.solver.microstructure.VoxelImage;
import org.lamella.solver.numerics.multigrid.Box;

/** Spheres dropped at random into a periodic box until they fill a fraction: few and narrow contacts, the hardest of the images. */
public final class OverlappingSpheres {

    private OverlappingSpheres() {
    }

    static VoxelImage image(int voxels, double radius, double fraction, long seed) {
        Box box = new Box(voxels, voxels, voxels);
        byte[] labels = new byte[box.size()];
        SplittableRandom random = new SplittableRandom(seed);
        int filled = 0;
        int reach = (int) Math.ceil(radius) + 1;
        while (filled < fraction * labels.length) {
            double x = random.nextDouble() * voxels;
            double y = random.nextDouble() * voxels;
            double z = random.nextDouble() * voxels;
            for (int i = (int) x - reach; i <= x + reach; i++) {
                for (int j = (int) y - reach; j <= y + reach; j++) {
                    for (int k = (int) z - reach; k <= z + reach; k++) {
                        double square = (i + 0.5 - x) * (i + 0.5 - x) + (j + 0.5 - y) * (j + 0.5 - y) + (k + 0.5 - z) * (k + 0.5 - z);
                        int cell = box.index(Math.floorMod(i, voxels), Math.floorMod(j, voxels), Math.floorMod(k, voxels));
                        if (square < radius * radius && labels[cell] == 0) {
                            labels[cell] = 1;
                            filled++;
                        }
                    }
                }
            }
        }
        return new VoxelImage(box, 1.0 / voxels, labels);
    }

    /**
     * Writes the image that the benchmarks solve, a byte a voxel.
     *
     * @param args file, voxels on an edge
     * @throws IOException if it cannot be written
     */
    public static void main(String[] args) throws IOException {
        Files.write(Path.of(args[0]), image(Integer.parseInt(args[1]), 6, 0.3, 1).labels());
    }
}
