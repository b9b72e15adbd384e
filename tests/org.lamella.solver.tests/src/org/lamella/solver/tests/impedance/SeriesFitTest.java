package org.lamella.solver.tests.impedance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.lamella.solver.Progress;
import org.lamella.solver.impedance.Circuit;
import org.lamella.solver.impedance.FitOptions;
import org.lamella.solver.impedance.FitResult;
import org.lamella.solver.impedance.SeriesFit;
import org.lamella.solver.impedance.Spectrum;

/** Circuits fitted to several spectra, with parameters in common and without. */
class SeriesFitTest {

    private static final Circuit TWO_ARCS = Circuit.of("R0-p(R1,C1)-p(R2,C2)");
    private static final double[] FREQUENCIES = Spectrum.logarithmic(1e5, 1e-1, 8);
    private static final double NOISE = 3e-3;

    /** The slow arc grows; everything else stays. */
    private static List<Spectrum> growing(int number) {
        return IntStream.range(0, number).mapToObj(k -> SpectrumFitTest.noisy(TWO_ARCS.spectrum(FREQUENCIES, 5, 20, 1e-5, 40 + 20 * k, 1e-3), NOISE, k)).toList();
    }

    private static SeriesFit fit(List<Spectrum> data, Set<String> shared, FitOptions options) {
        return SeriesFit.of(data.stream().map(each -> TWO_ARCS).toList(), data, shared, options, Progress.NONE);
    }

    /** A series by itself: arcs keep their places from spectrum to spectrum. */
    @Test
    void withoutAnythingInCommonEachSpectrumIsFittedByItself() {
        SeriesFit fit = fit(growing(4), Set.of(), FitOptions.usual());
        assertTrue(fit.together().isEmpty());
        boolean slowSecond = fit.spectra().get(0).value("C2") > fit.spectra().get(0).value("C1");
        for (int k = 0; k < 4; k++) {
            assertEquals(40 + 20 * k, fit.spectra().get(k).value(slowSecond ? "R2" : "R1"), .02 * (40 + 20 * k));
            assertEquals(20, fit.spectra().get(k).value(slowSecond ? "R1" : "R2"), .4);
        }
    }

    @Test
    void whatIsSharedHasOneValueAndASmallerDeviation() {
        List<Spectrum> data = growing(4);
        SeriesFit alone = fit(data, Set.of(), FitOptions.usual());
        String fast = alone.spectra().get(0).value("C1") < alone.spectra().get(0).value("C2") ? "1" : "2";
        String slow = fast.equals("1") ? "2" : "1";
        SeriesFit fit = fit(data, Set.of("R0", "R" + fast, "C1", "C2"), FitOptions.usual());
        FitResult together = fit.together().orElseThrow();
        assertEquals(4 + 4, together.parameters().size());
        assertEquals(Set.of(fit.spectra().get(0).value("R0")), Set.copyOf(fit.spectra().stream().map(each -> each.value("R0")).toList()));
        for (int k = 0; k < 4; k++) {
            assertEquals(40 + 20 * k, fit.spectra().get(k).value("R" + slow), .01 * (40 + 20 * k));
            assertEquals(fit.spectra().get(k).value("R" + slow), together.value("R" + slow + " of spectrum " + (k + 1)), 0);
        }
        assertTrue(deviation(fit.spectra().get(0), "R" + fast) < .7 * deviation(alone.spectra().get(0), "R" + fast), "four spectra know more than one");
        assertTrue(fit.spectra().stream().allMatch(each -> each.rms() < 3 * NOISE * 120));
    }

    private static double deviation(FitResult fit, String parameter) {
        return fit.parameters().stream().filter(each -> each.name().equals(parameter)).findFirst().orElseThrow().standardDeviation();
    }

    /** What is fixed or bounded is so in every spectrum. */
    @Test
    void boundsHoldForEverySpectrum() {
        FitOptions options = FitOptions.usual().fixed(Map.of("C1", 1e-5)).bounds(Map.of("R2", new FitOptions.Range(30, 65)));
        SeriesFit fit = fit(growing(3), Set.of("R0", "R1"), options);
        for (FitResult each : fit.spectra()) {
            assertEquals(1e-5, each.value("C1"), 0);
            assertTrue(each.value("R2") >= 30 && each.value("R2") <= 65);
        }
        assertTrue(fit.spectra().get(2).parameters().get(3).atBound(), "80 ohm are beyond the bound");
    }

    @Test
    void oneSpectrumIsASeriesToo() {
        SeriesFit fit = fit(growing(1), Set.of("R0"), FitOptions.usual());
        assertTrue(fit.together().isEmpty());
        assertEquals(1, fit.spectra().size());
    }
}
