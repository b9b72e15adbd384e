package org.lamella.solver.study;

import org.lamella.solver.Progress;

/**
 * Computes one study kind. A new kind is one class that implements this, one line in
 * {@code META-INF/services/org.lamella.solver.study.StudyEvaluator} and its declaration in a vocabulary.
 */
public interface StudyEvaluator {

    /** @return the word after {@code compute} */
    String kind();

    /**
     * Computes the kind for every temperature of the study.
     *
     * @param context the compiled subject and the conditions
     * @param results receives quantities, tables and series
     * @param progress asked for cancellation between temperatures
     */
    void evaluate(StudyContext context, Results results, Progress progress);
}
