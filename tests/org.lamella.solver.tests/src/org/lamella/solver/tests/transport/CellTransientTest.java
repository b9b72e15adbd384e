package org.lamella.solver.tests.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lamella.solver.tests.Printed.assertClose;
import static org.lamella.solver.tests.Printed.assertPrinted;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.solver.Progress;
import org.lamella.solver.numerics.PhysicalConstants;
import org.lamella.solver.transport.BruceVincent;
import org.lamella.solver.transport.CellMoment;
import org.lamella.solver.transport.CellTransient;
import org.lamella.solver.transport.CellTransient.End;
import org.lamella.solver.transport.CellTransient.Event;
import org.lamella.solver.transport.Control;
import org.lamella.solver.transport.DepthLayer;
import org.lamella.solver.transport.Depletion;
import org.lamella.solver.transport.Direction;
import org.lamella.solver.transport.InternalPlane;
import org.lamella.solver.transport.PolarisedCell;
import org.lamella.solver.transport.SaltColumn;
import org.lamella.solver.transport.SaltMedium;
import org.lamella.solver.transport.SandTime;
import org.lamella.solver.transport.SteadyProfile;
import org.lamella.solver.transport.TransportLayer.Polymer;

/** Transients of sections B2, B4 and G8. */
class CellTransientTest {

    private static final Polymer LAYER = new Polymer("layer", 50e-6, 0.04, 8e-12, 0.2, 1200);

    private static CellTransient follow(PolarisedCell cell) {
        return new CellTransient(cell, CellTransient.USUAL_TOLERANCE, Progress.NONE);
    }

    private static End run(PolarisedCell cell, Control control, double duration, Event... events) {
        return follow(cell).run(CellMoment.atRest(cell.column()), control, duration, List.of(events), moment -> { });
    }

    private static double depletion(SaltColumn column, double current) {
        End end = run(Columns.reversible(column), new Control.Current(current), 1e6);
        assertTrue(end.depleted());
        return end.moment().time();
    }

    private static double limit(SaltColumn column, Direction direction) {
        return new SteadyProfile(column).limitingCurrent(direction).value().orElseThrow();
    }

    @Test
    void bilayerOfTheReferenceDepletes() {
        SaltColumn column = Columns.bilayer(SaltColumn.USUAL_CELLS);
        double limit = limit(column, Direction.DISCHARGE);
        assertEquals(128.1039, depletion(column, 1.2 * limit), 0.02);
        assertEquals(42.009, depletion(column, 2 * limit), 0.01);
    }

    @Test
    void namesLayerAndSide() {
        SaltColumn column = Columns.bilayer(40);
        PolarisedCell cell = Columns.reversible(column);
        End discharge = run(cell, new Control.Current(30), 1e6);
        assertEquals(new Depletion.Place(1, "B", Depletion.Side.CATHODE), cell.depleted(discharge.moment().concentrations(), 30));
        End charge = run(cell, new Control.Current(-30), 1e6);
        assertEquals(new Depletion.Place(0, "A", Depletion.Side.ANODE), cell.depleted(charge.moment().concentrations(), -30));
        assertClose(-30 * charge.moment().time(), charge.moment().charge(), 1e-12);
    }

    /** Table of section B4: T0 and Sand's time over it. */
    @ParameterizedTest
    @CsvSource({"1.05, 0.28719532, 1.612598", "1.1, 0.22167829, 1.366088", "1.2, 0.16026393, 1.175353", "1.5, 0.09004260, 1.031812", "2, 0.04918268, 1.001941",
            "3, 0.02181665, 1.000002", "5, 0.00785398, 1.000000"})
    void depletionOfOneLayer(double ratio, String dimensionless, String overSand) {
        double exact = SandTime.dimensionless(ratio).orElseThrow();
        assertPrinted(dimensionless, exact);
        assertPrinted(overSand, exact / (Math.PI / (16 * ratio * ratio)));
        SaltColumn column = Columns.of(SaltColumn.USUAL_CELLS, LAYER);
        double current = ratio * limit(column, Direction.DISCHARGE);
        double closed = SandTime.finite(LAYER, current).orElseThrow();
        assertClose(exact * 50e-6 * 50e-6 / 8e-12, closed, 1e-12);
        assertEquals(1, depletion(column, current) / closed, 1e-3);
    }

    @ParameterizedTest
    @CsvSource({"1e-3, .0713649646", "1e-2, .2256758334", ".05, .5040878202", ".1, .6978819062", ".2, .8874028748", ".5, .9941704789"})
    void approachToTheSteadyState(double time, String expected) {
        assertPrinted(expected, SandTime.approach(time));
    }

