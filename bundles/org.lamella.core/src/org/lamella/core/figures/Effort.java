package org.lamella.core.figures;

import java.util.stream.Stream;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.lamella.model.design.CallExpression;
import org.lamella.model.design.Composite;
import org.lamella.model.design.Layer;
import org.lamella.model.design.Phase;
import org.lamella.model.design.SymbolExpression;
import org.lamella.model.registry.Law;
import org.lamella.model.registry.Vocabulary;

/** What may be computed while somebody types: all that calls closed forms only. */
final class Effort {

    private final Vocabulary vocabulary;

    Effort(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Whether a layer's numbers are closed forms. */
    boolean isSmall(Layer layer) {
        return (layer.getComposite() == null || isSmall(layer.getComposite())) && callsClosedForms(layer);
    }

    /** Whether a composite's numbers are closed forms, those of composites inside it as well. */
    boolean isSmall(Composite composite) {
        return callsClosedForms(composite) && composite.getPhases().stream().map(Phase::getComposite).allMatch(inner -> inner == null || isSmall(inner));
    }

    private boolean callsClosedForms(EObject holder) {
        for (TreeIterator<EObject> contents = holder.eAllContents(); contents.hasNext();) {
            @Nullable String word = switch (contents.next()) {
                case CallExpression call -> call.getFunction();
                case SymbolExpression symbol -> symbol.getName();
                default -> null;
            };
            if (word != null && laws(word).anyMatch(law -> !law.closedForm())) {
                return false;
            }
        }
        return true;
    }

    private Stream<Law> laws(String name) {
        return Stream.of(Law.Family.values()).flatMap(family -> vocabulary.law(family, name).stream());
    }
}
