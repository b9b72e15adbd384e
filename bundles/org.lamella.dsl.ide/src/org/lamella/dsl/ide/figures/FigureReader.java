package org.lamella.dsl.ide.figures;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.xtext.util.CancelIndicator;
import org.lamella.dsl.cell.Element;
import org.lamella.dsl.elaboration.Elaboration;
import org.lamella.dsl.elaboration.Elaborator;
import org.lamella.dsl.elaboration.Finding;
import org.lamella.dsl.elaboration.Overrides;
import org.lamella.model.design.Described;
import org.lamella.model.design.Design;
import org.lamella.model.design.Layer;

import com.google.inject.Inject;

/** Asks for the figures of elements of a file at the temperatures of the studies that reach them. */
class FigureReader {

    /** More temperatures than this are no help beside a text. */
    private static final int TEMPERATURES = 3;
    private static final double ROOM_TEMPERATURE = 298.15;

    @Inject
    private Elaborator elaborator;

    @Inject
    private Figures figures;

    /** Whether there is anybody to ask. */
    boolean canRead() {
        return figures != Figures.NONE;
    }

    /**
     * What becomes of an element.
     *
     * @return the element's design; with errors it has no figures
     */
    Elaboration elaborate(Element element, CancelIndicator cancel) {
        return elaborator.elaborate(element, Overrides.NONE, cancel);
    }

    /** @return why an element has no figures; empty where it has */
    static Optional<String> obstacle(Elaboration elaboration) {
        return elaboration.findings().stream().filter(Finding::isError).map(Finding::message).findFirst();
    }

    /** The figures of a composite, layer or stack. */
    FigureSheet read(Element element, Design design, Described part, ReachingStudies studies, CancelIndicator cancel) {
        Set<Double> temperatures = new LinkedHashSet<>();
        studies.visit(element, study -> {
            temperatures.addAll(elaborator.temperatures(study, cancel));
            return temperatures.size() < TEMPERATURES;
        });
        boolean reached = !temperatures.isEmpty();
        List<Double> asked = reached ? temperatures.stream().limit(TEMPERATURES).toList() : List.of(ROOM_TEMPERATURE);
        Described subject = part instanceof Layer layer && layer.eContainer() instanceof Described stack ? stack : part;
        FigureQuestion question = new FigureQuestion(design, subject, asked, () -> designs(element, studies, cancel));
        return new FigureSheet(part, asked, reached, ask(question, cancel));
    }

    /** The figures themselves. */
    List<Figure> ask(FigureQuestion question, CancelIndicator cancel) {
        return figures.of(question, cancel);
    }

    private List<Design> designs(Element element, ReachingStudies studies, CancelIndicator cancel) {
        List<Design> designs = new ArrayList<>();
        studies.visit(element, study -> {
            Elaboration made = elaborate(study, cancel);
            if (!made.hasErrors()) {
                designs.add(made.design());
            }
            return true;
        });
        return designs;
    }
}
