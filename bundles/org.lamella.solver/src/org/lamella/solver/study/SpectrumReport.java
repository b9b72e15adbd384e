package org.lamella.solver.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.function.ToDoubleFunction;

import org.apache.commons.math3.complex.Complex;
import org.eclipse.jdt.annotation.Nullable;
import org.lamella.solver.Measure;
import org.lamella.solver.ResultSeries;
import org.lamella.solver.ResultSeries.Axis;
import org.lamella.solver.ResultTable;
import org.lamella.solver.ResultTable.Column;
import org.lamella.solver.impedance.FitResult;
import org.lamella.solver.impedance.KramersKronig;
import org.lamella.solver.impedance.RelaxationTimes;
import org.lamella.solver.impedance.Spectrum;

/** What a spectrum says by itself, and how a fit meets it: the data, the fit and its residuals. */
final class SpectrumReport {

    private static final String OHM = "ohm";

    private final Spectrum data;
    private final String subject;
    private final double temperature;
    private final SortedMap<String, Measure> at;
    private final Results results;
    private final List<String> notes = new ArrayList<>();

    /**
     * @param subject that the results belong to
     * @param at selectors that tell the curves of the spectrum from those of others
     */
    SpectrumReport(Spectrum data, String subject, double temperature, SortedMap<String, Measure> at, Results results) {
        this.data = data;
        this.temperature = temperature;
        this.subject = subject;
        this.at = at;
        this.results = results;
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
        results.add(new ResultSeries("impedance-nyquist", subject, at, new Axis("Re Z", OHM, values(spectrum, Complex::getReal)),
                List.of(new Axis("-Im Z" + name, OHM, values(spectrum, value -> -value.getImaginary())), frequency(spectrum)), measured));
        results.add(new ResultSeries("impedance-modulus", subject, at, frequency(spectrum), List.of(new Axis("|Z|" + name, OHM, values(spectrum, Complex::abs))), measured));
        results.add(new ResultSeries("impedance-phase", subject, at, frequency(spectrum), List.of(new Axis("phase" + name, "rad", values(spectrum, Complex::getArgument))),
                measured));
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
        results.of("kk-residual-max", subject).at(temperature).model("B8")
                .notes("kramers-kronig: " + (test.passes() ? "the data pass the test" : "the data fail the test; look for drift, or for a response that is not linear"))
                .is(test.largestResidual());
        results.add(new ResultSeries("residuals-kramers-kronig", subject, at, frequency(data), List.of(new Axis("real", "1", test.real()), new Axis("imaginary", "1", test.imaginary())),
                true));
    }

    /** 1/(2 pi tau). */
    private static double frequency(double relaxationTime) {
        return 1 / (2 * Math.PI * relaxationTime);
    }

    /** Processes by their relaxation times, told as the frequencies at which they peak. */
    void relaxation(RelaxationTimes times) {
        results.add(new ResultSeries("relaxation-times", subject, at, new Axis("frequency", "Hz", Arrays.stream(times.taus()).map(SpectrumReport::frequency).toArray()),
                List.of(new Axis("distribution", OHM, times.gamma()))));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (RelaxationTimes.Peak peak : times.peaks()) {
            rows.add(Arrays.asList("peak " + (rows.size() + 1), frequency(peak.tau()), peak.resistance()));
        }
        results.add(new ResultTable("relaxation-peaks", subject, at, List.of(new Column("peak", null), new Column("frequency", "Hz"), new Column("resistance", OHM)), rows));
    }

    /** The spectrum that was fitted, and what it misses. */
    void fit(FitResult fit) {
        spectrum(" fitted", fit.spectrum(), false);
        results.add(new ResultSeries("residuals-fit", subject, at, frequency(data),
                List.of(new Axis("real", "1", residuals(fit, Complex::getReal)), new Axis("imaginary", "1", residuals(fit, Complex::getImaginary))), true));
        results.of("fit-residual-rms", subject).at(temperature).model("B7").valid(fit.converged()).notes(notes).is(fit.rms());
    }

    private double[] residuals(FitResult fit, ToDoubleFunction<Complex> part) {
        double[] values = new double[data.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = part.applyAsDouble(data.impedance(i).subtract(fit.spectrum().impedance(i))) / data.impedance(i).abs();
        }
        return values;
    }
}
