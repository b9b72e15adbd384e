package org.lamella.solver.tests.microstructure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lamella.solver.Progress;
import org.lamella.solver.SolverException;
import org.lamella.solver.SolverException.Reason;
import org.lamella.solver.composite.Homogenised;
import org.lamella.solver.composite.Inclusion;
import org.lamella.solver.composite.Interphase;
import org.lamella.solver.composite.LawArguments;
import org.lamella.solver.composite.Microstructure;
import org.lamella.solver.composite.Shape;
import org.lamella.solver.microstructure.ResistorLaw;

/** The lattice of random resistors, A9.5. */
class ResistorLawTest {

    private static final double EDGE = 1e-6;

    private static Homogenised solve(int threads, int points, double matrix, double filler, double shell, double thickness, double fraction) {
        Inclusion cubes = new Inclusion("f", fraction, filler, new Shape.Sphere(EDGE)).withInterphase(new Interphase(thickness, shell, true));
        return new ResistorLaw(points, 2, 1, threads, Progress.NONE).evaluate(new Microstructure(matrix, List.of(cubes), 0), LawArguments.defaults());
    }

    /** Insulators whose surface conducts: nothing below the percolation of the faces at 9.8 vol% and above that of the other side. */
    @ParameterizedTest
    @CsvSource({"0.06, false", "0.14, true", "0.5, true", "0.86, true", "0.94, false"})
    void surfacesConductBetweenTheirThresholds(double fraction, boolean conducts) {
        double found = solve(2, 40, 0, 0, 1, EDGE, fraction).throughPlane();
        assertEquals(conducts, found > 0, () -> "conducts " + found);
    }

    /** Both sides of a face are alike where only faces conduct, so that the curve is even about its maximum. */
    @Test
    void surfacesConductBestAtHalf() {
        double half = solve(2, 40, 0, 0, 1, EDGE, 0.5).throughPlane();
        double less = solve(2, 40, 0, 0, 1, EDGE, 0.25).throughPlane();
        double more = solve(2, 40, 0, 0, 1, EDGE, 0.75).throughPlane();
        assertTrue(half > 1.2 * less);
        assertEquals(1, more / less, 0.05);
        // seven edges of eight conduct at half filling
        assertTrue(half > 0.75 && half < 0.875, () -> "half " + half);
    }

    /** A little filler with good surfaces helps, much insulating filler hurts: the size of the maximum is the field's classic result. */
    @Test
    void interphasesHelpFirstAndFillerHurtsThen() {
        double last = solve(2, 40, 1, 0, 50, EDGE, 0.05).throughPlane();
        assertTrue(last > 1.1, () -> "5 vol%: " + last);
        double best = solve(2, 40, 1, 0, 50, EDGE, 0.4).throughPlane();
        assertTrue(best > 10 * last);
        assertTrue(solve(2, 40, 1, 0, 50, EDGE, 0.85).throughPlane() < best / 3);
    }

    @Test
    void uniformLatticesAreExact() {
        assertEquals(3, solve(1, 16, 3, 3, 3, EDGE, 0.3).throughPlane(), 1e-9);
        Microstructure plain = new Microstructure(2, List.of(), 0);
        assertEquals(2, new ResistorLaw(16, 1, 1, 1, Progress.NONE).evaluate(plain, LawArguments.defaults()).throughPlane(), 1e-12);
    }

    /** The shells of both sides cover 2 t/d of the edge, at most all of it. */
    @Test
    void thinShellsCoverAShareOfTheEdge() {
        double thin = solve(2, 32, 1, 0, 101, EDGE / 200, 0.3).throughPlane();
        double same = solve(2, 32, 1, 0, 2, 5 * EDGE, 0.3).throughPlane();
        assertEquals(1, thin / same, 1e-9);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 8})
    void threadsChangeNoBit(int threads) {
        assertEquals(solve(1, 32, 1, 0, 50, EDGE, 0.3), solve(threads, 32, 1, 0, 50, EDGE, 0.3));
    }

    @Test
    void whatTheLatticeDoesNotKnow() {
        Inclusion wires = new Inclusion("f", 0.1, 1, new Shape.Wire(EDGE, 10, 0));
        assertEquals(Reason.LAW_NOT_APPLICABLE, assertThrows(SolverException.class,
                () -> new ResistorLaw(16, 1, 1, 1, Progress.NONE).evaluate(new Microstructure(1, List.of(wires), 0), LawArguments.defaults())).reason());
        Inclusion blocked = new Inclusion("f", 0.1, 1, new Shape.Sphere(EDGE)).withBarrierResistance(1e-3);
        Homogenised ignored = new ResistorLaw(16, 1, 1, 1, Progress.NONE).evaluate(new Microstructure(1, List.of(blocked), 0), LawArguments.defaults());
        assertFalse(ignored.valid());
        assertTrue(ignored.notes().stream().anyMatch(note -> note.code().equals("barrier-ignored")));
        assertEquals(Reason.OUT_OF_RANGE, assertThrows(SolverException.class, () -> new ResistorLaw(8, 1, 1, 1, Progress.NONE)).reason());
    }
}
