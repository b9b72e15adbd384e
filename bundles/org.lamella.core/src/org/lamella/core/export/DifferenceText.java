package org.lamella.core.export;

import java.util.List;

import org.lamella.core.compare.FileComparison;
import org.lamella.model.compare.Difference;
import org.lamella.model.compare.Difference.Aspect;

/** Differences by meaning as text for people, one line each. */
public final class DifferenceText {

    private DifferenceText() {
    }

    /** @return the two versions, then what differs in the design, then what differs in what is known about it */
    public static String text(FileComparison comparison) {
        StringBuilder text = new StringBuilder(comparison.before() + " -> " + comparison.after() + "\n");
        if (comparison.entries().isEmpty()) {
            return text.append(comparison.obstacles().isEmpty() ? "no difference in meaning\n" : "no difference in what can be compared\n").toString();
        }
        lines(comparison, Aspect.DESIGN).forEach(line -> text.append(line).append('\n'));
        List<String> known = lines(comparison, Aspect.KNOWLEDGE);
        if (!known.isEmpty()) {
            text.append("uncertainty, validity and source:\n");
            known.forEach(line -> text.append("  ").append(line).append('\n'));
        }
        return text.toString();
    }

    private static List<String> lines(FileComparison comparison, Aspect aspect) {
        return comparison.entries().stream().map(FileComparison.Entry::difference).filter(difference -> difference.aspect() == aspect).map(Difference::text).toList();
    }
}
