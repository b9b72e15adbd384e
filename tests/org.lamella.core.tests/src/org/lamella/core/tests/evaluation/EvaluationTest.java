package org.lamella.core.tests.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import org.lamella.core.evaluation.Evaluation;
import org.lamella.core.results.ResultStore;
import org.lamella.core.tests.util.Designs;
import org.lamella.core.tests.util.Results;
import org.lamella.core.tests.util.Vocabularies;
import org.lamella.model.design.Design;
import org.lamella.model.design.DesignFactory;
import org.lamella.model.design.Study;
import org.lamella.solver.Progress;
import org.lamella.solver.SolverException;
import org.lamella.solver.StackSolver;
import org.lamella.solver.StudyResult;

class EvaluationTest {

    private static final class CountingSolver implements StackSolver {
        private final Supplier<StudyResult> answer;
        private String version = "1";
        private int calls;

        CountingSolver(Supplier<StudyResult> answer) {
            this.answer = answer;
        }

        @Override
        public StudyResult solve(Design design, Progress progress) {
            calls++;
            return answer.get();
        }

        @Override
        public String version() {
            return version;
        }
    }

    private static Design design(double thickness) {
        Design design = Designs.cell(thickness);
        Study study = DesignFactory.eINSTANCE.createStudy();
        study.setName("Study");
        study.setQualifiedName("p.Study");
        study.setSubject(design.getCells().get(0));
        study.getTemperatures().add(333.15);
        design.setStudy(study);
        return design;
    }

    @Test
    void unchangedDesignsAreNotSolvedTwice() {
        CountingSolver solver = new CountingSolver(Results::complete);
        Evaluation evaluation = new Evaluation(solver, ResultStore.inMemory(10));
        StudyResult first = evaluation.evaluate(design(8e-6), Progress.NONE);
        assertEquals(first, evaluation.evaluate(design(8e-6), Progress.NONE));
        assertEquals(1, solver.calls);
        evaluation.evaluate(design(8.000000000000002e-6), Progress.NONE);
        assertEquals(2, solver.calls);
        solver.version = "2";
        evaluation.evaluate(design(8e-6), Progress.NONE);
        assertEquals(3, solver.calls);
    }

    @Test
    void whatHasNoAnswerIsAFailedResultAndTriedAgain() {
        CountingSolver solver = new CountingSolver(() -> {
            throw new SolverException(SolverException.Reason.NO_LAYERS);
        });
        Evaluation evaluation = new Evaluation(solver, ResultStore.inMemory(10));
        StudyResult result = evaluation.evaluate(design(8e-6), Progress.NONE);
        assertEquals(StudyResult.Status.FAILED, result.status());
        assertEquals("the stack has no layers", result.reason());
        assertEquals("p.Study", result.study());
        assertEquals("p.Cell", result.of());
        evaluation.evaluate(design(8e-6), Progress.NONE);
        assertEquals(2, solver.calls);
    }

    @Test
    void cancellingStopsBeforeSolving() {
        CountingSolver solver = new CountingSolver(Results::complete);
        Progress cancelled = new Progress() {
            @Override
            public void report(String step, double fraction) {
                // nobody listens
            }

            @Override
            public boolean isCanceled() {
                return true;
            }
        };
        assertThrows(CancellationException.class, () -> new Evaluation(solver, ResultStore.inMemory(10)).evaluate(design(8e-6), cancelled));
        assertEquals(0, solver.calls);
    }

    @Test
    void engineOfThisSystemHasSolverAndVocabulary() {
        assertTrue(Vocabularies.engine().vocabulary().study("resistance").isPresent());
        assertTrue(!Vocabularies.engine().solver().version().isEmpty());
    }
}
