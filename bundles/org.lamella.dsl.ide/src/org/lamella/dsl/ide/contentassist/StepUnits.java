package org.lamella.dsl.ide.contentassist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.lamella.dsl.scanner.Token;
import org.lamella.dsl.scanner.TokenKind;
import org.lamella.model.registry.Verb;
import org.lamella.model.registry.Vocabulary;
import org.lamella.model.units.Dimension;

/** The dimensions a number at the end of a half-written step of an experiment can have: what its verb takes behind the word before it. */
final class StepUnits {

    private static final Set<String> LEVELS = Set.of("at", "from", "to");

    private StepUnits() {
    }

    static List<Dimension> of(List<Token> tokens, Vocabulary vocabulary) {
        Optional<Verb> verb = Optional.empty();
        String word = "";
        for (Token token : tokens) {
            if (token.kind() == TokenKind.WORD) {
                Optional<Verb> started = vocabulary.verb(token.text());
                verb = started.isPresent() ? started : verb;
                word = token.text();
            }
        }
        if (LEVELS.contains(word)) {
            return verb.map(Verb::at).orElse(List.of());
        }
        List<Dimension> ends = new ArrayList<>(List.of(Dimension.TIME));
        if (word.equals("until") || word.equals("or")) {
            verb.map(Verb::until).ifPresent(ends::addAll);
        }
        return ends;
    }
}
