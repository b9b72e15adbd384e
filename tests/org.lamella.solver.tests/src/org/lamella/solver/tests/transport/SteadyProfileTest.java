package org.lamella.solver.tests.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lamella.solver.tests.Printed.assertClose;
import static org.lamella.solver.tests.Printed.assertPrinted;
import static org.lamella.solver.tests.transport.Columns.A;
import static org.lamella.solver.tests.transport.Columns.B;
import static org.lamella.solver.tests.transport.Columns.T;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.lamella.solver.SolverException;
import org.lamella.solver.SolverException.Reason;
import org.lamella.solver.numerics.PhysicalConstants;
import org.lamella.solver.transport.AreaResistance.Kind;
import org.lamella.solver.transport.BruceVincent;
import org.lamella.solver.transport.Direction;
import org.lamella.solver.transport.ElectrodeKinetics;
import org.lamella.solver.transport.InternalPlane;
import org.lamella.solver.transport.LayeredElectrolyte;
import org.lamella.solver.transport.PolarisedCell;
import org.lamella.solver.transport.SaltColumn;
import org.lamella.solver.transport.SteadyProfile;
import org.lamella.solver.transport.TransportLayer;
import org.lamella.solver.transport.TransportLayer.Polymer;
import org.lamella.solver.transport.VoltageDrop;

/** Steady profiles and limiting currents of sections B2 and B3, in finite volumes. */
class SteadyProfileTest {

    private static double limit(SaltColumn column, Direction direction) {
        return new SteadyProfile(column).limitingCurrent(direction).value().orElseThrow();
    }

    @Test
    void limitingCurrentsOfTheReference() {
        assertPrinted("13.44569790", limit(Columns.bilayer(40), Direction.DISCHARGE));
        assertPrinted("24.51862557", limit(Columns.bilayer(40), Direction.CHARGE));
        assertPrinted("46.3129594176", limit(Columns.of(30, new Polymer("layer", 50e-6, 0.1, 8e-12, 0.2, 1200)), Direction.CHARGE));
    }

    @Test
    void profilesOfConstantPropertiesAreExact() {
        SaltColumn column = Columns.bilayer(30);
        double current = 12;
        double[] c = new SteadyProfile(column).at(current);
        LayeredElectrolyte closed = new LayeredElectrolyte(List.of(A, B), List.of(new InternalPlane("A|B", 0, 0.5)));
        double[] ends = closed.profiles(current, 2).getFirst().concentration();
        for (int j = 0; j < column.size() && column.layerOf(j) == 0; j++) {
            double share = column.centre(j) / 25e-6;
            assertClose(ends[0] + share * (ends[1] - ends[0]), c[j], 1e-12);
        }
        assertClose(column.salt(column.equilibrium()), column.salt(c), 1e-13);
        assertClose(closed.voltageDrop(current, T), Columns.reversible(column).voltage(c, current), 1e-11);
    }

    @Test
    void currentMirrorsWithTheStack() {
        List<TransportLayer> layers = List.of(A, B);
        SaltColumn forward = Columns.of(30, layers, 0.5);
        SaltColumn backward = Columns.of(30, layers.reversed(), 2);
        for (Direction direction : Direction.values()) {
            Direction other = direction == Direction.CHARGE ? Direction.DISCHARGE : Direction.CHARGE;
            assertClose(limit(forward, direction), limit(backward, other), 1e-12);
        }
        double[] c = new SteadyProfile(forward).at(10);
        double[] mirrored = new SteadyProfile(backward).at(-10);
        for (int j = 0; j < c.length; j++) {
            assertClose(c[j], mirrored[c.length - 1 - j], 1e-11);
        }
    }

