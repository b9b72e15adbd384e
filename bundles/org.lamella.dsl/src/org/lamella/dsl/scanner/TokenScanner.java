package org.lamella.dsl.scanner;

import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Cuts {@code .cell} text into {@link Token}s, one after the other.
 * <ul>
 * <li>A word after a number on the same line is its unit, unless it is a keyword, or {@code :} or {@code ×} follows, or a dot or hyphen
 * makes it longer than a unit can be: then it starts the next property.</li>
 * <li>A word before {@code :} or {@code ×}, beside a dot, or behind a colon on the same line ({@code fn} excepted) is a name, never a
 * keyword.</li>
 * <li>Mistakes do not stop the scan. {@code 0,45} is a number and {@code −} a minus, each with a problem, so that nothing behind them is
 * misread; quoted text ends at the end of its line at the latest.</li>
 * </ul>
 * The work is linear in the length of the text.
 */
public final class TokenScanner {
    private static final String[] LONG_SYMBOLS = {"..", "->", "+/-", "<=", ">="};
    private static final String SYMBOLS = "{}():,.=+-*/^<>×±";

    private final String text;
    private final Set<String> keywords;
    private final WordScanner words;
    private final NestingLimit nesting = new NestingLimit();
    private int position;
    private boolean afterNumber;
    private boolean afterColon;
    private boolean afterDot;
    private boolean afterWord;

    /**
     * @param text the whole text
     * @param keywords the words of the grammar; one of them behind a number is not its unit
     */
    public TokenScanner(String text, Set<String> keywords) {
        this.text = text;
        this.keywords = keywords;
        this.words = new WordScanner(text);
    }

    /** The next token, or null at the end of the text. */
    public @Nullable Token next() {
        if (position >= text.length()) {
            return null;
        }
        Token token = scan(position);
        follow(token);
        position = token.end();
        return token;
    }

    /** Remembers what the next token needs to know of this one. */
    private void follow(Token token) {
        TokenKind kind = token.kind();
        if (kind == TokenKind.BLANK || kind == TokenKind.BLOCK_COMMENT || kind == TokenKind.INVALID) {
            boolean line = hasLineEnd(token);
            afterNumber &= !line;
            afterColon &= !line;
        } else {
            afterNumber = kind == TokenKind.NUMBER;
            afterColon = kind == TokenKind.SYMBOL && token.text().equals(":");
        }
        afterDot = kind == TokenKind.SYMBOL && token.text().equals(".");
        afterWord = kind == TokenKind.WORD || kind == TokenKind.NAME;
    }

