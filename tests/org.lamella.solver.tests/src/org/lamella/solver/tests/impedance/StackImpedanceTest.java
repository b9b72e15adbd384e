package org.lamella.solver.tests.impedance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lamella.solver.tests.Printed.assertClose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.apache.commons.math3.complex.Complex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.solver.impedance.ElectrodeImpedance;
import org.lamella.solver.impedance.Relaxation;
import org.lamella.solver.impedance.Spectrum;
import org.lamella.solver.impedance.StackImpedance;
import org.lamella.solver.impedance.StackImpedance.Leads;
import org.lamella.solver.impedance.StackImpedance.LayerStorage;
import org.lamella.solver.impedance.StackImpedance.PlaneStorage;
import org.lamella.solver.transport.InternalPlane;
import org.lamella.solver.transport.LayeredElectrolyte;
import org.lamella.solver.transport.TransportLayer;
import org.lamella.solver.transport.TransportLayer.Polymer;

/** Section B5: the exact impedance of the stack. Printed values in ohm cm2. */
class StackImpedanceTest {

    private static final double TEMPERATURE = 333.15;
    private static final double CM2 = 1e4;

    private static Polymer single(double thickness) {
        return new Polymer("a", thickness, .04, 4e-12, .2, 1200);
    }

    private static final Polymer A = new Polymer("a", 25e-6, .04, 4e-12, .2, 1200);
    private static final Polymer B = new Polymer("b", 25e-6, .02, 3e-12, .5, 600);

    private static StackImpedance stack(List<? extends TransportLayer> layers, double... partitions) {
        List<InternalPlane> planes = new ArrayList<>();
        for (double partition : partitions) {
            planes.add(new InternalPlane("plane", 0, partition));
        }
        return stack(new LayeredElectrolyte(List.copyOf(layers), planes), PlaneStorage.NONE);
    }

    private static StackImpedance stack(LayeredElectrolyte electrolyte, PlaneStorage storage) {
        return new StackImpedance(electrolyte, Collections.nCopies(electrolyte.layers().size(), LayerStorage.NONE),
                Collections.nCopies(electrolyte.planes().size(), storage), Optional.empty(), Optional.empty(), Leads.NONE, TEMPERATURE);
    }

    private static void assertPrinted(double re, double im, Complex actual) {
        assertEquals(re, actual.getReal() * CM2, 6e-11 * 100);
        assertEquals(im, actual.getImaginary() * CM2, 6e-11 * 100);
    }

    @ParameterizedTest
    @CsvSource({"1e-4, 52.1216499080, -1.2962585094", "1e-3, 47.7700441278, -11.2337220598", "1e-2, 21.3040563835, -9.2161786381",
        "1e-1, 15.3312343653, -2.8312251373", "1, 13.3953136422, -0.8953136422"})
    void oneLayer(double frequency, double re, double im) {
        assertPrinted(re, im, stack(List.of(single(50e-6))).spectrum(frequency).impedance(0));
    }

    @ParameterizedTest
    @CsvSource({"1e-4, 59.1757203893, -1.5381401901", "1e-3, 53.3068712402, -12.5279379914", "1e-2, 27.9762034053, -8.8578792064",
        "1e-1, 21.5811134588, -2.8298891448", "1, 19.6454220704, -0.8954220705"})
    void twoLayersWithPartition(double frequency, double re, double im) {
        assertPrinted(re, im, stack(List.of(A, B), .5).spectrum(frequency).impedance(0));
    }

    /** Cutting a layer in halves, or in a hundred slices, is no change. */
    @Test
    void splittingALayerLeavesTheImpedance() {
        double[] frequencies = Spectrum.logarithmic(1e9, 1e-6, 2);
        Spectrum whole = stack(List.of(single(50e-6))).spectrum(frequencies);
        double[] none = new double[99];
        Arrays.fill(none, 1);
        Spectrum halves = stack(List.of(single(25e-6), single(25e-6)), 1).spectrum(frequencies);
        Spectrum slices = stack(Collections.nCopies(100, single(0.5e-6)), none).spectrum(frequencies);
        for (int i = 0; i < frequencies.length; i++) {
            double scale = whole.impedance(i).abs();
            assertEquals(0, whole.impedance(i).subtract(halves.impedance(i)).abs() / scale, 1e-12, "halves at " + frequencies[i]);
            assertEquals(0, whole.impedance(i).subtract(slices.impedance(i)).abs() / scale, 1e-11, "slices at " + frequencies[i]);
        }
    }

    /** At vanishing frequency the slope of the steady voltage, split by layers as there. */
    @Test
    void lowFrequenciesReachTheSteadySlope() {
        LayeredElectrolyte electrolyte = new LayeredElectrolyte(List.of(A, B), List.of(new InternalPlane("plane", 2e-4, .5)));
        Complex steady = stack(electrolyte, PlaneStorage.NONE).spectrum(1e-9).impedance(0);
        assertClose(59.24906 + 2, steady.getReal() * CM2, 1e-7);
        assertClose(electrolyte.ohmicResistance() + electrolyte.diffusionResistance(TEMPERATURE), steady.getReal(), 1e-9);
        assertClose(electrolyte.voltageDrop(1e-4, TEMPERATURE) / 1e-4, steady.getReal(), 1e-5);
    }

