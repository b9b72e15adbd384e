package org.lamella.solver.tests.impedance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lamella.solver.tests.Printed.assertClose;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;

import org.apache.commons.math3.complex.Complex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lamella.solver.Progress;
import org.lamella.solver.SolverException;
import org.lamella.solver.SolverException.Reason;
import org.lamella.solver.impedance.Circuit;
import org.lamella.solver.impedance.SpectrumFit;
import org.lamella.solver.impedance.FitOptions;
import org.lamella.solver.impedance.FitResult;
import org.lamella.solver.impedance.Spectrum;
import org.lamella.solver.impedance.Weighting;

/** Section B7: fits of circuits to spectra made from known parameters. */
class SpectrumFitTest {

    private static final Circuit TWO_ARCS = Circuit.of("R0-p(R1,CPE1)-p(R2,CPE2)");
    private static final double[] FREQUENCIES = Spectrum.logarithmic(1e5, 1e-1, 10);

    /** Relative noise of the given size on both parts. */
    static Spectrum noisy(Spectrum spectrum, double size, long seed) {
        Random random = new Random(seed);
        Complex[] values = new Complex[spectrum.size()];
        for (int i = 0; i < values.length; i++) {
            double scale = size * spectrum.impedance(i).abs();
            values[i] = spectrum.impedance(i).add(new Complex(scale * random.nextGaussian(), scale * random.nextGaussian()));
        }
        return new Spectrum(spectrum.frequencies(), values);
    }

    private static FitResult fit(Circuit circuit, Spectrum data, FitOptions options) {
        return SpectrumFit.of(circuit, data, options, Progress.NONE);
    }

    /** The arcs may come in either order. */
    private static double[] sorted(FitResult result) {
        double[] values = result.parameters().stream().mapToDouble(FitResult.Parameter::value).toArray();
        return values[1] < values[4] ? values : new double[] {values[0], values[4], values[5], values[6], values[1], values[2], values[3]};
    }

    @ParameterizedTest
    @EnumSource(Weighting.class)
    void aNoiselessSpectrumGivesTheParametersBack(Weighting weighting) {
        Spectrum data = TWO_ARCS.spectrum(FREQUENCIES, CircuitTest.twoArcs());
        assertEquals(61, data.size());
        for (FitOptions options : List.of(FitOptions.usual().weighting(weighting), FitOptions.usual().weighting(weighting).onAdmittance())) {
            FitResult result = fit(TWO_ARCS, data, options);
            double[] found = sorted(result);
            for (int i = 0; i < found.length; i++) {
                assertClose(CircuitTest.twoArcs()[i], found[i], 1e-6);
            }
            assertTrue(result.converged());
            assertEquals(0, result.rms(), 1e-6);
        }
    }

    /** From anywhere: every parameter off by up to three decades, and the minimum is found 20 times of 20; a single start is not enough. */
    @Test
    void startsFarOffReachTheMinimum() {
        Spectrum data = noisy(TWO_ARCS.spectrum(FREQUENCIES, CircuitTest.twoArcs()), 0.002, 3);
        double best = fit(TWO_ARCS, data, FitOptions.usual()).rms();
        int alone = 0;
        for (int seed = 0; seed < 20; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Map<String, Double> guess = new HashMap<>();
            for (int i = 0; i < TWO_ARCS.size(); i++) {
                if (!TWO_ARCS.isExponent(i)) {
                    guess.put(TWO_ARCS.parameterNames().get(i), Math.pow(10, random.nextDouble(-3, 3)));
                }
            }
            FitResult result = fit(TWO_ARCS, data, FitOptions.usual().guess(guess).seed(seed));
            assertClose(best, result.rms(), 1e-5);
            alone += result.singleStart() < 1.001 * best ? 1 : 0;
        }
        assertTrue(alone < 20, "a single start would do");
    }

