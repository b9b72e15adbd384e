package org.lamella.benchmarks;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.lamella.solver.impedance.ElectrodeImpedance;
import org.lamella.solver.impedance.Relaxation;
import org.lamella.solver.impedance.Spectrum;
import org.lamella.solver.impedance.StackImpedance;
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

/** The exact spectrum of a three-layer cell with lithium and a porous cathode at 60 frequencies, warm, on one core. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ImpedanceAnalysis {

    private final double[] frequencies = Spectrum.logarithmic(1e4, 1e4 * Math.pow(10, -59 / 9.0), 9);
    private StackImpedance stack;

    @Setup
    public void prepare() {
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
    public Spectrum stack() {
        return stack.spectrum(frequencies);
    }
}
