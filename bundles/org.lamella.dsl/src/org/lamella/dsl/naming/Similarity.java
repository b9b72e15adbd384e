package org.lamella.dsl.naming;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Names near to one that was not found, so that a message can offer them. */
public final class Similarity {

    private static final int OFFERED = 3;

    private Similarity() {
    }

    private record Candidate(String name, int distance) {
    }

    /** @return at most three names, the nearest first; empty when none is near */
    public static List<String> to(String name, Collection<String> known) {
        String wanted = name.toLowerCase(Locale.ROOT);
        List<Candidate> near = known.stream().distinct().map(candidate -> new Candidate(candidate, distance(wanted, candidate.toLowerCase(Locale.ROOT), limit(wanted, candidate))))
                .filter(candidate -> candidate.distance <= limit(wanted, candidate.name))
                .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name)).toList();
        return near.stream().filter(candidate -> candidate.distance <= near.get(0).distance + 1).limit(OFFERED).map(Candidate::name).toList();
    }

    /** @return the nearest name; empty when none is near */
    public static Optional<String> nearest(String name, Collection<String> known) {
        return to(name, known).stream().findFirst();
    }

    /** @return {@code ; did you mean a or b?}, or nothing */
    public static String offer(List<String> names) {
        return names.isEmpty() ? "" : "; did you mean " + String.join(" or ", names) + "?";
    }

    /** The largest distance at which one name is near the other. */
    private static int limit(String wanted, String candidate) {
        return Math.max(1, Math.min(wanted.length(), candidate.length()) / 3);
    }

    /**
     * Edit distance in which part of a name counts as near: {@code limiting} is near {@code limiting-current-charge}. Beyond the limit it need
     * not be exact, so that names of quite another length, which are most, cost nothing.
     */
    private static int distance(String wanted, String candidate, int limit) {
        if (wanted.length() > 2 && (candidate.startsWith(wanted) || candidate.endsWith(wanted))) {
            return 1;
        }
        if (Math.abs(wanted.length() - candidate.length()) > limit) {
            return limit + 1;
        }
        int[] previous = new int[candidate.length() + 1];
        for (int j = 0; j <= candidate.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= wanted.length(); i++) {
            int[] row = new int[candidate.length() + 1];
            row[0] = i;
            for (int j = 1; j <= candidate.length(); j++) {
                int change = previous[j - 1] + (wanted.charAt(i - 1) == candidate.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(row[j - 1], previous[j]));
            }
            previous = row;
        }
        return previous[candidate.length()];
    }
}
