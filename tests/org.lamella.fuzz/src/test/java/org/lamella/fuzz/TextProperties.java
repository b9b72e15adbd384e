package org.lamella.fuzz;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;

/** Whatever a text is, the language answers. */
@Domain(Texts.class)
@Domain(DomainContext.Global.class)
class TextProperties {

    /** Percent of the texts that must have no syntax error, so that there is something to format. */
    private static final double LEAST_FORMATTED = 20;

    @Property(seed = Fuzz.SEED, edgeCases = EdgeCasesMode.NONE)
    void theParserKeepsTheTextAndBothLexersAgree(@ForAll Input input) {
        Watched.run("parser", input, Tries::parser);
    }

    @Property(seed = Fuzz.SEED, edgeCases = EdgeCasesMode.NONE)
    void theValidatorAnswers(@ForAll Input input) {
        Watched.run("validator", input, Tries::validator);
    }

    @Property(seed = Fuzz.SEED, edgeCases = EdgeCasesMode.NONE)
    void theElaboratorAnswersForEveryElementAndValue(@ForAll Input input) {
        Watched.run("elaborator", input, Tries::elaborator);
    }

    @Property(seed = Fuzz.SEED, edgeCases = EdgeCasesMode.NONE)
    void theFormatterKeepsTheMeaningAndStopsAtItsOwnWork(@ForAll Input input) {
        boolean[] formatted = new boolean[1];
        Watched.run("formatter", input, tried -> formatted[0] = Tries.formatter(tried));
        Statistics.collect(formatted[0]);
        Statistics.coverage(coverage -> coverage.check(true).percentage(share -> share > LEAST_FORMATTED));
    }
}