    @Test
    void bothSeriesOfTheApproachAgreeWhereTheyMeet() {
        assertClose(SandTime.approach(Math.nextDown(0.05)), SandTime.approach(0.05), 1e-12);
    }

    @Test
    void sandTimeOfTheReference() {
        assertPrinted("1316.088", SandTime.semiInfinite(LAYER, 10));
        assertClose(SandTime.semiInfinite(LAYER, 10) / 4, SandTime.semiInfinite(LAYER, 20), 1e-14);
        assertTrue(SandTime.finite(LAYER, 46).isEmpty());
    }

    /** A cosine of salt decays as exp(-pi^2 D t/L^2). */
    @Test
    void secondOrderInSpace() {
        double coarse = errorOfCosine(20);
        double fine = errorOfCosine(40);
        double finest = errorOfCosine(80);
        assertEquals(2, Math.log(coarse / fine) / Math.log(2), 0.2, coarse + " " + fine);
        assertEquals(2, Math.log(fine / finest) / Math.log(2), 0.2, fine + " " + finest);
    }

    private static double errorOfCosine(int cells) {
        SaltColumn column = Columns.of(cells, LAYER);
        double[] c = column.equilibrium();
        for (int j = 0; j < c.length; j++) {
            c[j] += 300 * Math.cos(Math.PI * column.centre(j) / 50e-6);
        }
        PolarisedCell cell = Columns.reversible(column);
        double time = 30;
        End end = new CellTransient(cell, 1e-9, Progress.NONE).run(new CellMoment(0, c, 0, 0), Control.REST, time, List.of(), moment -> { });
        double decay = Math.exp(-Math.PI * Math.PI * 8e-12 * time / (50e-6 * 50e-6));
        double worst = 0;
        for (int j = 0; j < c.length; j++) {
            worst = Math.max(worst, Math.abs(end.moment().concentrations()[j] - 1200 - 300 * decay * Math.cos(Math.PI * column.centre(j) / 50e-6)));
        }
        return worst;
    }

    /**
     * A transference number graded over the depth makes the current a source of salt. With (1-t) i/F = g sin(pi x/L) salt from rest becomes
     * c0 + g L/(pi D) (1 - exp(-pi^2 D t/L^2)) cos(pi x/L) exactly.
     */
    @Test
    void secondOrderWithAManufacturedSource() {
        double coarse = errorWithSource(20);
        double fine = errorWithSource(40);
        double finest = errorWithSource(80);
        assertEquals(2, Math.log(coarse / fine) / Math.log(2), 0.2, coarse + " " + fine);
        assertEquals(2, Math.log(fine / finest) / Math.log(2), 0.2, fine + " " + finest);
    }

    private static double errorWithSource(int slices) {
        double length = 50e-6;
        double d = 8e-12;
        double current = 40;
        double rise = 500;
        List<DepthLayer.Slice> graded = new ArrayList<>();
        for (int k = 0; k < slices; k++) {
            double migration = rise * Math.PI * d / length * Math.sin(Math.PI * (k + 0.5) / slices);
            graded.add(new DepthLayer.Slice(length / slices, new SaltMedium.Constant(0.04, d, 1 - migration * PhysicalConstants.FARADAY / current, 1, 1)));
        }
        SaltColumn column = new SaltColumn(List.of(new DepthLayer.Salt("graded", 1200, graded)), List.of(), 4);
        double time = 60;
        double[] c = new CellTransient(Columns.reversible(column), 1e-9, Progress.NONE)
                .run(CellMoment.atRest(column), new Control.Current(current), time, List.of(), moment -> { }).moment().concentrations();
        double grown = 1 - Math.exp(-Math.PI * Math.PI * d * time / (length * length));
        double worst = 0;
        for (int j = 0; j < c.length; j++) {
            worst = Math.max(worst, Math.abs(c[j] - 1200 - rise * grown * Math.cos(Math.PI * column.centre(j) / length)));
        }
        return worst;
    }

