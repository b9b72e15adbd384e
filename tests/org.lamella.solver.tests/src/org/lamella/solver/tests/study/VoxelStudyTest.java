package org.lamella.solver.tests.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lamella.solver.tests.study.Designs.call;
import static org.lamella.solver.tests.study.Designs.value;
import static org.lamella.solver.tests.study.Designs.volumePercent;
import static org.lamella.solver.tests.study.Designs.word;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lamella.model.design.Composite;
import org.lamella.model.design.Material;
import org.lamella.model.design.MaterialKind;
import org.lamella.model.design.Stack;
import org.lamella.solver.Progress;
import org.lamella.solver.QuantityValue;
import org.lamella.solver.StudyResult;
import org.lamella.solver.study.DefaultStackSolver;

/** The law that solves on voxels, from a design to its results: A12, A13, A17. */
class VoxelStudyTest {

    private static final double ROOM = 298.15;

    private final Designs designs = new Designs();

    private Material polymer(double conductivity, Object... more) {
        return Designs.set(designs.material(MaterialKind.POLYMER, "P", "conductivity", conductivity, "density", 1200), more);
    }

    private Material ceramic(double conductivity) {
        return designs.material(MaterialKind.CERAMIC, "F", "conductivity", conductivity, "density", 5400);
    }

    private static Object voxels(int points, int seeds, String boundary) {
        return voxels(points, seeds, 1, boundary, 1000);
    }

    private static Object voxels(int points, int seeds, int seed, String boundary, int iterations) {
        return call("voxels", "image", Designs.text("", "file:///x.cell"), "points", points, "seeds", seeds, "seed", seed, "boundary", word(boundary), "box", 0, "iterations", iterations);
    }

    /** Without voxels two phases that interlock are in series, for ions as for a load. */
    @Test
    void aRoughInterfaceIsASeriesAsAClosedForm() {
        Material matrix = polymer(1e-3, "young", 1e7, "poisson", 0.4);
        Composite composite = designs.composite("C", matrix);
        designs.filler(composite, Designs.set(ceramic(0.05), "young", 1e11, "poisson", 0.4), "fraction", volumePercent(0.4), "shape",
                call("rough-interface", "amplitude", 5e-7, "correlation", 2e-6));
        StudyResult result = designs.solve(composite, ROOM, "properties");
        assertEquals(1 / (0.6 / 1e-3 + 0.4 / 0.05), value(result, "effective-conductivity", "C"), 1e-15);
        assertEquals(1 / (0.6 / 1e7 + 0.4 / 1e11), value(result, "young-modulus", "C"), 1e-3);
        assertEquals("series", result.quantity("young-modulus", "C").orElseThrow().model());
    }

    /** Two structures are those of two seeds. */
    @Test
    void theSeedChoosesTheStructures() {
        Material matrix = polymer(1e-3);
        Material filler = ceramic(0.05);
        double[] values = new double[3];
        int[][] cases = {{1, 7}, {1, 8}, {2, 7}};
        for (int n = 0; n < cases.length; n++) {
            Composite composite = designs.composite("C", matrix, "law", voxels(16, cases[n][0], cases[n][1], "periodic", 1000));
            designs.filler(composite, filler, "fraction", volumePercent(0.2), "shape", call("sphere", "diameter", 2e-6));
            values[n] = value(designs.solve(composite, ROOM, "properties"), "effective-conductivity", "C");
        }
        assertTrue(Math.abs(values[0] / values[1] - 1) > 1e-4, values[0] + " and " + values[1] + " are of different structures");
        assertEquals((values[0] + values[1]) / 2, values[2], 1e-9 * values[2]);
    }

    private static Object gyroid(String kind) {
        return call("gyroid", "cell", 2e-6, "kind", word(kind));
    }

    /** Spheres of a diameter, 10 vol% if not said otherwise. */
    private Composite spheres(Material matrix, Material filler, double diameter, int points, int seeds, Object... more) {
        Composite composite = designs.composite("C", matrix, "law", voxels(points, seeds, "periodic"));
        Designs.set(designs.filler(composite, filler, "fraction", volumePercent(0.1), "shape", call("sphere", "diameter", diameter)), more);
        return composite;
    }

