package org.lamella.dsl.ide.figures;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.eclipse.xtext.util.CancelIndicator;
import org.lamella.dsl.cell.Composite;
import org.lamella.dsl.cell.Stack;
import org.lamella.dsl.elaboration.Elaboration;
import org.lamella.model.design.Described;
import org.lamella.model.design.Layer;
import org.lamella.model.registry.Vocabulary;

import com.google.inject.Inject;

/** What a layer would cost if it were made of something else. */
public class AddedResistance {

    @Inject
    private FigureReader reader;

    @Inject
    private Vocabulary vocabulary;

    /**
     * A difference of area resistances.
     *
     * @param ohmSquareMetre of the layer as it would be, less that of the layer as it is
     * @param temperature of the nearest study, K
     */
    public record Difference(double ohmSquareMetre, double temperature) {
    }

    /**
     * The difference for a composite with its parameters at their defaults.
     *
     * @return empty where one of the two resistances is not known
     */
    public Optional<Difference> of(Stack stack, String layer, Composite composite, CancelIndicator cancel) {
        Elaboration whole = reader.elaborate(stack, cancel);
        Elaboration other = reader.elaborate(composite, cancel);
        if (!reader.canRead() || whole.hasErrors() || other.hasErrors() || stack.eResource() == null) {
            return Optional.empty();
        }
        Optional<Described> part = whole.subject().flatMap(FigurePlace.layer(stack, layer).part());
        if (part.isEmpty() || other.subject().isEmpty() || !(part.get() instanceof Layer made)) {
            return Optional.empty();
        }
        FigureSheet sheet = reader.read(stack, whole.design(), made, new ReachingStudies(stack.eResource()), cancel);
        double temperature = sheet.temperatures().get(0);
        FigureQuestion question = new FigureQuestion(other.design(), other.subject().get(), List.of(temperature), List::of);
        OptionalDouble conductivity = reader.ask(question, cancel).stream().filter(figure -> figure.quantity().equals(Figure.CONDUCTIVITY)).map(Figure::value).findFirst()
                .orElse(OptionalDouble.empty());
        OptionalDouble present = sheet.find(Figure.RESISTANCE, made.getQualifiedName(), temperature).map(Figure::value).orElse(OptionalDouble.empty());
        return conductivity.isEmpty() || present.isEmpty() ? Optional.empty()
                : Optional.of(new Difference(Thickness.of(made, vocabulary) / conductivity.getAsDouble() - present.getAsDouble(), temperature));
    }
}
