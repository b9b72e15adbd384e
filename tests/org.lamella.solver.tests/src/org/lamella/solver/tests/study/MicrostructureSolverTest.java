package org.lamella.solver.tests.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lamella.solver.tests.study.Designs.call;
import static org.lamella.solver.tests.study.Designs.value;
import static org.lamella.solver.tests.study.Designs.volumePercent;
import static org.lamella.solver.tests.study.Designs.word;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lamella.model.design.Composite;
import org.lamella.model.design.MaterialKind;
import org.lamella.solver.MicrostructureSolver;
import org.lamella.solver.Progress;
import org.lamella.solver.StudyResult;
import org.lamella.solver.VoxelField;
import org.lamella.solver.VoxelModel;
import org.lamella.solver.study.DefaultMicrostructureSolver;

/** Structures and fields to look at: the same as the study's, with currents that go nowhere but through. */
class MicrostructureSolverTest {

    private static final double ROOM = 298.15;

    private final Designs designs = new Designs();
    private final MicrostructureSolver solver = new DefaultMicrostructureSolver();

    private Composite composite(double matrix, double filler, Object shape, int points, String boundary, int iterations) {
        Composite composite = designs.composite("C", designs.material(MaterialKind.POLYMER, "P", "conductivity", matrix, "density", 1200), "law", call("voxels", "image",
                Designs.text("", "file:///x.cell"), "points", points, "seeds", 1, "seed", 1, "boundary", word(boundary), "box", 0, "iterations", iterations));
        designs.filler(composite, designs.material(MaterialKind.CERAMIC, "F", "conductivity", filler, "density", 5400), "fraction", volumePercent(0.3), "shape", shape);
        return composite;
    }

    private static Object gyroid() {
        return call("gyroid", "cell", 2e-6, "kind", word("network"));
    }

    private static Object spheres() {
        return call("sphere", "diameter", 1e-6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"periodic", "plate"})
    void structureAndConductivityAreThoseOfTheStudy(String boundary) {
        Composite composite = composite(1e-3, 0.1, gyroid(), 32, boundary, 1000);
        assertTrue(solver.isOnVoxels(composite));
        VoxelModel model = solver.draw(composite, 1, Progress.NONE);
        VoxelField field = solver.solve(composite, model, ROOM, Progress.NONE);
        StudyResult study = designs.solve(composite, ROOM, "properties");
        assertEquals(List.of("P", "F"), model.phases().stream().map(VoxelModel.Phase::name).toList());
        assertEquals(value(study, "achieved-fraction", "C.F"), model.phases().get(1).fraction(), 1e-12);
        assertEquals(value(study, "percolation-fraction", "C.F"), model.phases().get(1).connected(), 1e-12);
        assertEquals(2e-6 / 32, model.spacing(), 1e-18);
        assertTrue(field.converged() && field.residual() < 1e-8);
        assertEquals(1, field.conductivity() / value(study, "effective-conductivity", "C"), 1e-7);
    }

    /** What enters a slice leaves it, and no current runs sideways on the whole. */
    @ParameterizedTest
    @ValueSource(strings = {"periodic", "plate"})
    void theMeanCurrentFlowsThroughEverySlice(String boundary) {
        Composite composite = composite(1e-3, 0.1, spheres(), 32, boundary, 1000);
        VoxelModel model = solver.draw(composite, 1, Progress.NONE);
        VoxelField field = solver.solve(composite, model, ROOM, Progress.NONE);
        int plane = model.rows() * model.columns();
        for (int slice = 0; slice < model.slices(); slice++) {
            double through = 0;
            for (int n = 0; n < plane; n++) {
                through += field.currentDensity()[3 * (slice * plane + n)] / plane;
            }
            assertEquals(VoxelField.MEAN_CURRENT, through, 1e-4 * VoxelField.MEAN_CURRENT, "slice " + slice);
        }
        double greatest = 0;
        for (int c = 0; c < model.size(); c++) {
            greatest = Math.max(greatest, field.current(c));
        }
        assertTrue(greatest > 2 * VoxelField.MEAN_CURRENT, "spheres that conduct a hundred times better gather the current");
    }

