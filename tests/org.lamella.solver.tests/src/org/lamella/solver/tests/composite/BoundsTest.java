package org.lamella.solver.tests.composite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lamella.solver.tests.Printed.assertClose;
import static org.lamella.solver.tests.Printed.assertPrinted;
import static org.lamella.solver.tests.Printed.assertWithin;

import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.lamella.solver.composite.Bounds;

/** Sections A2 and A3. */
class BoundsTest {

    @Test
    void laminate() {
        double[] conductivities = {1, 10};
        double[] fractions = {0.5, 0.5};
        assertPrinted("1.81818182", Bounds.wienerLower(conductivities, fractions));
        assertEquals(5.5, Bounds.wienerUpper(conductivities, fractions));
    }

    @Test
    void insulatingPhasesAndAbsentPhasesAreLegal() {
        assertEquals(0, Bounds.wienerLower(new double[] {1, 0}, new double[] {0.9, 0.1}));
        assertEquals(1, Bounds.wienerLower(new double[] {1, 0}, new double[] {1, 0}));
        assertEquals(0, Bounds.hashinShtrikmanLower(new double[] {1, 0}, new double[] {0.9, 0.1}, 3));
        assertEquals(1, Bounds.hashinShtrikmanLower(new double[] {1, 0}, new double[] {1, 0}, 3), 1e-15);
        assertEquals(0, Bounds.hashinShtrikmanUpper(new double[] {0, 0}, new double[] {0.5, 0.5}, 3));
        assertEquals(0, Bounds.hashinShtrikman(0, 5, 0.3, 3));
        assertEquals(5, Bounds.hashinShtrikman(0, 5, 1, 3));
    }

    /** The product form against the published one, s1 + phi/(1/(s2-s1) + (1-phi)/(d s1)), and the n-phase form against both. */
    @Test
    void allFormsAgree() {
        SplittableRandom random = new SplittableRandom(2);
        for (int draw = 0; draw < 2000; draw++) {
            int d = 2 + random.nextInt(2);
            double s1 = Math.pow(10, -6 + 6 * random.nextDouble());
            double s2 = Math.pow(10, -6 + 6 * random.nextDouble());
            double phi = random.nextDouble();
            double published = s1 + phi / (1 / (s2 - s1) + (1 - phi) / (d * s1));
            double product = Bounds.hashinShtrikman(s1, s2, phi, d);
            assertClose(published, product, 1e-8);
            double[] conductivities = {s1, s2};
            double[] fractions = {1 - phi, phi};
            double bound = s1 < s2 ? Bounds.hashinShtrikmanLower(conductivities, fractions, d)
                    : Bounds.hashinShtrikmanUpper(conductivities, fractions, d);
            assertClose(product, bound, 1e-12);
        }
    }

    @Test
    void theNestingOfTheBoundsForAnyNumberOfPhases() {
        SplittableRandom random = new SplittableRandom(3);
        for (int draw = 0; draw < 2000; draw++) {
            int n = 2 + random.nextInt(4);
            double[] conductivities = new double[n];
            double[] fractions = new double[n];
            double sum = 0;
            for (int i = 0; i < n; i++) {
                conductivities[i] = random.nextInt(8) == 0 ? 0 : Math.pow(10, -8 + 8 * random.nextDouble());
                fractions[i] = random.nextDouble();
                sum += fractions[i];
            }
            for (int i = 0; i < n; i++) {
                fractions[i] /= sum;
            }
            double wienerLower = Bounds.wienerLower(conductivities, fractions);
            double hsLower = Bounds.hashinShtrikmanLower(conductivities, fractions, 3);
            double hsUpper = Bounds.hashinShtrikmanUpper(conductivities, fractions, 3);
            double wienerUpper = Bounds.wienerUpper(conductivities, fractions);
            assertWithin(wienerLower, hsLower, hsUpper, "lower Hashin-Shtrikman");
            assertWithin(hsLower, hsUpper, wienerUpper, "upper Hashin-Shtrikman");
        }
    }

    @Test
    void theBoundsMeetForOnePhase() {
        for (int d = 2; d <= 3; d++) {
            assertEquals(7, Bounds.hashinShtrikmanLower(new double[] {7, 7}, new double[] {0.2, 0.8}, d), 1e-14);
            assertEquals(7, Bounds.hashinShtrikmanUpper(new double[] {7, 7}, new double[] {0.2, 0.8}, d), 1e-14);
            assertEquals(1, Bounds.hashinShtrikman(1, 9, 0, d), 1e-15);
            assertEquals(9, Bounds.hashinShtrikman(1, 9, 1, d), 1e-14);
        }
    }

    /** Keller and Dykhne: in two dimensions exchanging the phases inverts the conductivity, and the bounds respect it. */
    @Test
    void reciprocityInTwoDimensions() {
        SplittableRandom random = new SplittableRandom(4);
        for (int draw = 0; draw < 2000; draw++) {
            double alpha = Math.pow(10, -3 + 6 * random.nextDouble());
            double phi = random.nextDouble();
            assertClose(1, Bounds.hashinShtrikman(1, alpha, phi, 2) * Bounds.hashinShtrikman(1, 1 / alpha, phi, 2), 1e-12);
        }
    }
}
