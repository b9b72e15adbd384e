package org.lamella.solver.tests.composite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lamella.solver.tests.Printed.assertClose;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.lamella.solver.composite.AlignedChannels;
import org.lamella.solver.composite.AutomaticLaw;
import org.lamella.solver.composite.Bounds;
import org.lamella.solver.composite.Framework;
import org.lamella.solver.composite.Homogenised;
import org.lamella.solver.composite.Inclusion;
import org.lamella.solver.composite.Interphase;
import org.lamella.solver.composite.Lamellar;
import org.lamella.solver.composite.Microstructure;
import org.lamella.solver.composite.Parallel;
import org.lamella.solver.composite.Shape;

/** Sections A9.6 and A12: straight paths, sheets and foams. */
class FrameworksTest {

    private static Microstructure composite(double matrix, Inclusion filler) {
        return new Microstructure(matrix, List.of(filler), 0);
    }

    private static Inclusion filler(double phi, double conductivity, Shape shape) {
        return new Inclusion("filler", phi, conductivity, shape);
    }

    @Test
    void wiresOnEndWithSkinsConductInParallel() {
        Inclusion wires = filler(.1, .5, new Shape.Wire(100e-9, 1000, 1)).withInterphase(new Interphase(10e-9, 2, true));
        double skin = .1 * (1.2 * 1.2 - 1);
        Homogenised value = new AlignedChannels().evaluate(composite(.01, wires));
        assertClose((1 - .1 - skin) * .01 + .1 * .5 + skin * 2, value.throughPlane(), 1e-12);
        assertTrue(value.valid(), value.notes().toString());
    }

    /** eps {s_m (1-t/a)^2 + s_s [1-(1-t/a)^2]} in an inert scaffold. */
    @Test
    void channelsWithSkinsInAnInertScaffold() {
        Inclusion scaffold = filler(.6, 0, new Shape.Channels(50e-9)).withInterphase(new Interphase(5e-9, 2, true));
        Homogenised value = new AlignedChannels().evaluate(composite(.01, scaffold));
        assertClose(.4 * (.01 * .64 + 2 * .36), value.throughPlane(), 1e-12);
        assertEquals(0, value.inPlane(), "nothing crosses an insulating scaffold");
    }

    @Test
    void skinsLikeTheMatrixAreNone() {
        Inclusion wires = filler(.1, .5, new Shape.Wire(100e-9, 1000, 1));
        Homogenised plain = new AlignedChannels().evaluate(composite(.01, wires));
        Homogenised dressed = new AlignedChannels().evaluate(composite(.01, wires.withInterphase(new Interphase(10e-9, .01, true))));
        assertClose(plain.throughPlane(), dressed.throughPlane(), 1e-12);
        assertClose(plain.inPlane(), dressed.inPlane(), 1e-12);
        assertClose(new Parallel().evaluate(composite(.01, wires)).throughPlane(), plain.throughPlane(), 1e-12);
        assertClose(Bounds.hashinShtrikman(.01, .5, .1, 2), plain.inPlane(), 1e-12);
    }

    /** Swapping the roles of conductor and insulator across cylinders: sigma(alpha) sigma(1/alpha) = s_m^2 (Keller). */
    @Test
    void acrossCylindersKellersReciprocityHolds() {
        double up = new AlignedChannels().evaluate(composite(1, filler(.3, 50, new Shape.Wire(1e-7, 1000, 1)))).inPlane();
        double down = new AlignedChannels().evaluate(composite(1, filler(.3, 1 / 50.0, new Shape.Wire(1e-7, 1000, 1)))).inPlane();
        assertClose(1, up * down, 1e-12);
    }

    @Test
    void skinsMustFit() {
        Inclusion thick = filler(.6, 0, new Shape.Channels(50e-9)).withInterphase(new Interphase(26e-9, 2, true));
        assertEquals("skins-meet", new AlignedChannels().applicability(composite(.01, thick)).reasons().get(0).code());
        Inclusion random = filler(.1, .5, new Shape.Wire(100e-9, 1000, 0.5));
        assertEquals("not-aligned", new AlignedChannels().applicability(composite(.01, random)).reasons().get(0).code());
    }

