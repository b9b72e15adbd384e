package org.lamella.solver.tests.microstructure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lamella.solver.tests.Printed.assertClose;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.solver.SolverException;
import org.lamella.solver.SolverException.Reason;
import org.lamella.solver.microstructure.CurrentFocusing;
import org.lamella.solver.microstructure.FaceNetwork.Boundary;
import org.lamella.solver.microstructure.GridRefinement;
import org.lamella.solver.microstructure.MinimalSurface;
import org.lamella.solver.microstructure.PhaseTransport;
import org.lamella.solver.microstructure.SpherePacking;
import org.lamella.solver.microstructure.SpherePacking.Sphere;
import org.lamella.solver.microstructure.VoxelImage;
import org.lamella.solver.microstructure.VoxelMedium;
import org.lamella.solver.microstructure.VoxelSolution;

/** Generated structures and what is read from solutions, sections A11 to A13 and G3. */
class MicrostructureTest {

    /** A12: the level of a fraction against other samples, which differ by the spacing of their quantiles (a fraction of 1e-4). */
    @ParameterizedTest
    @CsvSource({"0.5, false, 0", "0.3, false, -0.616272", "0.2, false, -0.913963", "0.3, true, 0.463952"})
    void levelsOfTheGyroid(double fraction, boolean sheet, double level) {
        assertEquals(level, MinimalSurface.GYROID.level(fraction, sheet), 5e-4);
    }

    @ParameterizedTest
    @CsvSource({"GYROID, 0.5, false", "GYROID, 0.3, true", "PRIMITIVE, 0.4, false", "DIAMOND, 0.25, true"})
    void minimalSurfacesHaveTheirFraction(MinimalSurface surface, double fraction, boolean sheet) {
        VoxelImage image = surface.image(48, 1e-5, 1, fraction, sheet);
        assertEquals(fraction, image.fraction(1), 0.01);
        List<PhaseTransport> phases = PhaseTransport.of(image, Boundary.PERIODIC);
        assertEquals(2, phases.size());
        PhaseTransport framework = phases.get(1);
        assertTrue(framework.x() && framework.y() && framework.z());
        assertClose(1, framework.connected(), 1e-3);
    }

    /** Exact fractions without any overlap, also where random placing alone would fail, and the same again for the same seed. */
    @ParameterizedTest
    @CsvSource({"0.1, 40, 0", "0.3, 60, 0", "0.3, 60, 0.3", "0.45, 40, 0"})
    void hardSpheresDoNotOverlap(double fraction, int count, double spread) {
        SpherePacking packing = SpherePacking.hard(fraction, count, spread, 42);
        assertEquals(count, packing.spheres().size());
        assertClose(fraction, packing.fraction(), 1e-12);
        for (Sphere a : packing.spheres()) {
            for (Sphere b : packing.spheres()) {
                if (a != b) {
                    double distance = Math.sqrt(square(a.x() - b.x()) + square(a.y() - b.y()) + square(a.z() - b.z()));
                    assertTrue(distance >= a.radius() + b.radius() - 1e-12, () -> a + " and " + b);
                }
            }
        }
        assertEquals(packing, SpherePacking.hard(fraction, count, spread, 42));
        assertFalse(packing.equals(SpherePacking.hard(fraction, count, spread, 43)));
    }

    private static double square(double difference) {
        double nearest = difference - Math.rint(difference);
        return nearest * nearest;
    }

    @Test
    void spheresThatDoNotFitAreRefused() {
        assertEquals(Reason.PACKING, assertThrows(SolverException.class, () -> SpherePacking.hard(0.73, 50, 0, 1)).reason());
        assertEquals(Reason.OUT_OF_RANGE, assertThrows(SolverException.class, () -> SpherePacking.hard(0.9, 50, 0, 1)).reason());
    }

