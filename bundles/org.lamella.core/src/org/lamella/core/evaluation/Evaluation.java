package org.lamella.core.evaluation;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.lamella.core.results.ResultStore;
import org.lamella.model.ContentHash;
import org.lamella.model.design.Design;
import org.lamella.model.design.Study;
import org.lamella.solver.Progress;
import org.lamella.solver.SolverException;
import org.lamella.solver.StackSolver;
import org.lamella.solver.StudyResult;

/** Answers studies: from the store where nothing changed, else by the solver. Thread-safe. */
public final class Evaluation {

    private final StackSolver solver;
    private final ResultStore store;

    /**
     * @param solver solves what the store does not know
     * @param store remembers
     */
    public Evaluation(StackSolver solver, ResultStore store) {
        this.solver = solver;
        this.store = store;
    }

    /**
     * The answer to a design's study. A study the solver cannot evaluate is a result with the status failed and its reason.
     *
     * @param design resolved design with a study
     * @param progress told how far it is, and asked whether to stop
     * @throws java.util.concurrent.CancellationException when {@code progress} asked for it
     */
    public StudyResult evaluate(Design design, Progress progress) {
        String hash = ContentHash.of(design);
        String key = ResultStore.key(hash, solver.version());
        Optional<StudyResult> known = store.find(key);
        if (known.isPresent()) {
            return known.get();
        }
        progress.checkCanceled();
        StudyResult result = solve(design, hash, progress);
        store.put(key, result);
        return result;
    }

    private StudyResult solve(Design design, String hash, Progress progress) {
        try {
            return solver.solve(design, progress);
        } catch (SolverException noAnswer) {
            Study study = design.getStudy();
            String of = study.getSubject() == null ? "" : study.getSubject().getQualifiedName();
            return new StudyResult(study.getQualifiedName(), of, StudyResult.Status.FAILED, String.valueOf(noAnswer.getMessage()), hash, study.getSeed(),
                    Collections.emptySortedMap(), List.of(), List.of(), List.of(), List.of());
        }
    }
}
