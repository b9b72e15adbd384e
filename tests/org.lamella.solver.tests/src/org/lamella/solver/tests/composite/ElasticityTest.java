package org.lamella.solver.tests.composite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lamella.solver.tests.Printed.assertClose;
import static org.lamella.solver.tests.Printed.assertPrinted;

import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.solver.SolverException;
import org.lamella.solver.SolverException.Reason;
import org.lamella.solver.composite.ElasticModuli;
import org.lamella.solver.composite.Elasticity;
import org.lamella.solver.composite.Elasticity.Layer;
import org.lamella.solver.composite.Elasticity.Phase;

/** Sections A16 and G7. */
class ElasticityTest {

    private static final ElasticModuli POLYMER = ElasticModuli.of(10e6, 0.45);
    private static final ElasticModuli CERAMIC = ElasticModuli.of(150e9, 0.257);

    private static List<Phase> mixture(double phi) {
        return List.of(new Phase(1 - phi, POLYMER), new Phase(phi, CERAMIC));
    }

    @Test
    void moduliOfTheMatrix() {
        assertPrinted("33.3333e6", POLYMER.bulk());
        assertPrinted("3.448276e6", POLYMER.shear());
        assertClose(10e6, POLYMER.young(), 1e-14);
        assertClose(0.45, POLYMER.poisson(), 1e-14);
    }

    @ParameterizedTest
    @CsvSource({".1, 3.754617e7, 4.351259e6, 1.256826e7, 4.788126e9, 3.219714e9, 1.333259e7, 3.329709e7, 2.300567e8",
        ".3, 4.958093e7, 6.931060e6, 1.986741e7, 1.623338e10, 1.075333e10, 2.285347e7, 9.982035e7, 8.552470e8",
        ".5, 7.123641e7, 1.157414e7, 3.293853e7, 3.127256e10, 2.022783e10, 3.998800e7, 2.194136e8, 1.967535e9"})
    void table(double phi, String bulkLower, String shearLower, String youngLower, String bulkUpper, String shearUpper, String round,
            String medium, String slender) {
        ElasticModuli lower = Elasticity.lowerBound(mixture(phi));
        assertPrinted(bulkLower, lower.bulk());
        assertPrinted(shearLower, lower.shear());
        assertPrinted(youngLower, lower.young());
        ElasticModuli upper = Elasticity.upperBound(mixture(phi));
        assertPrinted(bulkUpper, upper.bulk());
        assertPrinted(shearUpper, upper.shear());
        assertPrinted(round, Elasticity.halpinTsai(10e6, 150e9, phi, 2));
        assertPrinted(medium, Elasticity.halpinTsai(10e6, 150e9, phi, 20));
        assertPrinted(slender, Elasticity.halpinTsai(10e6, 150e9, phi, 200));
        ElasticModuli spheres = Elasticity.spheresIn(POLYMER, List.of(new Phase(phi, CERAMIC)));
        assertPrinted(bulkLower, spheres.bulk());
        assertPrinted(shearLower, spheres.shear());
    }

    /** The published two-phase forms. */
    @Test
    void theFormsOfHashinAndShtrikman() {
        SplittableRandom random = new SplittableRandom(19);
        for (int draw = 0; draw < 2000; draw++) {
            ElasticModuli soft = ElasticModuli.of(1e6 + 1e9 * random.nextDouble(), 0.45 * random.nextDouble());
            ElasticModuli stiff = ElasticModuli.of(2e9 + 1e11 * random.nextDouble(), 0.45 * random.nextDouble());
            double phi = random.nextDouble();
            double k1 = soft.bulk();
            double g1 = soft.shear();
            double bulk = k1 + phi / (1 / (stiff.bulk() - k1) + 3 * (1 - phi) / (3 * k1 + 4 * g1));
            double shear = g1 + phi / (1 / (stiff.shear() - g1) + 6 * (k1 + 2 * g1) * (1 - phi) / (5 * g1 * (3 * k1 + 4 * g1)));
            ElasticModuli value = Elasticity.spheresIn(soft, List.of(new Phase(phi, stiff)));
            assertClose(bulk, value.bulk(), 1e-10);
            assertClose(shear, value.shear(), 1e-10);
            ElasticModuli upper = Elasticity.upperBound(List.of(new Phase(1 - phi, soft), new Phase(phi, stiff)));
            ElasticModuli lower = Elasticity.lowerBound(List.of(new Phase(1 - phi, soft), new Phase(phi, stiff)));
            assertTrue(lower.bulk() <= upper.bulk() * (1 + 1e-12) && lower.shear() <= upper.shear() * (1 + 1e-12));
            assertTrue(lower.shear() >= 1 / ((1 - phi) / g1 + phi / stiff.shear()) * (1 - 1e-12), "above the series value");
            assertTrue(upper.shear() <= ((1 - phi) * g1 + phi * stiff.shear()) * (1 + 1e-12), "below the parallel value");
        }
    }

