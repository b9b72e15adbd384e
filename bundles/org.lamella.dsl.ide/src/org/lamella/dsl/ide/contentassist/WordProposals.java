package org.lamella.dsl.ide.contentassist;

import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.lamella.dsl.cell.Element;
import org.lamella.dsl.cell.Study;
import org.lamella.dsl.elaboration.ParameterDimensions;
import org.lamella.dsl.ide.symbols.Details;
import org.lamella.dsl.ide.words.Children;
import org.lamella.dsl.naming.CellNames;
import org.lamella.dsl.scoping.ElementKind;
import org.lamella.model.registry.Quantity;
import org.lamella.model.registry.StudyKind;
import org.lamella.model.registry.Vocabulary;
import org.lamella.model.units.Units;

import com.google.inject.Inject;

/** Study kinds, quantities, dimensions of parameters and children of elements. */
class WordProposals {

    private static final int FITTING = 455;
    private static final int OTHER = 450;
    private static final int CHILD = 600;

    @Inject
    private Vocabulary vocabulary;

    /** Study kinds that are not computed yet; those of what the study is about first. */
    void studies(Caret caret, Proposals proposals) {
        @Nullable Study study = EcoreUtil2.getContainerOfType(caret.model(), Study.class);
        Set<String> computed = study == null ? Set.of() : study.getComputes().stream().flatMap(compute -> compute.getKinds().stream()).collect(Collectors.toSet());
        for (StudyKind kind : vocabulary.studies()) {
            if (kind.isComputed() && !computed.contains(kind.name())) {
                boolean fits = isOf(study, kind.subjects());
                proposals.add(new Proposal(kind.name(), kind.name(), ContentAssistEntry.KIND_FUNCTION).detail("study").doc(kind.doc()), fits ? FITTING : OTHER);
            }
        }
    }

    private static boolean isOf(@Nullable Study study, Set<?> subjects) {
        @Nullable Element subject = study == null || study.getOf() == null ? null : study.getOf().getElement();
        return subject != null && !subject.eIsProxy() && subjects.stream().anyMatch(other -> other.toString().equals(ElementKind.of(subject).name()));
    }

    /** Verbs of experiments. */
    void verbs(Proposals proposals) {
        vocabulary.verbs().forEach(verb -> proposals.add(new Proposal(verb.name(), verb.name(), ContentAssistEntry.KIND_FUNCTION).detail("step").doc(verb.doc()), FITTING));
    }

    /** Quantities that can be required: numbers; those of what the study is about first. */
    void quantities(Caret caret, Proposals proposals) {
        @Nullable Study study = EcoreUtil2.getContainerOfType(caret.model(), Study.class);
        for (Quantity quantity : vocabulary.quantities()) {
            if (!quantity.text()) {
                proposals.add(new Proposal(quantity.id(), quantity.id(), ContentAssistEntry.KIND_VALUE).detail(quantity.displayUnit()).doc(quantity.label() + ": " + quantity.doc()),
                        isOf(study, quantity.subjects()) ? FITTING : OTHER);
            }
        }
    }

    void dimensions(Proposals proposals) {
        ParameterDimensions.words().forEach((word, dimension) -> proposals.add(new Proposal(word, word, ContentAssistEntry.KIND_VALUE)
                .detail(String.join(", ", Units.usual(dimension))), OTHER));
    }

    /** Children that are there or inherited. */
    void children(Caret caret, Proposals proposals) {
        Children.around(caret.model()).forEach(child -> CellNames.nameOf(child)
                .ifPresent(name -> proposals.add(new Proposal(name, name, ContentAssistEntry.KIND_REFERENCE).detail((Details.kind(child) + " " + Details.of(child)).strip()), CHILD)));
    }
}