    /** A12: the gyroid with an insulating other phase; levels go around the cell's symmetric voxels together, so that 30 % are 29.96 % of 48³. */
    @ParameterizedTest
    @CsvSource({"0.5, network, 48, 0.319003, 2e-6", "0.3, network, 48, 0.157329, 1e-2", "0.3, sheet, 96, 0.196684, 2e-3"})
    void frameworksHaveTheirKnownConductivity(double fraction, String kind, int points, double expected, double tolerance) {
        Composite composite = designs.composite("C", polymer(0), "law", voxels(points, 1, "periodic"));
        designs.filler(composite, ceramic(1), "fraction", volumePercent(fraction), "shape", gyroid(kind));
        StudyResult result = designs.solve(composite, ROOM, "properties");
        double found = value(result, "effective-conductivity", "C");
        assertEquals(1, found / expected, tolerance);
        assertEquals(fraction, value(result, "achieved-fraction", "C.F"), 1e-3);
        assertEquals(1, value(result, "percolation-fraction", "C.F"), 1e-12);
        assertEquals(1 / found, value(result, "macmullin-number", "C.F"), 1e-9 / found);
        assertEquals(value(result, "achieved-fraction", "C.F") / found, value(result, "tortuosity", "C.F"), 1e-9 / found);
        assertEquals(0, value(result, "rve-error", "C"), "the structure is the same for every seed");
        assertTrue(value(result, "grid-error", "C") > 0.01, "a sixth of a strut is not resolved");
    }

    /** A10: at twice the neutral radius spheres neither help nor hurt, wherever they are. */
    @Test
    void spheresOfTheNeutralSizeDoNotChangeTheConductivity() {
        double neutral = 1e-5 * 1e-3 / (1 - 1e-3 / 0.05);
        Composite composite = spheres(polymer(1e-3), ceramic(0.05), 2 * neutral, 64, 2, "barrier.resistance", 1e-5);
        StudyResult result = designs.solve(composite, ROOM, "properties");
        assertEquals(neutral, value(result, "neutral-radius", "C.F"), 1e-15);
        assertEquals(1, value(result, "effective-conductivity", "C") / 1e-3, 0.02);
        assertTrue(value(result, "effective-conductivity", "C") < designs.solve(without(composite), ROOM, "properties").quantity("effective-conductivity", "C").orElseThrow().value());
    }

    /** The diameter at which the conductivity crosses that of the matrix: at twice the neutral radius, and half of it for half the barrier. */
    @Test
    void sweepingTheDiameterCrossesTheMatrixAtTwiceTheNeutralRadius() {
        double neutral = 1e-5 * 0.04 / (1 - 0.04 / 0.2);
        double whole = crossing(1e-5, 2 * neutral);
        double half = crossing(0.5e-5, 2 * neutral);
        assertEquals(2 * neutral, whole, 0.15 * 2 * neutral);
        assertEquals(0.5, half / whole, 0.02);
    }

    /** From a sweep of 20 nm to 10 µm, linear in the logarithms between its points. */
    private double crossing(double barrier, double expected) {
        double lastDiameter = 0;
        double last = 0;
        for (double diameter : new double[] {20e-9, expected / 4, expected / 2, expected, 2 * expected, 10e-6}) {
            Designs own = new Designs();
            Material matrix = Designs.set(own.material(MaterialKind.POLYMER, "P", "conductivity", 0.04, "density", 1200));
            Composite composite = own.composite("C", matrix, "law", voxels(64, 1, "periodic"));
            own.filler(composite, own.material(MaterialKind.CERAMIC, "F", "conductivity", 0.2, "density", 5400), "fraction", volumePercent(0.1), "shape",
                    call("sphere", "diameter", diameter), "barrier.resistance", barrier);
            double found = value(own.solve(composite, ROOM, "properties"), "effective-conductivity", "C") / 0.04 - 1;
            assertTrue(lastDiameter == 0 || found > last, "larger grains conduct better");
            if (found > 0) {
                return lastDiameter * Math.pow(diameter / lastDiameter, -last / (found - last));
            }
            lastDiameter = diameter;
            last = found;
        }
        throw new AssertionError("no crossing");
    }