    private boolean hasLineEnd(Token token) {
        for (int i = token.start(); i < token.end(); i++) {
            if (Characters.isLineEnd(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private Token scan(int start) {
        int c = text.charAt(start);
        if (Characters.isBlank(c) || Characters.isLineEnd(c)) {
            return blank(start);
        }
        if (afterNumber && Characters.isUnitStart(c)) {
            return wordOrUnit(start);
        }
        if (Characters.isLetter(c)) {
            return word(start, words.wordEnd(start));
        }
        if (Characters.isDigit(c) || c == '.' && Characters.isDigit(words.at(start + 1)) && !afterWord) {
            return number(start);
        }
        if (c == '"' || Characters.isCurlyQuote(c)) {
            return quoted(start);
        }
        if (c == '/' && words.at(start + 1) == '/') {
            return token(TokenKind.LINE_COMMENT, start, lineEnd(start));
        }
        if (c == '/' && words.at(start + 1) == '*') {
            int end = text.indexOf("*/", start + 2);
            return end >= 0 ? token(TokenKind.BLOCK_COMMENT, start, end + 2)
                    : new Token(TokenKind.BLOCK_COMMENT, start, text.length(), text.substring(start), ScanProblem.unclosedComment());
        }
        return symbol(start, c);
    }

    private Token token(TokenKind kind, int start, int end) {
        return new Token(kind, start, end, text.substring(start, end), null);
    }

    private Token blank(int start) {
        int i = start + 1;
        while (Characters.isBlank(words.at(i)) || Characters.isLineEnd(words.at(i))) {
            i++;
        }
        return token(TokenKind.BLANK, start, i);
    }

    private Token wordOrUnit(int start) {
        if (Characters.isLetter(text.charAt(start))) {
            int end = words.wordEnd(start);
            boolean unit = !startsStatement(end) && text.substring(start, end).indexOf('-') < 0;
            if (!unit || keywords.contains(text.substring(start, end))) {
                return word(start, end);
            }
        }
        return token(TokenKind.UNIT, start, words.unitEnd(start));
    }

    private Token word(int start, int end) {
        boolean name = afterDot || startsStatement(end) || afterColon && !text.substring(start, end).equals("fn");
        return token(name ? TokenKind.NAME : TokenKind.WORD, start, end);
    }

    /** True when what follows a word makes it (the start of) a property's or argument's name. */
    private boolean startsStatement(int end) {
        if (words.at(end) == '.' && Characters.isLetter(words.at(end + 1))) {
            return true;
        }
        int next = words.at(words.blanksEnd(end));
        return next == ':' || next == '×';
    }

    private Token number(int start) {
        int end = words.numberEnd(start);
        ScanProblem problem = null;
        if (text.charAt(start) == '.') {
            problem = ScanProblem.incompleteNumber(text.substring(start, end));
        } else if (words.digitsEnd(start) == end && words.at(end) == ',' && Characters.isDigit(words.at(end + 1))) {
            while (words.at(end) == ',' && Characters.isDigit(words.at(end + 1))) {
                end = words.numberEnd(end + 1);
            }
            problem = ScanProblem.decimalComma(text.substring(start, end));
        } else if (words.at(end) == '.' && words.at(end + 1) != '.') {
            end++;
            problem = ScanProblem.incompleteNumber(text.substring(start, end));
        }
        return new Token(TokenKind.NUMBER, start, end, text.substring(start, end), problem);
    }

    private Token quoted(int start) {
        boolean curly = text.charAt(start) != '"';
        int lineEnd = lineEnd(start);
        for (int i = start + 1; i < lineEnd; i++) {
            char c = text.charAt(i);
            if (c == '"' || curly && Characters.isCurlyQuote(c)) {
                return token(TokenKind.TEXT, start, i + 1);
            }
            if (c == '\\' && i + 1 < lineEnd) {
                i++;
            }
        }
        return new Token(TokenKind.TEXT, start, lineEnd, text.substring(start, lineEnd), ScanProblem.unclosedText());
    }

    private int lineEnd(int start) {
        int i = start;
        while (i < text.length() && !Characters.isLineEnd(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private Token symbol(int start, int c) {
        String canonical = switch (c) {
            case '→' -> "->";
            case '…' -> "..";
            case '≤' -> "<=";
            case '≥' -> ">=";
            default -> Characters.isTypographicMinus(c) ? "-" : longest(start, c);
        };
        if (canonical.isEmpty()) {
            return invalid(start, c);
        }
        if (!nesting.accept(canonical)) {
            return new Token(TokenKind.INVALID, start, text.length(), "", ScanProblem.tooDeep());
        }
        ScanProblem problem = Characters.isTypographicMinus(c) ? ScanProblem.typographicMinus() : null;
        int length = text.startsWith(canonical, start) ? canonical.length() : 1;
        return new Token(TokenKind.SYMBOL, start, start + length, canonical, problem);
    }

    private String longest(int start, int c) {
        for (String symbol : LONG_SYMBOLS) {
            if (text.startsWith(symbol, start)) {
                return symbol;
            }
        }
        return SYMBOLS.indexOf(c) >= 0 ? String.valueOf((char) c) : "";
    }

    /** One token for a run of meaningless characters, so that a binary file is not a million errors. */
    private Token invalid(int start, int c) {
        int i = start + 1;
        while (i < text.length() && isMeaningless(text.charAt(i))) {
            i++;
        }
        return new Token(TokenKind.INVALID, start, i, text.substring(start, i), ScanProblem.unexpected(c));
    }

    private static boolean isMeaningless(char c) {
        return !Characters.isBlank(c) && !Characters.isLineEnd(c) && !Characters.isLetter(c) && !Characters.isDigit(c) && c != '"'
                && !Characters.isCurlyQuote(c) && !Characters.isTypographicMinus(c) && "→…≤≥".indexOf(c) < 0 && SYMBOLS.indexOf(c) < 0;
    }
}
