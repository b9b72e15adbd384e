package org.lamella.dsl.ide.figures;

import java.util.List;
import java.util.function.Supplier;

import org.lamella.model.design.Described;
import org.lamella.model.design.Design;

/**
 * What is asked for figures.
 *
 * @param design elaborated without errors; only read
 * @param subject a composite or stack of the design
 * @param temperatures K
 * @param studies designs of the studies that reach the subject, whose results may be stored; made when asked for
 */
public record FigureQuestion(Design design, Described subject, List<Double> temperatures, Supplier<List<Design>> studies) {

    public FigureQuestion {
        temperatures = List.copyOf(temperatures);
    }
}
