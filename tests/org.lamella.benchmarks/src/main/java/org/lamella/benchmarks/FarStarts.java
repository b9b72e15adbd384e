package org.lamella.benchmarks;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

import org.lamella.solver.Progress;
import org.lamella.solver.impedance.Circuit;
import org.lamella.solver.impedance.FitOptions;
import org.lamella.solver.impedance.FitResult;
import org.lamella.solver.impedance.Spectrum;
import org.lamella.solver.impedance.SpectrumFit;
import org.lamella.solver.impedance.Weighting;

/**
 * How often a fit of the example spectrum of impedance.py finds its minimum when all parameters start at 1 times 10 to the power of a number
 * between -3 and 3: {@code java ... org.lamella.benchmarks.FarStarts exampleData.csv}. Prints how many of 50 seeded draws do, with all starts
 * and with the drawn one alone, and the processor time of a fit.
 */
public final class FarStarts {

    private static final int DRAWS = 50;
    private static final double DECADES = 3;
    /** Of the minimum, ohm, with what its last digit leaves open. */
    private static final double MINIMUM = 5.95e-4;

    private FarStarts() {
    }

    public static void main(String[] arguments) {
        Spectrum data = ExampleSpectrum.spectrum(Path.of(arguments[0]));
        Circuit circuit = new ExampleSpectrum().circuit();
        int reached = 0;
        int alone = 0;
        double best = Double.POSITIVE_INFINITY;
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int seed = 0; seed < DRAWS; seed++) {
            FitResult fit = SpectrumFit.of(circuit, data, FitOptions.usual().weighting(Weighting.UNIT).guess(guess(circuit, seed)).seed(seed), Progress.NONE);
            reached += fit.rms() < MINIMUM ? 1 : 0;
            alone += fit.singleStart() < MINIMUM ? 1 : 0;
            best = Math.min(best, fit.rms());
        }
        double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) * 1e-9 / DRAWS;
        System.out.printf(Locale.ROOT, "%d points, smallest rms %.4e ohm%n%d of %d draws reach it with %d starts, %d with the drawn start alone%n%.3f s of processor time a fit, not warmed up%n",
                data.size(), best, reached, DRAWS, FitOptions.usual().starts(), alone, seconds);
    }

    private static Map<String, Double> guess(Circuit circuit, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<String, Double> guess = new HashMap<>();
        circuit.parameterNames().forEach(name -> guess.put(name, Math.pow(10, random.nextDouble(-DECADES, DECADES))));
        return guess;
    }
}
