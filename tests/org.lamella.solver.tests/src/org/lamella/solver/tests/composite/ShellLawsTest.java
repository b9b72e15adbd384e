package org.lamella.solver.tests.composite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lamella.solver.tests.Printed.IMPLICIT;
import static org.lamella.solver.tests.Printed.assertClose;
import static org.lamella.solver.tests.Printed.assertPrinted;

import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.solver.composite.Bounds;
import org.lamella.solver.composite.Bruggeman;
import org.lamella.solver.composite.ConductivityLaw;
import org.lamella.solver.composite.CoreShell;
import org.lamella.solver.composite.Inclusion;
import org.lamella.solver.composite.Interphase;
import org.lamella.solver.composite.LawArguments;
import org.lamella.solver.composite.MaxwellGarnett;
import org.lamella.solver.composite.Microstructure;
import org.lamella.solver.composite.PackingLimited;
import org.lamella.solver.composite.PenetrableShell;
import org.lamella.solver.composite.Shape;
import org.lamella.solver.composite.Transference;

/** Section A9: spheres with an interphase. */
class ShellLawsTest {

    private static final double SHELL = 5e-9;

    private final CoreShell coated = new CoreShell();
    private final PackingLimited packed = new PackingLimited();
    private final PenetrableShell penetrable = new PenetrableShell();

    private static Inclusion particles(double phi, double core, double diameter, double thickness, double shell) {
        return new Inclusion("filler", phi, core, new Shape.Sphere(diameter)).withInterphase(new Interphase(thickness, shell, true));
    }

    private static Microstructure composite(double matrix, Inclusion... fillers) {
        return new Microstructure(matrix, List.of(fillers), 0);
    }

    private static double value(ConductivityLaw law, Microstructure m) {
        return law.evaluate(m).throughPlane();
    }

    @ParameterizedTest
    @CsvSource({"0.1, 1e-3, 20e-9, .05, 1.52010448e-4", "0.1, 1e-3, 40e-9, .10, 1.66407453e-4", "0, 1e-3, 20e-9, .10, 1.81168463e-4",
        "0, 1e-3, 200e-9, .10, 9.94233630e-5", "0, 1e-3, 10e-6, .10, 8.60788275e-5", "0.1, 1e-7, 20e-9, .10, 5.68102247e-5",
        "0.1, 1e-7, 1e-6, .10, 8.73133900e-5", "0.1, 1e-7, 10e-6, .10, 9.99899737e-5"})
    void coatedSpheresTable(double core, double shell, double diameter, double phi, String printed) {
        assertPrinted(printed, value(coated, composite(1e-4, particles(phi, core, diameter, SHELL, shell))));
    }

    @ParameterizedTest
    @CsvSource({"40e-9, .05, .04730153, 1.07252048e-4", "40e-9, .10, .09371195, 1.16756940e-4", "40e-9, .20, .18241132, 1.47753778e-4",
        "40e-9, .30, .26195119, 2.16327794e-4", "400e-9, .10, .00768781, 8.69538240e-5", "400e-9, .30, .02304688, 5.89996996e-5"})
    void penetrableShellsTable(double diameter, double phi, String shell, String printed) {
        Microstructure m = composite(1e-4, particles(phi, 1e-8, diameter, SHELL, 1e-2));
        assertPrinted(shell, PenetrableShell.shellFractions(m)[0], IMPLICIT);
        assertPrinted(printed, value(penetrable, m), IMPLICIT);
    }

    /** Share outside all shells of hard spheres: the closed form to its digits, and Monte Carlo within 0.01 (thick shells of few percent left: 0.007). */
    @ParameterizedTest
    @CsvSource({".1, .1, .8670, .8662", ".1, .25, .8063, .8064", ".1, .5, .6786, .6789", ".1, 1, .3769, .3727", ".2, .1, .7343, .7341",
        ".2, .25, .6176, .6180", ".2, .5, .4023, .3978", ".2, 1, .0870, .0809", ".3, .1, .6021, .6016", ".3, .25, .4380, .4372", ".3, .5, .1920, .1915"})
    void shareOutsideTheShells(double phi, double thickness, String printed, double simulated) {
        double outside = 1 - phi - PenetrableShell.shellFractions(composite(1, particles(phi, 1, 2e-6, thickness * 1e-6, 1)))[0];
        assertPrinted(printed, outside);
        assertEquals(simulated, outside, 0.007);
    }

    /** Few, small shells do not overlap: both laws then speak of the same shells. */
    @Test
    void thinShellsOfFewParticlesDoNotOverlap() {
        double phi = 1e-4;
        double shells = PenetrableShell.shellFractions(composite(1, particles(phi, 1, 2e-6, 1e-8, 1)))[0];
        assertClose(phi * (Math.pow(1.01, 3) - 1), shells, 3e-4);
    }

    @Test
    void shellsOfSeveralFillersAddUpAndAgreeWithOneWhereAllAreAlike() {
        Inclusion all = particles(.2, 1e-2, 40e-9, SHELL, 1e-3);
        Microstructure one = composite(1e-4, all);
        Microstructure two = composite(1e-4, all.withVolumeFraction(.15), all.withVolumeFraction(.05));
        double[] parts = PenetrableShell.shellFractions(two);
        assertClose(PenetrableShell.shellFractions(one)[0], parts[0] + parts[1], 1e-12);
        assertClose(3, parts[0] / parts[1], 1e-12);
        assertClose(value(penetrable, one), value(penetrable, two), 1e-12);
        assertClose(value(coated, one), value(coated, two), 1e-12);
    }

