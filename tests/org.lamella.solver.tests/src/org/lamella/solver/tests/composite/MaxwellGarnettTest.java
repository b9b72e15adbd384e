package org.lamella.solver.tests.composite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lamella.solver.tests.Printed.assertClose;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.lamella.solver.SolverException;
import org.lamella.solver.SolverException.Reason;
import org.lamella.solver.composite.Applicability.Level;
import org.lamella.solver.composite.Inclusion;
import org.lamella.solver.composite.MaxwellGarnett;
import org.lamella.solver.composite.Microstructure;
import org.lamella.solver.composite.Shape;

/** Section A4; its table rows stand with those of A7. */
class MaxwellGarnettTest {

    private static final Shape SPHERE = new Shape.Sphere(1e-6);
    private final MaxwellGarnett law = new MaxwellGarnett();

    @Test
    void theDiluteLimit() {
        double phi = 1e-7;
        for (double alpha : new double[] {0, 0.1, 3, 100, 1e9}) {
            assertEquals(3 * (alpha - 1) / (alpha + 2), (MaxwellGarnett.spheres(1, alpha, phi) - 1) / phi, 1e-6);
        }
        assertEquals(3, (MaxwellGarnett.spheres(1, 1e15, phi) - 1) / phi, 1e-6);
    }

    @Test
    void splittingAPopulationChangesNothing() {
        Microstructure one = new Microstructure(1e-3, List.of(new Inclusion("a", 0.2, 0.05, SPHERE)), 0);
        Microstructure two = new Microstructure(1e-3,
                List.of(new Inclusion("a", 0.15, 0.05, SPHERE), new Inclusion("b", 0.05, 0.05, new Shape.Sphere(1e-8))), 0);
        assertClose(MaxwellGarnett.spheres(1e-3, 0.05, 0.2), law.evaluate(one).throughPlane(), 1e-13);
        assertClose(law.evaluate(one).throughPlane(), law.evaluate(two).throughPlane(), 1e-13);
    }

    @Test
    void severalPopulationsAndPores() {
        Microstructure mixed = new Microstructure(2, List.of(new Inclusion("a", 0.1, 50, SPHERE), new Inclusion("b", 0.1, 0, SPHERE)), 0.05);
        double b = 0.1 * (50 - 2) / (50 + 4.0) + (0.1 + 0.05) * -0.5;
        assertClose(2 * (1 + 2 * b) / (1 - b), law.evaluate(mixed).throughPlane(), 1e-14);
        assertEquals(law.evaluate(mixed).throughPlane(), law.evaluate(mixed).inPlane());
    }

    @Test
    void extremesStayFinite() {
        Microstructure perfect = new Microstructure(1e-4, List.of(new Inclusion("metal", 0.2, Double.POSITIVE_INFINITY, SPHERE)), 0);
        assertClose(1e-4 * (1 + 2 * 0.2) / (1 - 0.2), law.evaluate(perfect).throughPlane(), 1e-9);
        Microstructure dead = new Microstructure(0, List.of(new Inclusion("grains", 0.2, 1, SPHERE)), 0);
        assertEquals(0, law.evaluate(dead).throughPlane());
        Microstructure nothing = new Microstructure(0, List.of(new Inclusion("grains", 0.2, 0, SPHERE)), 0.1);
        assertEquals(0, law.evaluate(nothing).throughPlane());
        assertEquals(3, law.evaluate(new Microstructure(3, List.of(), 0)).throughPlane());
    }

    @Test
    void validityIsReported() {
        Microstructure dense = new Microstructure(1, List.of(new Inclusion("a", 0.4, 10, SPHERE)), 0);
        assertEquals("dilute-limit", law.evaluate(dense).notes().get(0).code());
        assertFalse(law.evaluate(dense).valid());
        assertTrue(law.evaluate(new Microstructure(1, List.of(new Inclusion("a", 0.3, 10, SPHERE)), 0)).valid());
        Microstructure wires = new Microstructure(1, List.of(new Inclusion("a", 0.1, 10, new Shape.Wire(1e-7, 10, 0))), 0);
        assertEquals(Level.DOUBTFUL, law.applicability(wires).level());
        Microstructure gyroid = new Microstructure(1, List.of(new Inclusion("a", 0.1, 10, new Shape.Other("gyroid"))), 0);
        assertEquals(Level.IMPOSSIBLE, law.applicability(gyroid).level());
        assertEquals(Reason.LAW_NOT_APPLICABLE, assertThrows(SolverException.class, () -> law.evaluate(gyroid)).reason());
    }

    @Test
    void fractionsOverOneAreRefused() {
        List<Inclusion> fillers = List.of(new Inclusion("a", 0.7, 10, SPHERE), new Inclusion("b", 0.2, 10, SPHERE));
        assertEquals(Reason.FRACTIONS_EXCEED_ONE, assertThrows(SolverException.class, () -> new Microstructure(1, fillers, 0.2)).reason());
    }
}
