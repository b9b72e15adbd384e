package org.lamella.dsl.ide.quickfix;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.lamella.dsl.scanner.Characters;
import org.lamella.dsl.scanner.ScanProblem;

/** Characters and numbers as paper, word processors and other languages write them. */
final class CharacterRemedies implements RemedyFamily {

    /** What stands for a character that has no meaning: nothing for one that separates what needs no separator. */
    private static final Map<String, String> MEANT = Map.of("[", "(", "]", ")", ";", "", "·", "*");
    private static final String SINGLE_QUOTES = "'‘’";
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻";
    private static final String LEVEL = "0123456789-";

    @Override
    public Set<String> codes() {
        return Set.of(ScanProblem.DECIMAL_COMMA, ScanProblem.TYPOGRAPHIC_MINUS, ScanProblem.INCOMPLETE_NUMBER, ScanProblem.UNCLOSED_TEXT, ScanProblem.UNCLOSED_COMMENT,
                ScanProblem.UNEXPECTED_CHARACTER);
    }

    @Override
    public List<Remedy> remedies(Problem problem) {
        return switch (problem.code()) {
            case ScanProblem.DECIMAL_COMMA -> decimalComma(problem);
            case ScanProblem.TYPOGRAPHIC_MINUS -> List.of(problem.replace("-"));
            case ScanProblem.INCOMPLETE_NUMBER -> List.of(incompleteNumber(problem));
            case ScanProblem.UNCLOSED_TEXT -> List.of(problem.append("\""));
            case ScanProblem.UNCLOSED_COMMENT -> List.of(problem.append(" */"));
            default -> unexpected(problem);
        };
    }

    private static List<Remedy> decimalComma(Problem problem) {
        String text = problem.text();
        Remedy list = problem.replace(text.replaceAll(",\\s*", ", ")).ofKind("list");
        boolean number = text.indexOf(',') == text.lastIndexOf(',') && text.indexOf('.') < 0;
        return number ? List.of(problem.replace(text.replace(',', '.')).ofKind("decimal point"), list) : List.of(list);
    }

    private static Remedy incompleteNumber(Problem problem) {
        String text = problem.text();
        return problem.replace(text.startsWith(".") ? "0" + text : text.substring(0, Math.max(0, text.length() - 1))).ofKind("whole number");
    }

    private static List<Remedy> unexpected(Problem problem) {
        String text = problem.text();
        if (text.isEmpty()) {
            return List.of();
        }
        if (text.codePoints().allMatch(Characters::isSuperscript)) {
            return List.of(problem.replace("^" + text.chars().mapToObj(c -> String.valueOf(LEVEL.charAt(RAISED.indexOf(c)))).reduce("", String::concat)).ofKind("power"));
        }
        if (text.codePoints().allMatch(Character::isISOControl)) {
            return List.of(new Remedy("Remove the invisible character", problem.change(problem.start(), problem.end(), "")));
        }
        if (text.length() == 1 && SINGLE_QUOTES.contains(text)) {
            return quotes(problem);
        }
        String meant = text.codePoints().mapToObj(Character::toString).map(character -> MEANT.getOrDefault(character, character)).reduce("", String::concat);
        if (meant.equals(text)) {
            return List.of();
        }
        return List.of(meant.isEmpty() ? new Remedy("Remove " + text, problem.change(problem.start(), problem.end(), "")) : problem.replace(meant));
    }

    /** Text in single quotes: both are replaced. */
    private static List<Remedy> quotes(Problem problem) {
        String text = problem.contents();
        for (int step : new int[] {1, -1}) {
            for (int i = problem.start() + step; i >= 0 && i < text.length() && text.charAt(i) != '\n'; i += step) {
                if (SINGLE_QUOTES.indexOf(text.charAt(i)) >= 0) {
                    String quoted = '"' + text.substring(Math.min(i, problem.start()) + 1, Math.max(i, problem.start())) + '"';
                    return List.of(new Remedy("Replace by " + quoted, problem.change(problem.start(), problem.end(), "\""), problem.change(i, i + 1, "\"")).ofKind("double quotes"));
                }
            }
        }
        return List.of();
    }
}
