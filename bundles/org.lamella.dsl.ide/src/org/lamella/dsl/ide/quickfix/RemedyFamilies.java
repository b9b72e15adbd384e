package org.lamella.dsl.ide.quickfix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.lsp4j.Diagnostic;

import com.google.inject.Inject;
import com.google.inject.Injector;
import com.google.inject.Singleton;

/** All families of remedies. A new one is one class and its line here. */
@Singleton
public class RemedyFamilies {

    private static final List<Class<? extends RemedyFamily>> FAMILIES = List.of(
            CharacterRemedies.class,
            SyntaxRemedies.class,
            UnitRemedies.class,
            WordRemedies.class,
            NameRemedies.class,
            PropertyRemedies.class,
            ValueRemedies.class,
            RangeRemedies.class,
            ArgumentRemedies.class,
            DuplicateRemedies.class,
            UnusedRemedies.class,
            TreatmentRemedies.class,
            RequirementRemedies.class,
            PartRemedies.class,
            KindRemedies.class,
            FractionRemedies.class,
            GradientRemedies.class,
            InterfaceRemedies.class,
            WindowRemedies.class);

    private final Map<String, List<RemedyFamily>> byCode = new HashMap<>();

    @Inject
    RemedyFamilies(Injector injector) {
        for (Class<? extends RemedyFamily> type : FAMILIES) {
            RemedyFamily family = injector.getInstance(type);
            family.codes().forEach(code -> byCode.computeIfAbsent(code, none -> new ArrayList<>()).add(family));
        }
    }

    /** Remedies of a problem, best first. */
    List<Remedy> remedies(Problem problem) {
        return families(problem.code()).stream().flatMap(family -> family.remedies(problem).stream()).toList();
    }

    /** Whether a problem is likely to have a remedy, told without its text. */
    public boolean mayHelp(Diagnostic diagnostic) {
        List<String> data = Problem.data(diagnostic);
        return families(Problem.code(diagnostic)).stream().anyMatch(family -> family.isLikely(data));
    }

    private List<RemedyFamily> families(String code) {
        return byCode.getOrDefault(code, List.of());
    }
}
