package org.lamella.dsl.ide.contentassist;

/**
 * A name fits what was typed when the typed letters are the beginnings of its words, in order: {@code pan-li}, {@code litf} and {@code pl}
 * all fit {@code PAN-LiTFSI}, {@code w.fr} fits {@code wires.fraction}. Capitals do not matter.
 */
public final class SegmentMatcher {

    private SegmentMatcher() {
    }

    /** Whether the name fits the letters. */
    public static boolean matches(String name, String letters) {
        return letters.isEmpty() || startsAt(name, 0, letters, 0);
    }

    /** Whether the rest of the letters fits the name from one of its words on. */
    private static boolean startsAt(String name, int from, String letters, int used) {
        for (int word = from; word < name.length(); word++) {
            if (isWordStart(name, word) && fitsFrom(name, word, letters, used)) {
                return true;
            }
        }
        return false;
    }

    private static boolean fitsFrom(String name, int word, String letters, int used) {
        int same = 0;
        while (used + same < letters.length() && word + same < name.length() && isSame(name.charAt(word + same), letters.charAt(used + same))) {
            same++;
            if (used + same == letters.length() || startsAt(name, word + same, letters, used + same)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSame(char a, char b) {
        return Character.toLowerCase(a) == Character.toLowerCase(b);
    }

    private static boolean isWordStart(String name, int index) {
        if (index == 0) {
            return true;
        }
        char before = name.charAt(index - 1);
        char here = name.charAt(index);
        return !Character.isLetterOrDigit(here) || !Character.isLetterOrDigit(before) || Character.isUpperCase(here) && !Character.isUpperCase(before)
                || Character.isDigit(here) && !Character.isDigit(before);
    }
}
