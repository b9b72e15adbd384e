package org.lamella.solver.study;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.lamella.model.ContentHash;
import org.lamella.model.Expressions;
import org.lamella.model.design.Computation;
import org.lamella.model.design.Design;
import org.lamella.model.design.ParameterOverride;
import org.lamella.model.design.Requirement;
import org.lamella.model.design.Study;
import org.lamella.model.registry.ScalarLaw;
import org.lamella.model.registry.StudyKind;
import org.lamella.model.registry.Vocabulary;
import org.lamella.model.registry.VocabularyContribution;
import org.lamella.model.units.Units;
import org.lamella.solver.Measure;
import org.lamella.solver.Progress;
import org.lamella.solver.QuantityValue;
import org.lamella.solver.SolverException;
import org.lamella.solver.StackSolver;
import org.lamella.solver.StudyResult;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;

/** The solver: runs the kinds a study asks for and those its requirements need, then judges the requirements. */
@Component
public final class DefaultStackSolver implements StackSolver {

    /** Raised whenever the same design gets other results, so that stored ones are computed again. */
    private static final String VERSION = "3";

    private final Vocabulary vocabulary;
    private final int threads;
    private final Map<String, StudyEvaluator> evaluators = new LinkedHashMap<>();

    /** @param contributions declarations of all bundles */
    @Activate
    public DefaultStackSolver(@Reference(cardinality = ReferenceCardinality.AT_LEAST_ONE) List<VocabularyContribution> contributions) {
        this(Vocabulary.of(contributions), Runtime.getRuntime().availableProcessors());
    }

    /** For a plain class path: with the declarations found there. */
    public DefaultStackSolver() {
        this(Vocabulary.fromClassPath(DefaultStackSolver.class.getClassLoader()), Runtime.getRuntime().availableProcessors());
    }

    private DefaultStackSolver(Vocabulary vocabulary, int threads) {
        this.threads = threads;
        this.vocabulary = vocabulary;
        ServiceLoader.load(StudyEvaluator.class, StudyEvaluator.class.getClassLoader()).forEach(evaluator -> evaluators.put(evaluator.kind(), evaluator));
    }

    /**
     * A solver with given declarations.
     *
     * @param vocabulary what designs may contain
     */
    public static DefaultStackSolver with(Vocabulary vocabulary) {
        return with(vocabulary, Runtime.getRuntime().availableProcessors());
    }

    /**
     * A solver that works on some threads.
     *
     * @param vocabulary what designs may contain
     * @param threads that share long computations, 1 or more; no result depends on their number
     */
    public static DefaultStackSolver with(Vocabulary vocabulary, int threads) {
        return new DefaultStackSolver(vocabulary, threads);
    }

    @Override
    public String version() {
        return VERSION;
    }

    @Override
    public StudyResult solve(Design design, Progress progress) {
        Study study = design.getStudy();
        if (study == null || study.getSubject() == null) {
            throw new IllegalArgumentException("the design contains no study with a subject");
        }
        String hash = ContentHash.of(design);
        Results results = new Results(vocabulary);
        String reason = "";
        try {
            StudyContext context = new StudyContext(study, vocabulary, threads, progress);
            Set<String> kinds = kinds(study);
            int done = 0;
            for (String kind : kinds) {
                progress.report(kind, (double) done++ / kinds.size());
                progress.checkCanceled();
                evaluators.get(kind).evaluate(context, results, progress);
            }
        } catch (SolverException | ScalarLaw.OutsideDomain failure) {
            reason = failure.getMessage();
        }
        List<QuantityValue> quantities = results.quantities();
        StudyResult.Status status = reason.isEmpty() ? StudyResult.Status.DONE : quantities.isEmpty() ? StudyResult.Status.FAILED : StudyResult.Status.PARTIAL;
        return new StudyResult(study.getQualifiedName(), study.getSubject().getQualifiedName(), status, reason, hash, study.getSeed(), overrides(study),
                quantities, results.tables(), results.series(), new Requirements(vocabulary).judge(study, quantities));
    }

    /** The kinds to run: those asked for and those that give a required quantity. */
    private Set<String> kinds(Study study) {
        List<String> wanted = new ArrayList<>();
        for (Computation computation : study.getComputations()) {
            wanted.add(computation.getName());
        }
        for (Requirement requirement : study.getRequirements()) {
            boolean given = wanted.stream().anyMatch(kind -> gives(kind, requirement.getQuantity()));
            if (!given) {
                vocabulary.studies().stream().map(StudyKind::name).filter(kind -> gives(kind, requirement.getQuantity())).findFirst().ifPresent(wanted::add);
            }
        }
        Set<String> kinds = new LinkedHashSet<>(wanted);
        kinds.retainAll(evaluators.keySet());
        return kinds;
    }

    private boolean gives(String kind, String quantity) {
        return vocabulary.study(kind).map(study -> study.quantities().contains(quantity)).orElse(false);
    }

    private SortedMap<String, Measure> overrides(Study study) {
        SortedMap<String, Measure> overrides = new TreeMap<>();
        for (ParameterOverride override : study.getOverrides()) {
            double value = Expressions.compile(override.getValue(), vocabulary).at(Conditions.ROOM_TEMPERATURE, 0, 0);
            String unit = override.getValue().getUnit();
            // a bare 0.15 would not tell vol% from wt%
            overrides.put(override.getPath(), unit.endsWith("%") ? new Measure(Units.inUnit(value, unit), unit) : new Measure(value, unit));
        }
        return Collections.unmodifiableSortedMap(overrides);
    }
}
