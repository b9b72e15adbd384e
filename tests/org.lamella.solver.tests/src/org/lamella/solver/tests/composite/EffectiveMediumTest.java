package org.lamella.solver.tests.composite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lamella.solver.tests.Printed.IMPLICIT;
import static org.lamella.solver.tests.Printed.assertClose;
import static org.lamella.solver.tests.Printed.assertPrinted;
import static org.lamella.solver.tests.Printed.assertWithin;

import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.lamella.solver.SolverException;
import org.lamella.solver.composite.Bounds;
import org.lamella.solver.composite.Bruggeman;
import org.lamella.solver.composite.Differential;
import org.lamella.solver.composite.Gem;
import org.lamella.solver.composite.Inclusion;
import org.lamella.solver.composite.MaxwellGarnett;
import org.lamella.solver.composite.Microstructure;
import org.lamella.solver.composite.Shape;

/** Limits and properties of Bruggeman (A6), the differential law (A7) and GEM (A8). */
class EffectiveMediumTest {

    private static final Shape SPHERE = new Shape.Sphere(1e-6);

    private static double decade(SplittableRandom random, double low, double high) {
        return Math.pow(10, low + (high - low) * random.nextDouble());
    }

    @Test
    void kellerAndDykhneInTwoDimensions() {
        SplittableRandom random = new SplittableRandom(8);
        for (int draw = 0; draw < 2000; draw++) {
            double s1 = decade(random, -8, 2);
            double s2 = decade(random, -8, 2);
            assertClose(Math.sqrt(s1 * s2), Bruggeman.twoPhase(s1, s2, 0.5, 2), 1e-12);
            double phi = random.nextDouble();
            assertClose(s1 * s2, Bruggeman.twoPhase(s1, s2, phi, 2) * Bruggeman.twoPhase(s2, s1, phi, 2), 1e-11);
        }
    }

    @Test
    void bruggemanPercolatesAtOneThird() {
        assertEquals(0, Bruggeman.twoPhase(0, 5, 1.0 / 3, 3), 1e-15);
        assertEquals(0, Bruggeman.twoPhase(0, 5, 0.2, 3));
        assertClose(5 * (3 * 0.5 - 1) / 2, Bruggeman.twoPhase(0, 5, 0.5, 3), 1e-14);
        assertEquals(0, Bruggeman.multiPhase(new double[] {0, 5, 2}, new double[] {0.7, 0.2, 0.1}));
        assertTrue(Bruggeman.multiPhase(new double[] {0, 5, 2}, new double[] {0.6, 0.2, 0.2}) > 0);
        assertEquals(0, Bruggeman.multiPhase(new double[] {0, 0}, new double[] {0.6, 0.4}));
    }

    @Test
    void bruggemanSolvesItsEquation() {
        SplittableRandom random = new SplittableRandom(9);
        for (int draw = 0; draw < 2000; draw++) {
            int n = 2 + random.nextInt(4);
            double[] conductivities = new double[n];
            double[] fractions = new double[n];
            double sum = 0;
            for (int i = 0; i < n; i++) {
                conductivities[i] = i > 1 && random.nextInt(4) == 0 ? 0 : decade(random, -6, 6);
                fractions[i] = 0.05 + random.nextDouble();
                sum += fractions[i];
            }
            for (int i = 0; i < n; i++) {
                fractions[i] /= sum;
            }
            double s = Bruggeman.multiPhase(conductivities, fractions);
            double connected = 0;
            double residual = 0;
            double slope = 0;
            for (int i = 0; i < n; i++) {
                connected += conductivities[i] > 0 ? fractions[i] : 0;
                residual += fractions[i] * (conductivities[i] - s) / (conductivities[i] + 2 * s);
                slope += fractions[i] * 3 * conductivities[i] * s / Math.pow(conductivities[i] + 2 * s, 2);
            }
            if (connected > 1.0 / 3) {
                assertEquals(0, residual / slope, IMPLICIT, "relative error of the root");
            } else {
                assertEquals(0, s);
            }
        }
    }

    @Test
    void bruggemanOfManyEqualPhasesIsTheTwoPhaseForm() {
        double split = Bruggeman.multiPhase(new double[] {1, 100, 1, 100}, new double[] {0.4, 0.1, 0.3, 0.2});
        assertPrinted("5.187869", split);
        double nearly = Bruggeman.multiPhase(new double[] {1, 100, 1.0000000001}, new double[] {0.4, 0.3, 0.3});
        assertClose(split, nearly, 1e-8);
    }

    @Test
    void theDifferentialLawSolvesItsEquation() {
        SplittableRandom random = new SplittableRandom(10);
        for (int draw = 0; draw < 2000; draw++) {
            double alpha = decade(random, -10, 10);
            double phi = 0.999 * random.nextDouble();
            double s = Differential.spheres(1, alpha, phi);
            double remaining = (alpha - s) / (alpha - 1) * Math.cbrt(1 / s);
            double slope = s / (alpha - s) + 1.0 / 3; // -dln(remaining)/dln s, positive on the branch
            assertEquals(0, (Math.log(remaining) - Math.log1p(-phi)) / Math.abs(slope), 1e-7 + 1e-9 * Math.abs(Math.log(alpha)),
                    () -> "alpha " + alpha + " phi " + phi);
            assertWithin(Math.min(1, alpha), s, Math.max(1, alpha), "differential");
        }
    }

