package org.lamella.solver.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.model.design.Study;
import org.lamella.solver.ResultTable;
import org.lamella.solver.ResultTable.Column;
import org.lamella.solver.impedance.FitResult;
import org.lamella.solver.impedance.SeriesFit;

/** Results of a fit of several spectra: a table with a row for every spectrum, and what all have in common. */
final class SeriesReport {

    private final Study study;
    private final List<FitStudy.Case> cases;
    private final Results results;
    private final String subject;

    SeriesReport(Study study, List<FitStudy.Case> cases, Results results) {
        this.study = study;
        this.cases = cases;
        this.results = results;
        this.subject = study.getSubject().getQualifiedName();
    }

    /** @param shared parameters that all spectra have in common */
    void write(SeriesFit fit, Set<String> shared) {
        double worst = cases.stream().mapToDouble(each -> each.test().largestResidual()).max().orElseThrow();
        List<String> failing = cases.stream().filter(each -> !each.test().passes()).map(each -> each.measurement().getName()).toList();
        results.of("kk-residual-max", subject).model("B8").notes("kramers-kronig: " + (failing.isEmpty() ? "all spectra pass the test" : "the test fails for " + String.join(", ", failing)))
                .is(worst);
        double squares = 0;
        int points = 0;
        for (int k = 0; k < cases.size(); k++) {
            FitResult own = fit.spectra().get(k);
            FitStudy.Case each = cases.get(k);
            each.report().fit(own);
            squares += own.rms() * own.rms() * each.data().size();
            points += each.data().size();
        }
        results.of("fit-residual-rms", subject).model("B7").valid(fit.spectra().stream().allMatch(FitResult::converged)).is(Math.sqrt(squares / points));
        ParameterReport common = new ParameterReport(study, subject, FitStudy.common(cases), results);
        common.correlation(fit.together().map(List::of).orElse(fit.spectra()));
        fit.together().ifPresent(together -> {
            common.quantities(together, shared);
            common.tables(together);
        });
        results.add(table(fit, shared, common));
    }

    private ResultTable table(SeriesFit fit, Set<String> shared, ParameterReport parameters) {
        List<Column> columns = new ArrayList<>(List.of(new Column("spectrum", null), new Column("temperature", "K"), new Column("age", "s"), new Column("points", "1"),
                new Column("KK residual", "1"), new Column("KK test", null), new Column("fit residual", "ohm"), new Column("largest correlation", "1")));
        for (FitResult.Parameter parameter : fit.spectra().get(0).parameters()) {
            if (isOwn(parameter, shared)) {
                String name = parameters.shortName(parameter.name());
                String unit = parameters.unit(parameter.name());
                columns.add(new Column(name, unit));
                columns.add(new Column(name + " from", unit));
                columns.add(new Column(name + " to", unit));
            }
        }
        columns.add(new Column("remark", null));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int k = 0; k < cases.size(); k++) {
            rows.add(row(cases.get(k), fit.spectra().get(k), shared, parameters));
        }
        return new ResultTable("fitted-spectra", subject, Results.always(), columns, rows);
    }

    private static boolean isOwn(FitResult.Parameter parameter, Set<String> shared) {
        return !parameter.fixed() && !shared.contains(parameter.name());
    }

    private static List<@Nullable Object> row(FitStudy.Case each, FitResult fit, Set<String> shared, ParameterReport names) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(each.measurement().getName());
        row.add(each.measurement().getTemperature());
        row.add(each.measurement().getAge());
        row.add((double) each.data().size());
        row.add(each.test().largestResidual());
        row.add(each.test().passes() ? "passes" : "fails");
        row.add(fit.rms());
        row.add(ParameterReport.largestCorrelation(fit));
        List<String> remarks = new ArrayList<>();
        for (FitResult.Parameter parameter : fit.parameters()) {
            if (isOwn(parameter, shared)) {
                boolean known = Double.isFinite(parameter.standardDeviation());
                row.add(parameter.value());
                row.add(known ? parameter.value() - parameter.halfWidth() : null);
                row.add(known ? parameter.value() + parameter.halfWidth() : null);
                if (parameter.atBound()) {
                    remarks.add(names.shortName(parameter.name()) + " on a bound");
                } else if (!known) {
                    remarks.add(names.shortName(parameter.name()) + " undetermined");
                }
            }
        }
        fit.correlatedPairs().forEach(pair -> remarks.add(names.shortName(pair.first()) + " and " + names.shortName(pair.second()) + " cannot be told apart"));
        if (!fit.converged()) {
            remarks.add("not converged");
        }
        row.add(String.join("; ", remarks));
        return row;
    }
}