    /** Halves of one layer are the layer: in time, in voltage and in the profile. */
    @Test
    void splittingALayerLeavesTheTransient() {
        Polymer half = new Polymer("half", 25e-6, 0.04, 8e-12, 0.2, 1200);
        PolarisedCell whole = Columns.reversible(Columns.of(SaltColumn.USUAL_CELLS, LAYER));
        PolarisedCell halves = Columns.reversible(Columns.of(SaltColumn.USUAL_CELLS, half, half));
        double current = 1.2 * limit(whole.column(), Direction.DISCHARGE);
        End one = run(whole, new Control.Current(current), 1e6);
        End two = run(halves, new Control.Current(current), 1e6);
        assertClose(one.moment().time(), two.moment().time(), 1e-12);
        End before = run(whole, new Control.Current(current), 30);
        End after = run(halves, new Control.Current(current), 30);
        assertEquals(before.moment().concentrations().length, after.moment().concentrations().length);
        assertClose(whole.voltage(before.moment().concentrations(), current), halves.voltage(after.moment().concentrations(), current), 1e-12);
        for (int j = 0; j < before.moment().concentrations().length; j++) {
            assertClose(before.moment().concentrations()[j], after.moment().concentrations()[j], 1e-12);
        }
    }

    /** Elsewhere a cut adds one face to the cells, of three kinds of neighbours only those that are one layer to the salt are cut together. */
    @Test
    void onlyWhatIsOneLayerToTheSaltIsCutAsOne() {
        Polymer third = new Polymer("third", 50e-6 / 3, 0.04, 8e-12, 0.2, 1200);
        Polymer rest = new Polymer("rest", 100e-6 / 3, 0.04, 8e-12, 0.2, 1200);
        assertEquals(41, Columns.of(40, third, rest).size());
        assertEquals(80, Columns.of(40, List.of(third, rest), 0.5).size());
        assertEquals(80, Columns.of(40, third, new Polymer("other", 100e-6 / 3, 0.04, 7e-12, 0.2, 1200)).size());
        double whole = depletion(Columns.of(SaltColumn.USUAL_CELLS, LAYER), 60);
        assertEquals(whole, depletion(Columns.of(SaltColumn.USUAL_CELLS, third, rest), 60), 2e-5 * whole);
    }

    @Test
    void saltIsConserved() {
        SaltColumn column = Columns.of(40, 30e-6, 1000,
                new Columns.Varying(c -> 0.04, c -> 3e-12 * (1 + c / 2000), c -> 0.4 - 0.5 * c / 1000, c -> 1 + c / 1000));
        double salt = column.salt(column.equilibrium());
        AtomicInteger steps = new AtomicInteger();
        PolarisedCell cell = Columns.reversible(column);
        double current = 0.9 * limit(column, Direction.CHARGE);
        CellMoment now = CellMoment.atRest(column);
        for (int cycle = 0; cycle < 5; cycle++) {
            double sign = cycle % 2 == 0 ? 1 : -1;
            now = follow(cell).run(now, new Control.Current(sign * current), 200, List.of(), moment -> {
                steps.incrementAndGet();
                assertClose(salt, column.salt(moment.concentrations()), 1e-10);
            }).moment();
        }
        assertTrue(steps.get() > 200, "steps " + steps);
    }

    @Test
    void relaxesAfterSwitchingOff() {
        SaltColumn column = Columns.bilayer(40);
        PolarisedCell cell = Columns.reversible(column);
        End on = run(cell, new Control.Current(10), 2000);
        double polarised = cell.voltage(on.moment().concentrations(), 0);
        assertTrue(polarised > 1e-3);
        End off = follow(cell).run(on.moment(), Control.REST, 4000, List.of(), moment -> { });
        assertEquals(0, cell.voltage(off.moment().concentrations(), 0), 1e-5 * polarised);
        assertEquals(10 * 2000, off.moment().charge(), 1e-8);
    }

    @Test
    void becomesTheSteadyState() {
        SaltColumn column = Columns.bilayer(40);
        double[] steady = new SteadyProfile(column).at(-20);
        double[] late = run(Columns.reversible(column), new Control.Current(-20), 20000).moment().concentrations();
        for (int j = 0; j < steady.length; j++) {
            assertEquals(steady[j], late[j], 1e-3);
        }
    }

    @Test
    void constantVoltageEndsAtTheBruceVincentRatio() {
        SaltColumn column = Columns.of(60, new Polymer("layer", 50e-6, 0.04, 4e-12, 0.2, 1200));
        PolarisedCell cell = Columns.reversible(column);
        double voltage = 1e-4;
        End end = run(cell, new Control.Voltage(voltage), 2e4);
        double first = voltage / cell.instantResistance(column.equilibrium());
        assertEquals(BruceVincent.steadyCurrentRatio(cell, voltage), end.moment().current() / first, 1e-6);
        assertClose(voltage, cell.voltage(end.moment().concentrations(), end.moment().current()), 1e-8);
    }