    /** A laminate across the current: the same current everywhere, and Ohm's law between the middles of the slices. */
    @Test
    void aLaminateIsOhmsLaw() {
        Composite composite = composite(1e-3, 0.1, call("lamellae", "period", 1e-6, "tilt", Math.PI / 2), 32, "plate", 1000);
        VoxelModel model = solver.draw(composite, 1, Progress.NONE);
        VoxelField field = solver.solve(composite, model, ROOM, Progress.NONE);
        int plane = model.rows() * model.columns();
        boolean across = model.label(0) == model.label(1) && model.label(0) == model.label(model.columns());
        assertTrue(across, "the lamellae lie in the plane");
        for (int c = 0; c < model.size(); c++) {
            assertEquals(VoxelField.MEAN_CURRENT, field.currentDensity()[3 * c], 1e-4);
            assertEquals(0, field.currentDensity()[3 * c + 1], 1e-6);
        }
        double last = VoxelField.MEAN_CURRENT * model.spacing() / 2 / conductivity(model, model.size() - 1);
        assertEquals(1, field.potential()[model.size() - 1] / last, 1e-4);
        for (int slice = 1; slice < model.slices(); slice++) {
            double resistance = model.spacing() / 2 * (1 / conductivity(model, (slice - 1) * plane) + 1 / conductivity(model, slice * plane));
            double drop = field.potential()[(slice - 1) * plane] - (double) field.potential()[slice * plane];
            assertEquals(VoxelField.MEAN_CURRENT * resistance, drop, 1e-4 * field.potential()[0]);
        }
    }

    private static double conductivity(VoxelModel model, int voxel) {
        return model.label(voxel) == 0 ? 1e-3 : 0.1;
    }

    @Test
    void insulatorsCarryNothingAndHaveNoPotential() {
        Composite composite = composite(1e-3, 0, gyroid(), 32, "periodic", 1000);
        VoxelModel model = solver.draw(composite, 1, Progress.NONE);
        VoxelField field = solver.solve(composite, model, ROOM, Progress.NONE);
        for (int c = 0; c < model.size(); c++) {
            assertEquals(model.label(c) == 1, Float.isNaN(field.potential()[c]));
            assertTrue(model.label(c) == 0 || field.current(c) == 0);
        }
    }

    @Test
    void withoutAWayThroughThereIsNoCurrent() {
        Composite composite = composite(0, 0.1, spheres(), 32, "periodic", 1000);
        VoxelModel model = solver.draw(composite, 1, Progress.NONE);
        VoxelField field = solver.solve(composite, model, ROOM, Progress.NONE);
        assertEquals(0, field.conductivity());
        assertArrayEquals(new float[3 * model.size()], field.currentDensity());
        assertEquals(0, model.phases().get(1).connected());
    }

    @Test
    void structuresDifferAndAreDrawnAgainAlike() {
        Composite composite = composite(1e-3, 0.1, spheres(), 32, "periodic", 1000);
        byte[] first = solver.draw(composite, 1, Progress.NONE).labels();
        assertArrayEquals(first, solver.draw(composite, 1, Progress.NONE).labels());
        assertFalse(java.util.Arrays.equals(first, solver.draw(composite, 2, Progress.NONE).labels()));
    }

    @Test
    void aFieldThatDoesNotConvergeSaysSo() {
        Composite composite = composite(1e-3, 1, gyroid(), 32, "periodic", 2);
        VoxelField field = solver.solve(composite, solver.draw(composite, 1, Progress.NONE), ROOM, Progress.NONE);
        assertFalse(field.converged());
        assertTrue(field.residual() > 1e-8, () -> "residual " + field.residual());
    }

    @Test
    void closedFormsHaveNoVoxels() {
        assertFalse(solver.isOnVoxels(designs.composite("C", designs.material(MaterialKind.POLYMER, "P", "conductivity", 1e-3, "density", 1200))));
    }

    /** A big box, cancelled while it is drawn, its faces are sorted, its grids are made and it is solved: nobody works on after the question. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5_000, 18_000, 40_000, 60_000})
    void cancelling(int questions) {
        Composite composite = composite(1e-3, 0.1, spheres(), 128, "periodic", 1000);
        AtomicInteger asked = new AtomicInteger();
        Progress progress = new Progress() {
            @Override
            public void report(String step, double fraction) {
                assertTrue(asked.get() <= questions, step);
            }

            @Override
            public boolean isCanceled() {
                return asked.getAndIncrement() >= questions;
            }
        };
        assertThrows(CancellationException.class, () -> solver.solve(composite, solver.draw(composite, 1, progress), ROOM, progress));
        assertTrue(asked.get() <= questions + 1 + Runtime.getRuntime().availableProcessors(), "each thread stops at its next question");
    }
}
