package org.lamella.core.tests.composites;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lamella.core.composites.CompositeLaws;
import org.lamella.core.composites.CompositeService;
import org.lamella.core.results.ResultStore;
import org.lamella.core.tests.figures.EditorServer;
import org.lamella.core.tests.util.CountingSolver;
import org.lamella.core.tests.util.Vocabularies;
import org.lamella.dsl.ide.figures.Figures;
import org.lamella.model.design.Design;
import org.lamella.solver.Progress;
import org.lamella.solver.ResultSeries;
import org.lamella.solver.StudyResult;

/** The laws of the composite a person looks at: which one that is, that nothing is solved twice, and that a study gives the same. */
class CompositeServiceTest {

    private static final String TEXT = """
            package hand
            polymer Soft { conductivity: 0.4 mS/cm   density: 1.2 g/cm³ }
            ceramic Hard { conductivity: 10 mS/cm   density: 5 g/cm³ }
            composite Plain { matrix Soft }
            composite Loaded(phi: fraction = 20 vol%) {
                matrix Soft
                filler Hard { fraction: phi   shape: sphere(1 µm) }
            }
            composite Boxed {
                matrix Soft
                filler Hard { fraction: 10 vol%   shape: sphere(1 µm) }
                law: voxels(points: 16, seeds: 1)
            }
            stack Pair {
                layer skin of Plain { thickness: 12 µm }
                layer core of Loaded(15 vol%) { thickness: 8 µm }
            }
            study OfLoaded of Loaded at 60 °C { compute laws { fraction: 0 vol% .. 30 vol%   diameter: 1 µm .. 100 µm } }
            study OfPair of Pair at 80 °C { compute resistance }
            """;

    private final CountingSolver solver = new CountingSolver();
    private final CompositeService service = new CompositeService(solver, ResultStore.inMemory(10));
    @TempDir
    private Path folder;
    private EditorServer server;

    @BeforeEach
    void start() {
        server = new EditorServer(folder, TEXT, Vocabularies.vocabulary(), Figures.NONE);
    }

    private Design design(String element) {
        return server.elaborate(element).design();
    }

    private Optional<CompositeLaws> laws(String of, String element, String... studies) {
        return service.laws(design(of), element, Arrays.stream(studies).map(this::design).toList(), Progress.NONE);
    }

    private static ResultSeries series(StudyResult result, String id) {
        return result.series().stream().filter(found -> found.id().equals(id)).findFirst().orElseThrow();
    }

    private static double last(ResultSeries series) {
        return series.x().values()[series.x().values().length - 1];
    }

    private static double temperature(ResultSeries series) {
        return series.at().values().iterator().next().value();
    }

    private static boolean hasVoxels(CompositeLaws laws) {
        return laws.result().series().stream().flatMap(series -> series.y().stream()).anyMatch(axis -> axis.name().equals("voxels"));
    }

    @Test
    void theCompositeAtThePlace() {
        assertEquals("hand.Pair.core", laws("Pair", "hand.Pair.core.Hard").orElseThrow().composite());
        assertEquals("hand.Pair.core", laws("Pair", "hand.Pair.skin").orElseThrow().composite(), "a skin without a filler has no laws");
        assertEquals("hand.Loaded", laws("OfLoaded", "hand.OfLoaded").orElseThrow().composite());
        assertEquals(Optional.empty(), laws("Plain", "hand.Plain"));
    }

    @Test
    void temperaturesAndRangesAreThoseOfTheStudies() {
        StudyResult alone = laws("Loaded", "hand.Loaded").orElseThrow().result();
        assertEquals(298.15, temperature(series(alone, "laws-conductivity")));
        assertEquals(0.5, last(series(alone, "laws-conductivity")));
        assertEquals(10e-6, last(series(alone, "laws-over-size")));
        StudyResult studied = laws("Loaded", "hand.Loaded", "OfPair", "OfLoaded").orElseThrow().result();
        assertEquals(333.15, temperature(series(studied, "laws-conductivity")));
        assertEquals(0.3, last(series(studied, "laws-conductivity")));
        assertEquals(100e-6, last(series(studied, "laws-over-size")));
        assertEquals(353.15, temperature(series(laws("Pair", "hand.Pair.core", "OfLoaded", "OfPair").orElseThrow().result(), "laws-conductivity")), "the study that reaches the layer");
    }

    /** What is seen is what {@code lamella evaluate} gives. */
    @Test
    void aStudyGivesTheSameCurves() {
        StudyResult seen = laws("Loaded", "hand.Loaded", "OfLoaded").orElseThrow().result();
        StudyResult evaluated = Vocabularies.engine().solver().solve(design("OfLoaded"), Progress.NONE);
        for (String id : List.of("laws-conductivity", "laws-over-size")) {
            ResultSeries one = series(seen, id);
            ResultSeries other = series(evaluated, id);
            assertEquals(other.y().stream().map(ResultSeries.Axis::name).toList(), one.y().stream().map(ResultSeries.Axis::name).toList());
            assertArrayEquals(other.x().values(), one.x().values());
            for (int i = 0; i < one.y().size(); i++) {
                assertArrayEquals(other.y().get(i).values(), one.y().get(i).values());
            }
        }
    }

    @Test
    void whatIsKnownIsNotSolvedAgain() {
        laws("Loaded", "hand.Loaded");
        laws("Loaded", "hand.Loaded.Hard");
        assertEquals(1, solver.calls());
        laws("Pair", "hand.Pair.core");
        assertEquals(2, solver.calls());
    }

    /** A law on voxels takes time, so it is solved on request only; then its points stay. */
    @Test
    void voxelsOnRequest() {
        CompositeLaws quick = laws("Boxed", "hand.Boxed").orElseThrow();
        assertFalse(quick.onVoxels() || hasVoxels(quick));
        CompositeLaws solved = service.solve(design("Boxed"), "hand.Boxed", List.of(), Progress.NONE).orElseThrow();
        assertTrue(solved.onVoxels() && hasVoxels(solved));
        int calls = solver.calls();
        CompositeLaws again = laws("Boxed", "hand.Boxed").orElseThrow();
        assertTrue(again.onVoxels() && hasVoxels(again));
        assertEquals(calls, solver.calls());
    }

    @Test
    void cancelling() {
        Progress cancelled = new Progress() {
            @Override
            public void report(String step, double fraction) {
                // nobody looks
            }

            @Override
            public boolean isCanceled() {
                return true;
            }
        };
        Design design = design("Boxed");
        assertThrows(CancellationException.class, () -> service.solve(design, "hand.Boxed", List.of(), cancelled));
        assertFalse(laws("Boxed", "hand.Boxed").orElseThrow().onVoxels(), "half an answer is none");
    }
}