    @Test
    void limits() {
        assertClose(POLYMER.bulk(), Elasticity.lowerBound(mixture(0)).bulk(), 1e-14);
        assertClose(CERAMIC.shear(), Elasticity.lowerBound(mixture(1)).shear(), 1e-14);
        assertClose(POLYMER.shear(), Elasticity.upperBound(mixture(0)).shear(), 1e-14);
        ElasticModuli fluid = new ElasticModuli(1e15, 1e6);
        double phi = 1e-6;
        double einstein = Elasticity.spheresIn(fluid, List.of(new Phase(phi, new ElasticModuli(1e20, 1e20)))).shear();
        assertEquals(2.5, (einstein / 1e6 - 1) / phi, 1e-4);
        ElasticModuli sameShear = Elasticity.spheresIn(new ElasticModuli(1e9, 1e8), List.of(new Phase(0.3, new ElasticModuli(5e9, 1e8))));
        assertClose(1e8, sameShear.shear(), 1e-14);
    }

    @Test
    void poresSoftenAndNeverBreakTheFormulas() {
        ElasticModuli porous = Elasticity.spheresIn(CERAMIC, List.of(new Phase(0.1, ElasticModuli.PORE)));
        assertTrue(porous.young() < 0.9 * CERAMIC.young() && porous.young() > 0.75 * CERAMIC.young());
        assertEquals(ElasticModuli.PORE, Elasticity.lowerBound(List.of(new Phase(0.9, CERAMIC), new Phase(0.1, ElasticModuli.PORE))));
        assertEquals(0, ElasticModuli.PORE.young());
        assertEquals(0, ElasticModuli.PORE.poisson());
        ElasticModuli liquid = new ElasticModuli(2e9, 0);
        ElasticModuli suspension = Elasticity.spheresIn(liquid, List.of(new Phase(0.5, CERAMIC)));
        assertClose(1 / (0.5 / 2e9 + 0.5 / CERAMIC.bulk()), suspension.bulk(), 1e-14);
        assertEquals(0, suspension.shear());
        assertEquals(0.5, suspension.poisson(), 1e-15);
    }

    @Test
    void impossiblePhasesAreRefused() {
        assertThrows(SolverException.class, () -> ElasticModuli.of(1e9, 0.5));
        assertEquals(Reason.FRACTIONS_EXCEED_ONE, assertThrows(SolverException.class,
                () -> Elasticity.spheresIn(POLYMER, List.of(new Phase(0.6, CERAMIC), new Phase(0.6, CERAMIC)))).reason());
        assertEquals(Reason.NO_LAYERS, assertThrows(SolverException.class, () -> Elasticity.inPlane(List.of())).reason());
    }

    /** Section G7. */
    @Test
    void layeredStack() {
        List<Layer> stack = List.of(new Layer(20e-6, 10e6), new Layer(30e-6, 150e9), new Layer(15e-6, 1e9));
        assertPrinted("3.2254863e7", Elasticity.throughPlane(stack));
        assertPrinted("6.9464615e10", Elasticity.inPlane(stack));
    }

    /** Along or across the stiff direction at full order, between them at random: 1/5 for wires, 8/15 for platelets. */
    @Test
    void orderTurnsFibresAndPlatelets() {
        double along = Elasticity.halpinTsai(10e6, 150e9, 0.1, 40);
        double across = Elasticity.halpinTsai(10e6, 150e9, 0.1, 2);
        assertClose(along, Elasticity.halpinTsai(10e6, 150e9, 0.1, 20, 1), 1e-14);
        assertClose(across, Elasticity.halpinTsai(10e6, 150e9, 0.1, 20, -0.5), 1e-14);
        assertClose(across + (along - across) / 5, Elasticity.halpinTsai(10e6, 150e9, 0.1, 20, 0), 1e-14);
        assertClose(across, Elasticity.halpinTsai(10e6, 150e9, 0.1, 1 / 20.0, 1), 1e-14);
        assertClose(along, Elasticity.halpinTsai(10e6, 150e9, 0.1, 1 / 20.0, -0.5), 1e-14);
        assertClose(across + (along - across) * 8 / 15, Elasticity.halpinTsai(10e6, 150e9, 0.1, 1 / 20.0, 0), 1e-14);
    }
}
