package org.lamella.solver.vocabulary;

import java.util.List;

import org.lamella.model.registry.ArgumentType;
import org.lamella.model.registry.Law;
import org.lamella.model.registry.Vocabulary;
import org.lamella.model.registry.VocabularyContribution;
import org.lamella.model.units.Dimension;
import org.lamella.model.units.Numbers;
import org.lamella.solver.composite.ConductivityLaw;
import org.lamella.solver.composite.ConductivityLaws;
import org.osgi.service.component.annotations.Component;

/** Declares every registered conductivity law, so that registering a law is enough to be able to write it. */
@Component
public final class LawVocabulary implements VocabularyContribution {

    @Override
    public void contribute(Vocabulary.Builder vocabulary) {
        for (ConductivityLaw law : ConductivityLaws.installed().all()) {
            List<ArgumentType> arguments = law.arguments().stream()
                    .map(argument -> ArgumentType.optional(argument.name(), Dimension.NUMBER, Numbers.shortest(argument.defaultValue()), argument.doc()))
                    .toList();
            vocabulary.law(new Law.Described(law.name(), Law.Family.COMPOSITE, arguments, law.doc(), law.section()));
        }
    }
}
