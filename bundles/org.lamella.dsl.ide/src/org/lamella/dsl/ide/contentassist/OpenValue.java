package org.lamella.dsl.ide.contentassist;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.dsl.scanner.Token;
import org.lamella.dsl.scanner.TokenKind;

/** Where in its statement a value is being written: in which argument of which call, behind which suffix. */
final class OpenValue {

    /** What the value is for. */
    enum Role {
        /** The property, constant or argument itself. */
        VALUE,
        /** The factor of a treatment. */
        FACTOR,
        /** Behind {@code ±}. */
        ERROR,
        /** Behind {@code at}. */
        CONDITION,
        /** Behind {@code valid}. */
        VALIDITY,
        /** Behind {@code after}: cycles. */
        CYCLES,
        /** Behind a comparison. */
        LIMIT,
        /** Behind {@code with probability}. */
        PROBABILITY,
        /** No value is due yet. */
        NONE
    }

    private static final Set<String> COMPARISONS = Set.of("<", "<=", ">", ">=");

    /** A call that is not closed yet, or the statement itself. */
    private static final class Frame {
        final @Nullable String name;
        int position;
        @Nullable String argument;
        boolean mapped;
        Role role;

        Frame(@Nullable String name, Role role) {
            this.name = name;
            this.role = role;
        }
    }

    private final List<Token> tokens;
    private final Deque<Frame> frames = new ArrayDeque<>();

    OpenValue(List<Token> statement) {
        tokens = statement;
        frames.push(new Frame(null, Role.NONE));
        for (int i = 0; i < tokens.size(); i++) {
            follow(i);
        }
    }

    private void follow(int index) {
        Frame frame = frames.element();
        switch (tokens.get(index).text()) {
            case "(" -> frames.push(new Frame(index == 0 ? "" : path(index), Role.VALUE));
            case ")" -> close();
            case "," -> next(frame);
            case "->" -> {
                frame.mapped = true;
                frame.role = Role.VALUE;
            }
            case ":" -> {
                if (frame.name != null && index > 0) {
                    frame.argument = tokens.get(index - 1).text();
                }
                frame.role = Role.VALUE;
            }
            case "=" -> frame.role = Role.VALUE;
            case "×" -> frame.role = Role.FACTOR;
            default -> suffix(frame, tokens.get(index));
        }
    }

    private void close() {
        if (frames.size() > 1) {
            frames.pop();
        }
    }

    private static void next(Frame frame) {
        if (frame.name != null) {
            frame.position++;
            frame.argument = null;
            frame.mapped = false;
            frame.role = Role.VALUE;
        }
    }

    private static void suffix(Frame frame, Token token) {
        boolean word = token.kind() == TokenKind.WORD;
        switch (token.text()) {
            case "±", "+/-" -> frame.role = Role.ERROR;
            case "at" -> frame.role = word ? Role.CONDITION : frame.role;
            case "valid" -> frame.role = word ? Role.VALIDITY : frame.role;
            case "after" -> frame.role = word ? Role.CYCLES : frame.role;
            case "probability" -> frame.role = word ? Role.PROBABILITY : frame.role;
            case "from", "because", "of" -> frame.role = word ? Role.NONE : frame.role;
            default -> {
                if (COMPARISONS.contains(token.text())) {
                    frame.role = Role.LIMIT;
                }
            }
        }
    }

    /** The dotted words before an index. */
    private String path(int index) {
        StringBuilder path = new StringBuilder(tokens.get(index - 1).text());
        for (int dot = index - 2; dot > 0 && tokens.get(dot).text().equals("."); dot -= 2) {
            path.insert(0, tokens.get(dot - 1).text() + ".");
        }
        return path.toString();
    }

    /** The word the statement begins with; that of a property's name where it is one. */
    String head() {
        return tokens.isEmpty() ? "" : tokens.get(0).text();
    }

    Role role() {
        return frames.element().role;
    }

    /** The innermost call whose brackets are open, e.g. {@code arrhenius}; the use of a composite as well. */
    Optional<String> call() {
        return Optional.ofNullable(frames.element().name);
    }

    /** The argument that is being written, if it is given by name. */
    Optional<String> argument() {
        return Optional.ofNullable(frames.element().argument);
    }

    /** How many arguments stand before the one that is being written. */
    int position() {
        return frames.element().position;
    }

    /** Whether it is the value of a line of a table and not its key. */
    boolean isMapped() {
        return frames.element().mapped;
    }

    /** The words between a keyword and what comes next: the material behind {@code of}. */
    Optional<String> behind(String keyword) {
        for (int i = tokens.size() - 2; i >= 0; i--) {
            if (tokens.get(i).kind() == TokenKind.WORD && tokens.get(i).text().equals(keyword)) {
                int end = i + 2;
                while (end + 1 < tokens.size() && tokens.get(end).text().equals(".")) {
                    end += 2;
                }
                return Optional.of(path(end));
            }
        }
        return Optional.empty();
    }

    /** The dimension word before the sign behind which the default of a parameter is being written. */
    Optional<String> declared() {
        for (int i = tokens.size() - 1; i > 0; i--) {
            if (tokens.get(i).text().equals("=")) {
                return Optional.of(tokens.get(i - 1).text());
            }
        }
        return Optional.empty();
    }

    /** The required quantity of a requirement. */
    Optional<String> quantity() {
        if (!head().equals("require")) {
            return Optional.empty();
        }
        int start = tokens.size() > 2 && tokens.get(2).text().equals(":") ? 3 : 1;
        return start < tokens.size() ? Optional.of(tokens.get(start).text()) : Optional.empty();
    }
}
