package org.lamella.dsl.ide.figures;

import java.util.List;

import org.eclipse.xtext.util.CancelIndicator;

/**
 * Knows what designs come to; implemented where there is a solver. Asked on threads of the language server while somebody types, so it
 * computes closed forms only: for anything heavier it says what is stored, or that nothing is computed yet.
 */
@FunctionalInterface
public interface Figures {

    /** Knows nothing, for servers without a solver. */
    Figures NONE = (question, cancel) -> List.of();

    /**
     * The figures of a composite, or of a stack with its layers and their composites.
     *
     * @param question what is asked
     * @param cancel asked between steps; cancelling ends in an exception
     * @return one for each quantity, element and temperature; one without a value says why. Empty where nothing is known about figures.
     */
    List<Figure> of(FigureQuestion question, CancelIndicator cancel);
}
