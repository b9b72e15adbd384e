package org.lamella.model.registry;

/**
 * Declares what a bundle implements. An OSGi service in the workbench, found by {@link java.util.ServiceLoader} on a plain class
 * path.
 */
public interface VocabularyContribution {

    /** @param vocabulary receives the declarations */
    void contribute(Vocabulary.Builder vocabulary);

    /** Where the declarations stand among those of others on one kind of element: small numbers first, equal ones by the name of the class. */
    default int place() {
        return 0;
    }
}
