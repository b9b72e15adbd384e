package org.lamella.solver.tests.composite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.lamella.solver.tests.Printed.assertClose;
import static org.lamella.solver.tests.Printed.assertPrinted;

import org.junit.jupiter.api.Test;
import org.lamella.solver.SolverException;
import org.lamella.solver.SolverException.Reason;
import org.lamella.solver.composite.Constriction;

/** Section A15. */
class ConstrictionTest {

    @Test
    void spots() {
        assertPrinted("1.110721e-4", Constriction.resistance(5e-6, 0.25, 0.05));
    }

    @Test
    void fullContactDoesNotConstrict() {
        assertEquals(0, Constriction.resistance(5e-6, 1, 0.05));
        assertEquals(0, Constriction.resistance(0, 0.3, 0.05));
        assertEquals(0, Constriction.resistance(5e-6, 1, 0));
        assertClose(3e-3, Constriction.film(3e-3, 1), 1e-15);
        assertClose(6e-3, Constriction.film(3e-3, 0.5), 1e-15);
    }

    @Test
    void noContactIsNamed() {
        assertEquals(Reason.NO_CONTACT, assertThrows(SolverException.class, () -> Constriction.resistance(5e-6, 0, 0.05)).reason());
        assertEquals(Reason.NO_CONTACT, assertThrows(SolverException.class, () -> Constriction.film(1, 0)).reason());
    }

    @Test
    void thePressureLaw() {
        assertClose(0.25, Constriction.contactFraction(0.15e6, 0.6e6, 1), 1e-15);
        assertClose(Math.pow(0.25, 0.95), Constriction.contactFraction(0.15e6, 0.6e6, 0.95), 1e-15);
        assertEquals(1, Constriction.contactFraction(5e6, 0.6e6, 1.9));
        assertEquals(0, Constriction.contactFraction(0, 0.6e6, 1));
    }
}
