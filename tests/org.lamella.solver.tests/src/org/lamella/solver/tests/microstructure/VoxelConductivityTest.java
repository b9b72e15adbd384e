package org.lamella.solver.tests.microstructure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lamella.solver.tests.Printed.assertClose;
import static org.lamella.solver.tests.Printed.assertPrinted;
import static org.lamella.solver.tests.Printed.assertWithin;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lamella.solver.Progress;
import org.lamella.solver.microstructure.ConductivityTensor;
import org.lamella.solver.microstructure.FaceNetwork;
import org.lamella.solver.microstructure.FaceNetwork.Boundary;
import org.lamella.solver.microstructure.VoxelImage;
import org.lamella.solver.microstructure.VoxelMedium;
import org.lamella.solver.microstructure.VoxelSolution;
import org.lamella.solver.microstructure.VoxelSolver;
import org.lamella.solver.numerics.multigrid.Box;

/** Effective conductivities with exact or independent values, sections A2, A12 and A13. */
class VoxelConductivityTest {

    /** Wiener's bounds are exact for layers, between electrodes and periodic; a contrast of 1e12 leaves the rounding of 1e-16 times as much less. */
    @ParameterizedTest
    @CsvSource({"1e-12, 1e-9", "1e-6, 1e-12", "1e-3, 1e-12", "0.1, 1e-12", "10, 1e-12", "1e3, 1e-12", "1e6, 1e-12", "1e12, 1e-9"})
    void layersAreExact(double ratio, double tolerance) {
        Box box = new Box(12, 9, 10);
        VoxelMedium medium = VoxelMedium.of(1.0, ratio);
        VoxelImage across = Voxels.image(box, (x, y, z) -> x < 6 ? 0 : 1);
        VoxelImage beside = Voxels.image(box, (x, y, z) -> z < 5 ? 0 : 1);
        double series = 2 / (1 + 1 / ratio);
        double parallel = 0.5 * (1 + ratio);
        assertClose(series, Voxels.plate(across, medium).conductivity(), tolerance);
        assertClose(parallel, Voxels.plate(beside, medium).conductivity(), tolerance);
        ConductivityTensor tensor = Voxels.tensor(across, medium);
        assertClose(series, tensor.component(0, 0), tolerance);
        assertClose(parallel, tensor.component(1, 1), tolerance);
        assertClose(parallel, tensor.component(2, 2), tolerance);
        assertEquals(0, tensor.component(0, 1), tolerance * parallel);
    }

    /** Rounding must not drive a current through the poor conductor of a periodic network, where it cannot get away. */
    @Test
    void roundingIsTakenOutOfAPeriodicNetwork() {
        VoxelImage across = Voxels.image(new Box(12, 9, 10), (x, y, z) -> x < 6 ? 0 : 1);
        try (VoxelSolver solver = new VoxelSolver(new FaceNetwork(across, Boundary.PERIODIC, List.of()), VoxelSolver.TOLERANCE, 1, Progress.NONE)) {
            VoxelSolution solution = solver.solve(VoxelMedium.of(1.0, 1e-12), 0);
            assertTrue(solution.iterations() <= 20, () -> solution.iterations() + " iterations");
        }
    }

    /** A skin of resistance R in series with its neighbours. */
    @Test
    void skinsBetweenLayersAreExact() {
        VoxelImage image = VoxelImage.of(new Box(16, 4, 4), 2e-6, (x, y, z) -> x < 8 ? 0 : 1);
        VoxelMedium medium = new VoxelMedium(List.of(1e-3, 0.05), List.of(new VoxelMedium.Skin(0, 1, 0.02, 0)));
        double length = 16 * 2e-6;
        double resistance = 0.5 * length / 1e-3 + 0.5 * length / 0.05 + 0.02;
        assertClose(length / resistance, Voxels.plate(image, medium).conductivity(), 1e-12);
    }

    /** A13 (e): conductivity 1 + x on a unit length, exact 1/ln 2; the error falls with the square of the spacing. */
    @Test
    void aGradientConvergesWithSecondOrder() {
        double exact = 1 / Math.log(2);
        double coarse = gradient(32) - exact;
        double fine = gradient(64) - exact;
        assertTrue(Math.abs(fine) < 1e-4 * exact);
        assertEquals(4, coarse / fine, 0.05);
    }

