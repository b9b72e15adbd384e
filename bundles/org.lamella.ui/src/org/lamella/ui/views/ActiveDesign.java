package org.lamella.ui.views;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.lamella.core.picture.CrossSection;
import org.lamella.model.design.Design;
import org.lamella.solver.StudyResult;
import org.lamella.ui.Messages;

/**
 * What the views show: the design under the caret of the active editor and the latest results of its file; immutable.
 *
 * @param file the file of the active editor; empty where no {@code .cell} file is active
 * @param design the stack, cell or study under the caret, or the last one that was
 * @param section its cross-section; empty where it has neither stack nor cell
 * @param subject qualified name of the stack, cell or study under the caret; empty where there is none
 * @param element qualified name of the innermost layer, contact or other part under the caret; the subject where there is none
 * @param results latest results, in text order
 * @param state what the results stand for
 */
public record ActiveDesign(Optional<URI> file, Optional<Design> design, Optional<CrossSection> section, String subject, String element,
        List<StudyResult> results, State state) {

    /** What the results stand for. */
    public enum State {
        /** Results belong to the text as it is. */
        CURRENT,
        /** The text has changed since, or was never evaluated. */
        STALE,
        /** Studies are being solved. */
        EVALUATING,
        /** The text has errors that prevent an evaluation. */
        ERRORS,
        /** There is no study to evaluate. */
        NO_STUDY
    }

    /** Nothing is active. */
    public static final ActiveDesign NONE = new ActiveDesign(Optional.empty(), Optional.empty(), Optional.empty(), "", "", List.of(), State.NO_STUDY); //$NON-NLS-1$ //$NON-NLS-2$

    public ActiveDesign {
        results = List.copyOf(results);
    }

    /** @return whether the text has changed since the results were found */
    public boolean isStale() {
        return state == State.STALE || state == State.ERRORS;
    }

    /** @return the results, those of the study under the caret first, then those of what is under the caret, then those that say something about it */
    public Stream<StudyResult> resultsFromFocus() {
        return results.stream().sorted(Comparator.comparingInt(this::distance));
    }

    private int distance(StudyResult result) {
        if (result.study().equals(subject)) {
            return 0;
        }
        if (result.of().equals(subject)) {
            return 1;
        }
        return result.quantities().stream().anyMatch(quantity -> quantity.subject().equals(subject)) ? 2 : 3;
    }

    /** @return why there are no results, and what to do about it */
    public String waiting() {
        return switch (state) {
            case CURRENT, STALE -> Messages.View_notEvaluated;
            case EVALUATING -> Messages.View_evaluating;
            case ERRORS -> Messages.View_errors;
            case NO_STUDY -> Messages.View_noStudy;
        };
    }
}
