package org.lamella.solver.study;

import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.emf.ecore.EObject;
import org.lamella.model.Composition;
import org.lamella.model.Gradients;
import org.lamella.model.design.Composite;
import org.lamella.model.design.Phase;
import org.lamella.model.design.Property;
import org.lamella.model.design.Role;
import org.lamella.model.design.TableExpression;
import org.lamella.model.registry.Vocabulary;
import org.lamella.solver.microstructure.Grading;

/** The gradients of a layer as structures on voxels show them. */
final class Gradings {

    /** Pieces of a profile; linear ones are met exactly where their points lie between them. */
    private static final int PIECES = 64;

    private Gradings() {
    }

    /** Whether nothing but fractions of fillers runs over the depth. */
    static boolean isOfFractions(Composite composite) {
        return Gradients.of(composite).stream().allMatch(Gradings::isOfFraction);
    }

    private static boolean isOfFraction(TableExpression gradient) {
        EObject owner = gradient;
        while (!(owner instanceof Property)) {
            owner = owner.eContainer();
        }
        return "fraction".equals(((Property) owner).getName());
    }

    /** The profiles of the fillers that have a share of the volume. */
    static Grading of(Composite composite, Vocabulary vocabulary) {
        List<Composite> slices = IntStream.rangeClosed(0, PIECES).mapToObj(n -> Gradients.at(composite, (double) n / PIECES)).toList();
        List<Composition> compositions = slices.stream().map(slice -> Composition.of(slice, vocabulary)).toList();
        Composition mean = Composition.of(composite, vocabulary);
        List<Phase> phases = composite.getPhases();
        return new Grading(IntStream.range(0, phases.size()).filter(p -> phases.get(p).getRole() == Role.FILLER && mean.volumeFraction(phases.get(p)) > 0)
                .mapToObj(p -> IntStream.rangeClosed(0, PIECES).mapToObj(n -> compositions.get(n).volumeFraction(slices.get(n).getPhases().get(p)) / mean.volumeFraction(phases.get(p)))
                        .toList())
                .toList());
    }
}
