package org.lamella.solver.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.model.design.Study;
import org.lamella.model.design.Variation;
import org.lamella.model.units.Numbers;
import org.lamella.solver.Measure;
import org.lamella.solver.ResultTable;
import org.lamella.solver.ResultTable.Column;
import org.lamella.solver.impedance.CircuitElement;
import org.lamella.solver.impedance.FitResult;

/** Parameters that a fit found, with their intervals and correlations. */
final class ParameterReport {

    private final Study study;
    private final Results results;
    private final String subject;
    private final SortedMap<String, Measure> at;

    /**
     * @param subject that tables belong to
     * @param at selectors of the results
     */
    ParameterReport(Study study, String subject, SortedMap<String, Measure> at, Results results) {
        this.study = study;
        this.subject = subject;
        this.at = at;
        this.results = results;
    }

    /** Whether a variation is a value of the design and no parameter of a circuit. */
    static boolean isOfDesign(Variation variation) {
        return !variation.getHolders().isEmpty();
    }

    /** The largest correlation with the pairs that cannot be told apart; as a quantity of the subject. */
    void correlation(List<FitResult> fits) {
        double largest = fits.stream().mapToDouble(ParameterReport::largestCorrelation).max().orElse(0);
        results.of("parameter-correlation", subject).at(at).model("B7").notes(fits.stream().flatMap(fit -> fit.correlatedPairs().stream()).map(ParameterReport::told).distinct().toList())
                .is(largest);
    }

    /** Some of the parameters as quantities. */
    void quantities(FitResult fit, Collection<String> wanted) {
        List<FitResult.Pair> pairs = fit.correlatedPairs();
        fit.parameters().stream().filter(parameter -> !parameter.fixed() && wanted.contains(parameter.name())).forEach(parameter -> quantity(parameter, pairs));
    }

    /** Parameters and their correlations as tables. */
    void tables(FitResult fit) {
        results.add(table(fit));
        results.add(correlations(fit));
    }

    static String told(FitResult.Pair pair) {
        return "correlated: the data cannot tell " + pair.first() + " from " + pair.second() + ", correlation " + Numbers.significant(pair.correlation(), 3);
    }

    private void quantity(FitResult.Parameter parameter, List<FitResult.Pair> pairs) {
        Results.Entry entry = results.of("fitted-parameter", name(parameter)).at(at).model("B7").unit(unit(parameter.name()));
        if (Double.isFinite(parameter.standardDeviation())) {
            entry.deviation(parameter.standardDeviation());
        } else {
            entry.valid(false).notes("undetermined: the data say nothing about this value");
        }
        if (parameter.atBound()) {
            entry.valid(false).notes("at-bound: the value sits on a bound, so that its interval means little");
        }
        pairs.stream().filter(pair -> pair.first().equals(parameter.name()) || pair.second().equals(parameter.name())).forEach(pair -> entry.valid(false).notes(told(pair)));
        entry.is(parameter.value());
    }

    /** The qualified path of a value of the design, or the parameter behind the name of the fit. */
    private String name(FitResult.Parameter parameter) {
        return ofDesign(parameter.name()).isPresent() ? parameter.name() : study.getQualifiedName() + "." + parameter.name();
    }

    /** What is varied in the design by that name; empty for parameters of a circuit. */
    private Optional<Variation> ofDesign(String parameter) {
        return study.getVariations().stream().filter(variation -> isOfDesign(variation) && (parameter.equals(variation.getPath()) || parameter.startsWith(variation.getPath() + " ")))
                .findFirst();
    }

    /** SI unit of a parameter. */
    String unit(String parameter) {
        return ofDesign(parameter).map(Variation::getUnit).orElseGet(() -> CircuitElement.unitOf(parameter.replaceFirst(" .*", "")));
    }

    /** What is to be said of a parameter in a table. */
    static String remark(FitResult.Parameter parameter) {
        return parameter.fixed() ? "fixed" : parameter.atBound() ? "on a bound" : "";
    }

    private ResultTable table(FitResult fit) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (FitResult.Parameter parameter : fit.parameters()) {
            boolean known = Double.isFinite(parameter.standardDeviation());
            rows.add(Arrays.asList(parameter.name(), ofDesign(parameter.name()).map(each -> each.getHolders().get(0).getQualifiedName()).orElse(subject),
                    parameter.value(), known ? parameter.value() - parameter.halfWidth() : null, known ? parameter.value() + parameter.halfWidth() : null, unit(parameter.name()),
                    known ? parameter.standardDeviation() / parameter.value() : null, remark(parameter)));
        }
        return new ResultTable("fitted-parameters", subject, at, List.of(new Column("parameter", null), new Column("element", null),
                new Column("value", "1"), new Column("95 % from", "1"), new Column("95 % to", "1"), new Column("SI unit", null), new Column("relative deviation", "1"), new Column("remark", null)), rows);
    }

    private ResultTable correlations(FitResult fit) {
        List<Column> columns = new ArrayList<>(List.of(new Column("parameter", null)));
        List<Integer> free = new ArrayList<>();
        for (int i = 0; i < fit.parameters().size(); i++) {
            if (!fit.parameters().get(i).fixed()) {
                free.add(i);
                columns.add(new Column(shortName(fit.parameters().get(i).name()), "1"));
            }
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i : free) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(fit.parameters().get(i).name());
            free.forEach(j -> row.add(fit.correlation()[i][j]));
            rows.add(row);
        }
        return new ResultTable("parameter-correlations", subject, at, columns, rows);
    }

    /** The last two words of a path of the design, of an argument of a law three, and the whole name of a parameter of a circuit. */
    String shortName(String parameter) {
        Optional<Variation> variation = ofDesign(parameter);
        int start = parameter.length();
        for (int words = variation.isEmpty() ? 0 : variation.get().getArgument() == null ? 2 : 3; words > 0 && start > 0; words--) {
            start = parameter.lastIndexOf('.', start - 1);
        }
        return variation.isEmpty() ? parameter : parameter.substring(start + 1);
    }

    /** Largest magnitude of a correlation of two parameters. */
    static double largestCorrelation(FitResult fit) {
        double largest = 0;
        for (int i = 0; i < fit.parameters().size(); i++) {
            for (int j = 0; j < i; j++) {
                largest = Math.max(largest, Math.abs(fit.correlation()[i][j]));
            }
        }
        return largest;
    }
}
