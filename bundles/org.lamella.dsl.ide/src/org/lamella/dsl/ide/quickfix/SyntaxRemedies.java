package org.lamella.dsl.ide.quickfix;

import java.util.List;
import java.util.Set;

import org.lamella.dsl.syntax.SyntaxMessages;

/** Symbols that were forgotten. */
final class SyntaxRemedies implements RemedyFamily {

    @Override
    public Set<String> codes() {
        return Set.of(SyntaxMessages.MISSING);
    }

    @Override
    public boolean isLikely(List<String> data) {
        return data.stream().anyMatch(symbol -> !symbol.isEmpty());
    }

    @Override
    public List<Remedy> remedies(Problem problem) {
        return problem.data().stream().filter(symbol -> !symbol.isEmpty()).map(symbol -> before(problem, symbol)).toList();
    }

    /** A symbol is missing before a token: it is written behind the text before, where it was forgotten. */
    private static Remedy before(Problem problem, String symbol) {
        int end = problem.start();
        while (end > 0 && Character.isWhitespace(problem.contents().charAt(end - 1))) {
            end--;
        }
        return problem.insert(end, symbol.equals("}") ? "\n}" : symbol);
    }
}
