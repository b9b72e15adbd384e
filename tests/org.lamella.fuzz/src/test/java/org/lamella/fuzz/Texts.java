package org.lamella.fuzz;

import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** What is tried: mutated shipped files, most of them little, and files made from the grammar, some of them mutated too. */
class Texts extends DomainContextBase {

    private static final int MOST_MUTATIONS = 6;

    @Provide
    Arbitrary<Input> inputs() {
        Arbitrary<Input> shipped = Combinators.combine(Arbitraries.of(Originals.NAMES).map(name -> Input.of(name, Originals.ALL.get(name))), mutations()).as(Mutation::all);
        Arbitrary<Input> made = GrammarTexts.file().map(text -> Input.of(Input.MADE, text));
        Arbitrary<Input> mutated = Combinators.combine(made, mutations()).as(Mutation::all);
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(5, shipped), net.jqwik.api.Tuple.of(3, made), net.jqwik.api.Tuple.of(2, mutated));
    }

    static Arbitrary<List<Mutation>> mutations() {
        return mutation(Mutation.Kind.values()).list().ofMinSize(1).ofMaxSize(MOST_MUTATIONS);
    }

    static Arbitrary<Mutation> mutation(Mutation.Kind... kinds) {
        Arbitrary<Integer> places = Arbitraries.integers().between(0, Integer.MAX_VALUE).withoutEdgeCases().map(place -> place ^ Fuzz.OFFSET * 0x9E3779B9);
        return Combinators.combine(Arbitraries.of(kinds), places, places).as(Mutation::new);
    }
}
