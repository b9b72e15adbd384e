package org.lamella.model.registry;

/**
 * Declares what a bundle implements. An OSGi service in the workbench, found by {@link java.util.ServiceLoader} on a plain class
 * path.
 */
public interface VocabularyContribution {

    /** @param vocabulary receives the declarations */
    void contribute(Vocabulary.Builder vocabulary);
}