    /** Of 200 noisy repetitions about 95 % hold the truth in their interval: 190 +- 4 standard deviations of the binomial, 12. */
    @Test
    void confidenceIntervalsHoldTheTruthAsOftenAsTheySay() {
        Circuit circuit = Circuit.of("R0-p(R1,C1)");
        double[] truth = {5, 20, 1e-4};
        Spectrum exact = circuit.spectrum(FREQUENCIES, truth);
        int[] inside = new int[3];
        for (int repetition = 0; repetition < 200; repetition++) {
            FitResult result = fit(circuit, noisy(exact, 0.01, repetition), FitOptions.usual().starts(3));
            for (int i = 0; i < 3; i++) {
                FitResult.Parameter parameter = result.parameters().get(i);
                inside[i] += Math.abs(parameter.value() - truth[i]) < parameter.halfWidth() ? 1 : 0;
            }
        }
        for (int count : inside) {
            assertTrue(count >= 178 && count <= 200, "inside " + count + " of 200");
        }
    }

    @Test
    void fixedAndBoundedParameters() {
        Spectrum data = TWO_ARCS.spectrum(FREQUENCIES, CircuitTest.twoArcs());
        FitResult fixed = fit(TWO_ARCS, data, FitOptions.usual().fixed(Map.of("R0", 5.0, "CPE1.n", .9, "CPE2.n", .8)));
        assertEquals(0.9, fixed.value("CPE1.n"));
        assertClose(20, fixed.value("R1"), 1e-6);
        assertEquals(0, fixed.parameters().get(0).standardDeviation());
        assertTrue(fixed.parameters().get(0).fixed());
        FitResult bounded = fit(TWO_ARCS, data, FitOptions.usual().bounds(Map.of("R0", new FitOptions.Range(6, 10))));
        assertTrue(bounded.value("R0") >= 6 && bounded.value("R0") < 6.1, "R0 = " + bounded.value("R0"));
        assertTrue(bounded.parameters().get(0).atBound());
        assertFalse(bounded.parameters().get(1).atBound());
    }

    /** Two resistors in series: only their sum can be known. */
    @Test
    void whatCannotBeToldApartIsSaid() {
        Circuit circuit = Circuit.of("R0-R1-p(R2,C2)");
        FitResult result = fit(circuit, noisy(circuit.spectrum(FREQUENCIES, 2, 3, 20, 1e-4), 0.001, 1), FitOptions.usual().starts(5));
        assertClose(5, result.value("R0") + result.value("R1"), 1e-2);
        assertEquals(Double.POSITIVE_INFINITY, result.parameters().get(0).standardDeviation());
        Circuit near = Circuit.of("p(R1,C1)-p(R2,C2)");
        FitResult close = fit(near, noisy(near.spectrum(FREQUENCIES, 10, 1e-4, 10, 1.2e-4), 0.001, 1), FitOptions.usual());
        assertFalse(close.correlatedPairs().isEmpty(), "equal arcs are correlated");
    }

    @Test
    void theSeedDecidesAlone() {
        Spectrum data = noisy(TWO_ARCS.spectrum(FREQUENCIES, CircuitTest.twoArcs()), 0.002, 3);
        assertArrayEquals(fit(TWO_ARCS, data, FitOptions.usual()).parameters().stream().mapToDouble(FitResult.Parameter::value).toArray(),
                fit(TWO_ARCS, data, FitOptions.usual()).parameters().stream().mapToDouble(FitResult.Parameter::value).toArray());
    }

    @Test
    void mistakesAreNamed() {
        Spectrum data = TWO_ARCS.spectrum(FREQUENCIES, CircuitTest.twoArcs());
        assertEquals("there is no parameter 'R9'; the parameters are R0, R1, CPE1.Q, CPE1.n, R2, CPE2.Q, CPE2.n",
                assertThrows(SolverException.class, () -> fit(TWO_ARCS, data, FitOptions.usual().fixed(Map.of("R9", 1.0)))).getMessage());
        assertEquals(Reason.TOO_FEW_POINTS, assertThrows(SolverException.class, () -> fit(TWO_ARCS, data.between(1, 1.5), FitOptions.usual())).reason());
        Progress cancelled = new Progress() {
            @Override
            public void report(String step, double fraction) {
                // not of interest
            }

            @Override
            public boolean isCanceled() {
                return true;
            }
        };
        assertThrows(CancellationException.class, () -> SpectrumFit.of(TWO_ARCS, data, FitOptions.usual(), cancelled));
    }
}