    @Test
    void sheetsTurnFromParallelToSeries() {
        double phi = .3;
        double along = phi * .5 + (1 - phi) * .01;
        double across = 1 / (phi / .5 + (1 - phi) / .01);
        Homogenised upright = new Lamellar().evaluate(composite(.01, filler(phi, .5, new Shape.Lamellae(1e-6, 0))));
        Homogenised flat = new Lamellar().evaluate(composite(.01, filler(phi, .5, new Shape.Lamellae(1e-6, Math.PI / 2))));
        Homogenised tilted = new Lamellar().evaluate(composite(.01, filler(phi, .5, new Shape.Lamellae(1e-6, Math.PI / 6))));
        assertClose(along, upright.throughPlane(), 1e-12);
        assertClose((along + across) / 2, upright.inPlane(), 1e-12);
        assertClose(across, flat.throughPlane(), 1e-9);
        assertClose(along, flat.inPlane(), 1e-9);
        assertClose(.75 * along + .25 * across, tilted.throughPlane(), 1e-12);
        assertClose(2 * along + across, tilted.throughPlane() + 2 * tilted.inPlane(), 1e-12);
    }

    /** Two barriers a period across the sheets, none along them. */
    @Test
    void barriersOfSheetsLieAcross() {
        Inclusion sheets = filler(.3, .5, new Shape.Lamellae(2e-6, Math.PI / 2)).withBarrierResistance(1e-4);
        double resistivity = .3 / .5 + .7 / .01 + 2 * 1e-4 / 2e-6;
        assertClose(1 / resistivity, new Lamellar().evaluate(composite(.01, sheets)).throughPlane(), 1e-9);
        Inclusion upright = filler(.3, .5, new Shape.Lamellae(2e-6, 0)).withBarrierResistance(1e-4);
        assertClose(.3 * .5 + .7 * .01, new Lamellar().evaluate(composite(.01, upright)).throughPlane(), 1e-12);
    }

    /** Thin walls 2 phi/3, thin struts phi/3. */
    @Test
    void foamsReachTheirLimits() {
        double phi = 1e-4;
        double walls = new Framework().evaluate(composite(0, filler(phi, 1, new Shape.ClosedFoam(1e-6)))).throughPlane();
        double struts = new Framework().evaluate(composite(0, filler(phi, 1, new Shape.StrutFoam(1e-6)))).throughPlane();
        assertEquals(2 * phi / 3, walls, Math.pow(phi, 1.5));
        assertClose(phi / 3, struts, 1e-12);
    }

    @Test
    void strutsInAConductingMatrixHaveNoClosedForm() {
        assertEquals("matrix-conducts", new Framework().applicability(composite(.01, filler(.05, 1, new Shape.StrutFoam(1e-6)))).reasons().get(0).code());
    }

    @Test
    void closedCellsAreTheUpperBound() {
        double value = new Framework().evaluate(composite(.01, filler(.3, 1, new Shape.ClosedFoam(1e-6)))).throughPlane();
        assertClose(Bounds.hashinShtrikmanUpper(new double[] {.01, 1}, new double[] {.7, .3}, 3), value, 1e-12);
    }

    @Test
    void theAutomaticLawTakesTheExactOneForTheGeometry() {
        AutomaticLaw auto = new AutomaticLaw();
        assertEquals("aligned-channels", auto.choose(composite(.01, filler(.6, 0, new Shape.Channels(50e-9)))).law().name());
        assertEquals("lamellar", auto.choose(composite(.01, filler(.3, .5, new Shape.Lamellae(1e-6, 0)))).law().name());
        assertEquals("framework", auto.choose(composite(.01, filler(.3, .5, new Shape.ClosedFoam(1e-6)))).law().name());
        Homogenised foam = auto.evaluate(composite(.01, filler(.3, 1, new Shape.ClosedFoam(1e-6))));
        assertTrue(foam.notes().stream().anyMatch(note -> note.code().equals("laws-disagree")), "Bruggeman is half as much: " + foam.notes());
    }
}