    /** The image has the fraction of the packing within the noise of the staircase, and conducts within 3 % as Maxwell's formula says. */
    @Test
    void dilutePackingsConductAsMaxwellSays() {
        SpherePacking packing = SpherePacking.hard(0.1, 20, 0, 7);
        VoxelImage image = packing.image(64, 1e-5);
        assertEquals(0.1, image.fraction(1), 0.002);
        double b = image.fraction(1) * 9 / 12;
        double maxwell = (1 + 2 * b) / (1 - b);
        assertClose(maxwell, Voxels.along(image, 0, VoxelMedium.of(1.0, 10.0)), 0.03);
    }

    /** A11: spheres on a lattice are more even than random ones, spheres in one half less. */
    @Test
    void laceysIndex() {
        assertTrue(new SpherePacking(lattice(8, 8)).laceyIndex(4) > 1);
        assertTrue(new SpherePacking(lattice(8, 4)).laceyIndex(2) < 0.97);
        double random = SpherePacking.hard(0.02, 2000, 0, 3).laceyIndex(4);
        assertEquals(1, random, 0.02);
    }

    private static List<Sphere> lattice(int n, int layers) {
        List<Sphere> spheres = new ArrayList<>();
        for (int i = 0; i < layers; i++) {
            for (int j = 0; j < n; j++) {
                for (int k = 0; k < n; k++) {
                    spheres.add(new Sphere((i + 0.5) / n, (j + 0.5) / n, (k + 0.5) / n, 0.4 / n));
                }
            }
        }
        return spheres;
    }

    /** Channels beside each other: the current is focused on the good ones exactly by the ratio of the conductivities. */
    @Test
    void focusingInStraightChannels() {
        VoxelImage image = Voxels.image(Voxels.cube(10), (x, y, z) -> z < 1 ? 1 : 0);
        VoxelSolution solution = Voxels.plate(image, VoxelMedium.of(1.0, 11.0));
        CurrentFocusing focusing = CurrentFocusing.of(solution.planeCurrents(0, -1));
        assertClose(5.5, focusing.maximum(), 1e-9);
        assertClose(5.5, focusing.percentile95(), 1e-9);
        assertClose(1 / 5.5, focusing.uniformity(), 1e-9);
        // a tenth of the plane at 5.5, the rest at 0.5
        assertClose(Math.sqrt(0.1 * 4.5 * 4.5 + 0.9 * 0.25), focusing.variation(), 1e-9);
        assertArrayEquals(solution.planeCurrents(0, -1), solution.planeCurrents(0, 9), 1e-8);
        assertEquals(0, CurrentFocusing.of(new double[9]).maximum());
    }

    /** A12: the network of half the volume extrapolates to .333 +- .001. */
    @Test
    void richardsonsExtrapolation() {
        GridRefinement gyroid = new GridRefinement(.319003, .325751, GridRefinement.STAIRCASE);
        assertEquals(0.333, gyroid.extrapolated(), 1e-3);
        assertEquals(0.02, gyroid.relativeError(), 2e-3);
        assertClose(1, new GridRefinement(1.04, 1.01, 2).extrapolated(), 1e-12);
    }

    @Test
    void phasesAreFlooded() {
        VoxelImage image = Voxels.image(Voxels.cube(10), (x, y, z) -> z < 2 ? 1 : x > 8 && y > 8 && z > 8 ? 2 : 0);
        List<PhaseTransport> phases = PhaseTransport.of(image, Boundary.PERIODIC);
        PhaseTransport layer = phases.get(1);
        assertTrue(layer.x() && layer.y() && !layer.z());
        assertClose(0.2, layer.fraction(), 1e-12);
        PhaseTransport corner = phases.get(2);
        assertFalse(corner.x() || corner.y() || corner.z());
        assertEquals(0.0, corner.connected());
        double effective = Voxels.along(image, 0, VoxelMedium.of(0.0, 3.0, 0.0));
        assertClose(1, layer.tortuosity(3, effective), 1e-12);
        assertClose(5, PhaseTransport.macMullin(3, effective), 1e-12);
    }
}
