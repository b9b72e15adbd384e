package org.lamella.core.figures;

import java.util.List;
import java.util.Objects;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.lamella.dsl.ide.figures.Figure;
import org.lamella.model.design.Composite;
import org.lamella.model.design.Computation;
import org.lamella.model.design.Described;
import org.lamella.model.design.Design;
import org.lamella.model.design.DesignFactory;
import org.lamella.model.design.Layer;
import org.lamella.model.design.Stack;
import org.lamella.model.design.Study;
import org.lamella.model.registry.Subject;
import org.lamella.model.registry.Vocabulary;

/** Studies nobody wrote, which give the figures of an element. */
final class FigureStudies {

    private static final String NAME = "figures";

    private final Vocabulary vocabulary;

    FigureStudies(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** A copy of a design with a study of one of its composites or stacks. */
    Design of(Design design, Described subject, List<Double> temperatures) {
        EcoreUtil.Copier copier = new EcoreUtil.Copier();
        Design copy = (Design) Objects.requireNonNull(copier.copy(design));
        copier.copyReferences();
        return study(copy, (Described) Objects.requireNonNull(copier.get(subject)), temperatures);
    }

    /** A copy of a design with a study of one layer of a stack, without its neighbours and the contacts with them. */
    Design of(Design design, Layer layer, List<Double> temperatures) {
        EcoreUtil.Copier copier = new EcoreUtil.Copier();
        Design copy = (Design) Objects.requireNonNull(copier.copy(design));
        copier.copyReferences();
        Layer kept = (Layer) Objects.requireNonNull(copier.get(layer));
        Stack stack = (Stack) kept.eContainer();
        stack.getPlanes().clear();
        stack.getLayers().retainAll(List.of(kept));
        return study(copy, stack, temperatures);
    }

    private Design study(Design design, Described subject, List<Double> temperatures) {
        Study study = DesignFactory.eINSTANCE.createStudy();
        study.setName(NAME);
        study.setQualifiedName(subject.getQualifiedName() + "." + NAME);
        study.setSubject(subject);
        study.getTemperatures().addAll(temperatures);
        compute(study, Figure.CONDUCTIVITY, subject);
        if (subject instanceof Stack) {
            compute(study, Figure.RESISTANCE, subject);
        }
        design.setStudy(study);
        return design;
    }

    /** Adds the study kind that gives a quantity. */
    private void compute(Study study, String quantity, Described subject) {
        Subject kind = subject instanceof Composite ? Subject.COMPOSITE : Subject.STACK;
        vocabulary.studies().stream().filter(known -> known.quantities().contains(quantity) && known.subjects().contains(kind)).findFirst().ifPresent(found -> {
            Computation computation = DesignFactory.eINSTANCE.createComputation();
            computation.setName(found.name());
            computation.setQualifiedName(study.getQualifiedName() + "." + found.name());
            study.getComputations().add(computation);
        });
    }
}
