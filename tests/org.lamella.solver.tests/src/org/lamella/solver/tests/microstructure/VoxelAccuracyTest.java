package org.lamella.solver.tests.microstructure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.solver.Progress;
import org.lamella.solver.composite.Homogenised;
import org.lamella.solver.composite.Inclusion;
import org.lamella.solver.composite.Interphase;
import org.lamella.solver.composite.Microstructure;
import org.lamella.solver.composite.Shape;
import org.lamella.solver.microstructure.FaceNetwork.Boundary;
import org.lamella.solver.microstructure.VoxelImage;
import org.lamella.solver.microstructure.VoxelLaw;
import org.lamella.solver.microstructure.VoxelMedium;
import org.lamella.solver.microstructure.VoxelSettings;
import org.lamella.solver.numerics.multigrid.Box;

/**
 * Lattices of spheres against the multipole table of section A13, up to close packing and to perfect conductors. By symmetry an eighth of a cell
 * between electrodes is enough.
 */
class VoxelAccuracyTest {

    private static final double FRACTION = 0.2;

    /** Within 1 % up to half filling and nearer with finer voxels; closer packings leave less than a voxel between spheres. */
    @ParameterizedTest
    @CsvSource({"SC, .1, 1e9, 1.33355885, .01", "SC, .2, 1e9, 1.75587609, .01", "SC, .3, 1e9, 2.33288451, .01", "SC, .4, 1e9, 3.26256626, .01",
        "SC, .4, 10, 2.36443139, .01", "SC, .4, 0, .49010991, .01", "SC, .5, 10, 3.14455802, .01", "SC, .5, 0, .37373481, .015",
        "BCC, .3, 1e9, 2.29196944, .01", "BCC, .3, 1000, 2.28640904, .01", "BCC, .3, 10, 1.87323380, .01", "BCC, .3, 0, .60827240, .01",
        "BCC, .5, 1e9, 4.16570295, .01", "BCC, .5, 100, 3.97139327, .01", "BCC, .5, 0.1, .46782851, .015", "BCC, .6, 1e9, 6.34141247, .01",
        "BCC, .6, 10, 3.61974339, .01", "BCC, .6, 0, .29751279, .03",
        "FCC, .3, 1e9, 2.28978681, .01", "FCC, .3, 10, 1.87246296, .01", "FCC, .3, 0, .60838996, .015", "FCC, .5, 1e9, 4.10573785, .01",
        "FCC, .5, 10, 2.82995290, .01", "FCC, .5, 0, .39653792, .025", "FCC, .7, 1e9, 10.92738179, .02", "FCC, .7, 100, 9.57748858, .015",
        "FCC, .7, 10, 4.69318490, .01", "FCC, .7, .1, .29537537, .03"})
    void lattices(String lattice, double fraction, double ratio, double exact, double tolerance) {
        double coarse = eighth(32, lattice, fraction, ratio) / exact - 1;
        double fine = eighth(64, lattice, fraction, ratio) / exact - 1;
        assertEquals(0, fine, tolerance);
        assertTrue(Math.abs(fine) < Math.max(3e-3, Math.abs(coarse)), () -> coarse + " then " + fine);
    }

    private static double eighth(int n, String lattice, double fraction, double ratio) {
        int count = lattice.equals("SC") ? 1 : lattice.equals("BCC") ? 2 : 4;
        double radius = 2 * n * Voxels.radius(fraction / count);
        VoxelImage image = Voxels.image(new Box(n, n, n), (x, y, z) -> inside(lattice, x, y, z, n, radius) ? 1 : 0);
        double correction = maxwell(fraction, ratio) / maxwell(image.fraction(1), ratio);
        return correction * Voxels.plate(image, VoxelMedium.of(1.0, ratio)).conductivity();
    }

    private static double maxwell(double fraction, double ratio) {
        double b = fraction * (ratio - 1) / (ratio + 2);
        return (1 + 2 * b) / (1 - b);
    }

    private static boolean inside(String lattice, double x, double y, double z, int n, double radius) {
        boolean corner = Math.hypot(Math.hypot(x, y), z) < radius;
        return switch (lattice) {
            case "SC" -> corner;
            case "BCC" -> corner || Math.hypot(Math.hypot(n - x, n - y), n - z) < radius;
            default -> corner || Math.hypot(Math.hypot(n - x, n - y), z) < radius || Math.hypot(Math.hypot(n - x, y), n - z) < radius || Math.hypot(Math.hypot(x, n - y), n - z) < radius;
        };
    }

    /**
     * A13: on 48 voxels an interphase of 1.5 of them is a skin; on the fine grid 6 voxels resolve it. One sphere in a box is a simple cubic array.
     */
    @ParameterizedTest
    @CsvSource({"0, 5", "0, 20", "0, 100", "10, 100", "0.1, 20", "5, 0.2", "0, 0.2"})
    void thinInterphasesActAsResolvedOnes(double core, double shell) {
        double edge = Math.cbrt(Math.PI / 6 / FRACTION);
        double thickness = 6.0 / 192 * edge;
        VoxelSettings settings = new VoxelSettings(48, 1, Boundary.PERIODIC, OptionalDouble.of(edge));
        Inclusion sphere = new Inclusion("f", FRACTION, core, new Shape.Sphere(1)).withInterphase(new Interphase(thickness, shell, true));
        Homogenised found = new VoxelLaw(settings, 2, Progress.NONE).evaluate(new Microstructure(1, List.of(sphere), 0));
        assertTrue(found.notes().stream().anyMatch(note -> note.code().equals("thin-interphase")), found::toString);
        assertEquals(1, found.throughPlane() / resolved(core, shell), 0.05);
    }

    /** An eighth of a cell of 192 voxels. */
    private static double resolved(double core, double shell) {
        double radius = 192 * Voxels.radius(FRACTION);
        VoxelImage image = Voxels.image(new Box(96, 96, 96), (x, y, z) -> {
            double r = Math.hypot(Math.hypot(x, y), z);
            return r < radius ? 1 : r < radius + 6 ? 2 : 0;
        });
        return Voxels.plate(image, VoxelMedium.of(1.0, core, shell)).conductivity();
    }

    /** An interphase of two voxels and more is drawn, and agrees with the fine grid as well. */
    @Test
    void resolvedInterphases() {
        double edge = Math.cbrt(Math.PI / 6 / FRACTION);
        VoxelSettings settings = new VoxelSettings(96, 1, Boundary.PERIODIC, OptionalDouble.of(edge));
        Inclusion sphere = new Inclusion("f", FRACTION, 0, new Shape.Sphere(1)).withInterphase(new Interphase(6.0 / 192 * edge, 20, true));
        Homogenised found = new VoxelLaw(settings, 2, Progress.NONE).evaluate(new Microstructure(1, List.of(sphere), 0));
        assertTrue(found.notes().stream().noneMatch(note -> note.code().equals("thin-interphase")), found::toString);
        assertEquals(1, found.throughPlane() / resolved(0, 20), 0.05);
    }
}