    /** D = D0 (1 + a c), t+ constant: D0 (c + a c^2/2) falls linearly. */
    @Test
    void secondOrderWithPropertiesThatVary() {
        double coarse = errorOfVaryingDiffusivity(20);
        double fine = errorOfVaryingDiffusivity(40);
        double finest = errorOfVaryingDiffusivity(80);
        assertEquals(2, Math.log(coarse / fine) / Math.log(2), 0.15, coarse + " " + fine);
        assertEquals(2, Math.log(fine / finest) / Math.log(2), 0.1, fine + " " + finest);
        assertTrue(finest < 2e-4, "error " + finest);
    }

    private static double errorOfVaryingDiffusivity(int cells) {
        double d0 = 2e-12;
        double slope = 2e-3;
        double thickness = 30e-6;
        double c0 = 1000;
        SaltColumn column = Columns.of(cells, thickness, c0, new Columns.Varying(c -> 0.04, c -> d0 * (1 + slope * c), c -> 0.3, c -> 1));
        // limiting current: c = 0 at the plating face; u = c + a c^2/2 rises as q x; mean of c over x equals c0
        double computed = limit(column, Direction.DISCHARGE);
        double q = root(c0, slope, thickness);
        double exact = q * PhysicalConstants.FARADAY * d0 / 0.7;
        return Math.abs(computed / exact - 1);
    }

    /** q with (1/L) int_0^L c(x) dx = c0, c = (sqrt(1 + 2 a q x) - 1)/a. */
    private static double root(double c0, double a, double length) {
        double low = 0;
        double high = 1e12;
        for (int i = 0; i < 200; i++) {
            double q = (low + high) / 2;
            double s = 2 * a * q;
            double mean = ((Math.pow(1 + s * length, 1.5) - 1) / (1.5 * s * length) - 1) / a;
            if (mean < c0) {
                low = q;
            } else {
                high = q;
            }
        }
        return low;
    }

    /** Concentrated-solution media whose transference number runs from positive to negative values. */
    @Test
    void transferenceBelowZeroRaisesTheGradient() {
        SaltColumn negative = Columns.of(40, 30e-6, 1000, new Columns.Varying(c -> 0.04, c -> 3e-12, c -> 0.4 - 0.9 * c / 1000, c -> 1));
        SaltColumn positive = Columns.of(40, 30e-6, 1000, new Columns.Varying(c -> 0.04, c -> 3e-12, c -> 0.4, c -> 1));
        assertTrue(limit(negative, Direction.CHARGE) < limit(positive, Direction.CHARGE));
        assertClose(limit(negative, Direction.CHARGE), limit(negative, Direction.DISCHARGE), 1e-10);
    }

    @Test
    void refusesCurrentsBeyondTheLimit() {
        SteadyProfile steady = new SteadyProfile(Columns.bilayer(20));
        SolverException failure = assertThrows(SolverException.class, () -> steady.at(13.5));
        assertEquals(Reason.BEYOND_LIMITING_CURRENT, failure.reason());
        assertTrue(steady.at(-13.5)[0] > 0);
    }

    /** Slices of one medium are the layer they are cut from. */
    @Test
    void slicesOfOneMediumChangeNothing() {
        double whole = limit(Columns.of(40, new Polymer("layer", 50e-6, 0.04, 4e-12, 0.2, 1200)), Direction.DISCHARGE);
        SaltColumn cut = Columns.of(40, List.of(new Polymer("a", 25e-6, 0.04, 4e-12, 0.2, 1200), new Polymer("b", 25e-6, 0.04, 4e-12, 0.2, 1200)), 1);
        assertClose(whole, limit(cut, Direction.DISCHARGE), 1e-12);
    }