    @Test
    void stopsAtAVoltageBeforeDepletion() {
        SaltColumn column = Columns.bilayer(SaltColumn.USUAL_CELLS);
        PolarisedCell cell = Columns.reversible(column);
        double current = 1.2 * limit(column, Direction.DISCHARGE);
        Event cutOff = new Event("voltage", moment -> 0.2 - Math.abs(cell.voltage(moment.concentrations(), moment.current())));
        End end = run(cell, new Control.Current(current), 1e6, cutOff);
        assertEquals("voltage", end.event().orElseThrow());
        assertEquals(0.2, cell.voltage(end.moment().concentrations(), current), 1e-6);
        assertTrue(end.moment().time() < 128.1);
    }

    /** The anions of layer B wander into layer A while lithium is plated at B; a plane that they pass slowly keeps them. */
    @Test
    void slowSaltTransferKeepsTheSaltOfALayer() {
        double current = 1.2 * limit(Columns.of(40, Columns.B), Direction.DISCHARGE);
        double swift = depletion(Columns.bilayer(60), current);
        double slow = depletion(bilayer(1e-7), current);
        double alone = SandTime.finite(Columns.B, current).orElseThrow();
        assertTrue(swift < 0.99 * slow && slow < 0.99 * alone, swift + " " + slow + " " + alone);
        assertEquals(swift, depletion(bilayer(1e3), current), 1e-4 * swift);
        assertEquals(alone, depletion(bilayer(1e-16), current), 1e-3 * alone);
    }

    private static SaltColumn bilayer(double transfer) {
        return new SaltColumn(List.of(DepthLayer.of(Columns.A), DepthLayer.of(Columns.B)), List.of(new InternalPlane("A|B", 0, 0.5, transfer)), 60);
    }

    @Test
    void isCancelledBetweenSteps() {
        AtomicInteger asked = new AtomicInteger();
        Progress impatient = new Progress() {
            @Override
            public void report(String step, double fraction) {
                // nobody listens
            }

            @Override
            public boolean isCanceled() {
                return asked.incrementAndGet() > 3;
            }
        };
        PolarisedCell cell = Columns.reversible(Columns.bilayer(20));
        CellTransient transient1 = new CellTransient(cell, CellTransient.USUAL_TOLERANCE, impatient);
        CellMoment rest = CellMoment.atRest(cell.column());
        assertThrows(CancellationException.class, () -> transient1.run(rest, new Control.Current(1), 1e5, List.of(), moment -> { }));
        assertEquals(4, asked.get());
    }

    /** Without salt a cell is a resistor. */
    @Test
    void singleIonStackHoldsItsVoltage() {
        SaltColumn column = Columns.of(20, new org.lamella.solver.transport.TransportLayer.SingleIon("core", 20e-6, 0.08));
        PolarisedCell cell = Columns.reversible(column);
        End end = run(cell, new Control.Current(100), 3600);
        assertTrue(end.event().isEmpty());
        assertClose(100 * 20e-6 / 0.08, cell.voltage(end.moment().concentrations(), 100), 1e-14);
        assertClose(100 * 3600 / PhysicalConstants.FARADAY, end.moment().charge() / PhysicalConstants.FARADAY, 1e-12);
    }

    /** Far above the voltage that the salt allows, the current becomes the limiting one, in both directions. */
    @ParameterizedTest
    @CsvSource({"0.3, DISCHARGE", "0.5, DISCHARGE", "-0.5, CHARGE"})
    void aHighVoltageDrivesTheLimitingCurrent(double voltage, Direction direction) {
        SaltColumn column = Columns.bilayer(40);
        PolarisedCell cell = Columns.reversible(column);
        AtomicInteger steps = new AtomicInteger();
        End end = new CellTransient(cell, 1e-5, Progress.NONE).run(CellMoment.atRest(column), new Control.Voltage(voltage), 3600, List.of(), moment -> steps.incrementAndGet());
        assertTrue(end.event().isEmpty(), () -> "ended by " + end.event());
        assertClose(limit(column, direction), Math.abs(end.moment().current()), 1e-3);
        assertTrue(steps.get() < 3000, "steps " + steps);
    }

    /** At such a voltage the concentration at the face is below what numbers tell from none: the salt is used up at once. */
    @Test
    void aVoltageThatTheSaltCannotHoldEndsInDepletion() {
        SaltColumn column = Columns.bilayer(40);
        AtomicInteger steps = new AtomicInteger();
        End end = new CellTransient(Columns.reversible(column), 1e-5, Progress.NONE).run(CellMoment.atRest(column), new Control.Voltage(3), 3600, List.of(),
                moment -> steps.incrementAndGet());
        assertTrue(end.depleted());
        assertTrue(end.moment().time() < 3600 && steps.get() < 3000, "steps " + steps);
    }
}
