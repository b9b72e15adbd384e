package org.lamella.benchmarks;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.apache.commons.math3.complex.Complex;
import org.lamella.solver.Progress;
import org.lamella.solver.impedance.Circuit;
import org.lamella.solver.impedance.SpectrumFit;
import org.lamella.solver.impedance.ElectrodeImpedance;
import org.lamella.solver.impedance.FitOptions;
import org.lamella.solver.impedance.FitResult;
import org.lamella.solver.impedance.KramersKronig;
import org.lamella.solver.impedance.Relaxation;
import org.lamella.solver.impedance.RelaxationTimes;
import org.lamella.solver.impedance.Spectrum;
import org.lamella.solver.impedance.StackImpedance;
import org.lamella.solver.impedance.Weighting;
import org.lamella.solver.transport.ElectrodePlane;
import org.lamella.solver.transport.InternalPlane;
import org.lamella.solver.transport.LayeredElectrolyte;
import org.lamella.solver.transport.TransportLayer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Impedance, warm, on one core: {@code fit} from a rough guess and {@code fitFromNowhere} with 30 starts of two arcs and a diffusion tail on 57
 * noisy points, {@code kramersKronig} and {@code relaxationTimes} of that spectrum, {@code stack}: the exact spectrum of a three-layer cell with
 * lithium and a porous cathode at 60 frequencies.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ImpedanceAnalysis {

    private static final double NOISE = 0.003;

    private final Circuit circuit = Circuit.of("R0-p(R1,C1)-p(R2,C2)-Wo1");
    private final Map<String, Double> guess = Map.of("R0", .01, "R1", .01, "C1", 1.0, "R2", .01, "C2", .1, "Wo1.R", .05, "Wo1.tau", 100.0);
    private final double[] frequencies = Spectrum.logarithmic(1e4, 1e4 * Math.pow(10, -59 / 9.0), 9);
    private Spectrum data;
    private StackImpedance stack;

    @Setup
    public void prepare() {
        Random random = new Random(1);
        Spectrum exact = circuit.spectrum(Spectrum.logarithmic(3e3, 3e-3, 9), .0165, .0053, .232, .0088, 3.28, .0637, 237);
        Complex[] noisy = new Complex[exact.size()];
        for (int i = 0; i < noisy.length; i++) {
            double scale = NOISE * exact.impedance(i).abs();
            noisy[i] = exact.impedance(i).add(new Complex(scale * random.nextGaussian(), scale * random.nextGaussian()));
        }
        data = new Spectrum(exact.frequencies(), noisy);
        LayeredElectrolyte layers = new LayeredElectrolyte(List.of(new TransportLayer.Polymer("a", 8e-6, .04, 4e-12, .2, 1200),
                new TransportLayer.Polymer("b", 10e-6, .03, 3e-12, .3, 900), new TransportLayer.Polymer("c", 7e-6, .02, 3e-12, .5, 600)),
                List.of(new InternalPlane("ab", 2e-4, .75), new InternalPlane("bc", 5e-4, .7)));
        ElectrodeImpedance lithium = new ElectrodeImpedance.Planar(5.7e-3, new Relaxation(.05, 1), 2e-3, new Relaxation(1e-3, .9));
        ElectrodeImpedance cathode = new ElectrodeImpedance.Porous(new ElectrodePlane.Porous(2, 3e-3, 6e5, 60e-6, .008, .5), .0144, .1,
                Optional.of(new ElectrodeImpedance.Particle(2e-5, 3e-6, 1e-14)));
        stack = new StackImpedance(layers, Collections.nCopies(3, StackImpedance.LayerStorage.bulk(Relaxation.dielectric(8, 1e-5))),
                Collections.nCopies(2, new StackImpedance.PlaneStorage(new Relaxation(1e-2, .9), 1e-6)), Optional.of(lithium), Optional.of(cathode), StackImpedance.Leads.NONE, 333.15);
    }

    @Benchmark
    public FitResult fit() {
        return SpectrumFit.of(circuit, data, FitOptions.usual().weighting(Weighting.UNIT).guess(guess).starts(1), Progress.NONE);
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

    @Benchmark
    public Spectrum stack() {
        return stack.spectrum(frequencies);
    }
}
