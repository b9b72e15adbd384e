package org.lamella.core.reference;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.lamella.core.markup.Markup;
import org.lamella.model.registry.ArgumentType;
import org.lamella.model.registry.Law.Family;
import org.lamella.model.registry.PropertyType;
import org.lamella.model.registry.Quantity;
import org.lamella.model.registry.Subject;
import org.lamella.model.registry.Vocabulary;
import org.lamella.model.units.Dimension;
import org.lamella.model.units.Units;

/** The dimensions of the registry with their usual units. */
final class UnitsPage {

    private final Vocabulary vocabulary;

    UnitsPage(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    String html() {
        ReferencePage page = new ReferencePage("units.html", "Every physical number has a unit, and its dimension is checked. Any unit of the right dimension will do, with the prefixes "
                + "of the SI; values are shown in the first one listed. Unicode and ASCII mean the same: µm and um, Ω·cm² and ohm*cm2, s⁻¹ and s^-1.");
        page.table(List.of("dimension", "usual units", "in results"));
        for (Dimension dimension : dimensions()) {
            page.row(dimension.label().replace(' ', '-').replace('/', '-'), List.of(Markup.escape(dimension.label()),
                    Units.usual(dimension).stream().map(ReferencePage::code).collect(Collectors.joining(" ")), ReferencePage.code(dimension.siUnit())));
        }
        page.endTable();
        Markup markup = page.markup();
        page.section("h2", "rules", "Rules");
        markup.open("ul").line();
        for (String rule : List.of("A unit stands directly behind its number, on the same line, and is one word: mS/cm, ohm*cm2, Ω·cm². A blank is never a product.",
                "vol%, wt%, mol% and % are different things: 10 wt% of garnet in PEO are 2.4 vol%. Hover shows the other basis.",
                "% behind ± is always relative; an absolute uncertainty repeats the unit: 20 vol% ± 2 vol%.",
                "°C has an offset; in differences and uncertainties it means K: 60 °C ± 2 °C.",
                "C is the C-rate, so that C/20 is a current; the coulomb is written A·s.",
                "eV is accepted where a molar energy is due, as eV per particle: 0.35 eV is 33.8 kJ/mol.",
                "In ranges a bare number takes the unit of the other end: 2 .. 8 µm.")) {
            markup.element("li", rule).line();
        }
        markup.close().line();
        return page.end();
    }

    private Set<Dimension> dimensions() {
        Stream<Dimension> properties = Arrays.stream(Subject.values()).flatMap(subject -> vocabulary.properties(subject).stream()).map(PropertyType::dimension);
        Stream<Dimension> arguments = Arrays.stream(Family.values()).flatMap(family -> vocabulary.laws(family).stream()).flatMap(law -> law.arguments().stream())
                .flatMap((ArgumentType argument) -> Stream.ofNullable(argument.dimension()));
        Stream<Dimension> quantities = vocabulary.quantities().stream().map(Quantity::dimension);
        Set<Dimension> dimensions = new TreeSet<>(Comparator.comparing(Dimension::label));
        Stream.of(properties, arguments, quantities).flatMap(each -> each).filter(dimension -> !dimension.equals(Dimension.NONE)).forEach(dimensions::add);
        return dimensions;
    }
}
