package org.lamella.solver.tests.composite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lamella.solver.tests.Printed.assertClose;
import static org.lamella.solver.tests.Printed.assertPrinted;

import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.solver.composite.Depolarisation;
import org.lamella.solver.composite.Ellipsoids;
import org.lamella.solver.composite.Homogenised;
import org.lamella.solver.composite.Inclusion;
import org.lamella.solver.composite.MaxwellGarnett;
import org.lamella.solver.composite.Microstructure;
import org.lamella.solver.composite.Shape;

/** The laws of section A5. */
class EllipsoidsTest {

    private final Ellipsoids law = new Ellipsoids();

    private Homogenised spheroids(double aspect, double alpha, double phi, double order) {
        return law.evaluate(new Microstructure(1, List.of(new Inclusion("f", phi, alpha, new Shape.Spheroid(1e-7, aspect, order))), 0));
    }

    @ParameterizedTest
    @CsvSource({"1, 100, 0.03, 1.089973, 1.089973, 1.089973", "1, 100, 0.10, 1.322476, 1.322476, 1.322476",
        "1, 100, 0.30, 2.232365, 2.232365, 2.232365", "10, 10, 0.03, 1.229378, 1.051171, 1.111372",
        "10, 10, 0.10, 1.772986, 1.181165, 1.387678", "10, 10, 0.30, 3.394039, 1.660777, 2.331463",
        "10, 100, 0.03, 2.007445, 1.061822, 1.379051", "10, 100, 0.10, 4.526304, 1.221743, 2.348391",
        "10, 100, 0.30, 13.345107, 1.849856, 6.006125", "10, 1000, 0.03, 2.450796, 1.063004, 1.526030",
        "10, 1000, 0.10, 6.192568, 1.226310, 2.887235", "10, 1000, 0.30, 20.735392, 1.872344, 8.240256",
        "100, 100, 0.03, 3.852250, 1.060619, 2.009002", "100, 100, 0.10, 10.534780, 1.217435, 4.531616",
        "100, 100, 0.30, 29.840776, 1.833448, 13.361984", "100, 1000, 0.03, 22.156517, 1.061755, 8.193747",
        "100, 1000, 0.10, 73.050789, 1.221824, 26.370557", "100, 1000, 0.30, 231.427117, 1.855065, 92.237671"})
    void table(double aspect, double alpha, double phi, String parallel, String perpendicular, String random) {
        Homogenised aligned = spheroids(aspect, alpha, phi, 1);
        assertPrinted(parallel, aligned.throughPlane());
        assertPrinted(perpendicular, aligned.inPlane());
        assertPrinted(random, spheroids(aspect, alpha, phi, 0).throughPlane());
        assertPrinted(random, spheroids(aspect, alpha, phi, 0).inPlane());
        assertPrinted(parallel, Ellipsoids.aligned(1, alpha, phi, Depolarisation.axial(aspect)));
        assertPrinted(perpendicular, Ellipsoids.aligned(1, alpha, phi, Depolarisation.transverse(aspect)));
    }

    @Test
    void nanReducesToTheAlignedFormAndToMaxwellGarnett() {
        SplittableRandom random = new SplittableRandom(6);
        for (int draw = 0; draw < 2000; draw++) {
            double aspect = Math.pow(10, -2 + 4 * random.nextDouble());
            double alpha = Math.pow(10, -4 + 8 * random.nextDouble());
            double phi = random.nextDouble();
            Homogenised aligned = spheroids(aspect, alpha, phi, 1);
            assertClose(Ellipsoids.aligned(1, alpha, phi, Depolarisation.axial(aspect)), aligned.throughPlane(), 1e-9);
            assertClose(Ellipsoids.aligned(1, alpha, phi, Depolarisation.transverse(aspect)), aligned.inPlane(), 1e-9);
            double order = -0.5 + 1.5 * random.nextDouble();
            assertClose(MaxwellGarnett.spheres(1, alpha, phi), spheroids(1, alpha, phi, order).throughPlane(), 1e-12);
        }
    }

