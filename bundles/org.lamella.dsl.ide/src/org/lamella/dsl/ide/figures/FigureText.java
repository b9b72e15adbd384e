package org.lamella.dsl.ide.figures;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.xtext.util.CancelIndicator;
import org.lamella.dsl.cell.Named;
import org.lamella.dsl.elaboration.Elaboration;
import org.lamella.dsl.ide.words.Word;
import org.lamella.model.design.Composite;
import org.lamella.model.design.Described;
import org.lamella.model.design.Layer;
import org.lamella.model.design.Stack;
import org.lamella.model.registry.Vocabulary;
import org.lamella.model.units.Dimension;
import org.lamella.model.units.Units;

import com.google.inject.Inject;

/** What a hover says about the figures of a composite, layer or stack, in Markdown. */
public class FigureText {

    /** More remarks than this hide the figures. */
    private static final int REMARKS = 2;

    @Inject
    private FigureReader reader;

    @Inject
    private Vocabulary vocabulary;

    /**
     * The lines about what a word stands for.
     *
     * @param word a name, where it is given or used
     * @param target what it stands for
     * @return one line for each figure; empty for words that have none
     */
    public List<String> of(Word word, Named target, CancelIndicator cancel) {
        Optional<FigurePlace> place = reader.canRead() ? FigurePlace.of(word, target) : Optional.empty();
        if (place.isEmpty() || word.owner().eResource() == null) {
            return List.of();
        }
        Elaboration made = reader.elaborate(place.get().element(), cancel);
        Optional<String> obstacle = FigureReader.obstacle(made);
        if (obstacle.isPresent()) {
            return List.of("no figures: " + obstacle.get());
        }
        Optional<Described> part = made.subject().flatMap(place.get().part());
        return part.map(found -> lines(reader.read(place.get().element(), made.design(), found, new ReachingStudies(word.owner().eResource()), cancel))).orElse(List.of());
    }

    private List<String> lines(FigureSheet sheet) {
        List<String> lines = new ArrayList<>();
        Set<String> remarks = new LinkedHashSet<>();
        switch (sheet.part()) {
            case Composite composite -> quantity(sheet, Figure.CONDUCTIVITY, composite, "effective conductivity", lines, remarks);
            case Layer layer -> {
                if (layer.getComposite() != null) {
                    quantity(sheet, Figure.CONDUCTIVITY, layer.getComposite(), "effective conductivity", lines, remarks);
                }
                quantity(sheet, Figure.RESISTANCE, layer, "area resistance", lines, remarks);
                Thickness.share(layer, vocabulary).ifPresent(share -> lines.add(share + " of the thickness of " + ((Described) layer.eContainer()).getName()));
            }
            case Stack stack -> {
                quantity(sheet, Figure.RESISTANCE, stack, "area resistance", lines, remarks);
                quantity(sheet, Figure.DIFFUSION, stack, "of this the salt's diffusion", lines, remarks);
                lines.add("thickness **" + Units.display(Thickness.of(stack, vocabulary), Dimension.LENGTH) + "**");
            }
            default -> {
                // nothing else has figures
            }
        }
        if (!sheet.reached() && !lines.isEmpty()) {
            lines.add("no study reaches it, so at " + Units.display(sheet.temperatures().get(0), Dimension.TEMPERATURE));
        }
        remarks.stream().limit(REMARKS).forEach(lines::add);
        return lines;
    }

    private static void quantity(FigureSheet sheet, String quantity, Described subject, String label, List<String> lines, Set<String> remarks) {
        List<Figure> figures = sheet.find(quantity, subject.getQualifiedName());
        if (figures.isEmpty()) {
            return;
        }
        if (figures.stream().allMatch(figure -> figure.value().isEmpty())) {
            lines.add(label + ": " + figures.stream().map(FigureText::obstacle).distinct().collect(Collectors.joining("; ")));
            return;
        }
        lines.add(label + " " + figures.stream().map(FigureText::value).collect(Collectors.joining(", ")) + models(figures));
        figures.stream().filter(figure -> figure.value().isPresent()).flatMap(figure -> figure.remarks().stream()).map(FigureText::sentence).forEach(remarks::add);
    }

    /** By which laws; a single material has none. */
    private static String models(List<Figure> figures) {
        String models = figures.stream().map(Figure::model).distinct().filter(model -> !model.isEmpty() && !model.equals("material")).collect(Collectors.joining(", "));
        return models.isEmpty() ? "" : " (" + models + ")";
    }

    private static String value(Figure figure) {
        return (figure.value().isPresent() ? "**" + Units.display(figure.value().getAsDouble(), figure.unit()) + "**" : obstacle(figure)) + " at "
                + Units.display(figure.temperature(), Dimension.TEMPERATURE);
    }

    private static String obstacle(Figure figure) {
        return figure.remarks().stream().findFirst().map(FigureText::sentence).orElse("unknown");
    }

    private static String sentence(String remark) {
        return remark.substring(remark.indexOf(':') + 1).strip();
    }
}
