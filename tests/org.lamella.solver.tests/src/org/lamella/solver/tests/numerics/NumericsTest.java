package org.lamella.solver.tests.numerics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lamella.solver.tests.Printed.assertClose;

import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lamella.solver.SolverException;
import org.lamella.solver.SolverException.Reason;
import org.lamella.solver.numerics.Carlson;
import org.lamella.solver.numerics.GaussKronrod;
import org.lamella.solver.numerics.Inputs;
import org.lamella.solver.numerics.LogRoot;
import org.lamella.solver.numerics.PhysicalConstants;

/** Kernel services of section G1. */
class NumericsTest {

    @ParameterizedTest
    @ValueSource(doubles = {1e-12, 3e-7, 0.02, 1, 5e3, 9e11})
    void rootsAreRelativelyExactAtEveryMagnitude(double root) {
        assertClose(root, LogRoot.solve(x -> Math.log(x / root), 1e-13, 1e12), 1e-13);
        assertClose(root, LogRoot.solve(x -> root / x - 1, root / 50, root * 1e4), 1e-13);
    }

    @Test
    void rootsAtTheEndsNeedNoSearch() {
        AtomicInteger calls = new AtomicInteger();
        assertEquals(2.0, LogRoot.solve(x -> {
            calls.incrementAndGet();
            return x - 2;
        }, 2, 5));
        assertEquals(1, calls.get());
        assertEquals(5.0, LogRoot.solve(x -> x - 5, 2, 5));
        assertEquals(3.0, LogRoot.solve(x -> 1, 3, 3));
    }

    @Test
    void aRootThatIsNotBracketedIsRefused() {
        SolverException refused = assertThrows(SolverException.class, () -> LogRoot.solve(x -> x + 1, 1, 2));
        assertEquals(Reason.NO_BRACKET, refused.reason());
        assertEquals(2, refused.arguments().size());
        assertThrows(SolverException.class, () -> LogRoot.solve(x -> x - 1, 0, 2));
    }

    /** R_D(0, 2, 1) and R_D(2, 3, 4) from Carlson, Numer. Algorithms 10 (1995) 13. */
    @Test
    void carlsonsPublishedValues() {
        assertClose(1.7972103521033883, Carlson.rd(0, 2, 1), 1e-14);
        assertClose(0.16510527294261053, Carlson.rd(2, 3, 4), 1e-14);
    }

    @Test
    void carlsonsIntegralIsHomogeneousAndSymmetric() {
        assertClose(1, Carlson.rd(1, 1, 1), 1e-15);
        assertClose(Carlson.rd(0.3, 5, 2), Carlson.rd(5, 0.3, 2), 1e-15);
        assertClose(Carlson.rd(0.3, 5, 2) * Math.pow(7, -1.5), Carlson.rd(2.1, 35, 14), 1e-14);
    }

    @Test
    void quadratureOfSmoothAndSteepFunctions() {
        assertClose(2, GaussKronrod.integrate(Math::sin, 0, Math.PI, 1e-12), 1e-13);
        assertClose(Math.E - 1, GaussKronrod.integrate(Math::exp, 0, 1, 1e-12), 1e-14);
        assertEquals(0, GaussKronrod.integrate(Math::sin, 1, 1, 1e-12));
        assertEquals(0, GaussKronrod.integrate(x -> 0, 0, 1, 1e-12));
        double steep = GaussKronrod.integrate(x -> Math.tanh(500 * (x - 0.37)), 0, 1, 1e-12);
        assertEquals((Math.log(Math.cosh(500 * 0.63)) - Math.log(Math.cosh(500 * 0.37))) / 500, steep, 1e-12);
    }

    @Test
    void quadratureRefusesWhatDoesNotConverge() {
        assertEquals(Reason.NOT_FINITE,
                assertThrows(SolverException.class, () -> GaussKronrod.integrate(x -> Double.NaN, 0, 1, 1e-12)).reason());
        assertEquals(Reason.QUADRATURE,
                assertThrows(SolverException.class, () -> GaussKronrod.integrate(NumericsTest::noise, 0, 1, 1e-12)).reason());
    }

    private static double noise(double x) {
        return new SplittableRandom(Double.doubleToLongBits(x)).nextDouble();
    }

    @Test
    void inputsAreCheckedWithReasons() {
        assertEquals(0.5, Inputs.fraction("phi", 0.5));
        assertEquals(Reason.NOT_FINITE, assertThrows(SolverException.class, () -> Inputs.positive("L", Double.NaN)).reason());
        assertEquals(Reason.NOT_POSITIVE, assertThrows(SolverException.class, () -> Inputs.positive("L", 0)).reason());
        assertEquals(Reason.NEGATIVE, assertThrows(SolverException.class, () -> Inputs.nonNegative("R", -1)).reason());
        SolverException range = assertThrows(SolverException.class, () -> Inputs.fraction("phi", 1.5));
        assertEquals(Reason.OUT_OF_RANGE, range.reason());
        assertTrue(range.getMessage().contains("phi is 1.5"), range.getMessage());
    }

    @Test
    void everyReasonNamesItsArguments() {
        for (Reason reason : Reason.values()) {
            SolverException failure = new SolverException(reason, "first", 2.5, 3, "last");
            assertEquals(reason, failure.reason());
            assertEquals(4, failure.arguments().size());
            assertTrue(!failure.getMessage().contains("%") && failure.getMessage().length() > 20, failure.getMessage());
        }
    }

    @Test
    void constants() {
        assertClose(PhysicalConstants.GAS / PhysicalConstants.FARADAY, PhysicalConstants.BOLTZMANN_EV, 1e-9);
        assertClose(0.025692579, PhysicalConstants.thermalVoltage(298.15), 1e-7);
    }
}