    @Test
    void alignmentHelpsConductingWiresAndStaysWithinWiener() {
        SplittableRandom random = new SplittableRandom(7);
        for (int draw = 0; draw < 2000; draw++) {
            double aspect = Math.pow(10, 2 * random.nextDouble());
            double alpha = Math.pow(10, 6 * random.nextDouble());
            double phi = random.nextDouble();
            double parallel = spheroids(aspect, alpha, phi, 1).throughPlane();
            double isotropic = spheroids(aspect, alpha, phi, 0).throughPlane();
            double perpendicular = spheroids(aspect, alpha, phi, 1).inPlane();
            double rounding = 1 + 1e-12;
            assertTrue(parallel * rounding >= isotropic && isotropic * rounding >= perpendicular, "aligned, random, perpendicular");
            assertTrue(parallel <= (1 - phi + phi * alpha) * rounding && perpendicular * rounding >= 1 / (1 - phi + phi / alpha), "Wiener");
            double order = -0.5 + 1.5 * random.nextDouble();
            double between = spheroids(aspect, alpha, phi, order).throughPlane();
            assertTrue(between <= parallel * rounding, "no order beats perfect alignment");
        }
    }

    @Test
    void theTraceOfTheOrderIsKept() {
        Homogenised planar = spheroids(20, 100, 0.02, -0.5);
        Homogenised through = spheroids(20, 100, 0.02, 1);
        assertTrue(planar.inPlane() > planar.throughPlane(), "in-plane wires conduct in the plane");
        assertClose(through.inPlane(), planar.throughPlane(), 1e-12);
        assertTrue(through.anisotropic());
        assertFalse(spheroids(20, 100, 0.02, 0).anisotropic());
    }

    @Test
    void wiresAndPlateletsAreSpheroids() {
        double spheroid = spheroids(40, 100, 0.01, 0.8).throughPlane();
        Microstructure wires = new Microstructure(1, List.of(new Inclusion("w", 0.01, 100, new Shape.Wire(2e-7, 40, 0.8))), 0);
        assertEquals(spheroid, law.evaluate(wires).throughPlane());
        Shape.Platelet platelet = new Shape.Platelet(1e-6, 20, 1);
        assertClose(25e-9, platelet.polarSemiAxis(), 1e-14);
        Microstructure flakes = new Microstructure(1, List.of(new Inclusion("p", 0.01, 0, platelet)), 0);
        double flat = law.evaluate(flakes).throughPlane();
        assertClose(Ellipsoids.aligned(1, 0, 0.01, Depolarisation.axial(0.05)), flat, 1e-12);
        assertTrue(flat < MaxwellGarnett.spheres(1, 0, 0.01), "insulating flakes in the plane block more than spheres");
    }

    @Test
    void validityEndsWhereParticlesMeet() {
        assertTrue(spheroids(10, 100, 0.09, 0).valid());
        Homogenised crowded = spheroids(40, 100, 0.1, 0);
        assertFalse(crowded.valid());
        assertEquals("particle-contacts", crowded.notes().get(0).code());
        assertTrue(spheroids(40, 100, 0.1, 1).valid(), "parallel wires do not meet");
        assertFalse(spheroids(2, 100, 0.35, 0).valid());
    }

    @Test
    void insulatorsAndPerfectConductorsAreLegal() {
        for (double aspect : new double[] {0.01, 0.5, 1, 3, 100}) {
            for (double order : new double[] {-0.5, 0, 0.3, 1}) {
                for (double alpha : new double[] {0, 1e-15, 1e15, Double.POSITIVE_INFINITY}) {
                    Homogenised value = spheroids(aspect, alpha, 0.1, order);
                    assertTrue(Double.isFinite(value.throughPlane()) && value.throughPlane() > 0, () -> value.toString());
                    assertTrue(Double.isFinite(value.inPlane()) && value.inPlane() > 0, () -> value.toString());
                }
            }
        }
    }

    /** Particles of different shapes can leave the Wiener bounds in this mean field; the result says so. */
    @Test
    void leavingTheWienerBoundsIsReported() {
        Microstructure odd = new Microstructure(1, List.of(new Inclusion("flat", 0.45, 2, new Shape.Platelet(1e-6, 1e4, 1)),
                new Inclusion("long", 0.45, 10, new Shape.Wire(1e-8, 1e4, 1))), 0);
        Homogenised value = law.evaluate(odd);
        assertTrue(value.throughPlane() > 0.1 + 0.9 + 4.5);
        assertFalse(value.valid());
        assertTrue(value.notes().stream().anyMatch(note -> note.code().equals("outside-wiener-bounds")));
    }
}
