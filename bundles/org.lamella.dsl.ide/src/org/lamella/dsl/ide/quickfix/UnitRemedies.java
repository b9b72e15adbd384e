package org.lamella.dsl.ide.quickfix;

import java.util.List;
import java.util.Set;

import org.lamella.dsl.elaboration.Codes;
import org.lamella.dsl.scanner.Characters;

/** Numbers without a unit, or with one that does not exist. */
final class UnitRemedies implements RemedyFamily {

    @Override
    public Set<String> codes() {
        return Set.of(Codes.MISSING_UNIT, Codes.UNKNOWN_UNIT);
    }

    @Override
    public boolean isLikely(List<String> data) {
        return !data.isEmpty();
    }

    @Override
    public List<Remedy> remedies(Problem problem) {
        boolean missing = problem.code().equals(Codes.MISSING_UNIT);
        return problem.data().stream().filter(unit -> !unit.isEmpty()).limit(WordRemedies.CHOICES).map(unit -> missing ? problem.append(" " + unit) : unit(problem, unit)).toList();
    }

    /** Replaces the unit alone where the region also holds its number. */
    private static Remedy unit(Problem problem, String unit) {
        String text = problem.text();
        int start = 0;
        while (Characters.isDigit(text.isEmpty() ? ' ' : text.charAt(0)) && start < text.length() && "0123456789.eE+- \u00a0\u202f\u2009".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return new Remedy("Replace by " + unit, List.of(problem.change(problem.start() + start, problem.end(), unit)));
    }
}