    /** The same composite in perfect contact. */
    private static Composite without(Composite composite) {
        composite.getPhases().get(1).getProperties().removeIf(property -> property.getName().startsWith("barrier"));
        return composite;
    }

    /** A17: inert spheres leave the transference number alone and lengthen the ways of salt and both ions alike. */
    @Test
    void allIonsGoTheSameWaysAroundInertSpheres() {
        Composite composite = spheres(polymer(1e-3, "transference", 0.25, "diffusivity", 4e-12, "salt", 1200), ceramic(0), 1e-6, 32, 2);
        StudyResult result = designs.solve(composite, ROOM, "properties");
        double macMullin = value(result, "macmullin-number", "C");
        assertEquals(0.25, value(result, "transference-number", "C"), 1e-12);
        assertEquals(4e-12 / macMullin, value(result, "salt-diffusivity", "C"), 1e-20);
        assertEquals(1e-3 / macMullin, value(result, "effective-conductivity", "C"), 1e-11);
        assertEquals(1.05, value(result, "tortuosity", "C"), 0.02);
        QuantityValue filler = result.quantity("tortuosity", "C.F").orElseThrow();
        assertTrue(filler.unbounded(), "spheres that do not touch have no way through");
    }

    @Test
    void conductingSpheresRaiseTheTransferenceNumber() {
        Composite composite = spheres(polymer(1e-3, "transference", 0.25, "diffusivity", 4e-12, "salt", 1200), ceramic(0.1), 1e-6, 32, 1);
        StudyResult result = designs.solve(composite, ROOM, "properties");
        assertTrue(value(result, "transference-number", "C") > 0.3);
        assertTrue(value(result, "effective-conductivity", "C") > 1.2e-3);
    }

    @Test
    void theErrorIsThatOfTheVoxelsAndOfTheStructures() {
        StudyResult result = designs.solve(spheres(polymer(1e-3), ceramic(0.05), 1e-6, 48, 3), ROOM, "properties");
        QuantityValue conductivity = result.quantity("effective-conductivity", "C").orElseThrow();
        double expected = Math.hypot(value(result, "grid-error", "C"), value(result, "rve-error", "C")) * conductivity.value();
        assertEquals(expected, conductivity.standardDeviation(), 1e-12 * expected);
        assertTrue(value(result, "rve-error", "C") > 1e-4 && value(result, "rve-error", "C") < 0.05);
        assertTrue(conductivity.notes().getFirst().matches("voxels: 48³ voxels of \\S+ nm in a box of \\S+ µm, 3 structures"), conductivity.notes()::toString);
        QuantityValue single = designs.solve(spheres(polymer(1e-3), ceramic(0.05), 1e-6, 16, 1), ROOM, "properties").quantity("rve-error", "C").orElseThrow();
        assertFalse(single.valid(), "one structure does not tell its scatter");
    }

    /** Straight channels under plates focus nothing; a sphere array does. */
    @Test
    void currentIsFocusedWhereGoodConductorsReachTheAnode() {
        Composite composite = designs.composite("C", polymer(1e-3), "law", voxels(48, 1, "plate"));
        designs.filler(composite, ceramic(1), "fraction", volumePercent(0.3), "shape", gyroid("network"));
        StudyResult result = designs.solve(composite, ROOM, "properties");
        double p95 = value(result, "current-focusing-p95", "C");
        assertTrue(p95 > 2 && p95 < value(result, "current-focusing-max", "C"), () -> "p95 " + p95);
        assertEquals(1 / p95, value(result, "channel-uniformity", "C"), 1e-12);
    }

    @Test
    void aStackIsMadeOfTheSameNumbers() {
        Stack stack = designs.stack("S");
        Composite composite = spheres(polymer(1e-3), ceramic(0.05), 1e-6, 32, 1);
        designs.layer(stack, "a", composite, 20e-6);
        StudyResult result = designs.solve(stack, ROOM, "properties", "resistance");
        assertEquals(20e-6 / value(result, "effective-conductivity", "C"), value(result, "area-resistance-ohmic", "S"), 1e-12);
    }

