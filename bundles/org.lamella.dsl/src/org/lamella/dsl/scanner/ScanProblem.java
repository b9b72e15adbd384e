package org.lamella.dsl.scanner;

/**
 * A lexical mistake with its remedy.
 *
 * @param code stable code, one of the constants below
 * @param message what is wrong and what to write instead
 */
public record ScanProblem(String code, String message) {
    /** {@code 0,45}: the data of the message is the number with a point. */
    public static final String DECIMAL_COMMA = "decimal-comma";
    /** A minus, dash or hyphen from a word processor. */
    public static final String TYPOGRAPHIC_MINUS = "typographic-minus";
    /** {@code .5} or {@code 5.}: a decimal point without digits on both sides. */
    public static final String INCOMPLETE_NUMBER = "incomplete-number";
    /** Quoted text whose end is missing on its line. */
    public static final String UNCLOSED_TEXT = "unclosed-text";
    /** A block comment that never ends. */
    public static final String UNCLOSED_COMMENT = "unclosed-comment";
    /** A character that has no meaning in this place. */
    public static final String UNEXPECTED_CHARACTER = "unexpected-character";
    /** Brackets nested deeper, or an expression longer, than anybody writes by hand. */
    public static final String TOO_DEEP = "too-deep";

    static ScanProblem decimalComma(String number) {
        int comma = number.indexOf(',');
        boolean list = number.indexOf(',', comma + 1) >= 0 || number.indexOf('.') >= 0;
        if (number.length() > 40) {
            return new ScanProblem(DECIMAL_COMMA, "comma between digits; write a blank after each comma of a list");
        }
        return new ScanProblem(DECIMAL_COMMA, list ? "comma between digits; write " + number.replace(",", ", ") + " for a list"
                : "decimal comma; write " + number.replace(',', '.'));
    }

    static ScanProblem typographicMinus() {
        return new ScanProblem(TYPOGRAPHIC_MINUS, "typographic minus, replace by -");
    }

    static ScanProblem incompleteNumber(String number) {
        String whole = number.startsWith(".") ? "0" + number : number.substring(0, number.length() - 1);
        return new ScanProblem(INCOMPLETE_NUMBER, "digits are missing beside the decimal point; write " + whole);
    }

    static ScanProblem unclosedText() {
        return new ScanProblem(UNCLOSED_TEXT, "the text is not closed on its line; add \"");
    }

    static ScanProblem unclosedComment() {
        return new ScanProblem(UNCLOSED_COMMENT, "the comment is not closed; add */");
    }

    static ScanProblem unexpected(int character) {
        String hint = switch (character) {
            case '%' -> "; a percent sign needs a number before it";
            case '[', ']' -> "; write round brackets";
            case ';' -> "; values and statements need no separator";
            case '\'' -> "; text is written in double quotes";
            case '°' -> "; a unit needs a number before it on the same line";
            case '·' -> "; it joins units only, values are multiplied by *";
            default -> Characters.isSuperscript(character) ? "; a power of a value is written ^" : "";
        };
        boolean visible = !Character.isISOControl(character) && !Character.isSurrogate((char) character) && character != 0xFFFD;
        String shown = visible ? "'" + (char) character + "' " : "";
        return new ScanProblem(UNEXPECTED_CHARACTER, "unexpected character " + shown + String.format("(U+%04X)", character) + hint);
    }

    static ScanProblem tooDeep() {
        return new ScanProblem(TOO_DEEP, "more than " + NestingLimit.BRACKETS + " brackets inside each other or " + NestingLimit.OPERATORS
                + " operators in one formula; the rest of the file is not read");
    }
}
