package org.lamella.core.fit;

import java.util.List;
import java.util.Optional;

import org.eclipse.xtext.util.CancelIndicator;
import org.lamella.core.evaluation.Evaluation;
import org.lamella.core.results.ResultStore;
import org.lamella.core.results.WorkspaceResults;
import org.lamella.dsl.ide.fit.Fits;
import org.lamella.dsl.ide.fit.FittedValue;
import org.lamella.model.ContentHash;
import org.lamella.model.design.Design;
import org.lamella.model.registry.Vocabulary;
import org.lamella.model.registry.VocabularyContribution;
import org.lamella.solver.Progress;
import org.lamella.solver.StackSolver;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Fits by the solver, with the results that the workspace keeps. */
@Component(service = Fits.class)
public final class SolverFits implements Fits {

    private final FittedValues values;
    private final StackSolver solver;
    private final ResultStore results;

    /**
     * For the workbench.
     *
     * @param solver computes fits
     * @param results what was computed already
     * @param contributions declarations of all bundles
     */
    @Activate
    public SolverFits(@Reference StackSolver solver, @Reference WorkspaceResults results,
            @Reference(cardinality = ReferenceCardinality.AT_LEAST_ONE, policyOption = ReferencePolicyOption.GREEDY) List<VocabularyContribution> contributions) {
        this(Vocabulary.of(contributions), solver, results.store());
    }

    /**
     * @param vocabulary what designs may contain
     * @param solver computes fits
     * @param results keeps them
     */
    public SolverFits(Vocabulary vocabulary, StackSolver solver, ResultStore results) {
        this.values = new FittedValues(vocabulary);
        this.solver = solver;
        this.results = results;
    }

    @Override
    public Optional<List<FittedValue>> known(Design design) {
        return results.find(ResultStore.key(ContentHash.of(design), solver.version())).map(result -> values.of(design, result));
    }

    @Override
    public void compute(Design design, CancelIndicator cancel) {
        new Evaluation(solver, results).evaluate(design, new Progress() {
            @Override
            public void report(String step, double fraction) {
                // the client is told when the values are written
            }

            @Override
            public boolean isCanceled() {
                return cancel.isCanceled();
            }
        });
    }
}
