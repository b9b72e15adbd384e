package org.lamella.dsl.ide.contentassist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.lamella.dsl.scanner.Token;
import org.lamella.dsl.scanner.TokenKind;
import org.lamella.dsl.scanner.TokenScanner;

/**
 * The statement a text ends in and the heads of the bodies around it. All else is blanked out: bodies have no order, so what stands
 * before does not change what may follow, and a mistake there cannot hide it.
 */
final class OpenStatements {

    /** Words that begin a statement; a property begins with its name before a colon. */
    private static final Set<String> STARTERS = Set.of("package", "import", "let", "polymer", "ceramic", "active", "metal", "separator", "treatment", "composite", "symmetric",
            "stack", "cell", "experiment", "repeat", "study", "layer", "interface", "without", "matrix", "filler", "catholyte", "anode", "cathode", "electrolyte", "compute", "require",
            "measurement", "fit", "vary");

    private final String before;
    private final List<Token> tokens = new ArrayList<>();
    /** Indices of tokens at which an open statement starts, outermost first; the last is the current one. */
    private final List<Integer> starts = new ArrayList<>();
    /** For each open body the index of its brace. */
    private final List<Integer> braces = new ArrayList<>();

    /**
     * @param before text before the caret
     * @param keywords words of the grammar
     */
    OpenStatements(String before, Set<String> keywords) {
        this.before = before;
        TokenScanner scanner = new TokenScanner(before, keywords);
        for (Token token = scanner.next(); token != null; token = scanner.next()) {
            if (token.kind() != TokenKind.BLANK && token.kind() != TokenKind.LINE_COMMENT && token.kind() != TokenKind.BLOCK_COMMENT) {
                tokens.add(token);
            }
        }
        read();
    }

