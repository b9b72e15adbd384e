package org.lamella.solver.tests.stability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lamella.solver.tests.Printed.assertClose;
import static org.lamella.solver.tests.Printed.assertPrinted;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.lamella.solver.SolverException;
import org.lamella.solver.SolverException.Reason;
import org.lamella.solver.stability.Face;
import org.lamella.solver.stability.Face.Margin;
import org.lamella.solver.stability.Face.Phase;
import org.lamella.solver.stability.PotentialPartition;
import org.lamella.solver.stability.PotentialPartition.Layer;
import org.lamella.solver.stability.StabilityWindow;

/** Section D1. */
class StabilityTest {

    private static final double IONIC = 1e-3;

    private static Optional<StabilityWindow> window(double reduction, double oxidation) {
        return Optional.of(new StabilityWindow(reduction, oxidation));
    }

    @Test
    void threeLayers() {
        PotentialPartition stack = new PotentialPartition(4.2,
                List.of(new Layer(5e-6, 1e-10, IONIC), new Layer(20e-6, 1e-7, IONIC), new Layer(5e-6, 1e-10, IONIC)));
        assertPrinted("2.09580838", stack.plane(0));
        assertPrinted("2.10419162", stack.plane(1));
        assertPrinted("4.1916e-5", stack.leakCurrent());
        assertClose(stack.leakCurrent() * 2.592e6, stack.selfDischargePerMonth(), 1e-15);
        assertEquals(2, stack.planes());
        assertTrue(stack.valid());
    }

    @Test
    void twoLayers() {
        assertPrinted("3.0", new PotentialPartition(4, List.of(new Layer(10e-6, 1e-9, IONIC), new Layer(10e-6, 3e-9, IONIC))).plane(0));
    }

    @Test
    void perfectInsulatorsTakeTheWholeVoltage() {
        PotentialPartition one = new PotentialPartition(4,
                List.of(new Layer(10e-6, 1e-9, IONIC), new Layer(10e-6, 0, IONIC), new Layer(10e-6, 1e-9, IONIC)));
        assertEquals(0, one.plane(0));
        assertEquals(4, one.plane(1));
        assertEquals(0, one.leakCurrent());
        PotentialPartition all = new PotentialPartition(4, List.of(new Layer(10e-6, 0, IONIC), new Layer(30e-6, 0, IONIC)));
        assertClose(1, all.plane(0), 1e-14);
        assertEquals(Reason.NO_LAYERS, assertThrows(SolverException.class, () -> new PotentialPartition(4, List.of())).reason());
    }

    @Test
    void mixedConductorsAreOutsideTheClosure() {
        assertFalse(new PotentialPartition(4, List.of(new Layer(10e-6, 1e-4, IONIC))).valid());
        assertTrue(new PotentialPartition(4, List.of(new Layer(10e-6, 1e-5, IONIC))).valid());
    }

    /** A resistive polymer at the anode lifts the ceramic plane above the reduction limit of LATP, 2.17 V. */
    @Test
    void whyAsymmetryHelps() {
        Face latp = new Face(List.of(new Phase("LATP", window(2.17, 4.21), true, true)));
        PotentialPartition bare = new PotentialPartition(4.2, List.of(new Layer(20e-6, 1e-7, 0.05)));
        assertEquals(0, bare.planes());
        assertTrue(latp.reduction(0).orElseThrow().value() < 0);
        PotentialPartition covered = new PotentialPartition(4.2, List.of(new Layer(10e-6, 1e-10, IONIC), new Layer(20e-6, 1e-7, 0.05)));
        assertTrue(latp.reduction(covered.plane(0)).orElseThrow().value() > 0);
    }

    @Test
    void theWeakestPhaseThatTouchesTheFaceDecides() {
        Phase peo = new Phase("PEO", window(0, 3.9), true, false);
        Phase llzto = new Phase("LLZTO", window(0.05, 2.91), false, true);
        Phase covered = new Phase("LLZTO", window(0.05, 2.91), false, false);
        Margin touching = new Face(List.of(peo, llzto)).oxidation(4.2).orElseThrow();
        assertEquals("LLZTO", touching.phase());
        assertClose(2.91 - 4.2, touching.value(), 1e-14);
        assertEquals(2.91, touching.limit());
        Margin buried = new Face(List.of(peo, covered)).oxidation(4.2).orElseThrow();
        assertEquals("PEO", buried.phase());
        assertClose(-0.3, buried.value(), 1e-12);
        Margin anode = new Face(List.of(peo, llzto)).reduction(0).orElseThrow();
        assertEquals("LLZTO", anode.phase());
        assertClose(-0.05, anode.value(), 1e-14);
    }

    @Test
    void unknownWindowsAreNamedAndNeverInvented() {
        Phase peo = new Phase("PEO", window(0, 3.9), true, false);
        Phase exotic = new Phase("X", Optional.empty(), false, true);
        assertEquals(List.of("X"), new Face(List.of(peo, exotic)).oxidation(3.5).orElseThrow().unknown());
        assertTrue(new Face(List.of(exotic)).oxidation(3.5).isEmpty());
        assertTrue(new Face(List.of()).reduction(0).isEmpty());
    }

    @Test
    void windowsTheWrongWayRoundAreRefused() {
        assertEquals(Reason.EMPTY_WINDOW, assertThrows(SolverException.class, () -> new StabilityWindow(4, 1)).reason());
    }
}
