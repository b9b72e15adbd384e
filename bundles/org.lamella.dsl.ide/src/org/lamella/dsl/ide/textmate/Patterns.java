package org.lamella.dsl.ide.textmate;

import java.util.Collection;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the scanner's pieces look like as regular expressions; {@code org.lamella.dsl.scanner} has the rules in words. */
final class Patterns {

    static final String BLANK = "[ \\t\\x{A0}\\x{2000}-\\x{200B}\\x{202F}\\x{205F}\\x{2060}\\x{3000}\\x{FEFF}\\f\\x{0B}]";
    private static final String LETTER = "[\\p{L}_&&[^ªº]]";
    private static final String UNIT_START = "[\\p{L}_%‰°º℃]";
    /** Letters and digits; a hyphen only before a letter. */
    static final String WORD = LETTER + "(?:[\\p{L}_0-9\\p{Mn}\\p{Mc}]|-" + LETTER + ")*+";
    private static final String EXPONENT = "(?:[eE][+-]?[0-9]+)?";
    private static final String PLAIN_NUMBER = "[0-9]+(?:\\.[0-9]+)?" + EXPONENT;
    /** Also those that are wrong, as the scanner takes them: a decimal comma, a lone dot before or behind. */
    static final String NUMBER = "(?:[0-9]+(?:,[0-9]+(?:\\.[0-9]+)?" + EXPONENT + ")+|" + PLAIN_NUMBER + "(?:\\.(?!\\.))?|\\.[0-9]+" + EXPONENT + ")";
    private static final String ATOM = UNIT_START + "+[0-9²³¹⁰⁴-⁹⁻]*(?:\\^[+-]?[0-9]+(?:\\.[0-9]+)?)?";
    private static final String MIDDLE_DOT = "[·⋅∙•]";
    private static final String UNIT = ATOM + "(?:(?:" + MIDDLE_DOT + "|\\*|/)" + ATOM + "|/\\(" + ATOM + "(?:(?:" + MIDDLE_DOT + "|\\*)" + ATOM + ")*\\))*";

    private Patterns() {
    }

    /** One of the words, and not only the start of a longer one. */
    static String oneOf(Collection<String> words) {
        // longer ones first: an expression takes the first that fits
        return "(?:" + words.stream().sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder())).map(Patterns::quoted).collect(Collectors.joining("|"))
                + ")" + wordEnd();
    }

    private static String quoted(String word) {
        return Pattern.matches("[\\p{L}\\p{N}_-]+", word) ? word : word.replaceAll("([^\\p{L}\\p{N}_-])", "\\\\$1");
    }

    private static String wordEnd() {
        return "(?![\\p{L}_0-9\\p{Mn}\\p{Mc}]|-" + LETTER + ")";
    }

    /** What makes the word before it a name, whatever it is. */
    static String startsStatement() {
        return "(?=" + BLANK + "*[:×]|\\." + LETTER + ")";
    }

    /** The unit of a number before: no keyword, no word that starts the next statement, none with a hyphen. */
    static String unit(Collection<String> keywords) {
        return "(?!" + oneOf(keywords) + ")(?!" + WORD + startsStatement() + ")(?![\\p{L}_0-9]*-" + LETTER + ")" + UNIT;
    }
}
