package org.lamella.core.evaluation;

import org.lamella.model.design.Design;
import org.lamella.solver.StudyResult;

/**
 * A study with its answer.
 *
 * @param design resolved inputs, which name what the result is about and where its values come from
 * @param result what was found
 */
public record Evaluated(Design design, StudyResult result) {
}
