package org.lamella.solver.tests.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lamella.solver.tests.study.Designs.range;
import static org.lamella.solver.tests.study.Designs.value;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.model.design.BinaryExpression;
import org.lamella.model.design.Cell;
import org.lamella.model.design.Computation;
import org.lamella.model.design.Described;
import org.lamella.model.design.DesignFactory;
import org.lamella.model.design.Electrode;
import org.lamella.model.design.ElectrodeRole;
import org.lamella.model.design.FunctionExpression;
import org.lamella.model.design.Material;
import org.lamella.model.design.MaterialKind;
import org.lamella.model.design.Operator;
import org.lamella.model.design.Plane;
import org.lamella.model.design.Role;
import org.lamella.model.design.Stack;
import org.lamella.model.design.Study;
import org.lamella.model.design.SymbolExpression;
import org.lamella.model.design.Value;
import org.lamella.model.design.VariableExpression;
import org.lamella.solver.Progress;
import org.lamella.solver.QuantityValue;
import org.lamella.solver.ResultSeries;
import org.lamella.solver.ResultTable;
import org.lamella.solver.StudyResult;
import org.lamella.solver.study.DefaultStackSolver;

/** {@code compute impedance} on designs built by hand: section B5 from end to end below the language. */
class ImpedanceStudyTest {

    private static final double TEMPERATURE = 333.15;
    private static final double CM2 = 1e4;
    private static final double VACUUM_PERMITTIVITY = 8.8541878128e-12;

    private final Designs designs = new Designs();

    private Material polymer(String name, double conductivity, double salt, double transference, double diffusivity, Object... more) {
        return Designs.set(designs.material(MaterialKind.POLYMER, name, "conductivity", conductivity, "density", 1200, "salt", salt, "transference", transference,
                "diffusivity", diffusivity), more);
    }

    private Stack bilayer() {
        Stack stack = designs.stack("S");
        designs.layer(stack, "a", polymer("A", .04, 1200, .2, 4e-12), 25e-6);
        designs.layer(stack, "b", polymer("B", .02, 600, .5, 3e-12), 25e-6, "partition", .5);
        return stack;
    }

    private StudyResult solve(Described subject, Object... properties) {
        return solve("impedance", subject, properties);
    }

    private StudyResult solve(String kind, Described subject, Object... properties) {
        Study study = Designs.named(DesignFactory.eINSTANCE.createStudy(), "Test");
        study.setSubject(subject);
        study.getTemperatures().add(TEMPERATURE);
        Computation computation = Designs.set(Designs.named(DesignFactory.eINSTANCE.createComputation(), kind), properties);
        study.getComputations().add(computation);
        designs.design.setStudy(study);
        return DefaultStackSolver.with(Designs.VOCABULARY).solve(designs.design, Progress.NONE);
    }

    private static ResultSeries series(StudyResult result, String id) {
        return result.series().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow(() -> new AssertionError(id + ": " + result.reason()));
    }

    private static double[] curve(ResultSeries series, String name) {
        return series.y().stream().filter(axis -> axis.name().equals(name)).findFirst().orElseThrow().values();
    }

