package org.lamella.dsl.tests.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.dsl.naming.Similarity;

/** Which names are offered for a misspelt one. */
class SimilarityTest {

    @ParameterizedTest
    @CsvSource({"condutivity, conductivity", "limiting, limiting-current-charge", "PEO-LiTFS, PEO-LiTFSI", "peo-litfsi, PEO-LiTFSI", "xyz, ", "window, "})
    void theNearestIsOffered(String wanted, String offered) {
        List<String> known = List.of("conductivity", "density", "limiting-current-charge", "PEO-LiTFSI", "PAN-LiTFSI");
        assertEquals(offered == null ? List.of() : List.of(offered), Similarity.to(wanted, known).stream().limit(1).toList());
    }

    /** The same as by the definition: every distance worked out, near is up to a third of the shorter name, and at most one step behind the nearest. */
    @Test
    void asDefinedOnRandomNames() {
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            List<String> known = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                known.add(word(random));
            }
            String wanted = word(random);
            List<String> distinct = known.stream().distinct().filter(name -> defined(wanted, name) <= Math.max(1, Math.min(wanted.length(), name.length()) / 3))
                    .sorted(Comparator.comparingInt((String name) -> defined(wanted, name)).thenComparing(name -> name)).toList();
            List<String> expected = distinct.stream().filter(name -> defined(wanted, name) <= defined(wanted, distinct.get(0)) + 1).limit(3).toList();
            assertEquals(expected, Similarity.to(wanted, known), () -> wanted + " among " + known);
        }
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 1 + random.nextInt(9); i > 0; i--) {
            word.append((char) ('a' + random.nextInt(3)));
        }
        return word.toString();
    }

    private static int defined(String a, String b) {
        if (a.length() > 2 && (b.startsWith(a) || b.endsWith(a))) {
            return 1;
        }
        if (a.isEmpty() || b.isEmpty()) {
            return a.length() + b.length();
        }
        int change = plain(a.substring(1), b.substring(1)) + (a.charAt(0) == b.charAt(0) ? 0 : 1);
        return Math.min(change, 1 + Math.min(plain(a.substring(1), b), plain(a, b.substring(1))));
    }

    /** Edit distance by a full table. */
    private static int plain(String a, String b) {
        int[][] table = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                table[i][j] = i == 0 || j == 0 ? i + j
                        : Math.min(table[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1), 1 + Math.min(table[i - 1][j], table[i][j - 1]));
            }
        }
        return table[a.length()][b.length()];
    }
}
