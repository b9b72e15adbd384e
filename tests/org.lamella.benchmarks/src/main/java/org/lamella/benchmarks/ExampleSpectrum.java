package org.lamella.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.apache.commons.math3.complex.Complex;
import org.lamella.model.measurement.ColumnNames;
import org.lamella.model.measurement.MeasuredSpectrum;
import org.lamella.model.measurement.MeasurementException;
import org.lamella.model.measurement.SpectrumReader;
import org.lamella.solver.Progress;
import org.lamella.solver.impedance.Circuit;
import org.lamella.solver.impedance.FitOptions;
import org.lamella.solver.impedance.FitResult;
import org.lamella.solver.impedance.KramersKronig;
import org.lamella.solver.impedance.RelaxationTimes;
import org.lamella.solver.impedance.Spectrum;
import org.lamella.solver.impedance.SpectrumFit;
import org.lamella.solver.impedance.Weighting;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The example spectrum of impedance.py ({@code exampleData.csv} of its repository, whose path {@value #FILE} names), warm, on one core:
 * {@code fit} of its circuit from the guess of its documentation without weights, {@code fitFromNowhere} with 30 starts, {@code kramersKronig} and {@code relaxationTimes}
 * of the data.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ExampleSpectrum {

    /** Environment variable with the path of the data. */
    static final String FILE = "LAMELLA_EIS";

    private static final double[] GUESS = { .01, .01, 100, .01, .05, 100, 1 };

    private final Circuit circuit = Circuit.of("R0-p(R1,C1)-p(R2,C2)-Wo1");
    private Spectrum data;

    @Setup
    public void read() {
        String path = System.getenv(FILE);
        if (path == null) {
            throw new IllegalStateException("set " + FILE + " to the path of exampleData.csv");
        }
        data = spectrum(Path.of(path));
    }

    /** The capacitive part, 57 points, as its own example takes it. */
    static Spectrum spectrum(Path file) {
        try {
            MeasuredSpectrum read = SpectrumReader.read(Files.readString(file), ColumnNames.NONE);
            Complex[] impedances = IntStream.range(0, read.frequencies().length).mapToObj(i -> new Complex(read.real()[i], read.imaginary()[i])).toArray(Complex[]::new);
            return new Spectrum(read.frequencies(), impedances).capacitive();
        } catch (IOException | MeasurementException unreadable) {
            throw new UncheckedIOException(new IOException(file + ": " + unreadable.getMessage(), unreadable));
        }
    }

    Circuit circuit() {
        return circuit;
    }

    /** Values by the names of the parameters. */
    static Map<String, Double> named(Circuit circuit, double[] values) {
        Map<String, Double> named = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            named.put(circuit.parameterNames().get(i), values[i]);
        }
        return named;
    }

    @Benchmark
    public FitResult fit() {
        return SpectrumFit.of(circuit, data, FitOptions.usual().weighting(Weighting.UNIT).guess(named(circuit, GUESS)).starts(1), Progress.NONE);
    }

    @Benchmark
    public FitResult fitFromNowhere() {
        return SpectrumFit.of(circuit, data, FitOptions.usual().weighting(Weighting.UNIT), Progress.NONE);
    }

    @Benchmark
    public KramersKronig kramersKronig() {
        return KramersKronig.of(data);
    }

    @Benchmark
    public RelaxationTimes relaxationTimes() {
        return RelaxationTimes.of(data);
    }
}
