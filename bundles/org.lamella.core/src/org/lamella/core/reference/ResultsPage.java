package org.lamella.core.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.lamella.core.markup.Markup;
import org.lamella.model.CellKind;
import org.lamella.model.registry.Quantity;
import org.lamella.model.registry.StudyKind;
import org.lamella.model.registry.Subject;
import org.lamella.model.registry.Verb;
import org.lamella.model.registry.Vocabulary;
import org.lamella.model.units.Dimension;

/** What a study can compute, and every quantity that can be shown, exported and required. */
final class ResultsPage {

    private static final List<String> HEADS = List.of("quantity", "unit", "of", "depends on", "meaning", "section");

    private final Vocabulary vocabulary;

    ResultsPage(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    String html() {
        ReferencePage page = new ReferencePage("results.html", "What follows compute, and the quantities it gives. Each may follow require: "
                + "require low: area-resistance of Film at 60 °C < 40 Ω·cm².");
        Set<Quantity> others = new LinkedHashSet<>(vocabulary.quantities());
        for (StudyKind study : vocabulary.studies()) {
            page.markup().open("h2", "id", study.name()).raw(ReferencePage.code(study.isComputed() ? "compute " + study.name() : study.name())).close().line();
            page.markup().element("p", study.doc() + (study.isComputed() ? " Of a " + subjects(study.subjects()) + "." : "")
                    + (study.section().isEmpty() ? "" : " Physics reference, section " + study.section() + ".")).line();
            List<Quantity> quantities = new ArrayList<>();
            study.quantities().forEach(id -> vocabulary.quantity(id).ifPresent(quantities::add));
            quantities.forEach(others::remove);
            table(page, study.name(), quantities);
        }
        if (!others.isEmpty()) {
            page.section("h2", "others", "Other quantities");
            table(page, "others", List.copyOf(others));
        }
        verbs(page);
        return page.end();
    }

    /** What steps of experiments begin with. */
    private void verbs(ReferencePage page) {
        page.section("h2", "verbs", "Steps of experiments");
        page.table(List.of("step", "at", "until, besides a time", "of a", "meaning", "section"));
        for (Verb verb : vocabulary.verbs()) {
            page.row("verb-" + verb.name(), List.of(ReferencePage.code(verb.name()), Markup.escape(labels(verb.at())), Markup.escape(labels(verb.until())),
                    Markup.escape(verb.cells().stream().sorted().map(CellKind::label).collect(Collectors.joining(", "))), Markup.escape(verb.doc()), Markup.escape(verb.section())));
        }
        page.endTable();
    }

    private static String labels(List<Dimension> dimensions) {
        return dimensions.stream().map(Dimension::label).collect(Collectors.joining(", "));
    }

    private static void table(ReferencePage page, String prefix, List<Quantity> quantities) {
        if (quantities.isEmpty()) {
            return;
        }
        page.table(HEADS);
        for (Quantity quantity : quantities) {
            page.row(prefix + "-" + quantity.id(), List.of(ReferencePage.code(quantity.id()), Markup.escape(quantity.displayUnit()), Markup.escape(subjects(quantity.subjects())),
                    Markup.escape(Arrays.stream(Quantity.Selector.values()).filter(quantity.selectors()::contains).map(Quantity.Selector::label).collect(Collectors.joining(", "))),
                    Markup.escape(quantity.doc()), Markup.escape(quantity.section())));
        }
        page.endTable();
    }

    private static String subjects(Set<Subject> subjects) {
        return Arrays.stream(Subject.values()).filter(subjects::contains).map(Subject::label).collect(Collectors.joining(", "));
    }
}
