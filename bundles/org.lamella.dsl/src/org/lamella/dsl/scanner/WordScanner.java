package org.lamella.dsl.scanner;

/**
 * Finds the ends of numbers, words and units.
 * <ul>
 * <li>A number is {@code 12}, {@code 0.45}, {@code 1e-3}: a dot belongs to it only before a digit ({@code 1..3} is a range), an {@code e}
 * only before a digit or a signed digit ({@code 0.35eV} is a number and a unit).</li>
 * <li>A word is letters and digits; a hyphen belongs to it only between a letter or digit and a letter ({@code PEO-LiTFSI}), so that
 * {@code a-3} is a subtraction.</li>
 * <li>A unit is one word without blanks: atoms joined by {@code ·}, {@code *} or {@code /}, each with an optional power ({@code cm²},
 * {@code cm2}, {@code s^-1}, {@code K^0.5}); a denominator may be one bracket, {@code J/(mol·K)}. A joiner counts only before a letter, so
 * that {@code 10 mS/cm*2} multiplies.</li>
 * </ul>
 * Nothing is looked at more than a fixed number of times, whatever the text.
 */
final class WordScanner {
    /** Longest bracketed denominator of a unit; the only place where the scanner may look at text it does not take. */
    private static final int DENOMINATOR = 40;

    private final String text;

    WordScanner(String text) {
        this.text = text;
    }

    int at(int index) {
        return index < text.length() ? text.charAt(index) : -1;
    }

    /** The end of the number that starts here with a digit, or with a dot before a digit. */
    int numberEnd(int start) {
        int i = fractionEnd(digitsEnd(start));
        int e = at(i);
        if (e == 'e' || e == 'E') {
            int sign = at(i + 1) == '+' || at(i + 1) == '-' ? 1 : 0;
            if (Characters.isDigit(at(i + 1 + sign))) {
                i = digitsEnd(i + 1 + sign);
            }
        }
        return i;
    }

    int digitsEnd(int start) {
        int i = start;
        while (Characters.isDigit(at(i))) {
            i++;
        }
        return i;
    }

    private int fractionEnd(int point) {
        return at(point) == '.' && Characters.isDigit(at(point + 1)) ? digitsEnd(point + 1) : point;
    }

    /** The end of the word that starts here with a letter. */
    int wordEnd(int start) {
        int i = start + 1;
        while (true) {
            int c = at(i);
            if (Characters.isLetter(c) || Characters.isDigit(c) || isMark(c)) {
                i++;
            } else if (c == '-' && Characters.isLetter(at(i + 1))) {
                i += 2;
            } else {
                return i;
            }
        }
    }

    private static boolean isMark(int c) {
        return c > 0x7F && (Character.getType(c) == Character.NON_SPACING_MARK || Character.getType(c) == Character.COMBINING_SPACING_MARK);
    }

    int blanksEnd(int start) {
        int i = start;
        while (Characters.isBlank(at(i))) {
            i++;
        }
        return i;
    }

    /** The end of the unit that starts here. */
    int unitEnd(int start) {
        int i = atomEnd(start);
        while (true) {
            int joiner = at(i);
            if (Characters.isMiddleDot(joiner) || joiner == '*' || joiner == '/') {
                if (Characters.isUnitStart(at(i + 1))) {
                    i = atomEnd(i + 1);
                    continue;
                }
                int close = joiner == '/' && at(i + 1) == '(' ? denominatorEnd(i + 1) : -1;
                if (close > 0) {
                    i = close;
                    continue;
                }
            }
            return i;
        }
    }

    private int atomEnd(int start) {
        int i = start;
        while (Characters.isUnitStart(at(i))) {
            i++;
        }
        while (Characters.isDigit(at(i)) || Characters.isSuperscript(at(i))) {
            i++;
        }
        if (at(i) == '^') {
            int sign = at(i + 1) == '-' || at(i + 1) == '+' ? 1 : 0;
            if (Characters.isDigit(at(i + 1 + sign))) {
                i = fractionEnd(digitsEnd(i + 1 + sign));
            }
        }
        return i;
    }

    /** The end of a bracket that holds units only, or -1. */
    private int denominatorEnd(int open) {
        int i = open + 1;
        while (i < open + DENOMINATOR && Characters.isUnitStart(at(i))) {
            i = atomEnd(i);
            if (at(i) == ')') {
                return i + 1;
            }
            if (!Characters.isMiddleDot(at(i)) && at(i) != '*') {
                return -1;
            }
            i++;
        }
        return -1;
    }
}
