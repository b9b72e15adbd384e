package org.lamella.solver.tests.composite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lamella.solver.tests.Printed.assertClose;

import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lamella.solver.SolverException;
import org.lamella.solver.composite.ConductivityLaw;
import org.lamella.solver.composite.ConductivityLaws;
import org.lamella.solver.composite.Inclusion;
import org.lamella.solver.composite.LawArguments;
import org.lamella.solver.composite.MaxwellGarnett;
import org.lamella.solver.composite.Microstructure;
import org.lamella.solver.composite.Shape;
import org.lamella.solver.composite.Transference;

/** Section A17. */
class TransferenceTest {

    private static final ConductivityLaws LAWS = ConductivityLaws.installed();
    private static final LawArguments DEFAULTS = LawArguments.defaults();

    private static Microstructure composite(double matrix, double filler, double phi) {
        return new Microstructure(matrix, List.of(new Inclusion("f", phi, filler, new Shape.Wire(1e-7, 10, 0.4))), 0.02);
    }

    @ParameterizedTest
    @ValueSource(strings = {"maxwell-garnett", "ellipsoids", "barrier", "bruggeman", "differential", "gem", "parallel", "hs-upper", "auto"})
    void insulatingFillerLeavesTheNumberUnchanged(String name) {
        for (double number : new double[] {-0.3, 0, 0.2, 0.7, 1}) {
            Transference value = Transference.of(LAWS.get(name), DEFAULTS, composite(1e-3, 0, 0.2), number);
            assertEquals(number, value.number(), 1e-12);
        }
    }

    @Test
    void parallelSingleIonWires() {
        ConductivityLaw parallel = LAWS.get("parallel");
        Microstructure m = new Microstructure(1e-3, List.of(new Inclusion("f", 0.3, 0.05, new Shape.Sphere(1e-7))), 0);
        double expected = (0.7 * 0.2 * 1e-3 + 0.3 * 0.05) / (0.7 * 1e-3 + 0.3 * 0.05);
        Transference value = Transference.of(parallel, DEFAULTS, m, 0.2);
        assertClose(expected, value.number(), 1e-14);
        assertClose(0.7e-3 + 0.015, value.conductivity(), 1e-14);
    }

    @Test
    void conductingFillerRaisesTheNumber() {
        SplittableRandom random = new SplittableRandom(20);
        for (int draw = 0; draw < 500; draw++) {
            double number = random.nextDouble();
            double filler = 1e-3 * Math.pow(10, 4 * random.nextDouble());
            Transference value = Transference.of(new MaxwellGarnett(), DEFAULTS, composite(1e-3, filler, 0.3 * random.nextDouble()), number);
            assertTrue(value.number() >= number - 1e-12 && value.number() <= 1);
        }
        assertEquals(1, Transference.of(LAWS.get("series"), DEFAULTS, composite(1e-3, 0, 0.2), 0.2).number(), "nothing conducts");
        assertThrows(SolverException.class, () -> Transference.of(new MaxwellGarnett(), DEFAULTS, composite(1e-3, 1, 0.1), 1.2));
    }

    @Test
    void saltDiffusesAroundFillerAndPores() {
        Microstructure m = new Microstructure(1e-3, List.of(new Inclusion("f", 0.25, 0.05, new Shape.Sphere(1e-7))), 0.05);
        double blocked = 0.3;
        assertClose(4e-12 * 2 * (1 - blocked) / (2 + blocked), Transference.diffusivity(new MaxwellGarnett(), DEFAULTS, m, 4e-12), 1e-13);
        assertClose(4e-12 * Math.pow(0.7, 1.5), Transference.diffusivity(LAWS.get("differential"), DEFAULTS, m, 4e-12), 1e-8);
    }

    /** Polymer below its percolation threshold: only lithium gets through, so the layer is of type C for the transport models. */
    @Test
    void brokenSaltPathsLeaveLithiumOnly() {
        Microstructure pellet = new Microstructure(1e-3, List.of(new Inclusion("f", 0.7, 0.05, new Shape.Sphere(1e-6))), 0);
        ConductivityLaw bruggeman = LAWS.get("bruggeman");
        assertEquals(0, Transference.diffusivity(bruggeman, DEFAULTS, pellet, 4e-12));
        assertEquals(1, Transference.of(bruggeman, DEFAULTS, pellet, 0.2).number());
        assertTrue(Transference.of(bruggeman, DEFAULTS, pellet, 0.2).conductivity() > 0);
    }

    @Test
    void theShareOfTheFillerInTheCurrent() {
        Microstructure m = new Microstructure(1e-3, List.of(new Inclusion("f", 0.3, 0.05, new Shape.Sphere(1e-7))), 0);
        assertClose(0.015 / 0.0157, Transference.fillerShare(LAWS.get("parallel"), DEFAULTS, m), 1e-12);
        assertClose(0.3, Transference.fillerShare(LAWS.get("series"), DEFAULTS, m), 1e-12);
        assertClose(0.3, Transference.fillerShare(new MaxwellGarnett(), DEFAULTS, m.withConductivities(2, i -> 2)), 1e-12);
        assertEquals(0, Transference.fillerShare(new MaxwellGarnett(), DEFAULTS, m.withConductivities(2, i -> 0)), 1e-12);
        assertEquals(0, Transference.fillerShare(new MaxwellGarnett(), DEFAULTS, new Microstructure(2, List.of(), 0.1)));
        Microstructure porous = new Microstructure(1, List.of(new Inclusion("f", 0.3, 1, new Shape.Sphere(1e-7))), 0.25);
        assertClose(0.4, Transference.fillerShare(new MaxwellGarnett(), DEFAULTS, porous), 1e-12);
    }
}
