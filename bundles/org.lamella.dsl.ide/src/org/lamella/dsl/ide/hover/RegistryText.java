package org.lamella.dsl.ide.hover;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.lamella.dsl.cell.Ref;
import org.lamella.dsl.ide.contentassist.RegistryContext;
import org.lamella.dsl.ide.words.Word;
import org.lamella.model.CellKind;
import org.lamella.model.registry.ArgumentType;
import org.lamella.model.registry.Law;
import org.lamella.model.registry.PropertyType;
import org.lamella.model.registry.Quantity;
import org.lamella.model.registry.StudyKind;
import org.lamella.model.registry.Vocabulary;
import org.lamella.model.units.Dimension;

import com.google.inject.Inject;

/** What the registry says about its words. */
class RegistryText {

    @Inject
    private Vocabulary vocabulary;

    Optional<String> law(String name) {
        List<Law> laws = java.util.Arrays.stream(Law.Family.values()).map(family -> vocabulary.law(family, name)).flatMap(Optional::stream).toList();
        if (laws.isEmpty()) {
            return Optional.empty();
        }
        Markdown text = new Markdown();
        for (Law law : laws) {
            text.paragraph(Markdown.bold(name) + "(" + law.arguments().stream().map(ArgumentType::name).collect(Collectors.joining(", ")) + ") — "
                    + law.family().name().toLowerCase() + " law");
            text.paragraph(law.doc());
            text.list(law.arguments().stream().map(RegistryText::argument).toList());
            text.paragraph(section(law.section()));
        }
        return Optional.of(text.toString());
    }

    /** Words with which the language itself makes values. */
    static Optional<String> word(String name) {
        return !name.equals("gradient") ? Optional.empty() : Optional.of(new Markdown().paragraph(Markdown.bold("gradient") + "(position -> value, ...)")
                .paragraph("Values over the thickness of a layer, in the layer: positions count from the anode side, in % of the thickness or as lengths; between two of them the value "
                        + "is linear, beyond them it stays. A mirrored layer has them in reverse.").toString());
    }

    private static String argument(ArgumentType argument) {
        String words = argument.symbols().isEmpty() ? "" : " (" + String.join(", ", argument.symbols()) + ")";
        return Markdown.bold(argument.name()) + words + ": " + argument.doc() + argument.defaultText().map(text -> "; default " + text).orElse("");
    }

    /** An argument before a colon, of the law it stands in. */
    Optional<String> argument(Word word) {
        if (!(word.owner().eContainer() instanceof Ref call) || call.getPath() == null) {
            return Optional.empty();
        }
        for (Law.Family family : Law.Family.values()) {
            Optional<ArgumentType> argument = vocabulary.law(family, call.getPath())
                    .flatMap(law -> law.arguments().stream().filter(known -> known.name().equals(word.text())).findFirst());
            if (argument.isPresent()) {
                return Optional.of(argument(argument.get()));
            }
        }
        return Optional.empty();
    }

    Optional<String> study(String name) {
        return vocabulary.study(name).map(RegistryText::study);
    }

    private static String study(StudyKind kind) {
        return new Markdown().paragraph(Markdown.bold(kind.name()) + " — study").paragraph(kind.doc())
                .paragraph("Gives " + String.join(", ", kind.quantities())).paragraph(section(kind.section())).toString();
    }

    Optional<String> verb(String name) {
        return vocabulary.verb(name).map(verb -> new Markdown().paragraph(Markdown.bold(name) + " — step of an experiment").paragraph(verb.doc())
                .paragraph("For a " + verb.cells().stream().sorted().map(CellKind::label).collect(Collectors.joining(", ")))
                .paragraph(section(verb.section())).toString());
    }

    Optional<String> quantity(String id) {
        return vocabulary.quantity(id).map(RegistryText::quantity);
    }

    private static String quantity(Quantity quantity) {
        String unit = quantity.displayUnit().isEmpty() ? "" : " [" + quantity.displayUnit() + "]";
        String selectors = quantity.selectors().stream().map(Quantity.Selector::label).sorted().collect(Collectors.joining(", "));
        return new Markdown().paragraph(Markdown.bold(quantity.label()) + unit).paragraph(quantity.doc())
                .paragraph(selectors.isEmpty() ? "" : "Depends on " + selectors).paragraph(section(quantity.section())).toString();
    }

    /** The head of a block: what it may hold. */
    Optional<String> block(Word word) {
        RegistryContext place = RegistryContext.of(word.owner());
        if (!place.blocks(vocabulary).contains(word.whole())) {
            return Optional.empty();
        }
        List<String> lines = place.properties(vocabulary).entrySet().stream().filter(entry -> entry.getKey().startsWith(word.whole() + "."))
                .map(entry -> Markdown.bold(entry.getKey().substring(word.whole().length() + 1)) + ": " + entry.getValue().doc()).toList();
        return Optional.of(new Markdown().paragraph(Markdown.bold(word.whole()) + " — block").list(lines).toString());
    }

    /** Meaning, default and range of a property. */
    static String property(PropertyType type) {
        String kind = type.dimension().equals(Dimension.NONE) ? type.kind().name().toLowerCase() : type.dimension().label();
        String symbols = type.symbols().isEmpty() ? "" : ": " + String.join(", ", type.symbols());
        return new Markdown().paragraph(type.doc()).paragraph(kind + symbols + type.defaultText().map(text -> ", default " + text).orElse(type.required() ? ", required" : "")
                + (type.graded() ? ", in a layer also a gradient" : ""))
                .paragraph(section(type.section())).toString();
    }

    static String section(String section) {
        return section.isBlank() ? "" : "Physics reference, section " + section;
    }
}
