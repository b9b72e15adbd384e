package org.lamella.core.tests.microstructure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.lamella.core.microstructure.MicrostructureService;
import org.lamella.core.microstructure.Scene;
import org.lamella.core.tests.util.Designs;
import org.lamella.model.design.Composite;
import org.lamella.model.design.Design;
import org.lamella.solver.MicrostructureSolver;
import org.lamella.solver.Progress;
import org.lamella.solver.VoxelField;
import org.lamella.solver.VoxelModel;

/** What is drawn and solved is kept by its content, within a bound. */
class MicrostructureServiceTest {

    private static final double WARM = 333.15;

    /** A solver whose answers have a size. */
    private static final class Sized implements MicrostructureSolver {

        private final int edge;
        private final float[] potential;
        private final float[] current;
        private boolean converges = true;

        Sized(int edge) {
            this.edge = edge;
            potential = new float[edge * edge * edge];
            current = new float[3 * potential.length];
        }

        @Override
        public boolean isOnVoxels(Composite composite) {
            return true;
        }

        @Override
        public VoxelModel draw(Composite composite, int structure, Progress progress) {
            return new VoxelModel(composite.getQualifiedName(), edge, edge, edge, 1e-7, new byte[potential.length], List.of(new VoxelModel.Phase(0, "P", 1, 1, Double.NaN)));
        }

        @Override
        public VoxelField solve(Composite composite, VoxelModel drawn, double temperature, Progress progress) {
            return new VoxelField(temperature, 1, potential, current, converges, 1e-3);
        }
    }

    private static Composite composite(Design design) {
        return design.getComposites().get(0);
    }

    @Test
    void whatIsNotOfTheCompositeDoesNotMatter() {
        MicrostructureService service = new MicrostructureService(new Sized(2));
        Design design = Designs.cell(1e-5, 2e-5);
        String content = service.content(design, composite(design));
        Design thicker = Designs.cell(3e-5, 2e-5, 1e-5);
        assertEquals(content, service.content(thicker, composite(thicker)));
        assertEquals(3, thicker.getStacks().get(0).getLayers().size(), "the design itself stays");
        Design other = Designs.cell(1e-5, 2e-5);
        composite(other).getPhases().get(1).getProperties().clear();
        assertNotEquals(content, service.content(other, composite(other)));
    }

    @Test
    void knownStructuresAndFieldsAreGivenAgain() {
        MicrostructureService service = new MicrostructureService(new Sized(4));
        Design design = Designs.cell(1e-5);
        String content = service.content(design, composite(design));
        assertTrue(service.known(content, WARM).isEmpty());
        Scene drawn = service.draw(content, composite(design), Progress.NONE);
        assertSame(drawn, service.known(content, WARM).orElseThrow());
        Scene solved = service.solve(content, composite(design), drawn.model(), WARM, Progress.NONE);
        assertSame(solved, service.known(content, WARM).orElseThrow());
        assertSame(drawn, service.known(content, 300).orElseThrow(), "another temperature is another field of the same structure");
    }

    @Test
    void aFieldThatDidNotConvergeIsSolvedAgain() {
        Sized solver = new Sized(4);
        solver.converges = false;
        MicrostructureService service = new MicrostructureService(solver);
        Scene drawn = service.draw("c", composite(Designs.cell(1e-5)), Progress.NONE);
        Scene solved = service.solve("c", composite(Designs.cell(1e-5)), drawn.model(), WARM, Progress.NONE);
        assertTrue(solved.field().isPresent());
        assertSame(drawn, service.known("c", WARM).orElseThrow());
    }

    /** Fields of 112 voxels on an edge take 23 MB: of three, one is forgotten. */
    @Test
    void whatWasNotAskedForLongestMakesRoom() {
        MicrostructureService service = new MicrostructureService(new Sized(112));
        Composite composite = composite(Designs.cell(1e-5));
        Scene first = service.solve("a", composite, service.draw("a", composite, Progress.NONE).model(), WARM, Progress.NONE);
        Scene second = service.solve("b", composite, service.draw("b", composite, Progress.NONE).model(), WARM, Progress.NONE);
        assertSame(first, service.known("a", WARM).orElseThrow());
        service.solve("c", composite, service.draw("c", composite, Progress.NONE).model(), WARM, Progress.NONE);
        assertSame(first, service.known("a", WARM).orElseThrow(), "asked for later than the second");
        assertTrue(service.known("b", WARM).filter(found -> found == second).isEmpty());
    }
}
