package org.lamella.core.composites;

import java.util.List;
import java.util.Optional;

import org.lamella.core.evaluation.Evaluation;
import org.lamella.core.results.ResultStore;
import org.lamella.core.results.WorkspaceResults;
import org.lamella.model.ContentHash;
import org.lamella.model.design.Composite;
import org.lamella.model.design.Design;
import org.lamella.solver.Progress;
import org.lamella.solver.StackSolver;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The laws of a composite side by side, for views: closed forms at once, points on voxels on request. Answers are kept by the content of what was
 * asked, those on voxels with the workspace. Thread-safe, and solves on the calling thread.
 */
@Component(service = CompositeService.class)
public final class CompositeService {

    /** Voxels on an edge where the composite does not say. */
    private static final int VOXELS = 48;
    /** Closed forms kept: those of the composites being looked at. */
    private static final int KEPT = 100;

    private final Evaluation closedForms;
    private final Evaluation onVoxels;
    private final StackSolver solver;
    private final ResultStore results;

    /**
     * For the workbench.
     *
     * @param solver answers
     * @param results keeps what takes time
     */
    @Activate
    public CompositeService(@Reference StackSolver solver, @Reference WorkspaceResults results) {
        this(solver, results.store());
    }

    /**
     * @param solver answers
     * @param results keeps what takes time
     */
    public CompositeService(StackSolver solver, ResultStore results) {
        this.solver = solver;
        this.results = results;
        this.closedForms = new Evaluation(solver, ResultStore.inMemory(KEPT));
        this.onVoxels = new Evaluation(solver, results);
    }

    /**
     * The laws of the composite at a place of a design, with the points on voxels if those were solved before.
     *
     * @param design resolved
     * @param element qualified name of the innermost part at the place
     * @param studies designs of the same file with studies, which tell temperatures and ranges
     * @param progress asked for cancellation
     * @return empty where the design has no composite with a filler
     * @throws java.util.concurrent.CancellationException when {@code progress} asked for it
     */
    public Optional<CompositeLaws> laws(Design design, String element, List<Design> studies, Progress progress) {
        return ChosenComposite.of(design, element).map(composite -> {
            Design question = LawsQuestion.of(design, composite, studies, VOXELS);
            return results.find(ResultStore.key(ContentHash.of(question), solver.version())).map(known -> new CompositeLaws(composite.getQualifiedName(), known, true))
                    .orElseGet(() -> quick(design, composite, studies, progress));
        });
    }

    private CompositeLaws quick(Design design, Composite composite, List<Design> studies, Progress progress) {
        return new CompositeLaws(composite.getQualifiedName(), closedForms.evaluate(LawsQuestion.of(design, composite, studies, 0), progress), false);
    }

    /**
     * The same with points on voxels, which takes time.
     *
     * @param design resolved
     * @param element qualified name of the innermost part at the place
     * @param studies designs of the same file with studies
     * @param progress told the residual and asked for cancellation at least every 200 ms
     * @return empty where the design has no composite with a filler
     * @throws java.util.concurrent.CancellationException when {@code progress} asked for it
     */
    public Optional<CompositeLaws> solve(Design design, String element, List<Design> studies, Progress progress) {
        return ChosenComposite.of(design, element)
                .map(composite -> new CompositeLaws(composite.getQualifiedName(), onVoxels.evaluate(LawsQuestion.of(design, composite, studies, VOXELS), progress), true));
    }
}
