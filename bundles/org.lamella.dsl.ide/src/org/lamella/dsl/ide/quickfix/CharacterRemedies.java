package org.lamella.dsl.ide.quickfix;

import java.util.List;
import java.util.Set;

import org.lamella.dsl.scanner.ScanProblem;

/** Characters and numbers as paper, word processors and other languages write them. */
final class CharacterRemedies implements RemedyFamily {

    @Override
    public Set<String> codes() {
        return Set.of(ScanProblem.DECIMAL_COMMA, ScanProblem.TYPOGRAPHIC_MINUS, ScanProblem.INCOMPLETE_NUMBER, ScanProblem.UNCLOSED_TEXT, ScanProblem.UNCLOSED_COMMENT);
    }

    @Override
    public List<Remedy> remedies(Problem problem) {
        return switch (problem.code()) {
            case ScanProblem.DECIMAL_COMMA -> decimalComma(problem);
            case ScanProblem.TYPOGRAPHIC_MINUS -> List.of(problem.replace("-"));
            case ScanProblem.INCOMPLETE_NUMBER -> List.of(incompleteNumber(problem));
            case ScanProblem.UNCLOSED_TEXT -> List.of(problem.append("\""));
            default -> List.of(problem.append(" */"));
        };
    }

    private static List<Remedy> decimalComma(Problem problem) {
        String text = problem.text();
        Remedy list = problem.replace(text.replaceAll(",\\s*", ", "));
        boolean number = text.indexOf(',') == text.lastIndexOf(',') && text.indexOf('.') < 0;
        return number ? List.of(problem.replace(text.replace(',', '.')), list) : List.of(list);
    }

    private static Remedy incompleteNumber(Problem problem) {
        String text = problem.text();
        return problem.replace(text.startsWith(".") ? "0" + text : text.substring(0, Math.max(0, text.length() - 1)));
    }
}