    private static double gradient(int n) {
        VoxelImage image = Voxels.image(new Box(n, 2, 2), (x, y, z) -> (int) x);
        Double[] values = new Double[n];
        java.util.Arrays.setAll(values, i -> 1 + (i + 0.5) / n);
        return Voxels.plate(image, VoxelMedium.of(values)).conductivity();
    }

    /** A13 (c): the harmonic finite volumes of a checkerboard, an independent computation. */
    @ParameterizedTest
    @CsvSource({"10, 8, 2.53043478", "10, 16, 2.77523138", "10, 32, 2.93052394", "10, 64, 3.02514645", "10, 128, 3.08167449",
        "100, 8, 3.35768", "100, 16, 4.10343", "100, 32, 4.80534", "100, 64, 5.45227", "100, 128, 6.04054"})
    void checkerboards(double ratio, int n, String printed) {
        VoxelImage image = Voxels.image(new Box(n, n, 1), (x, y, z) -> x < n / 2 == y < n / 2 ? 1 : 0);
        assertPrinted(printed, Voxels.along(image, 0, VoxelMedium.of(1.0, ratio)), 1e-8);
    }

    /** Exchanging the conductivities of a two-phase plane inverts its conductivity turned by a right angle (Keller): at fine grids. */
    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.5})
    void reciprocityInThePlane(double fraction) {
        double radius = Math.sqrt(fraction / Math.PI) * 256;
        VoxelImage image = Voxels.image(new Box(256, 256, 1),
                (x, y, z) -> (x - 128) * (x - 128) + (y - 128) * (y - 128) < radius * radius ? 1 : 0);
        double direct = Voxels.along(image, 0, VoxelMedium.of(1.0, 10.0));
        double inverse = Voxels.along(image, 1, VoxelMedium.of(1.0, 0.1));
        assertEquals(1, direct * inverse, 0.01);
    }

    /** A13 (b): square arrays of cylinders; the fraction of the voxels is corrected with the slope of the Maxwell formula. */
    @ParameterizedTest
    @CsvSource({"0.2, 100, 1.48797010", "0.2, 10, 1.39145767", "0.2, 0.1, .71867080", "0.3, 10, 1.65203601", "0.5, 10, 2.41546738",
        "0.5, 0.1, .41399855"})
    void cylinders(double fraction, double ratio, double exact) {
        int n = 128;
        double radius = Math.sqrt(fraction / Math.PI) * n;
        VoxelImage image = Voxels.image(new Box(n, n, 1), (x, y, z) -> Math.hypot(x - n / 2, y - n / 2) < radius ? 1 : 0);
        double correction = maxwell(fraction, ratio, 2) / maxwell(image.fraction(1), ratio, 2);
        assertClose(exact, correction * Voxels.along(image, 0, VoxelMedium.of(1.0, ratio)), 0.01);
    }

    private static double maxwell(double fraction, double ratio, int dimension) {
        double b = fraction * (ratio - 1) / (ratio + dimension - 1);
        return (1 + (dimension - 1) * b) / (1 - b);
    }

    /** A13 (a): simple cubic arrays of spheres within 1 % at 64 voxels after correction to the fraction of the voxels, and nearer than at 32. */
    @ParameterizedTest
    @CsvSource({"0.1, 1000, 1.33244830", "0.1, 10, 1.24333855", "0.1, 0.1, .87669302", "0.2, 1000, 1.75301342", "0.2, 100, 1.72795338",
        "0.2, 10, 1.53172386", "0.2, 0.1, .76279802", "0.2, 0, .72670304", "0.3, 10, 1.88774006", "0.3, 0.1, .65628971"})
    void spheres(double fraction, double ratio, double exact) {
        double coarse = corrected(32, fraction, ratio) / exact - 1;
        double fine = corrected(64, fraction, ratio) / exact - 1;
        assertEquals(0, fine, 0.01);
        assertTrue(Math.abs(fine) < Math.max(5e-4, Math.abs(coarse)), () -> coarse + " then " + fine);
    }

    private static double corrected(int n, double fraction, double ratio) {
        VoxelImage image = Voxels.ball(n, Voxels.radius(fraction));
        double correction = maxwell(fraction, ratio, 3) / maxwell(image.fraction(1), ratio, 3);
        return correction * Voxels.along(image, 0, VoxelMedium.of(1.0, ratio));
    }

    /** A13 (d): the values of an independent computation, uncorrected. */
    @ParameterizedTest
    @CsvSource({"16, .205078, 1.548856", "32, .204590, 1.546524", "48, .201244, 1.535611"})
    void spheresAsComputedElsewhere(int n, String fraction, String conductivity) {
        VoxelImage image = Voxels.ball(n, Voxels.radius(0.2));
        assertPrinted(fraction, image.fraction(1), 1e-9);
        assertPrinted(conductivity, Voxels.along(image, 0, VoxelMedium.of(1.0, 10.0)), 1e-9);
    }

    /** A12: gyroid, Schwarz P and diamond, an independent computation with an insulating and with a poor second phase. */
    @ParameterizedTest
    @CsvSource({"gyroid, 0, 0, 48, .319003", "gyroid, 0, 0.01, 48, .329589", "gyroid, -0.616625, 0, 48, .157329",
        "gyroid, -0.913897, 0, 48, .091056", "P, 0, 0, 32, .312943", "D, 0, 0, 32, .305292"})
    void minimalSurfaces(String kind, double level, double other, int n, String printed) {
        VoxelImage image = Voxels.image(Voxels.cube(n), (i, j, k) -> surface(kind, 2 * Math.PI * i / n, 2 * Math.PI * j / n, 2 * Math.PI * k / n)
                < level ? 1 : 0);
        assertPrinted(printed, Voxels.along(image, 0, VoxelMedium.of(other, 1.0)), 1e-9);
    }

    private static double surface(String kind, double x, double y, double z) {
        double sx = Math.sin(x);
        double sy = Math.sin(y);
        double sz = Math.sin(z);
        double cx = Math.cos(x);
        double cy = Math.cos(y);
        double cz = Math.cos(z);
        return switch (kind) {
            case "gyroid" -> sx * cy + sy * cz + sz * cx;
            case "P" -> cx + cy + cz;
            default -> sx * sy * sz + sx * cy * cz + cx * sy * cz + cx * cy * sz;
        };
    }

    /** A10: a filler of the neutral radius changes nothing, whatever its fraction; 1.5 % at 64 voxels with the weights of the faces. */
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.3})
    void theNeutralRadiusIsNeutral(double fraction) {
        double radius = Voxels.radius(fraction);
        double ratio = 1000;
        double resistance = radius * (1 - 1 / ratio);
        assertEquals(1, skinned(64, radius, ratio, resistance), 0.015);
        assertEquals(1, skinned(32, radius, ratio, resistance), 0.025);
    }

    /** A13: spheres with a barrier in units of the radius over the matrix conductivity. */
    @ParameterizedTest
    @CsvSource({"0.1, 0.1, 1.24257355", "0.1, 0.5, 1.07668465", "0.1, 10, .87668870", "0.3, 0.1, 1.87803908", "0.3, 0.5, 1.24218965",
        "0.3, 2, .82966837"})
    void barriers(double fraction, double barrier, double exact) {
        double radius = Voxels.radius(fraction);
        assertClose(exact, skinned(64, radius, 1000, barrier * radius), 0.02);
    }

    private static double skinned(int n, double radius, double ratio, double resistance) {
        VoxelMedium medium = new VoxelMedium(List.of(1.0, ratio), List.of(new VoxelMedium.Skin(1, 0, resistance, 0)));
        return Voxels.along(Voxels.ball(n, radius), 0, medium);
    }

    /** Any image lies within Wiener's bounds, and a tensor has no current across a direction of symmetry. */
    @Test
    void boundsAndSymmetry() {
        VoxelImage image = Voxels.noise(new Box(17, 20, 23), 0.4, 5);
        double f = image.fraction(1);
        ConductivityTensor tensor = Voxels.tensor(image, VoxelMedium.of(1.0, 50.0));
        for (int axis = 0; axis < 3; axis++) {
            assertWithin(1 / (1 - f + f / 50), tensor.component(axis, axis), 1 - f + 50 * f, "Wiener");
        }
        assertEquals(tensor.solutions().get(0).flux(1), tensor.solutions().get(1).flux(0), 1e-8, "reciprocity of the tensor");
    }

    /** An image turned along an axis conducts there what the tensor says. */
    @Test
    void turnedImages() {
        VoxelImage image = Voxels.noise(new Box(9, 12, 10), 0.5, 8);
        ConductivityTensor tensor = Voxels.tensor(image, VoxelMedium.of(1.0, 7.0));
        for (int axis = 0; axis < 3; axis++) {
            assertClose(tensor.component(axis, axis), Voxels.along(image.along(axis), 0, VoxelMedium.of(1.0, 7.0)), 1e-9);
        }
    }
}
