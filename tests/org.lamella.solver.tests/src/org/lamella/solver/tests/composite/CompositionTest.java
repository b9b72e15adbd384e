package org.lamella.solver.tests.composite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.lamella.solver.tests.Printed.assertClose;
import static org.lamella.solver.tests.Printed.assertPrinted;

import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.solver.SolverException;
import org.lamella.solver.SolverException.Reason;
import org.lamella.solver.composite.Composition;
import org.lamella.solver.composite.Portion;
import org.lamella.solver.composite.Portion.Basis;

/** Section A0, with the examples of F3. */
class CompositionTest {

    @ParameterizedTest
    @CsvSource({"0.10, 5400, 1200, 0.0240964", "0.80, 5400, 1200, 0.4705882", "0.10, 5400, 1200, 0.0241", "0.50, 5400, 1200, 0.1818",
        "0.80, 5400, 1200, 0.4706", "0.10, 2930, 1200, 0.0435", "0.50, 2930, 1200, 0.2906"})
    void massToVolumeFraction(double mass, double filler, double matrix, String printed) {
        double phi = Composition.volumeFraction(mass, filler, matrix);
        assertPrinted(printed, phi);
        assertClose(mass, Composition.massFraction(phi, filler, matrix), 1e-14);
        assertClose(phi, Composition.of(matrix, 0, List.of(new Portion(filler, mass, Basis.MASS))).fillerVolume(0), 1e-14);
    }

    @Test
    void anyMixtureOfBasesAddsUp() {
        SplittableRandom random = new SplittableRandom(1);
        for (int draw = 0; draw < 2000; draw++) {
            double porosity = 0.2 * random.nextDouble();
            Portion byVolume = new Portion(1000 + 5000 * random.nextDouble(), 0.3 * random.nextDouble(), Basis.VOLUME);
            Portion byMass = new Portion(2000 + 4000 * random.nextDouble(), 0.2 * random.nextDouble(), Basis.MASS);
            double matrix = 900 + 1000 * random.nextDouble();
            Composition composition = Composition.of(matrix, porosity, List.of(byVolume, byMass));
            assertClose(1, composition.matrixVolume() + composition.fillerVolume() + composition.porosity(), 1e-12);
            assertClose(1, composition.matrixMass() + composition.fillerMass(), 1e-12);
            assertClose(byVolume.amount(), composition.fillerVolume(0), 1e-12);
            assertEquals(byMass.amount(), composition.fillerMass(1), 1e-12);
            double density = composition.matrixVolume() * matrix + composition.fillerVolume(0) * byVolume.density()
                    + composition.fillerVolume(1) * byMass.density();
            assertClose(density, composition.density(), 1e-12);
        }
    }

    @Test
    void poresHaveNoMass() {
        Composition porous = Composition.of(1200, 0.25, List.of());
        assertClose(900, porous.density(), 1e-15);
        assertClose(1, porous.matrixMass(), 1e-15);
        assertClose(900 * 20e-6, porous.arealMass(20e-6), 1e-15);
        assertEquals(0, Composition.of(1200, 1, List.of()).density());
    }

    @Test
    void aMassFractionIsOfTheSolidsWhateverThePorosity() {
        Composition porous = Composition.of(1200, 0.5, List.of(new Portion(5400, 0.1, Basis.MASS)));
        assertClose(0.5 * Composition.volumeFraction(0.1, 5400, 1200), porous.fillerVolume(0), 1e-14);
    }

    @Test
    void recipesWithoutRoomForTheMatrixAreRefused() {
        assertRefused(0.1, new Portion(5400, 0.95, Basis.VOLUME));
        assertRefused(0, new Portion(5400, 0.7, Basis.MASS), new Portion(3000, 0.6, Basis.MASS));
        assertRefused(0, new Portion(5400, 0.6, Basis.VOLUME), new Portion(500, 0.5, Basis.MASS));
        assertEquals(Reason.OUT_OF_RANGE, assertThrows(SolverException.class, () -> new Portion(5400, 1.1, Basis.VOLUME)).reason());
    }

    private static void assertRefused(double porosity, Portion... fillers) {
        SolverException refused = assertThrows(SolverException.class, () -> Composition.of(1200, porosity, List.of(fillers)));
        assertEquals(Reason.FRACTIONS_EXCEED_ONE, refused.reason());
    }

    @Test
    void aCompositeMayBeAllFiller() {
        Composition full = Composition.of(1200, 0, List.of(new Portion(5400, 1, Basis.MASS)));
        assertClose(5400, full.density(), 1e-14);
        assertEquals(0, full.matrixVolume(), 1e-14);
    }
}
