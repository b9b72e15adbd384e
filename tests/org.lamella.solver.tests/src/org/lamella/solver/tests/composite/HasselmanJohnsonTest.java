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
import org.lamella.solver.composite.HasselmanJohnson;
import org.lamella.solver.composite.Homogenised;
import org.lamella.solver.composite.Inclusion;
import org.lamella.solver.composite.MaxwellGarnett;
import org.lamella.solver.composite.Microstructure;
import org.lamella.solver.composite.Shape;

/** Section A10: the ceramic/polymer barrier. */
class HasselmanJohnsonTest {

    private final HasselmanJohnson law = new HasselmanJohnson();

    private Homogenised evaluate(double matrix, double porosity, Inclusion... fillers) {
        return law.evaluate(new Microstructure(matrix, List.of(fillers), porosity));
    }

    @ParameterizedTest
    @CsvSource({"20e-9, 0, 1.696682e-3", "20e-9, 1e-4, 7.963526e-4", "20e-9, 1e-3, 7.346541e-4", "20e-9, 0.05, 7.274215e-4",
        "0.25e-6, 0, 1.696682e-3", "0.25e-6, 1e-4, 1.201856e-3", "0.25e-6, 1e-3, 8.121112e-4", "0.25e-6, 0.05, 7.291287e-4",
        "2.5e-6, 1e-4, 1.605150e-3", "2.5e-6, 1e-3, 1.201856e-3", "2.5e-6, 0.05, 7.455178e-4", "25e-6, 1e-4, 1.686679e-3",
        "25e-6, 1e-3, 1.605150e-3", "25e-6, 0.05, 8.832952e-4", "250e-6, 1e-4, 1.695673e-3", "250e-6, 1e-3, 1.686679e-3",
        "250e-6, 0.05, 1.364486e-3"})
    void table(double radius, double barrier, String printed) {
        assertPrinted(printed, HasselmanJohnson.spheres(1e-3, 0.05, 0.2, barrier, radius));
        Inclusion garnet = new Inclusion("garnet", 0.2, 0.05, new Shape.Sphere(2 * radius), barrier, 0);
        assertPrinted(printed, evaluate(1e-3, 0, garnet).throughPlane());
    }

    /** The published form, alpha_eff = 1/(1/alpha + C) with C = R_b s_m/a. */
    @Test
    void thePublishedForm() {
        double alphaEffective = 1 / (1 / 50.0 + 0.05 * 1e-3 / 25e-6);
        double published = 1e-3 * (alphaEffective + 2 + 2 * 0.2 * (alphaEffective - 1)) / (alphaEffective + 2 - 0.2 * (alphaEffective - 1));
        assertClose(published, HasselmanJohnson.spheres(1e-3, 0.05, 0.2, 0.05, 25e-6), 1e-14);
    }

    @ParameterizedTest
    @CsvSource({"0.05, 51.0204e-6", "1e-4, 0.102041e-6"})
    void neutralRadius(double barrier, String printed) {
        assertPrinted(printed, HasselmanJohnson.neutralRadius(1e-3, 0.05, barrier).getAsDouble());
    }

    @Test
    void atTheNeutralRadiusTheFillerIsInvisibleAtAnyFraction() {
        SplittableRandom random = new SplittableRandom(14);
        for (int draw = 0; draw < 2000; draw++) {
            double matrix = Math.pow(10, -7 + 6 * random.nextDouble());
            double filler = matrix * (1.001 + 1e4 * random.nextDouble());
            double barrier = Math.pow(10, -6 + 6 * random.nextDouble());
            double phi = random.nextDouble();
            double radius = HasselmanJohnson.neutralRadius(matrix, filler, barrier).getAsDouble();
            assertClose(matrix, HasselmanJohnson.spheres(matrix, filler, phi, barrier, radius), 1e-9);
            assertTrue(HasselmanJohnson.spheres(matrix, filler, phi, barrier, 0.9 * radius) < matrix, "smaller filler hurts");
            assertTrue(HasselmanJohnson.spheres(matrix, filler, phi, barrier, 1.1 * radius) > matrix, "larger filler helps");
        }
        assertTrue(HasselmanJohnson.neutralRadius(1e-3, 1e-3, 0.05).isEmpty());
        assertTrue(HasselmanJohnson.neutralRadius(1e-3, 0, 0.05).isEmpty());
    }