    /** Broad sizes have less surface for the same volume, so less shell; the moments are those of a lognormal population. */
    @Test
    void spreadOfSizesFollowsTheMoments() {
        double phi = 1e-5;
        double spread = 0.4;
        Inclusion equal = particles(phi, 1, 2e-6, 1e-9, 1);
        Inclusion broad = new Inclusion("filler", phi, 1, new Shape.Sphere(2e-6), 0, spread, equal.interphase(), equal.agglomeration());
        double ratio = PenetrableShell.shellFractions(composite(1, broad))[0] / PenetrableShell.shellFractions(composite(1, equal))[0];
        assertClose(Math.exp((4 - 9) * spread * spread / 2), ratio, 1e-3);
    }

    @Test
    void poresTakeTheirShareOfTheShells() {
        Inclusion filler = particles(.2, 1e-2, 40e-9, SHELL, 1e-3);
        double dense = PenetrableShell.shellFractions(composite(1e-4, filler))[0];
        double porous = PenetrableShell.shellFractions(new Microstructure(1e-4, List.of(filler), .2))[0];
        assertClose(dense * 0.6 / 0.8, porous, 1e-12);
    }

    /** A shell like the matrix is no shell; a shell like the core only makes the particle larger. */
    @Test
    void indifferentShells() {
        Inclusion plain = new Inclusion("filler", .2, 1e-2, new Shape.Sphere(40e-9));
        assertClose(MaxwellGarnett.spheres(1e-4, 1e-2, .2), value(coated, composite(1e-4, particles(.2, 1e-2, 40e-9, SHELL, 1e-4))), 1e-12);
        assertClose(new Bruggeman().evaluate(composite(1e-4, plain)).throughPlane(), value(penetrable, composite(1e-4, particles(.2, 1e-2, 40e-9, SHELL, 1e-4))), 1e-8);
        assertClose(MaxwellGarnett.spheres(1e-4, 1e-2, .2 * Math.pow(1.25, 3)), value(coated, composite(1e-4, particles(.2, 1e-2, 40e-9, SHELL, 1e-2))), 1e-12);
    }

    /** Equal-sized coated particles of psi: the two-phase effective medium with the equivalent particle. */
    @Test
    void packingLimitedIsAnEffectiveMediumUpToThePacking() {
        Microstructure m = composite(1e-4, particles(.2, 1e-2, 40e-9, SHELL, 1e-3));
        double psi = .2 * Math.pow(1.25, 3);
        double y = 1 / Math.pow(1.25, 3);
        double equivalent = 1e-3 * (1e-2 + 2e-3 + 2 * y * 9e-3) / (1e-2 + 2e-3 - y * 9e-3);
        assertClose(Bruggeman.twoPhase(1e-4, equivalent, psi, 3), value(packed, m), 1e-12);
        assertTrue(packed.applicability(composite(1e-4, particles(.3, 1e-2, 40e-9, SHELL, 1e-3))).hasValue());
        assertFalse(packed.applicability(composite(1e-4, particles(.31, 1e-2, 40e-9, SHELL, 1e-3))).hasValue());
    }

    @Test
    void lawsAboutShellsHaveNoValueWithoutOne() {
        Microstructure plain = composite(1e-4, new Inclusion("filler", .2, 1e-2, new Shape.Sphere(40e-9)));
        for (ConductivityLaw law : List.of(coated, packed, penetrable)) {
            assertEquals("no-interphase", law.applicability(plain).reasons().get(0).code());
            assertTrue(law.leftOut(composite(1e-4, particles(.2, 1e-2, 40e-9, SHELL, 1e-3))).isEmpty());
        }
        assertEquals("interphase-ignored", new MaxwellGarnett().leftOut(composite(1e-4, particles(.2, 1e-2, 40e-9, SHELL, 1e-3))).get(0).code());
    }

    @Test
    void valuesStayWithinTheBoundsOfTheirPhases() {
        SplittableRandom random = new SplittableRandom(9);
        for (int draw = 0; draw < 3000; draw++) {
            double matrix = Math.pow(10, -8 * random.nextDouble());
            double core = random.nextInt(5) == 0 ? 0 : Math.pow(10, -8 * random.nextDouble());
            double shell = random.nextInt(5) == 0 ? 0 : Math.pow(10, -8 * random.nextDouble());
            double phi = 0.4 * random.nextDouble();
            Microstructure m = composite(matrix, particles(phi, core, 1e-7, 3e-8 * random.nextDouble() + 1e-10, shell));
            double skins = PenetrableShell.shellFractions(m)[0];
            double[] conductivities = {matrix, core, shell};
            double[] fractions = {1 - phi - skins, phi, skins};
            double value = value(penetrable, m);
            assertTrue(value >= Bounds.hashinShtrikmanLower(conductivities, fractions, 3) * (1 - 1e-7), "lower");
            assertTrue(value <= Bounds.hashinShtrikmanUpper(conductivities, fractions, 3) * (1 + 1e-7), "upper");
        }
    }

    /** Insulating filler in any dress: a shell of altered polymer leaves the transference number of the polymer alone. */
    @Test
    void alteredPolymerKeepsTheTransferenceNumber() {
        Microstructure m = composite(1e-4, particles(.2, 0, 40e-9, SHELL, 1e-3));
        for (ConductivityLaw law : List.of(coated, packed, penetrable)) {
            assertClose(0.3, Transference.of(law, LawArguments.defaults(), m, 0.3).number(), 1e-9);
        }
    }

    /** Small filler helps, large filler hurts: the same shell around finer particles is more shell. */
    @Test
    void finerFillerHelps() {
        double before = Double.POSITIVE_INFINITY;
        for (double diameter : new double[] {20e-9, 50e-9, 100e-9, 1e-6, 10e-6}) {
            double value = value(penetrable, composite(1e-4, particles(.1, 1e-8, diameter, SHELL, 1e-2)));
            assertTrue(value < before, "d = " + diameter);
            before = value;
        }
    }
}
