package org.lamella.dsl.ide.figures;

import java.util.List;
import java.util.Optional;

import org.lamella.model.design.Described;

/**
 * What is known about a part of a design.
 *
 * @param part the composite, layer or stack
 * @param temperatures K, the first from the nearest study
 * @param reached whether a study says the temperatures
 * @param figures of the part and what is around it
 */
record FigureSheet(Described part, List<Double> temperatures, boolean reached, List<Figure> figures) {

    /** @return the figure of an element at a temperature */
    Optional<Figure> find(String quantity, String subject, double temperature) {
        return figures.stream().filter(figure -> figure.quantity().equals(quantity) && figure.subject().equals(subject) && figure.temperature() == temperature).findFirst();
    }

    /** @return the figures of an element, the coldest first */
    List<Figure> find(String quantity, String subject) {
        return temperatures.stream().sorted().flatMap(temperature -> find(quantity, subject, temperature).stream()).toList();
    }
}