    @Test
    void spheroidsContinueSpheresAndFollowNan() {
        double sphere = evaluate(1e-3, 0, new Inclusion("f", 0.1, 0.05, new Shape.Sphere(1e-6), 1e-3, 0)).throughPlane();
        for (double aspect : new double[] {1 - 1e-7, 1 + 1e-7}) {
            Inclusion nearly = new Inclusion("f", 0.1, 0.05, new Shape.Spheroid(1e-6, aspect, 0.4), 1e-3, 0);
            assertClose(sphere, evaluate(1e-3, 0, nearly).throughPlane(), 1e-6);
        }
        double axial = Depolarisation.axial(8);
        double gamma = (2 + 1 / 8.0) * 1e-3 * 1e-3 / 0.5e-6;
        Shape.Spheroid wire = new Shape.Spheroid(1e-6, 8, 1);
        assertClose(0.05 / (1 + gamma * axial * 50), HasselmanJohnson.equivalentConductivity(0.05, 1e-3, wire, axial), 1e-13);
        double flat = Depolarisation.axial(0.1);
        double gammaFlat = (1 + 2 * 0.1) * 1e-3 * 1e-3 / 0.05e-6;
        Shape.Spheroid disc = new Shape.Spheroid(1e-6, 0.1, 1);
        assertClose(0.05 / (1 + gammaFlat * flat * 50), HasselmanJohnson.equivalentConductivity(0.05, 1e-3, disc, flat), 1e-13);
    }

    @Test
    void aBarrierNeverHelpsAndStrongOnesInsulate() {
        SplittableRandom random = new SplittableRandom(15);
        for (int draw = 0; draw < 2000; draw++) {
            double aspect = Math.pow(10, -1.5 + 3 * random.nextDouble());
            double order = -0.5 + 1.5 * random.nextDouble();
            Shape shape = new Shape.Spheroid(1e-7, aspect, order);
            double filler = Math.pow(10, -5 + 6 * random.nextDouble());
            double phi = 0.5 * random.nextDouble();
            double last = Double.POSITIVE_INFINITY;
            for (double barrier : new double[] {0, 1e-6, 1e-4, 1e-2, 1, 1e9}) {
                double value = evaluate(1e-4, 0, new Inclusion("f", phi, filler, shape, barrier, 0)).throughPlane();
                assertTrue(value <= last * (1 + 1e-12), "more barrier, less conductivity");
                last = value;
            }
            double insulating = evaluate(1e-4, 0, new Inclusion("f", phi, 0, shape)).throughPlane();
            assertClose(insulating, last, 1e-6);
        }
    }

    @Test
    void severalPopulationsEachWithItsBarrierAndPores() {
        Inclusion small = new Inclusion("small", 0.1, 0.05, new Shape.Sphere(2e-8), 1e-4, 0);
        Inclusion large = new Inclusion("large", 0.1, 0.05, new Shape.Sphere(2e-4), 1e-4, 0);
        double both = evaluate(1e-3, 0.05, small, large).throughPlane();
        double b = 0;
        for (double radius : new double[] {1e-8, 1e-4}) {
            double s = 1 / (1 / 0.05 + 1e-4 / radius);
            b += 0.1 * (s - 1e-3) / (s + 2e-3);
        }
        b -= 0.05 / 2;
        assertClose(1e-3 * (1 + 2 * b) / (1 - b), both, 1e-13);
    }

    @Test
    void withoutBarriersItIsThePerfectContact() {
        Microstructure real = new Microstructure(1e-3, List.of(new Inclusion("f", 0.2, 0.05, new Shape.Sphere(1e-7), 1e-3, 0.3)), 0);
        assertTrue(real.hasBarriers());
        assertFalse(real.withoutBarriers().hasBarriers());
        assertClose(MaxwellGarnett.spheres(1e-3, 0.05, 0.2), law.evaluate(real.withoutBarriers()).throughPlane(), 1e-13);
        assertEquals("median-size", law.evaluate(real).notes().get(0).code());
        assertTrue(law.evaluate(real).valid());
    }
}
