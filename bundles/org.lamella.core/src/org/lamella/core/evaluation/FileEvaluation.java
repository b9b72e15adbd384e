package org.lamella.core.evaluation;

import java.net.URI;
import java.util.List;

import org.lamella.model.design.Design;
import org.lamella.solver.StudyResult;

/**
 * What is known about the studies of a file; immutable.
 *
 * @param file the file
 * @param evaluated studies with their answers, in text order
 * @param withErrors qualified names of the studies that cannot be evaluated as written
 */
public record FileEvaluation(URI file, List<Evaluated> evaluated, List<String> withErrors) {

    public FileEvaluation {
        evaluated = List.copyOf(evaluated);
        withErrors = List.copyOf(withErrors);
    }

    /** Nothing is known yet. */
    public static FileEvaluation none(URI file) {
        return new FileEvaluation(file, List.of(), List.of());
    }

    /** @return whether nothing is known, because there is no study or none was looked at yet */
    public boolean isEmpty() {
        return evaluated.isEmpty() && withErrors.isEmpty();
    }

    /** @return whether a study could not be evaluated as written */
    public boolean hasErrors() {
        return !withErrors.isEmpty();
    }

    /** @return the results, in text order */
    public List<StudyResult> results() {
        return evaluated.stream().map(Evaluated::result).toList();
    }

    /** @return the designs the results belong to */
    public List<Design> designs() {
        return evaluated.stream().map(Evaluated::design).toList();
    }
}
