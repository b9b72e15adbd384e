package org.lamella.solver.study;

import org.lamella.model.registry.Vocabulary;
import org.lamella.model.registry.VocabularyContribution;
import org.osgi.service.component.annotations.Component;

/** The law that solves composites on voxels. */
@Component
public final class VoxelVocabulary implements VocabularyContribution {

    @Override
    public void contribute(Vocabulary.Builder vocabulary) {
        vocabulary.law(new VoxelLawType());
    }
}
