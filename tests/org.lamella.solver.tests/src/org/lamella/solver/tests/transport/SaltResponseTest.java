package org.lamella.solver.tests.transport;

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
import org.junit.jupiter.params.provider.ValueSource;
import org.lamella.solver.Progress;
import org.lamella.solver.impedance.Spectrum;
import org.lamella.solver.impedance.StackImpedance;
import org.lamella.solver.impedance.StackImpedance.LayerStorage;
import org.lamella.solver.impedance.StackImpedance.Leads;
import org.lamella.solver.impedance.StackImpedance.PlaneStorage;
import org.lamella.solver.tests.transport.Columns.Varying;
import org.lamella.solver.transport.CellMoment;
import org.lamella.solver.transport.CellTransient;
import org.lamella.solver.transport.Control;
import org.lamella.solver.transport.DepthLayer;
import org.lamella.solver.transport.Direction;
import org.lamella.solver.transport.ElectrodeKinetics;
import org.lamella.solver.transport.InternalPlane;
import org.lamella.solver.transport.LayeredElectrolyte;
import org.lamella.solver.transport.PolarisedCell;
import org.lamella.solver.transport.SaltColumn;
import org.lamella.solver.transport.SaltMedium;
import org.lamella.solver.transport.SaltResponse;
import org.lamella.solver.transport.SteadyProfile;
import org.lamella.solver.transport.TransportLayer.Polymer;

/** Section B5 about any state with finite volumes: against the exact spectrum at rest and against the steady voltage elsewhere. */
class SaltResponseTest {

    private static final StackImpedance EXACT = new StackImpedance(new LayeredElectrolyte(List.of(Columns.A, Columns.B), List.of(new InternalPlane("plane", 0, .5))),
            Collections.nCopies(2, LayerStorage.NONE), List.of(PlaneStorage.NONE), Optional.empty(), Optional.empty(), Leads.NONE, Columns.T);

    private static SaltResponse about(SaltColumn column, double current) {
        return new SaltResponse(Columns.reversible(column), new SteadyProfile(column).at(current), current);
    }

    private static Complex impedance(SaltResponse response, double frequency) {
        Complex salt = Arrays.stream(response.at(2 * Math.PI * frequency)).reduce(Complex.ZERO, Complex::add);
        return salt.add(response.resistances(0)[0] + response.resistances(1)[0]);
    }

