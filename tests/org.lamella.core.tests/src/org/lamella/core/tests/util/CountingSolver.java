package org.lamella.core.tests.util;

import org.lamella.model.design.Design;
import org.lamella.solver.Progress;
import org.lamella.solver.StackSolver;
import org.lamella.solver.StudyResult;

/** Counts what is solved. */
public final class CountingSolver implements StackSolver {

    private final StackSolver solver = Vocabularies.engine().solver();
    private int calls;

    @Override
    public StudyResult solve(Design design, Progress progress) {
        calls++;
        return solver.solve(design, progress);
    }

    @Override
    public String version() {
        return solver.version();
    }

    /** How often it was asked. */
    public int calls() {
        return calls;
    }
}
