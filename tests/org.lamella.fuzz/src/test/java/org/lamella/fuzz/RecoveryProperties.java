package org.lamella.fuzz;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.lamella.dsl.scanner.Token;
import org.lamella.dsl.scanner.TokenKind;

/** A broken element costs itself, and nothing before or behind it. */
class RecoveryProperties {

    private static final int MOST_MUTATIONS = 3;
    private static final int NEIGHBOURS = 3;
    /** Whoever leaves out a brace or a quote has said something about the rest of the file. */
    private static final Set<String> BRACES = Set.of("{", "}");

    @Property(seed = Fuzz.SEED, edgeCases = EdgeCasesMode.NONE)
    void elementsBeforeAndBehindABrokenOneAreKept(@ForAll("broken") Broken text) {
        Watched.run("recovery", text.input(), input -> {
            List<String> before = Broken.elements(text.before());
            List<String> after = Broken.elements(text.after());
            List<String> all = Broken.elements(input.text());
            Tries.equal(before, all.subList(0, Math.min(before.size(), all.size())), "what is before stays");
            Tries.equal(after, all.subList(Math.max(0, all.size() - after.size()), all.size()), "what is behind stays");
        });
    }

    @Provide
    Arbitrary<Broken> broken() {
        List<String> elements = Originals.ALL.values().stream().flatMap(text -> World.elementTexts(text).stream()).toList();
        Arbitrary<List<String>> neighbours = Arbitraries.of(elements).list().ofMinSize(1).ofMaxSize(NEIGHBOURS);
        EnumSet<Mutation.Kind> kinds = EnumSet.of(Mutation.Kind.NUMBER, Mutation.Kind.WORD, Mutation.Kind.DUPLICATE, Mutation.Kind.DELETE, Mutation.Kind.SWAP);
        Arbitrary<List<Mutation>> mutations = Texts.mutation(kinds.toArray(Mutation.Kind[]::new)).list().ofMinSize(1).ofMaxSize(MOST_MUTATIONS);
        return Combinators.combine(neighbours, Arbitraries.of(elements), mutations, neighbours).as((before, element, changes, after) -> new Broken(String.join("\n\n", before) + "\n\n",
                broken(element, changes), "\n\n" + String.join("\n\n", after) + "\n"));
    }

    /** The element after those changes that leave its braces, quotes and comments where they are. */
    private static String broken(String element, List<Mutation> changes) {
        String text = element;
        for (Mutation change : changes) {
            String changed = Mutation.all(text, List.of(change));
            boolean kept = !text.isEmpty() && change.moved(text).stream().noneMatch(RecoveryProperties::isStructure) && structure(changed).equals(structure(element));
            text = kept ? changed : text;
        }
        return text;
    }

    private static List<String> structure(String text) {
        return Tokens.of(text).stream().filter(RecoveryProperties::isStructure).map(token -> token.kind() == TokenKind.SYMBOL ? token.text() : token.kind().name()).toList();
    }

    private static boolean isStructure(Token token) {
        return BRACES.contains(token.text()) || token.kind() == TokenKind.TEXT || token.kind() == TokenKind.BLOCK_COMMENT || token.kind() == TokenKind.LINE_COMMENT;
    }
}