    private static ResultTable table(StudyResult result, String id) {
        return result.tables().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    private static QuantityValue quantity(StudyResult result, String id, String subject) {
        return result.quantity(id, subject).orElseThrow(() -> new AssertionError(id + ": " + result.quantities()));
    }

    /** B5, bilayer with partition. */
    @ParameterizedTest
    @CsvSource({"1e-4, 59.1757203893, -1.5381401901", "1e-2, 27.9762034053, -8.8578792064", "1, 19.6454220704, -0.8954220705"})
    void spectrumOfTheBilayer(double frequency, double re, double im) {
        StudyResult result = solve(bilayer(), "impedance.frequency", range(frequency, frequency));
        ResultSeries spectrum = series(result, "impedance");
        assertEquals(frequency, spectrum.x().values()[0], 1e-15);
        assertEquals(re, curve(spectrum, "Re Z")[0] * CM2, 1e-8);
        assertEquals(-im, curve(spectrum, "-Im Z")[0] * CM2, 1e-8);
        assertEquals(Math.hypot(re, im), curve(series(result, "impedance-modulus"), "|Z|")[0] * CM2, 1e-8);
    }

    private Cell lithiumCell(Stack stack, Object... properties) {
        Material lithium = designs.material(MaterialKind.METAL, "Lithium", "density", 534, "concentration", 76900);
        Electrode anode = designs.electrode(ElectrodeRole.ANODE, "LiA", lithium);
        Electrode cathode = designs.electrode(ElectrodeRole.CATHODE, "LiC", lithium);
        return designs.cell("Cell", anode, stack, cathode, face("anode"), face("cathode"), properties);
    }

    private Plane face(String name) {
        return designs.plane(name, "exchange-current", 5, "film", 2e-3, "capacitance", .05, "cpe-exponent", .9, "film-capacitance", 1e-3, "contact.area", .8);
    }

    /** At vanishing frequency all of the dc resistance, at any frequency the sum of the parts. */
    @Test
    void dcLimitIsTheSteadySlope() {
        Cell cell = lithiumCell(bilayer(), "area", 1e-4);
        StudyResult result = solve(cell, "impedance.frequency", range(1e6, 1e-6));
        double steady = value(designs.solve(cell, TEMPERATURE, "resistance"), "area-resistance", "Cell");
        double[] real = curve(series(result, "impedance"), "Re Z");
        assertEquals(steady, real[real.length - 1], 1e-5 * steady);
        ResultSeries parts = series(result, "impedance-parts-real");
        assertEquals(List.of("anode", "layer a", "layer b", "salt a", "salt b", "cathode"), parts.y().stream().map(ResultSeries.Axis::name).toList());
        for (int i = 0; i < real.length; i++) {
            int point = i;
            assertEquals(real[i], parts.y().stream().mapToDouble(axis -> axis.values()[point]).sum(), 1e-12 * real[i]);
        }
        assertEquals(steady, table(result, "impedance-parts").rows().stream().mapToDouble(row -> (Double) Objects.requireNonNull(row.get(2))).sum(), 1e-5 * steady);
    }

    private static ResultSeries series(StudyResult result, String id, double current) {
        return result.series().stream().filter(each -> each.id().equals(id) && current == each.at().get("current-density").value()).findFirst()
                .orElseThrow(() -> new AssertionError(id + " at " + current + ": " + result.quantities()));
    }

    private static QuantityValue slope(StudyResult result, double current) {
        return result.quantities().stream().filter(value -> value.id().equals("differential-resistance") && value.at().get("current-density").value() == current).findFirst()
                .orElseThrow(() -> new AssertionError(result.quantities().toString()));
    }

    private static double steadyVoltage(StudyResult transport) {
        return value(transport, "polarisation-voltage", "Cell");
    }

    /** About a direct current each spectrum ends in the slope of the steady voltage, which `compute transport` gives. */
    @Test
    void aboutACurrentItEndsInTheSlopeOfTheSteadyVoltage() {
        Cell cell = lithiumCell(bilayer(), "area", 1e-4);
        StudyResult result = solve(cell, "impedance.frequency", range(1e6, 1e-6), "impedance.points-per-decade", 1, "impedance.current", 8, "impedance.direction", symbol("discharge"));
        double step = .01;
        double above = steadyVoltage(solve("transport", cell, "transport.current", 8 + step, "transport.direction", symbol("discharge")));
        double below = steadyVoltage(solve("transport", cell, "transport.current", 8 - step, "transport.direction", symbol("discharge")));
        double expected = (above - below) / (2 * step);
        assertEquals(expected, slope(result, 8).value(), 1e-5 * expected);
        double[] real = curve(series(result, "impedance", 8), "Re Z");
        assertEquals(expected, real[real.length - 1], 1e-5 * expected);
        assertEquals("discretised", table(result, "impedance-setup").rows().get(0).get(6));
        assertTrue(result.series().stream().noneMatch(each -> each.at().size() == 1), "nothing about zero current was asked for");
    }

    /** The exact spectrum is what a vanishing direct current approaches, in both directions. */
    @Test
    void aSmallCurrentChangesLittle() {
        Cell cell = lithiumCell(bilayer(), "area", 1e-4);
        double[] exact = curve(series(solve(cell), "impedance-modulus"), "|Z|");
        StudyResult biased = solve(cell, "impedance.current", 1e-3);
        for (double current : new double[] {-1e-3, 1e-3}) {
            double[] close = curve(series(biased, "impedance-modulus", current), "|Z|");
            for (int i = 0; i < exact.length; i++) {
                assertEquals(exact[i], close[i], 3e-4 * exact[i], "point " + i);
            }
        }
    }

    @Test
    void beyondTheLimitingCurrentItIsRefusedWithTheFigure() {
        StudyResult result = solve(lithiumCell(bilayer(), "area", 1e-4), "impedance.current", 20);
        assertNull(slope(result, 20).value());
        assertTrue(slope(result, 20).notes().contains("beyond-limit: no steady state exists under discharge at 2 mA/cm²; the limiting current is 1.345 mA/cm²."
                + " Lower the current; with a duration there are spectra until the salt runs out"), slope(result, 20).notes().toString());
        assertEquals(-20, series(result, "impedance", -20).at().get("current-density").value(), "in the other direction there is a spectrum");
    }

    /** Beyond the limit there are spectra until the salt runs out; those of early times are near the one of the cell at rest. */
    @Test
    void afterATimeThereIsASpectrumBeyondTheLimit() {
        Cell cell = lithiumCell(bilayer(), "area", 1e-4);
        double[] rest = curve(series(solve(cell, "impedance.points-per-decade", 1), "impedance-parts-real"), "salt b");
        double[] early = curve(series(solve(cell, "impedance.points-per-decade", 1, "impedance.current", 20, "impedance.duration", .01), "impedance-parts-real", 20), "salt b");
        double[] late = curve(series(solve(cell, "impedance.points-per-decade", 1, "impedance.current", 20, "impedance.duration", 50), "impedance-parts-real", 20), "salt b");
        int last = rest.length - 1;
        assertEquals(rest[last], early[last], .02 * rest[last]);
        assertTrue(late[last] > 2 * rest[last], late[last] + " after 50 s, " + rest[last] + " at rest");
        List<String> notes = slope(solve(cell, "impedance.current", 20, "impedance.duration", 100, "impedance.direction", symbol("discharge")), 20).notes();
        assertTrue(notes.stream().anyMatch(note -> note.startsWith("depleted: discharge at 2 mA/cm² empties b after")), notes.toString());
    }

    @Test
    void noDirectCurrentPassesSteel() {
        StudyResult result = solve(steelCell("capacitance", .05), "impedance.current", 1);
        assertEquals(List.of("blocked: no direct current passes an electrode that blocks lithium"), slope(result, 1).notes());
    }

    private static Value symbol(String name) {
        SymbolExpression word = DesignFactory.eINSTANCE.createSymbolExpression();
        word.setName(name);
        Value value = DesignFactory.eINSTANCE.createValue();
        value.setExpression(word);
        return value;
    }

    /** Two halves of one layer are the layer. */
    @Test
    void splitLayerHasTheSameSpectrum() {
        Material polymer = polymer("A", .04, 1200, .2, 4e-12, "permittivity", 8);
        Stack whole = designs.stack("Whole");
        designs.layer(whole, "a", polymer, 50e-6);
        Stack halves = designs.stack("Halves");
        designs.layer(halves, "a1", polymer, 25e-6);
        designs.layer(halves, "a2", polymer, 25e-6);
        for (String part : List.of("Re Z", "-Im Z")) {
            double[] one = curve(series(solve(whole), "impedance"), part);
            double[] two = curve(series(solve(halves), "impedance"), part);
            double[] size = curve(series(solve(whole), "impedance-modulus"), "|Z|");
            for (int i = 0; i < one.length; i++) {
                assertEquals(one[i], two[i], 1e-12 * size[i], part + " at point " + i);
            }
        }
    }

    /** Grains and grain boundaries in series, each with its own time constant: eps eps0 rho. */
    @Test
    void grainBoundariesAreTold() {
        Material garnet = designs.material(MaterialKind.CERAMIC, "G", "conductivity", .05, "permittivity", 40, "grain-boundary.resistivity", 2, "grain-boundary.permittivity", 4000,
                "density", 5100);
        Stack stack = designs.stack("S");
        designs.layer(stack, "g", garnet, 100e-6);
        StudyResult result = solve(stack, "impedance.frequency", range(1e9, 1), "impedance.points-per-decade", 20);
        assertEquals(100e-6 / .05, value(result, "bulk-resistance", "S"), 1e-15);
        assertEquals(100e-6 * 2, value(result, "grain-boundary-resistance", "S"), 1e-15);
        List<List<Object>> rows = List.copyOf(table(result, "impedance-parts").rows());
        assertEquals(List.of("layer g", "grain boundaries g"), rows.stream().map(row -> row.get(0)).toList());
        assertEquals(.05 / (2 * Math.PI * 40 * VACUUM_PERMITTIVITY), (Double) rows.get(0).get(4), 1e-5 * 2.2e7);
        assertEquals(1 / (2 * Math.PI * 2 * 4000 * VACUUM_PERMITTIVITY), (Double) rows.get(1).get(4), 1e-5 * 2.2e6);
        assertEquals((Double) rows.get(0).get(4), value(result, "characteristic-frequency", "S.g"), 1e-6);
    }

    /** Leads and area are told always, and count per area. */
    @Test
    void leadsAreInSeries() {
        StudyResult result = solve(lithiumCell(bilayer(), "area", 2e-4, "leads.resistance", .3, "leads.inductance", 50e-9), "impedance.frequency", range(1e6, 1e6));
        ResultSeries parts = series(result, "impedance-parts-imaginary");
        assertEquals(-2 * Math.PI * 1e6 * 50e-9 * 2e-4, curve(parts, "leads")[0], 1e-12);
        assertEquals(.3 * 2e-4, curve(series(result, "impedance-parts-real"), "leads")[0], 1e-15);
        assertEquals(Arrays.asList(2e-4, .3, 50e-9, null, 2.0, 0.0, "exact"), table(result, "impedance-setup").rows().get(0));
    }

    private Cell steelCell(Object... face) {
        Material steel = designs.material(MaterialKind.METAL, "Steel", "density", 7900);
        Electrode anode = designs.electrode(ElectrodeRole.ANODE, "SteelA", steel);
        Electrode cathode = designs.electrode(ElectrodeRole.CATHODE, "SteelC", steel);
        return designs.cell("Cell", anode, bilayer(), cathode, designs.plane("anode", face), designs.plane("cathode", face));
    }

    /** A metal without lithium and without a reaction blocks: Z ends in 2/(omega C). */
    @Test
    void steelBlocks() {
        StudyResult result = solve(steelCell("capacitance", .05), "impedance.frequency", range(1e-5, 1e-5));
        double salt = curve(series(result, "impedance-parts-imaginary"), "salt a")[0] + curve(series(result, "impedance-parts-imaginary"), "salt b")[0];
        assertEquals(2 / (2 * Math.PI * 1e-5 * .05) + salt, curve(series(result, "impedance"), "-Im Z")[0], 1e-9);
    }

    @Test
    void aBlockingElectrodeWithoutCapacitanceIsNamed() {
        StudyResult result = solve(steelCell());
        QuantityValue frequency = quantity(result, "characteristic-frequency", "Cell");
        assertFalse(frequency.valid());
        assertTrue(frequency.notes().stream().anyMatch(note -> note.startsWith("missing-property: anode blocks lithium")), frequency.notes().toString());
    }

    private Stack contact() {
        Stack stack = designs.stack("S");
        Material garnet = designs.material(MaterialKind.CERAMIC, "G", "conductivity", .05, "density", 5100);
        designs.layer(stack, "g", garnet, 20e-6);
        designs.layer(stack, "h", garnet, 20e-6, "resistance", 5e-2, "capacitance", 1e-3, "cpe-exponent", 1);
        return stack;
    }

    /** The contact with the largest arc gives the characteristic frequency of the cell, 1/(2 pi R C). */
    @Test
    void characteristicFrequencyIsThatOfTheLargestArc() {
        StudyResult result = solve(contact());
        double expected = 1 / (2 * Math.PI * 5e-2 * 1e-3);
        assertEquals(expected, value(result, "characteristic-frequency", "S"), 1e-5 * expected);
        assertEquals(expected, value(result, "characteristic-frequency", "g|h"), 1e-5 * expected);
        assertTrue(quantity(result, "characteristic-frequency", "S").notes().contains("largest-part: plane g|h gives most of -Im Z there"));
        assertTrue(result.quantity("characteristic-frequency", "S.g").isEmpty(), "a resistor has none");
    }

    @Test
    void withoutAnyCapacitanceThereIsNoPeak() {
        Stack stack = designs.stack("S");
        designs.layer(stack, "g", designs.material(MaterialKind.CERAMIC, "G", "conductivity", .05, "density", 5100), 20e-6);
        QuantityValue frequency = quantity(solve(stack), "characteristic-frequency", "S");
        assertNull(frequency.value());
        assertTrue(frequency.notes().get(0).startsWith("no-peak"));
    }

    /** Straight lines between adaptive points stay close to the curve everywhere, where even points at twice the number do not. */
    @Test
    void adaptivePointsFollowTheArcs() {
        Value adaptive = symbol("adaptive");
        Stack cell = contact();
        ResultSeries fine = series(solve(cell, "impedance.frequency", range(1e9, 1e-6), "impedance.points-per-decade", 100), "impedance");
        ResultSeries chosen = series(solve(cell, "impedance.spacing", adaptive, "impedance.frequency", range(1e9, 1e-6)), "impedance");
        ResultSeries even = series(solve(cell, "impedance.frequency", range(1e9, 1e-6), "impedance.points-per-decade", 5), "impedance");
        assertTrue(largestDistance(fine, chosen) < 5e-3, "distance " + largestDistance(fine, chosen));
        assertTrue(even.x().values().length > chosen.x().values().length, chosen.x().values().length + " points");
        assertTrue(largestDistance(fine, even) > 1e-2, "distance " + largestDistance(fine, even));
    }

    /** Largest distance of a fine curve from the lines between the points of another one, as a share of the largest real part. */
    private static double largestDistance(ResultSeries fine, ResultSeries coarse) {
        double largest = 0;
        double size = Arrays.stream(curve(fine, "Re Z")).max().orElseThrow();
        double[] frequencies = coarse.x().values();
        int segment = 0;
        for (int i = 0; i < fine.x().values().length; i++) {
            while (segment + 2 < frequencies.length && frequencies[segment + 1] > fine.x().values()[i]) {
                segment++;
            }
            double alongX = curve(coarse, "Re Z")[segment + 1] - curve(coarse, "Re Z")[segment];
            double alongY = curve(coarse, "-Im Z")[segment + 1] - curve(coarse, "-Im Z")[segment];
            double offX = curve(fine, "Re Z")[i] - curve(coarse, "Re Z")[segment];
            double offY = curve(fine, "-Im Z")[i] - curve(coarse, "-Im Z")[segment];
            largest = Math.max(largest, Math.abs(alongX * offY - alongY * offX) / Math.max(Math.hypot(alongX, alongY), 1e-12 * size) / size);
        }
        return largest;
    }

    /** A composite cathode: its particles block at low frequencies, on the slope of the potential at its state of charge. */
    @Test
    void compositeCathodeHasParticles() {
        Material active = designs.material(MaterialKind.ACTIVE, "NMC", "density", 4780, "concentration", 63104, "diffusivity", 1e-14);
        Designs.set(active, "potential", function());
        Designs.set(active, "stoichiometry", range(0.2661, 0.9084));
        Material catholyte = designs.material(MaterialKind.POLYMER, "K", "conductivity", 0.05, "density", 1200);
        Electrode cathode = designs.electrode(ElectrodeRole.CATHODE, "Cathode", active, "thickness", 50e-6, "active", Designs.volumePercent(0.6), "particles.diameter", 6e-6,
                "particles.coating", 0, "electronic-conductivity", 10);
        cathode.getPhases().add(Designs.set(designs.phase("Cathode.catholyte", Role.CATHOLYTE, catholyte), "fraction", Designs.volumePercent(0.30)));
        Electrode anode = designs.electrode(ElectrodeRole.ANODE, "Li", designs.material(MaterialKind.METAL, "Lithium", "density", 534, "concentration", 76900));
        Cell cell = designs.cell("Cell", anode, bilayer(), cathode, face("anode"), designs.plane("cathode", "exchange-current", 2, "film", 3e-3, "capacitance", .1));
        StudyResult result = solve(cell, "impedance.frequency", range(1e-6, 1e-6), "impedance.charge", .5);
        // -dU/dc of U = 4.3 V - 1 V x over 63104 mol/m3, capacity of 0.6 x 50 um of it
        double capacity = 96485.33212 * 63104 * .6 * 50e-6;
        double reactance = curve(series(result, "impedance-parts-imaginary"), "cathode")[0];
        assertEquals(1 / (2 * Math.PI * 1e-6 * capacity), reactance, 1e-3 * reactance);
        assertEquals(.5, table(result, "impedance-setup").rows().get(0).get(3));
    }

    /** U(x) = 4.3 V - 1 V x. */
    private static Value function() {
        FunctionExpression function = DesignFactory.eINSTANCE.createFunctionExpression();
        function.getParameters().add("x");
        BinaryExpression difference = DesignFactory.eINSTANCE.createBinaryExpression();
        difference.setOperator(Operator.SUBTRACT);
        difference.setLeft(Designs.number(4.3));
        VariableExpression x = DesignFactory.eINSTANCE.createVariableExpression();
        x.setName("x");
        difference.setRight(x);
        function.setBody(difference);
        Value value = DesignFactory.eINSTANCE.createValue();
        value.setExpression(function);
        return value;
    }
}