    private void read() {
        starts.add(0);
        int brackets = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (is(i, "{")) {
                braces.add(i);
                starts.add(i + 1);
                brackets = 0;
            } else if (is(i, "}") && !braces.isEmpty()) {
                // a body ends its statement
                braces.remove(braces.size() - 1);
                starts.remove(starts.size() - 1);
                starts.set(starts.size() - 1, i + 1);
                brackets = 0;
            } else if (is(i, "(")) {
                brackets++;
            } else if (is(i, ")")) {
                brackets = Math.max(0, brackets - 1);
            } else if (starts(i, brackets)) {
                starts.set(starts.size() - 1, i);
                brackets = 0;
            }
        }
    }

    /** A keyword starts a statement even in open brackets, which somebody forgot to close; a name before a colon there is an argument. */
    private boolean starts(int index, int brackets) {
        Token token = tokens.get(index);
        if (token.kind() == TokenKind.WORD && STARTERS.contains(token.text())) {
            return true;
        }
        boolean continues = index > 0 && (is(index - 1, ".") || isWord(index - 1, "require"));
        boolean child = index + 1 < tokens.size() && is(index + 1, "{") && index > 0 && is(index - 1, "}");
        return brackets == 0 && !continues && (child || token.kind() == TokenKind.NAME && isPath(index));
    }

    private boolean isPath(int index) {
        int next = index + 1;
        while (next + 1 < tokens.size() && is(next, ".")) {
            next += 2;
        }
        return next < tokens.size() && (is(next, ":") || is(next, "×"));
    }

    private boolean is(int index, String symbol) {
        return tokens.get(index).kind() == TokenKind.SYMBOL && tokens.get(index).text().equals(symbol);
    }

    private boolean isWord(int index, String word) {
        return tokens.get(index).kind() == TokenKind.WORD && tokens.get(index).text().equals(word);
    }

    /** The text with everything else blanked out; offsets and lines stay. */
    String text() {
        StringBuilder reduced = new StringBuilder();
        for (int level = 0; level < starts.size(); level++) {
            if (starts.get(level) < tokens.size()) {
                int end = level < braces.size() ? tokens.get(braces.get(level)).end() : before.length();
                blank(reduced, tokens.get(starts.get(level)).start());
                reduced.append(before, reduced.length(), end);
            }
        }
        blank(reduced, before.length());
        return reduced.toString();
    }

    private void blank(StringBuilder reduced, int end) {
        for (int i = reduced.length(); i < end; i++) {
            char c = before.charAt(i);
            reduced.append(c == '\n' || c == '\r' ? c : ' ');
        }
    }

    /** Path of the property the text ends in, without the heads of the blocks around it; empty in other statements. */
    Optional<String> property() {
        int start = starts.get(starts.size() - 1);
        if (start >= tokens.size() || tokens.get(start).kind() != TokenKind.NAME || !isPath(start)) {
            return Optional.empty();
        }
        StringBuilder path = new StringBuilder();
        for (int i = start; !is(i, ":") && !is(i, "×"); i++) {
            path.append(tokens.get(i).text());
        }
        return Optional.of(path.toString());
    }

    /** The call whose brackets are open at the end of the text, e.g. {@code arrhenius}; the use of a composite as well. */
    Optional<String> call() {
        OptionalInt bracket = bracket();
        return bracket.isEmpty() ? Optional.empty() : Optional.of(tokens.get(bracket.getAsInt() - 1).text());
    }

    /** Where the name of that call stands. */
    OptionalInt callOffset() {
        OptionalInt bracket = bracket();
        return bracket.isEmpty() ? bracket : OptionalInt.of(tokens.get(bracket.getAsInt() - 1).start());
    }

    /** How many arguments of that call are complete. */
    int argumentIndex() {
        int depth = 0;
        int commas = 0;
        for (int i = bracket().orElse(tokens.size()) + 1; i < tokens.size(); i++) {
            depth += is(i, "(") ? 1 : is(i, ")") ? -1 : 0;
            commas += depth == 0 && is(i, ",") ? 1 : 0;
        }
        return commas;
    }

    /** Index of the bracket that is open at the end of the text. */
    private OptionalInt bracket() {
        int depth = 0;
        for (int i = tokens.size() - 1; i > starts.get(starts.size() - 1); i--) {
            if (is(i, ")")) {
                depth++;
            } else if (is(i, "(") && depth-- == 0) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /** Where the brace of the innermost open body stands. */
    OptionalInt body() {
        return braces.isEmpty() ? OptionalInt.empty() : OptionalInt.of(tokens.get(braces.get(braces.size() - 1)).start());
    }

    /** The argument whose value the text ends in; empty where an argument may begin. */
    Optional<String> argument() {
        int last = tokens.size() - 1;
        int colon = last > 0 && is(last, ":") ? last : last - 1;
        return colon > 1 && is(colon, ":") && (is(colon - 2, "(") || is(colon - 2, ",")) ? Optional.of(tokens.get(colon - 1).text()) : Optional.empty();
    }

    /** The tokens of the statement the text ends in, without blanks and comments. */
    List<Token> current() {
        return List.copyOf(tokens.subList(Math.min(starts.get(starts.size() - 1), tokens.size()), tokens.size()));
    }

    /** Where in its statement the text ends. */
    OpenValue value() {
        return new OpenValue(current());
    }

    /** Whether nothing but a path stands in the statement the text ends in. */
    boolean startsWithPath() {
        StringBuilder statement = new StringBuilder();
        current().forEach(token -> statement.append(token.text()));
        return statement.toString().equals(path());
    }

    /** The words with dots between and behind them that the text ends in, before the word that is being written: {@code matrix.}. */
    String path() {
        int dot = tokens.size() - 1;
        if (dot >= 0 && !is(dot, ".") && tokens.get(dot).end() == before.length()) {
            dot--;
        }
        StringBuilder path = new StringBuilder();
        for (; dot > 0 && is(dot, ".") && isWord(dot - 1); dot -= 2) {
            path.insert(0, tokens.get(dot - 1).text() + ".");
        }
        return path.toString();
    }

    private boolean isWord(int index) {
        return tokens.get(index).kind() == TokenKind.WORD || tokens.get(index).kind() == TokenKind.NAME;
    }
}
