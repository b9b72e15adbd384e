package org.lamella.solver;

import org.lamella.model.design.Design;

/** Evaluates a design with the study it contains. Thread-safe; offered as an OSGi service and usable on a plain class path. */
public interface StackSolver {

    /**
     * Evaluates {@link Design#getStudy()} of the design.
     *
     * @param design resolved design in SI; only read
     * @param progress receives progress and is asked for cancellation at least every 200 ms
     * @return everything computed; a quantity without a value carries the reason in its notes
     * @throws SolverException when the study as a whole cannot be evaluated
     * @throws java.util.concurrent.CancellationException when {@code progress} asked for it
     */
    StudyResult solve(Design design, Progress progress);

    /** @return version of the models; part of every result's key, changed whenever a number may change */
    String version();
}