    private static double error(int cells, double frequency) {
        return impedance(about(Columns.bilayer(cells), 0), frequency).subtract(EXACT.spectrum(frequency).impedance(0)).abs() / EXACT.spectrum(frequency).impedance(0).abs();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-6, 1e-3, 1e-2, 1e-1, 1, 10})
    void atRestItIsTheExactSpectrumToSecondOrder(double frequency) {
        assertEquals(4, error(60, frequency) / error(120, frequency), 0.05);
    }

    @Test
    void theUsualCellsMeetTheExactSpectrumEverywhere() {
        SaltResponse response = about(Columns.bilayer(SaltResponse.USUAL_CELLS), 0);
        Spectrum exact = EXACT.spectrum(Spectrum.logarithmic(1e9, 1e-6, 4));
        for (int i = 0; i < exact.size(); i++) {
            double error = impedance(response, exact.frequency(i)).subtract(exact.impedance(i)).abs() / exact.impedance(i).abs();
            assertEquals(0, error, exact.frequency(i) < 300 ? 3e-5 : 3e-4, exact.frequency(i) + " Hz");
        }
    }

    /** With properties that vary, a contact that salt passes slowly, and close to the limiting currents of both directions. */
    @ParameterizedTest
    @ValueSource(doubles = {-0.98, -0.5, 0, 0.5, 0.98})
    void withoutFrequencyItIsTheSlopeOfTheSteadyVoltage(double share) {
        SaltMedium soft = new Varying(c -> 0.04 * Math.exp(-c / 3000), c -> 4e-12 * (1 + c / 2000), c -> 0.3 - c / 6000, c -> 1 + c / 1000);
        SaltColumn column = new SaltColumn(List.of(new DepthLayer.Salt("soft", 1200, List.of(new DepthLayer.Slice(30e-6, soft))), DepthLayer.of(Columns.B)),
                List.of(new InternalPlane("plane", 1e-3, 0.5, 1e-7)), 80);
        PolarisedCell cell = new PolarisedCell(column, new ElectrodeKinetics(c -> 5 * Math.sqrt(c / 1200), 0.5, 2e-3, 1e-4),
                new ElectrodeKinetics(c -> 4 * c / 600, 0.3, 1e-3, 0), Columns.T);
        SteadyProfile steady = new SteadyProfile(column);
        double current = share * steady.limitingCurrent(share < 0 ? Direction.CHARGE : Direction.DISCHARGE).value().orElseThrow();
        SaltResponse response = new SaltResponse(cell, steady.at(current), current);
        double step = 1e-5;
        double slope = (cell.voltage(steady.at(current + step), current + step) - cell.voltage(steady.at(current - step), current - step)) / (2 * step);
        assertClose(slope, response.steadySlope(), 2e-6);
    }

    /** A layer in two slices, or as two layers, is the layer, about any current. */
    @Test
    void splittingALayerIsNoChange() {
        double current = 15;
        Polymer half = new Polymer("half", 12.5e-6, 0.04, 4e-12, 0.2, 1200);
        DepthLayer.Slice slice = new DepthLayer.Slice(12.5e-6, SaltMedium.of(half));
        SaltResponse whole = about(Columns.of(80, Columns.A), current);
        SaltResponse slices = about(new SaltColumn(List.of(new DepthLayer.Salt("a", 1200, List.of(slice, slice))), List.of(), 80), current);
        SaltResponse layers = about(Columns.of(80, half, half), current);
        assertEquals(2, slices.resistances(0).length);
        assertClose(whole.resistances(0)[0], slices.resistances(0)[0] + slices.resistances(0)[1], 1e-12);
        for (double frequency : new double[] {1e-6, 1e-2, 1e2}) {
            Complex expected = whole.at(2 * Math.PI * frequency)[0];
            Complex[] two = layers.at(2 * Math.PI * frequency);
            assertEquals(0, slices.at(2 * Math.PI * frequency)[0].subtract(expected).abs() / expected.abs(), 1e-12);
            assertEquals(0, two[0].add(two[1]).subtract(expected).abs() / expected.abs(), 1e-12);
        }
    }

    /** A small alternating current, in stairs, about a steady one: the voltage it needs in time has the amplitude and phase of the impedance. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 1e-2})
    void theTransientAnswersAsTheImpedance(double frequency) {
        SaltColumn column = Columns.bilayer(40);
        PolarisedCell cell = Columns.reversible(column);
        double bias = -18;
        double amplitude = 1e-2;
        int stairs = 40;
        int periods = 5;
        double omega = 2 * Math.PI * frequency;
        CellTransient follow = new CellTransient(cell, 1e-9, Progress.NONE);
        CellMoment now = new CellMoment(0, new SteadyProfile(column).at(bias), bias, 0);
        Complex driven = Complex.ZERO;
        Complex answered = Complex.ZERO;
        double constant = cell.voltage(now.concentrations(), bias);
        for (int stair = 0; stair < periods * stairs; stair++) {
            double current = bias + amplitude * Math.cos(2 * Math.PI * (stair + 0.5) / stairs);
            List<CellMoment> moments = new ArrayList<>();
            now = follow.run(now, new Control.Current(current), 1 / frequency / stairs, List.of(), moments::add).moment();
            for (int i = 1; stair >= (periods - 1) * stairs && i < moments.size(); i++) {
                double length = moments.get(i).time() - moments.get(i - 1).time();
                double middle = (moments.get(i).time() + moments.get(i - 1).time()) / 2;
                double voltage = (cell.voltage(moments.get(i).concentrations(), current) + cell.voltage(moments.get(i - 1).concentrations(), current)) / 2;
                Complex turn = new Complex(0, -omega * middle).exp().multiply(length);
                driven = driven.add(turn.multiply(current - bias));
                answered = answered.add(turn.multiply(voltage - constant));
            }
        }
        Complex expected = impedance(about(column, bias), frequency);
        assertEquals(0, answered.divide(driven).subtract(expected).abs() / expected.abs(), 2e-3, "instead of " + expected);
        assertTrue(expected.subtract(impedance(about(column, 0), frequency)).abs() > 0.1 * expected.abs(), "the bias matters");
    }
}
