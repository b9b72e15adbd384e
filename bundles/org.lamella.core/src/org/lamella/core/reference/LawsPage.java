package org.lamella.core.reference;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.lamella.core.markup.Markup;
import org.lamella.model.registry.ArgumentType;
import org.lamella.model.registry.Law;
import org.lamella.model.registry.Law.Family;
import org.lamella.model.registry.Vocabulary;
import org.lamella.model.units.Dimension;

/** Every law, shape and function with its arguments. */
final class LawsPage {

    private static final Map<Family, String> TITLES = Map.of(Family.TEMPERATURE, "Laws of temperature", Family.COMPOSITE, "Laws of composites", Family.SHAPE, "Shapes of fillers",
            Family.FUNCTION, "Functions", Family.GROWTH, "Laws of growth");

    private final Vocabulary vocabulary;

    LawsPage(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    String html() {
        ReferencePage page = new ReferencePage("laws.html", "Arguments are given in this order, or by name in any: arrhenius(0.45 mS/cm at 25 °C, 0.35 eV, form: sigma). "
                + "Tables stand wherever a law of temperature may: table(25 °C -> 2e-6 S/cm, 60 °C -> 6e-5 S/cm), or table(\"file.csv\") with a file beside the text.");
        for (Family family : Family.values()) {
            if (!vocabulary.laws(family).isEmpty()) {
                page.section("h2", family.name(), TITLES.getOrDefault(family, family.name()));
                vocabulary.laws(family).forEach(law -> law(page, law));
            }
        }
        return page.end();
    }

    private static void law(ReferencePage page, Law law) {
        Markup markup = page.markup();
        String arguments = law.arguments().stream().map(ArgumentType::name).collect(Collectors.joining(", "));
        markup.open("h3", "id", law.family().name() + "-" + law.name()).raw(ReferencePage.code(law.name())).text(arguments.isEmpty() ? "" : "(" + arguments + ")").close().line();
        markup.element("p", law.doc() + (law.section().isEmpty() ? "" : " Physics reference, section " + law.section() + ".")).line();
        if (!law.arguments().isEmpty()) {
            page.table(List.of("argument", "value", "default", "meaning"));
            for (ArgumentType argument : law.arguments()) {
                page.row(law.family().name() + "-" + law.name() + "-" + argument.name(), List.of(ReferencePage.code(argument.name()), value(argument),
                        argument.defaultText().map(ReferencePage::code).orElse(""), Markup.escape(argument.doc())));
            }
            page.endTable();
        }
    }

    private static String value(ArgumentType argument) {
        Dimension dimension = argument.dimension();
        if (!argument.symbols().isEmpty()) {
            return argument.symbols().stream().map(ReferencePage::code).collect(Collectors.joining(" "));
        }
        if (dimension == null) {
            Dimension condition = argument.condition();
            return condition == null ? "as the value it stands for" : "as the property, with the " + Markup.escape(condition.label()) + " it holds at";
        }
        return Markup.escape(dimension.equals(Dimension.NONE) ? "text" : dimension.label());
    }
}
