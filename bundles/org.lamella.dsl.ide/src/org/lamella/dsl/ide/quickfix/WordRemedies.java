package org.lamella.dsl.ide.quickfix;

import java.util.List;
import java.util.Set;

import org.lamella.dsl.elaboration.Codes;

/** Words that are wrong where the check knows the right ones, and suffixes it asks for. */
final class WordRemedies implements RemedyFamily {

    /** More choices than this are no help. */
    static final int CHOICES = 6;

    @Override
    public Set<String> codes() {
        return Set.of(Codes.UNKNOWN_PROPERTY, Codes.UNKNOWN_IMPORT, Codes.BROKEN_LINK, Codes.LAW_UNAVAILABLE, Codes.STUDY_UNAVAILABLE, Codes.UNKNOWN_VERB, Codes.UNKNOWN_QUANTITY, Codes.VARIATION,
                Codes.MISSING_CONDITION);
    }

    @Override
    public boolean isLikely(List<String> data) {
        return !data.isEmpty();
    }

    @Override
    public List<Remedy> remedies(Problem problem) {
        boolean suffix = problem.code().equals(Codes.MISSING_CONDITION);
        return problem.data().stream().limit(CHOICES).map(word -> suffix ? problem.append(" " + word) : problem.replace(word)).toList();
    }
}
