package org.lamella.solver.tests.composite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lamella.solver.tests.Printed.assertClose;
import static org.lamella.solver.tests.Printed.assertPrinted;

import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.solver.SolverException;
import org.lamella.solver.composite.Depolarisation;

/** Depolarisation factors of section A5. */
class DepolarisationTest {

    @ParameterizedTest
    @CsvSource({"1.5, 0.2329814583, 0.3835092708", "2, 0.1735639975, 0.4132180012", "5, 0.0558209698, 0.4720895151",
        "10, 0.0202858803, 0.4898570598", "20, 0.0067490548, 0.4966254726", "50, 0.0014429738, 0.4992785131",
        "100, 0.0004298987, 0.4997850506", "0.5, 0.5272002826, 0.2363998587", "0.2, 0.7504839124, 0.1247580438",
        "0.1, 0.8608042765, 0.0695978617", "0.05, 0.9261814531, 0.0369092735", "0.02, 0.9693656414, 0.0153171793",
        "0.01, 0.9844897069, 0.0077551465"})
    void spheroids(double aspect, String axial, String transverse) {
        assertPrinted(axial, Depolarisation.axial(aspect));
        assertPrinted(transverse, Depolarisation.transverse(aspect));
        assertPrinted(axial, Depolarisation.ellipsoid(aspect, 1, 1));
        assertPrinted(transverse, Depolarisation.ellipsoid(1, aspect, 1));
    }

    @Test
    void theEllipsoidThreeToTwoToOne() {
        assertPrinted(".156300699", Depolarisation.ellipsoid(3, 2, 1));
        assertPrinted(".267154040", Depolarisation.ellipsoid(2, 3, 1));
        assertPrinted(".576545261", Depolarisation.ellipsoid(1, 3, 2));
    }

    @Test
    void theSeriesNearTheSphere() {
        assertClose(1.0 / 3, Depolarisation.axial(1), 1e-15);
        for (double x = -1e-3; x <= 1e-3; x += 1e-4) {
            double series = 1.0 / 3 - 4 * x / 15 + 4 * x * x / 105 + 8 * x * x * x / 315;
            assertEquals(series, Depolarisation.axial(Math.exp(x)), 1e-13);
        }
    }

    @Test
    void closedFormsAndSeriesMeet() {
        for (double edge : new double[] {Math.sqrt(1 / 0.75), Math.sqrt(1 / 1.25)}) {
            assertEquals(Depolarisation.axial(edge * (1 - 1e-13)), Depolarisation.axial(edge * (1 + 1e-13)), 1e-12);
        }
    }

    @Test
    void factorsOfAnyEllipsoidAddUpToOneAndShrinkWithTheAxis() {
        SplittableRandom random = new SplittableRandom(5);
        for (int draw = 0; draw < 2000; draw++) {
            double a = Math.pow(10, -9 + 4 * random.nextDouble());
            double b = Math.pow(10, -9 + 4 * random.nextDouble());
            double c = Math.pow(10, -9 + 4 * random.nextDouble());
            double first = Depolarisation.ellipsoid(a, b, c);
            double second = Depolarisation.ellipsoid(b, c, a);
            double third = Depolarisation.ellipsoid(c, a, b);
            assertEquals(1, first + second + third, 1e-12);
            assertTrue((first < second) == (a > b), "the longer axis has the smaller factor");
            assertClose(Depolarisation.axial(a / b), Depolarisation.ellipsoid(a, b, b), 1e-10);
        }
    }

    @Test
    void extremeAspectsKeepTheirDigits() {
        double r = 1e6;
        assertClose((Math.log(2 * r) - 1) / (r * r), Depolarisation.axial(r), 1e-10);
        assertClose(1 - Math.PI / 2 / r, Depolarisation.axial(1 / r), 1e-11);
        assertThrows(SolverException.class, () -> Depolarisation.axial(0));
    }

    /** Tip factor 1/L_z of a metallic protrusion, section D4. */
    @ParameterizedTest
    @CsvSource({"1, 3", "2, 5.7615635", "5, 17.9144147", "10, 49.2953712"})
    void tipFactors(double aspect, String printed) {
        assertPrinted(printed, 1 / Depolarisation.axial(aspect));
    }
}