    @Test
    void namedItemsAddUpToTheVoltage() {
        Polymer skin = new Polymer("skin", 10e-6, 0.04, 4e-12, 0.2, 1200);
        TransportLayer core = new TransportLayer.SingleIon("core", 20e-6, 0.08);
        SaltColumn column = new SaltColumn(List.of(skin, core, A).stream().map(org.lamella.solver.transport.DepthLayer::of).toList(),
                List.of(new InternalPlane("skin|core", 2e-4, 1), new InternalPlane("core|A", 1e-4, 1)), 30);
        PolarisedCell cell = new PolarisedCell(column, new ElectrodeKinetics(5, 0.5, 2e-3, 1e-4), new ElectrodeKinetics(4, 0.3, 1e-3, 0), T);
        double[] c = new SteadyProfile(column).at(8);
        VoltageDrop drop = cell.drop(c, 8);
        assertClose(cell.voltage(c, 8), drop.total(), 1e-13);
        assertClose(8 * 20e-6 / 0.08, value(drop, Kind.LAYER, "core"), 1e-14);
        assertClose(8 * 2e-4, value(drop, Kind.INTERNAL_PLANE, "skin|core"), 1e-14);
        assertClose(2 * PhysicalConstants.thermalVoltage(T) * asinh(8 / 10.0), value(drop, Kind.ANODE_CHARGE_TRANSFER, ""), 1e-13);
        double eta = value(drop, Kind.CATHODE_CHARGE_TRANSFER, "") / PhysicalConstants.thermalVoltage(T);
        assertClose(2, Math.exp(0.7 * eta) - Math.exp(-0.3 * eta), 1e-10);
    }

    /** Turned round, with the current turned round, a cell is the same cell: the transfer coefficient is that of stripping at either electrode. */
    @Test
    void aCellTurnedRoundNeedsTheSameVoltage() {
        ElectrodeKinetics one = new ElectrodeKinetics(5, 0.5, 2e-3, 1e-4);
        ElectrodeKinetics other = new ElectrodeKinetics(c -> 4 * Math.sqrt(c / 600), 0.3, 1e-3, 0);
        SaltColumn column = Columns.bilayer(30);
        SaltColumn turned = Columns.of(30, List.of(Columns.B, Columns.A), 2);
        for (double current : new double[] {-15, 8}) {
            double there = new PolarisedCell(column, one, other, T).voltage(new SteadyProfile(column).at(current), current);
            double back = new PolarisedCell(turned, other, one, T).voltage(new SteadyProfile(turned).at(-current), -current);
            assertClose(there, -back, 1e-12);
        }
    }

    private static double asinh(double x) {
        return Math.log(x + Math.sqrt(x * x + 1));
    }

    private static double value(VoltageDrop drop, Kind kind, String name) {
        return drop.items().stream().filter(item -> item.kind() == kind && item.name().equals(name)).findFirst().orElseThrow().value();
    }

    /** Newman number of section B2 and the ratio a Bruce-Vincent measurement gives. */
    @Test
    void bruceVincentGivesTheNewmanNumber() {
        SaltColumn column = Columns.of(40, new Polymer("layer", 50e-6, 0.04, 4e-12, 0.2, 1200));
        double expected = 1 / (1 + 3.1738042258);
        assertEquals(expected, BruceVincent.steadyCurrentRatio(Columns.reversible(column), 1e-5), 1e-6);
        PolarisedCell withFaces = new PolarisedCell(column, new ElectrodeKinetics(5, 0.5, 2e-3, 0), new ElectrodeKinetics(5, 0.5, 2e-3, 0), T);
        assertEquals(expected, BruceVincent.steadyCurrentRatio(withFaces, 1e-5), 1e-6);
    }

    @Test
    void bruceVincentNeedsTheThermodynamicFactorForTheTransferenceNumber() {
        SaltColumn column = Columns.of(40, 50e-6, 1200, new Columns.Varying(c -> 0.04, c -> 4e-12, c -> 0.2, c -> 1.7));
        double ratio = BruceVincent.steadyCurrentRatio(Columns.reversible(column), 1e-5);
        assertEquals(1 / (1 + 1.7 * 3.1738042258), ratio, 1e-6);
        assertEquals(0.2, BruceVincent.transference(ratio, 0.04, 4e-12, 1200, 1.7, T), 1e-5);
        assertTrue(BruceVincent.transference(ratio, 0.04, 4e-12, 1200, 1, T) < 0, "with chi = 1 the salt would be taken for one with a negative t+");
    }
}
