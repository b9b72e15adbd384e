package org.lamella.solver.study;

import org.lamella.model.registry.Vocabulary;
import org.lamella.model.registry.VocabularyContribution;
import org.osgi.service.component.annotations.Component;

/** The laws of composites that solve a field. */
@Component
public final class FieldLawVocabulary implements VocabularyContribution {

    @Override
    public int place() {
        return 1;
    }

    @Override
    public void contribute(Vocabulary.Builder vocabulary) {
        vocabulary.law(new VoxelLawType()).law(new ResistorLawType());
    }
}