    @Test
    void theNumberOfThreadsChangesNoBit() {
        Composite composite = spheres(polymer(1e-3, "transference", 0.25, "diffusivity", 4e-12, "salt", 1200), ceramic(0.05), 1e-6, 48, 2, "barrier.resistance", 1e-5);
        List<Double> temperatures = List.of(298.15, 333.15);
        StudyResult one = designs.solve(DefaultStackSolver.with(Designs.VOCABULARY, 1), Progress.NONE, composite, temperatures, "properties");
        StudyResult eight = designs.solve(DefaultStackSolver.with(Designs.VOCABULARY, 8), Progress.NONE, composite, temperatures, "properties");
        assertEquals(one.quantities(), eight.quantities());
        assertEquals(one.tables(), eight.tables());
    }

    /** Drawing, sorting faces, flooding, coarsening and solving all ask often: there is no long stretch without a question. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 200, 3000, 6000, 10_000, 20_000})
    void cancelling(int questions) {
        Composite composite = spheres(polymer(1e-3), ceramic(0.05), 1e-6, 64, 1, "barrier.resistance", 1e-5);
        AtomicInteger asked = new AtomicInteger();
        List<String> steps = new ArrayList<>();
        Progress progress = new Progress() {
            @Override
            public void report(String step, double fraction) {
                assertTrue(fraction >= 0 && fraction <= 1, () -> step + " at " + fraction);
                steps.add(step);
            }

            @Override
            public boolean isCanceled() {
                return asked.getAndIncrement() >= questions;
            }
        };
        assertThrows(CancellationException.class, () -> designs.solve(DefaultStackSolver.with(Designs.VOCABULARY, 2), progress, composite, List.of(ROOM), "properties"));
        assertTrue(asked.get() <= questions + 3, "each thread stops at its next question");
        assertTrue(questions < 20_000 || steps.stream().anyMatch(step -> step.matches("residual \\de-\\d\\d")), steps::toString);
    }

    /** What is given up after two steps is no value: everything that rests on it says so, with the residual. */
    @Test
    void whatDoesNotConvergeIsTold() {
        Material matrix = polymer(1e-3, "transference", 0.25, "diffusivity", 4e-12, "salt", 1200);
        Composite composite = designs.composite("C", matrix, "law", voxels(32, 1, 1, "periodic", 2));
        designs.filler(composite, ceramic(1), "fraction", volumePercent(0.3), "shape", gyroid("network"));
        StudyResult given = designs.solve(composite, ROOM, "properties");
        for (String id : List.of("effective-conductivity", "transference-number", "salt-diffusivity", "grid-error", "channel-uniformity", "tortuosity")) {
            assertFalse(given.quantity(id, "C").orElseThrow().valid(), id);
        }
        for (String id : List.of("effective-conductivity", "tortuosity", "macmullin-number")) {
            List<String> notes = given.quantity(id, "C").orElseThrow().notes();
            assertTrue(notes.stream().anyMatch(note -> note.matches("not-converged: the potential did not converge; its relative residual is \\d\\.\\de-0\\d")), () -> id + ": " + notes);
        }
        assertFalse(given.quantity("tortuosity", "C.F").orElseThrow().valid());
        composite.getProperties().clear();
        Designs.set(composite, "law", voxels(32, 1, "periodic"));
        StudyResult converged = designs.solve(composite, ROOM, "properties");
        assertTrue(converged.quantities().stream().flatMap(quantity -> quantity.notes().stream()).noneMatch(note -> note.startsWith("not-converged")));
        assertTrue(converged.quantity("effective-conductivity", "C").orElseThrow().valid());
    }

    @Test
    void whatCannotBeDrawnIsNoAnswer() {
        Composite composite = designs.composite("C", polymer(1e-3), "law", voxels(32, 1, "periodic"));
        designs.filler(composite, ceramic(1), "fraction", volumePercent(0.1), "shape", call("fractal", "cell", 1e-6));
        StudyResult result = designs.solve(composite, ROOM, "properties");
        assertEquals("the law 'voxels' does not apply: the shape of C.F cannot be drawn on voxels", result.reason());
    }
}
