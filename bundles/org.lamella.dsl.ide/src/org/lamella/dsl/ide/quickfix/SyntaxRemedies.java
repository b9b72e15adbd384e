package org.lamella.dsl.ide.quickfix;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.lamella.dsl.scanner.Characters;
import org.lamella.dsl.scanner.Token;
import org.lamella.dsl.scanner.TokenKind;
import org.lamella.dsl.scanner.TokenScanner;
import org.lamella.dsl.syntax.SyntaxMessages;

/** Symbols that were forgotten, or that habits from other languages put where none is due. */
final class SyntaxRemedies implements RemedyFamily {

    private static final Pattern RECIPROCAL = Pattern.compile("1\\s*/\\s*(\\p{L}+)(?![\\p{L}\\d^*·/²³])");

    @Override
    public Set<String> codes() {
        return Set.of(SyntaxMessages.MISSING, SyntaxMessages.SYNTAX, SyntaxMessages.KEYWORD_AS_NAME);
    }

    @Override
    public List<Remedy> remedies(Problem problem) {
        return switch (problem.code()) {
            case SyntaxMessages.MISSING -> problem.data().stream().filter(symbol -> !symbol.isEmpty()).map(symbol -> before(problem, symbol)).toList();
            case SyntaxMessages.KEYWORD_AS_NAME -> capitalised(problem);
            default -> unexpected(problem);
        };
    }

    /** A symbol is missing before a token: it is written behind the text before, where it was forgotten. */
    private static Remedy before(Problem problem, String symbol) {
        return problem.insert(endBefore(problem), symbol.equals("}") ? "\n}" : symbol);
    }

    private static int endBefore(Problem problem) {
        int end = problem.start();
        while (end > 0 && Character.isWhitespace(problem.contents().charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /** Words of the language are written small: with a capital they are names. */
    private static List<Remedy> capitalised(Problem problem) {
        String word = problem.text();
        return word.isEmpty() ? List.of() : List.of(problem.replace(Character.toUpperCase(word.charAt(0)) + word.substring(1)));
    }

    private static List<Remedy> unexpected(Problem problem) {
        return switch (problem.text().strip()) {
            case "=" -> List.of(problem.replace(":").ofKind("colon"));
            case "}" -> List.of(new Remedy("Remove }", problem.change(problem.start(), problem.end(), "")));
            case ":" -> comma(problem);
            case "-" -> hyphen(problem);
            case "" -> braces(problem);
            case "1" -> reciprocal(problem);
            default -> problem.data().stream().map(symbol -> before(problem, symbol)).toList();
        };
    }

    /** {@code layer-2} is {@code layer} minus 2. */
    private static List<Remedy> hyphen(Problem problem) {
        boolean digit = problem.end() < problem.contents().length() && Characters.isDigit(problem.contents().charAt(problem.end()));
        return digit ? List.of(new Remedy("Remove the hyphen", problem.change(problem.start(), problem.end(), ""))) : List.of();
    }

    /** {@code 5 1/s}: a power belongs to the unit. */
    private static List<Remedy> reciprocal(Problem problem) {
        Matcher matcher = RECIPROCAL.matcher(problem.contents()).region(problem.start(), problem.contents().length());
        if (!matcher.lookingAt()) {
            return problem.data().stream().map(symbol -> before(problem, symbol)).toList();
        }
        String unit = matcher.group(1) + "^-1";
        return List.of(new Remedy("Replace by " + unit, problem.change(problem.start(), matcher.end(), unit)));
    }

    /** At the end of the file: a brace for each body that is still open. */
    private static List<Remedy> braces(Problem problem) {
        int open = 0;
        TokenScanner scanner = new TokenScanner(problem.contents(), Set.of());
        for (Token token = scanner.next(); token != null; token = scanner.next()) {
            open += token.kind() != TokenKind.SYMBOL ? 0 : token.text().equals("{") ? 1 : token.text().equals("}") ? -1 : 0;
        }
        int end = endBefore(problem);
        boolean last = problem.contents().substring(end).isBlank();
        return open > 0 && last ? List.of(new Remedy("Add }", problem.change(end, end, "\n}".repeat(open)))) : List.of();
    }

    /** {@code young: 1 GPa, poisson: 0.3}: what follows the comma was taken for a value until its colon. */
    private static List<Remedy> comma(Problem problem) {
        int comma = problem.contents().lastIndexOf(',', problem.start());
        boolean nameBetween = comma >= 0 && problem.contents().substring(comma + 1, problem.start()).strip().matches("[\\p{L}\\d_.-]+");
        return nameBetween ? List.of(new Remedy("Remove the comma", problem.change(comma, comma + 1, ""))) : List.of();
    }
}
