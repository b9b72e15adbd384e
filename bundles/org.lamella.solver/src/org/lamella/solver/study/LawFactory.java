package org.lamella.solver.study;

import org.lamella.model.design.CallExpression;
import org.lamella.model.design.Composite;
import org.lamella.model.registry.Vocabulary;
import org.lamella.solver.composite.ConductivityLaw;

/** A law of the vocabulary of which every composite has an instance of its own, since it keeps what it has solved. */
interface LawFactory {

    /**
     * The law of a composite.
     *
     * @param composite that has the law
     * @param call with the law's arguments
     * @param vocabulary laws the arguments may call
     * @param runs how it is run
     */
    ConductivityLaw make(Composite composite, CallExpression call, Vocabulary vocabulary, LawRuns runs);
}
