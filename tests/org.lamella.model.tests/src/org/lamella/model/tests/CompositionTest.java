package org.lamella.model.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lamella.model.tests.Designs.composite;
import static org.lamella.model.tests.Designs.filler;
import static org.lamella.model.tests.Designs.material;
import static org.lamella.model.tests.Designs.matrix;
import static org.lamella.model.tests.Designs.set;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.model.Composition;
import org.lamella.model.design.Composite;
import org.lamella.model.design.Material;
import org.lamella.model.design.MaterialKind;
import org.lamella.model.design.Phase;

/** Section A0 of the physics reference and the examples of F3. */
class CompositionTest {

    private final Material polymer = material("PEO", MaterialKind.POLYMER, 1200);
    private final Material garnet = material("LLZTO", MaterialKind.CERAMIC, 5400);

    private static Composition of(Composite composite) {
        return Composition.of(composite, TestVocabulary.INSTANCE);
    }

    @ParameterizedTest
    @CsvSource({ "0.10, 5400, 1200, 0.0240964, 5e-8", "0.80, 5400, 1200, 0.4705882, 5e-8", "0.5, 5400, 1200, 0.1818, 5e-5", "0.1, 2930, 1200, 0.0435, 5e-5",
            "0.5, 2930, 1200, 0.2906, 5e-5" })
    void massFractionBecomesVolumeFraction(double w, double ofFiller, double ofMatrix, double expected, double tolerance) {
        Phase grains = filler("grains", material("F", MaterialKind.CERAMIC, ofFiller), w, "wt%");
        Composition composition = of(composite("C", matrix(material("M", MaterialKind.POLYMER, ofMatrix)), grains));
        assertEquals(expected, composition.volumeFraction(grains), tolerance);
        assertEquals(w, composition.massFraction(grains), 1e-15);
    }

    @Test
    void volumeFractionsStayAndGiveTheDensity() {
        Phase grains = filler("grains", garnet, 0.2, "vol%");
        Composite composite = composite("C", matrix(polymer), grains);
        set(composite, "porosity", 0.05, "1");
        Composition composition = of(composite);
        assertEquals(0.2, composition.volumeFraction(grains));
        assertEquals(0.75, composition.matrixFraction(), 1e-15);
        assertEquals(0.75 * 1200 + 0.2 * 5400, composition.density(), 1e-12);
        assertEquals(0.05, composition.porosity());
        assertTrue(composition.isPossible());
    }

    @Test
    void mixedFractionsWithPoresCloseInVolumeAndMass() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            double p = 0.3 * random.nextDouble();
            double w = 0.5 * random.nextDouble();
            double v = 0.3 * random.nextDouble();
            Phase byMass = filler("a", material("A", MaterialKind.CERAMIC, 500 + 6000 * random.nextDouble()), w, "wt%");
            Phase byVolume = filler("b", material("B", MaterialKind.CERAMIC, 500 + 6000 * random.nextDouble()), v, "vol%");
            Phase rest = matrix(polymer);
            Composite composite = composite("C", rest, byMass, byVolume);
            set(composite, "porosity", p, "1");
            Composition composition = of(composite);
            assertEquals(1, composition.volumeFraction(rest) + composition.volumeFraction(byMass) + composition.volumeFraction(byVolume) + p, 1e-12);
            assertEquals(1, composition.massFraction(rest) + composition.massFraction(byMass) + composition.massFraction(byVolume), 1e-12);
            assertEquals(w, composition.massFraction(byMass), 1e-12);
            assertEquals(v, composition.volumeFraction(byVolume), 1e-12);
        }
    }

    @Test
    void tooMuchOfEverythingIsImpossible() {
        assertFalse(of(composite("C", matrix(polymer), filler("a", garnet, 0.7, "vol%"), filler("b", garnet, 0.4, "vol%"))).isPossible());
        assertFalse(of(composite("C", matrix(polymer), filler("a", garnet, 0.7, "wt%"), filler("b", garnet, 0.4, "wt%"))).isPossible());
        Composition absurd = of(composite("C", matrix(polymer), filler("a", garnet, 30, "wt%")));
        assertFalse(absurd.isPossible());
        assertTrue(Double.isFinite(absurd.matrixFraction()));
        assertEquals(-0.1, of(composite("C", matrix(polymer), filler("a", garnet, 1.1, "vol%"))).matrixFraction(), 1e-15);
    }

    @Test
    void densityIsNeededForMassOnly() {
        garnet.getProperties().clear();
        Phase grains = filler("grains", garnet, 0.2, "vol%");
        Composition composition = of(composite("C", matrix(polymer), grains));
        assertEquals(0.2, composition.volumeFraction(grains));
        IllegalArgumentException problem = assertThrows(IllegalArgumentException.class, composition::density);
        assertTrue(problem.getMessage().contains("examples.C.grains"), problem.getMessage());
        assertThrows(IllegalArgumentException.class, () -> of(composite("D", matrix(polymer), filler("grains", garnet, 0.2, "wt%"))));
    }

    @Test
    void onlyItsOwnPhases() {
        Composition composition = of(composite("C", matrix(polymer)));
        assertEquals(1, composition.matrixFraction());
        assertThrows(IllegalArgumentException.class, () -> composition.volumeFraction(matrix(polymer)));
    }
}
