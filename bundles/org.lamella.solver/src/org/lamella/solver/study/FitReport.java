package org.lamella.solver.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

import org.apache.commons.math3.complex.Complex;
import org.eclipse.jdt.annotation.Nullable;
import org.lamella.model.design.Study;
import org.lamella.model.design.Variation;
import org.lamella.model.units.Numbers;
import org.lamella.solver.ResultSeries;
import org.lamella.solver.ResultSeries.Axis;
import org.lamella.solver.ResultTable;
import org.lamella.solver.ResultTable.Column;
import org.lamella.solver.impedance.CircuitElement;
import org.lamella.solver.impedance.FitResult;
import org.lamella.solver.impedance.KramersKronig;
import org.lamella.solver.impedance.RelaxationTimes;
import org.lamella.solver.impedance.Spectrum;

/** Results of a fit: the spectrum as measured and as fitted, residuals, parameters with their intervals and correlations. */
final class FitReport {

    private static final String OHM = "ohm";

    private final Study study;
    private final Spectrum data;
    private final Results results;
    private final String subject;
    private final double temperature;
    private final List<String> notes = new ArrayList<>();

    FitReport(Study study, Spectrum data, Results results) {
        this.study = study;
        this.data = data;
        this.results = results;
        this.subject = study.getSubject().getQualifiedName();
        this.temperature = study.getTemperatures().get(0);
        spectrum("", data, true);
    }

    /** Something to be told with the fit. */
    void note(String note) {
        notes.add(note);
    }

    /** What the design gives as it is written. */
    void designed(Spectrum spectrum) {
        spectrum(" as designed", spectrum, false);
    }

    /** @param name what tells it from the others, behind the names of its curves */
    private void spectrum(String name, Spectrum spectrum, boolean measured) {
        results.add(new ResultSeries("impedance-nyquist", subject, Results.at(temperature), new Axis("Re Z", OHM, values(spectrum, Complex::getReal)),
                List.of(new Axis("-Im Z" + name, OHM, values(spectrum, value -> -value.getImaginary())), frequency(spectrum)), measured));
        results.add(new ResultSeries("impedance-modulus", subject, Results.at(temperature), frequency(spectrum),
                List.of(new Axis("|Z|" + name, OHM, values(spectrum, Complex::abs))), measured));
        results.add(new ResultSeries("impedance-phase", subject, Results.at(temperature), frequency(spectrum),
                List.of(new Axis("phase" + name, "rad", values(spectrum, Complex::getArgument))), measured));
    }

    private static Axis frequency(Spectrum spectrum) {
        return new Axis("frequency", "Hz", spectrum.frequencies());
    }

    private static double[] values(Spectrum spectrum, ToDoubleFunction<Complex> part) {
        double[] values = new double[spectrum.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = part.applyAsDouble(spectrum.impedance(i));
        }
        return values;
    }

    /** Whether the data may come from a linear, causal and stable cell. */
    void kramersKronig(KramersKronig test) {
        Results.Entry entry = results.of("kk-residual-max", subject).at(temperature).model("B8")
                .notes("kramers-kronig: " + (test.passes() ? "the data pass the test" : "the data fail the test; look for drift, or for a response that is not linear"));
        entry.is(test.largestResidual());
        results.add(new ResultSeries("residuals-kramers-kronig", subject, Results.at(temperature), frequency(data),
                List.of(new Axis("real", "1", test.real()), new Axis("imaginary", "1", test.imaginary())), true));
    }

    /** 1/(2 pi tau). */
    private static double frequency(double relaxationTime) {
        return 1 / (2 * Math.PI * relaxationTime);
    }