    /** Mirroring the cell mirrors its parts and leaves the sum. */
    @Test
    void aMirroredStackHasTheSameImpedance() {
        LayeredElectrolyte electrolyte = new LayeredElectrolyte(List.of(A, B, single(10e-6)), List.of(new InternalPlane("p", 1e-4, .5), new InternalPlane("q", 3e-4, 2)));
        for (double frequency : new double[] {1e-5, 1e-3, .1, 10}) {
            Complex there = stack(electrolyte, PlaneStorage.NONE).spectrum(frequency).impedance(0);
            Complex back = stack(electrolyte.mirrored(), PlaneStorage.NONE).spectrum(frequency).impedance(0);
            assertEquals(0, there.subtract(back).abs() / there.abs(), 1e-12);
        }
    }

    /** A plane that salt hardly passes cuts the chain; a fast one is in equilibrium. */
    @Test
    void slowTransferCutsTheChain() {
        LayeredElectrolyte electrolyte = new LayeredElectrolyte(List.of(A, B), List.of(new InternalPlane("plane", 0, .5)));
        for (double frequency : new double[] {1e-4, 1e-2, 1}) {
            Complex fast = stack(electrolyte, new PlaneStorage(Relaxation.NONE, 1e3)).spectrum(frequency).impedance(0);
            Complex slow = stack(electrolyte, new PlaneStorage(Relaxation.NONE, 1e-18)).spectrum(frequency).impedance(0);
            Complex apart = stack(List.of(A)).spectrum(frequency).impedance(0).add(stack(List.of(B)).spectrum(frequency).impedance(0));
            assertEquals(0, stack(electrolyte, PlaneStorage.NONE).spectrum(frequency).impedance(0).subtract(fast).abs() / fast.abs(), 1e-7);
            assertEquals(0, apart.subtract(slow).abs() / apart.abs(), 1e-7);
        }
    }

    /** A ceramic blocks anions, so that the chains on its sides do not know of each other. */
    @Test
    void aCeramicSeparatesChains() {
        TransportLayer ceramic = new TransportLayer.SingleIon("c", 20e-6, .05);
        Complex stack = stack(List.of(A, ceramic, B), 1, 1).spectrum(1e-3).impedance(0);
        Complex parts = stack(List.of(A)).spectrum(1e-3).impedance(0).add(stack(List.of(B)).spectrum(1e-3).impedance(0)).add(20e-6 / .05);
        assertEquals(0, stack.subtract(parts).abs() / parts.abs(), 1e-12);
    }

    /** From 1e-6 to 1e9 Hz for layers of 10 nm to 1 mm: finite, capacitive, falling to the ohmic resistance. */
    @Test
    void noOverflowAnywhere() {
        double[] frequencies = Spectrum.logarithmic(1e9, 1e-6, 1);
        for (double thickness : new double[] {1e-8, 1e-6, 1e-3}) {
            Spectrum spectrum = stack(List.of(single(thickness), B), .5).spectrum(frequencies);
            for (int i = 0; i < spectrum.size(); i++) {
                assertTrue(spectrum.impedance(i).getImaginary() <= 0 && Double.isFinite(spectrum.impedance(i).abs()), "at " + frequencies[i]);
                assertTrue(i == 0 || spectrum.impedance(i).getReal() >= spectrum.impedance(i - 1).getReal());
            }
            assertClose(thickness / .04 + 25e-6 / .02, spectrum.impedance(0).getReal(), 1e-3);
        }
    }

    /** Named parts add up to the whole; capacitances, leads and electrodes are among them. */
    @Test
    void partsAddUp() {
        LayeredElectrolyte electrolyte = new LayeredElectrolyte(List.of(A, B), List.of(new InternalPlane("plane", 2e-4, .5)));
        ElectrodeImpedance lithium = new ElectrodeImpedance.Planar(5.7e-3, new Relaxation(.05, 1), 2e-3, new Relaxation(1e-3, .9));
        StackImpedance cell = new StackImpedance(electrolyte, List.of(LayerStorage.bulk(Relaxation.dielectric(8, 25e-6)), LayerStorage.NONE), List.of(new PlaneStorage(new Relaxation(1e-2, .8), 1e-6)),
                Optional.of(lithium), Optional.of(lithium), new Leads(1e-4, 1e-10), TEMPERATURE);
        List<StackImpedance.Item> items = cell.items(10, 1e-3);
        assertEquals(List.of("ANODE ", "LAYER a", "PLANE plane", "LAYER b", "DIFFUSION a", "DIFFUSION b", "CATHODE ", "LEADS "),
                items.stream().map(item -> item.kind() + " " + item.name()).toList());
        Complex sum = items.stream().map(item -> item.values()[1]).reduce(Complex.ZERO, Complex::add);
        assertEquals(0, sum.subtract(cell.spectrum(10, 1e-3).impedance(1)).abs(), 1e-15);
        assertClose(2 * Math.PI * 10 * 1e-10, items.getLast().values()[0].getImaginary(), 1e-12);
    }

    /** R/(1+(j omega R C)^n): half way at omega = 1/(RC), with C from Q by Brug. */
    @Test
    void aConstantPhaseElementKeepsItsTimeConstant() {
        double q = 1e-2;
        double r = 3e-2;
        double n = .8;
        double c = Math.pow(Math.pow(r, 1 - n) * q, 1 / n);
        double omega = 17;
        Complex direct = new Complex(r).divide(new Complex(0, omega).pow(n).multiply(r * q).add(1));
        assertEquals(0, direct.subtract(new Relaxation(c, n).impedance(r, omega)).abs(), 1e-15);
        assertClose(Relaxation.dielectric(10, 1e-5).capacitance(), 8.8541878128e-12 * 10 / 1e-5, 1e-12);
    }
}
