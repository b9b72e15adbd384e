package org.lamella.core.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.util.CancelIndicator;
import org.lamella.core.evaluation.Evaluation;
import org.lamella.core.results.ResultStore;
import org.lamella.core.results.WorkspaceResults;
import org.lamella.dsl.ide.figures.Figure;
import org.lamella.dsl.ide.figures.FigureQuestion;
import org.lamella.dsl.ide.figures.Figures;
import org.lamella.model.ContentHash;
import org.lamella.model.design.Composite;
import org.lamella.model.design.Described;
import org.lamella.model.design.Design;
import org.lamella.model.design.Layer;
import org.lamella.model.design.Stack;
import org.lamella.model.registry.Vocabulary;
import org.lamella.model.registry.VocabularyContribution;
import org.lamella.solver.Progress;
import org.lamella.solver.StackSolver;
import org.lamella.solver.StudyResult;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * Figures by the solver, the same numbers that studies report. Thread-safe. Answers are kept by the content of what was asked, so that only
 * what changed is computed again.
 */
@Component(service = Figures.class)
public final class SolverFigures implements Figures {

    /** Answers kept: the stacks and composites of the files being looked at. */
    private static final int KEPT = 300;

    private final Evaluation closedForms;
    private final StackSolver solver;
    private final ResultStore results;
    private final Effort effort;
    private final FigureStudies studies;

    /**
     * For the workbench.
     *
     * @param solver answers closed forms
     * @param results what was computed on request
     * @param contributions declarations of all bundles
     */
    @Activate
    public SolverFigures(@Reference StackSolver solver, @Reference WorkspaceResults results,
            @Reference(cardinality = ReferenceCardinality.AT_LEAST_ONE, policyOption = ReferencePolicyOption.GREEDY) List<VocabularyContribution> contributions) {
        this(Vocabulary.of(contributions), solver, results.store());
    }

    /**
     * @param vocabulary what designs may contain
     * @param solver answers closed forms
     * @param results what was computed on request
     */
    public SolverFigures(Vocabulary vocabulary, StackSolver solver, ResultStore results) {
        this.closedForms = new Evaluation(solver, ResultStore.inMemory(KEPT));
        this.solver = solver;
        this.results = results;
        this.effort = new Effort(vocabulary);
        this.studies = new FigureStudies(vocabulary);
    }

    @Override
    public List<Figure> of(FigureQuestion question, CancelIndicator cancel) {
        Progress progress = progress(cancel);
        List<Figure> figures = new ArrayList<>();
        switch (question.subject()) {
            case Composite composite -> add(figures, question, effort.isSmall(composite) ? solved(question, composite, progress) : stored(question),
                    composite.getQualifiedName(), Figure.CONDUCTIVITY);
            case Stack stack -> stack(figures, question, stack, progress);
            default -> throw new IllegalArgumentException("no figures are known of " + question.subject().eClass().getName());
        }
        return figures;
    }

    private void stack(List<Figure> figures, FigureQuestion question, Stack stack, Progress progress) {
        boolean small = stack.getLayers().stream().allMatch(effort::isSmall);
        Answer whole = small ? solved(question, stack, progress) : stored(question);
        add(figures, question, whole, stack.getQualifiedName(), Figure.RESISTANCE);
        add(figures, question, whole, stack.getQualifiedName(), Figure.DIFFUSION);
        for (Layer layer : stack.getLayers()) {
            Answer own = !small && effort.isSmall(layer) ? solved(studies.of(question.design(), layer, question.temperatures()), progress) : whole;
            String name = layer.getQualifiedName();
            @Nullable Described medium = layer.getComposite() == null ? layer.getMaterial() : layer.getComposite();
            String mediumName = medium == null ? name : medium.getQualifiedName();
            add(figures, question, own, mediumName, Figure.CONDUCTIVITY);
            add(figures, question, own, name, Figure.RESISTANCE, (found, temperature) -> found.layer(name, mediumName, temperature));
        }
    }

    /**
     * What was found.
     *
     * @param results the answers in which to look
     * @param otherwise why a figure is in none of them
     */
    private record Answer(List<ResultFigures> results, String otherwise) {

        Optional<Figure> find(Function<ResultFigures, Optional<Figure>> figure) {
            return results.stream().map(figure).flatMap(Optional::stream).findFirst();
        }
    }

    private Answer solved(FigureQuestion question, Described subject, Progress progress) {
        return solved(studies.of(question.design(), subject, question.temperatures()), progress);
    }

    private Answer solved(Design design, Progress progress) {
        try {
            StudyResult result = closedForms.evaluate(design, progress);
            return new Answer(List.of(new ResultFigures(result)), "no-value: " + result.reason());
        } catch (IllegalArgumentException incomplete) {
            // a name that is not known yet leaves a hole in the design, which the linker tells
            return new Answer(List.of(), "incomplete: " + incomplete.getMessage());
        }
    }

    /** What studies that reach the subject have given, if they were evaluated. */
    private Answer stored(FigureQuestion question) {
        List<ResultFigures> found = question.studies().get().stream().map(design -> results.find(ResultStore.key(ContentHash.of(design), solver.version())))
                .flatMap(Optional::stream).map(ResultFigures::new).toList();
        return new Answer(found, Figure.NOT_COMPUTED);
    }

    private static void add(List<Figure> figures, FigureQuestion question, Answer answer, String subject, String quantity) {
        add(figures, question, answer, subject, quantity, (found, temperature) -> found.quantity(quantity, subject, temperature));
    }

    private static void add(List<Figure> figures, FigureQuestion question, Answer answer, String subject, String quantity,
            BiFunction<ResultFigures, Double, Optional<Figure>> find) {
        for (double temperature : question.temperatures()) {
            figures.add(answer.find(found -> find.apply(found, temperature)).orElseGet(() -> Figure.missing(quantity, subject, temperature, answer.otherwise)));
        }
    }

    private static Progress progress(CancelIndicator cancel) {
        return new Progress() {
            @Override
            public void report(String step, double fraction) {
                // too short to be shown
            }

            @Override
            public boolean isCanceled() {
                return cancel.isCanceled();
            }
        };
    }
}