    /** Processes by their relaxation times, told as the frequencies at which they peak. */
    void relaxation(RelaxationTimes times) {
        results.add(new ResultSeries("relaxation-times", subject, Results.at(temperature), new Axis("frequency", "Hz", Arrays.stream(times.taus()).map(FitReport::frequency).toArray()),
                List.of(new Axis("distribution", OHM, times.gamma()))));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (RelaxationTimes.Peak peak : times.peaks()) {
            rows.add(Arrays.asList("peak " + (rows.size() + 1), frequency(peak.tau()), peak.resistance()));
        }
        results.add(new ResultTable("relaxation-peaks", subject, Results.at(temperature), List.of(new Column("peak", null), new Column("frequency", "Hz"), new Column("resistance", OHM)), rows));
    }

    /** What was found. */
    void fit(FitResult fit) {
        spectrum(" fitted", fit.spectrum(), false);
        results.add(new ResultSeries("residuals-fit", subject, Results.at(temperature), frequency(data),
                List.of(new Axis("real", "1", residuals(fit, Complex::getReal)), new Axis("imaginary", "1", residuals(fit, Complex::getImaginary))), true));
        List<FitResult.Pair> pairs = fit.correlatedPairs();
        results.of("fit-residual-rms", subject).at(temperature).model("B7").valid(fit.converged()).notes(notes).is(fit.rms());
        double largest = largestCorrelation(fit);
        results.of("parameter-correlation", subject).at(temperature).model("B7")
                .notes(pairs.stream().map(FitReport::told).toList()).is(largest);
        for (FitResult.Parameter parameter : fit.parameters()) {
            if (!parameter.fixed()) {
                parameter(parameter, pairs);
            }
        }
        results.add(table(fit));
        results.add(correlations(fit));
    }

    private static String told(FitResult.Pair pair) {
        return "correlated: the data cannot tell " + pair.first() + " from " + pair.second() + ", correlation " + Numbers.significant(pair.correlation(), 3);
    }

    private double[] residuals(FitResult fit, ToDoubleFunction<Complex> part) {
        double[] values = new double[data.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = part.applyAsDouble(data.impedance(i).subtract(fit.spectrum().impedance(i))) / data.impedance(i).abs();
        }
        return values;
    }

    private void parameter(FitResult.Parameter parameter, List<FitResult.Pair> pairs) {
        Results.Entry entry = results.of("fitted-parameter", name(parameter)).at(temperature).model("B7").unit(unit(parameter.name()));
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
        return study.getVariations().stream().filter(variation -> variation.getPath().equals(parameter) && FitStudy.isOfDesign(variation)).findFirst();
    }

    private String unit(String parameter) {
        return ofDesign(parameter).map(Variation::getUnit).orElseGet(() -> CircuitElement.unitOf(parameter));
    }

    private ResultTable table(FitResult fit) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (FitResult.Parameter parameter : fit.parameters()) {
            boolean known = Double.isFinite(parameter.standardDeviation());
            rows.add(Arrays.asList(parameter.name(), ofDesign(parameter.name()).map(each -> each.getHolders().get(0).getQualifiedName()).orElse(subject),
                    parameter.value(), known ? parameter.value() - parameter.halfWidth() : null, known ? parameter.value() + parameter.halfWidth() : null, unit(parameter.name()),
                    known ? parameter.standardDeviation() / parameter.value() : null, parameter.fixed() ? "fixed" : parameter.atBound() ? "on a bound" : ""));
        }
        return new ResultTable("fitted-parameters", subject, Results.at(temperature), List.of(new Column("parameter", null), new Column("element", null),
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
        return new ResultTable("parameter-correlations", subject, Results.at(temperature), columns, rows);
    }

    /** The last two words of a path of the design, the whole name of a parameter of a circuit. */
    private String shortName(String parameter) {
        int last = ofDesign(parameter).isPresent() ? parameter.lastIndexOf('.') : 0;
        return parameter.substring(last > 0 ? parameter.lastIndexOf('.', last - 1) + 1 : 0);
    }

    private static double largestCorrelation(FitResult fit) {
        double largest = 0;
        for (int i = 0; i < fit.parameters().size(); i++) {
            for (int j = 0; j < i; j++) {
                largest = Math.max(largest, Math.abs(fit.correlation()[i][j]));
            }
        }
        return largest;
    }
}
