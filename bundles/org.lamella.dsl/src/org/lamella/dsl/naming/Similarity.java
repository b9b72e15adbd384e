package org.lamella.dsl.naming;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the known word somebody probably meant. */
public final class Similarity {
    private Similarity() {
    }

    /**
     * The known word with the fewest edits from the written one, case ignored; empty when more than a third of it would have to change.
     */
    public static Optional<String> nearest(String written, Collection<String> known) {
        int limit = Math.max(1, written.length() / 3);
        String best = "";
        int least = limit + 1;
        for (String word : known) {
            if (Math.abs(word.length() - written.length()) < least) {
                int edits = edits(written.toLowerCase(Locale.ROOT), word.toLowerCase(Locale.ROOT));
                if (edits < least) {
                    least = edits;
                    best = word;
                }
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    /** Levenshtein distance. */
    private static int edits(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substitution = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substitution, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