    @Test
    void theDifferentialLawOfInsulatorsIsTheBruggemanTortuosity() {
        for (double phi = 0; phi < 1; phi += 0.05) {
            assertClose(Math.pow(1 - phi, 1.5), Differential.spheres(1, 0, phi), 1e-14);
        }
        assertClose(7, Differential.spheres(7, 7, 0.4), 1e-14);
        assertClose(7, Differential.spheres(7, 3, 0), 1e-14);
        assertClose(3, Differential.spheres(7, 3, 1), 1e-14);
        assertEquals(0, Differential.spheres(0, 3, 0.4));
        assertEquals(0, Differential.spheres(2, 0, 1));
    }

    @Test
    void severalPopulationsOfTheDifferentialLawAgreeWithOne() {
        Differential law = new Differential();
        SplittableRandom random = new SplittableRandom(11);
        for (int draw = 0; draw < 200; draw++) {
            double alpha = random.nextInt(5) == 0 ? 0 : decade(random, -6, 6);
            double phi = 0.9 * random.nextDouble();
            Microstructure split = new Microstructure(2, List.of(new Inclusion("a", 0.3 * phi, 2 * alpha, SPHERE),
                    new Inclusion("b", 0.7 * phi, 2 * alpha, SPHERE)), 0);
            assertClose(Differential.spheres(2, 2 * alpha, phi), law.evaluate(split).throughPlane(), IMPLICIT);
        }
        Microstructure porous = new Microstructure(2, List.of(new Inclusion("a", 0.2, 0, SPHERE)), 0.1);
        assertClose(2 * Math.pow(0.7, 1.5), law.evaluate(porous).throughPlane(), IMPLICIT);
        assertEquals(3, law.evaluate(new Microstructure(3, List.of(), 0)).throughPlane());
        assertEquals(0, law.evaluate(new Microstructure(0, List.of(new Inclusion("a", 0.2, 5, SPHERE)), 0.1)).throughPlane());
    }

    @Test
    void gemWithUniversalParametersIsBruggeman() {
        SplittableRandom random = new SplittableRandom(12);
        for (int draw = 0; draw < 2000; draw++) {
            double high = decade(random, 0, 8);
            double phi = random.nextDouble();
            assertClose(Bruggeman.twoPhase(1, high, phi, 3), Gem.solve(1, high, phi, 1.0 / 3, 1, 1), IMPLICIT);
        }
        assertPrinted("5.187869", Gem.solve(1, 100, 0.30, 1.0 / 3, 1, 1), IMPLICIT);
    }

    @Test
    void gemWithAnInsulatorIsThePowerLaw() {
        assertEquals(0, Gem.solve(0, 5, 0.16, 0.16, 0.87, 2));
        assertEquals(0, Gem.solve(0, 5, 0.05, 0.16, 0.87, 2));
        assertClose(5 * Math.pow(0.24 / 0.84, 2), Gem.solve(0, 5, 0.4, 0.16, 0.87, 2), 1e-14);
        assertClose(5 * Math.pow(0.24 / 0.84, 2), Gem.solve(1e-20, 5, 0.4, 0.16, 0.87, 2), IMPLICIT);
        assertClose(5, Gem.solve(5, 5, 0.4, 0.16, 0.87, 2), 1e-15);
        assertClose(1, Gem.solve(1, 5, 0, 0.16, 0.87, 2), 1e-12);
        assertClose(5, Gem.solve(1, 5, 1, 0.16, 0.87, 2), 1e-12);
    }

    @Test
    void gemTakesOneFillerAndSeparatePores() {
        Gem law = new Gem();
        Microstructure two = new Microstructure(1, List.of(new Inclusion("a", 0.1, 5, SPHERE), new Inclusion("b", 0.1, 7, SPHERE)), 0);
        assertFalse(law.applicability(two).hasValue());
        assertThrows(SolverException.class, () -> law.evaluate(two));
        Microstructure porous = new Microstructure(1, List.of(new Inclusion("a", 0.27, 100, SPHERE)), 0.1);
        double dense = Gem.solve(1, 100, 0.3, 0.16, 0.87, 2);
        assertClose(MaxwellGarnett.spheres(dense, 0, 0.1), law.evaluate(porous).throughPlane(), 1e-12);
        Microstructure insulating = new Microstructure(1, List.of(new Inclusion("a", 0.3, 0, SPHERE)), 0);
        assertClose(Math.pow((0.7 - 0.16) / 0.84, 2), law.evaluate(insulating).throughPlane(), 1e-12);
        assertEquals(1, law.evaluate(new Microstructure(1, List.of(), 0)).throughPlane());
    }

    @Test
    void symmetricLawsLieWithinTheIsotropicBounds() {
        SplittableRandom random = new SplittableRandom(13);
        for (int draw = 0; draw < 2000; draw++) {
            double filler = decade(random, -9, 9);
            double phi = random.nextDouble();
            double first = Bounds.hashinShtrikman(1, filler, phi, 3);
            double second = Bounds.hashinShtrikman(filler, 1, 1 - phi, 3);
            assertWithin(Math.min(first, second), Bruggeman.twoPhase(1, filler, phi, 3), Math.max(first, second), "Bruggeman");
            assertWithin(Math.min(first, second), Differential.spheres(1, filler, phi), Math.max(first, second), "differential");
        }
    }
}
