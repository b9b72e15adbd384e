package org.lamella.dsl.scanner;

/** The characters of the language: classes, and the one form for characters that look alike. */
public final class Characters {
    private Characters() {
    }

    /** True for a decimal digit 0-9; other scripts' digits are not numbers here. */
    public static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /** True for a character a name can start with: any script's letter, or an underscore. */
    public static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c > 0x7F && c != 0xBA && c != 0xAA && Character.isLetter(c)
                && !isSuperscript(c);
    }

    /** True for a character a unit can start with: letters, degree and percent signs. */
    public static boolean isUnitStart(int c) {
        return isLetter(c) || c == '%' || c == '‰' || c == '°' || c == 'º' || c == '℃';
    }

    /** True for a raised digit or a raised minus, as in m² or s⁻¹. */
    public static boolean isSuperscript(int c) {
        return c == '²' || c == '³' || c == '¹' || c == '⁰' || c >= 0x2074 && c <= 0x2079 || c == '⁻';
    }

    /** True for a blank that does not end a line: space, tab, no-break, thin and zero-width spaces, byte order mark. */
    public static boolean isBlank(int c) {
        return c == ' ' || c == '\t' || c == 0xA0 || c >= 0x2000 && c <= 0x200B || c == 0x202F || c == 0x205F || c == 0x2060 || c == 0x3000
                || c == 0xFEFF || c == '\f' || c == 0x0B;
    }

    /** True for a character that ends a line. */
    public static boolean isLineEnd(int c) {
        return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    /** True for a dot that joins units. */
    static boolean isMiddleDot(int c) {
        return c == '·' || c == '⋅' || c == '∙' || c == '•';
    }

    /** True for the dashes and minus signs of word processors and PDFs. */
    static boolean isTypographicMinus(int c) {
        return c == 0x2212 || c >= 0x2010 && c <= 0x2015 || c == 0xFE63 || c == 0xFF0D;
    }

    /** True for the curly quotes word processors put for {@code "}. */
    static boolean isCurlyQuote(int c) {
        return c == '“' || c == '”' || c == '„' || c == '‟';
    }

    /**
     * The text with every look-alike character in its one form: Ω U+03A9, µ U+00B5, · U+00B7, K, Å U+00C5, °C. Names and units compare
     * equal in this form, and the formatter writes it.
     */
    public static String canonical(String text) {
        int i = 0;
        while (i < text.length() && text.charAt(i) < 0x80) {
            i++;
        }
        if (i == text.length()) {
            return text;
        }
        StringBuilder result = new StringBuilder(text.length() + 2).append(text, 0, i);
        for (; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case 0x2126 -> result.append('\u03A9');
                case 0x03BC -> result.append('\u00B5');
                case 0x22C5, 0x2219, 0x2022 -> result.append('\u00B7');
                case 0x212A -> result.append('K');
                case 0x212B -> result.append('\u00C5');
                case 0x2103 -> result.append("\u00B0C");
                case 0x00BA -> result.append('\u00B0');
                default -> result.append(c);
            }
        }
        return result.toString();
    }
}
