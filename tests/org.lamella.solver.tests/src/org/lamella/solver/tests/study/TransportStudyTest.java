package org.lamella.solver.tests.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lamella.solver.tests.study.Designs.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;

import org.junit.jupiter.api.Test;
import org.lamella.model.design.BinaryExpression;
import org.lamella.model.design.DesignFactory;
import org.lamella.model.design.ElectrodeRole;
import org.lamella.model.design.Material;
import org.lamella.model.design.MaterialKind;
import org.lamella.model.design.Operator;
import org.lamella.model.design.Stack;
import org.lamella.model.design.TableExpression;
import org.lamella.model.design.Value;
import org.lamella.solver.QuantityValue;
import org.lamella.solver.ResultSeries;
import org.lamella.solver.ResultTable;
import org.lamella.solver.StudyResult;
import org.lamella.solver.transport.SandTime;
import org.lamella.solver.transport.TransportLayer;

/** {@code compute transport} on designs built by hand. */
class TransportStudyTest {

    private static final double T = 333.15;

    private final Designs designs = new Designs();

    private Material polymer(String name, Object... properties) {
        return Designs.set(designs.material(MaterialKind.POLYMER, name, "density", 1200), properties);
    }

    /** The bilayer of G8. */
    private Stack bilayer() {
        Stack stack = designs.stack("S");
        designs.layer(stack, "a", polymer("A", "conductivity", 0.04, "salt", 1200, "transference", 0.2, "diffusivity", 4e-12), 25e-6);
        designs.layer(stack, "b", polymer("B", "conductivity", 0.02, "salt", 600, "transference", 0.5, "diffusivity", 3e-12), 25e-6, "partition", 0.5);
        return stack;
    }

    private static QuantityValue of(StudyResult result, String id) {
        return result.quantity(id, result.of()).orElseThrow(() -> new AssertionError("no " + id + ": " + result.reason()));
    }

    private static ResultTable table(StudyResult result, String id) {
        return result.tables().stream().filter(table -> table.id().equals(id)).findFirst().orElseThrow(() -> new AssertionError("no " + id + ": " + result.reason()));
    }

    private static ResultSeries series(StudyResult result, String id, int index) {
        return result.series().stream().filter(series -> series.id().equals(id)).toList().get(index);
    }

    private static List<Object> withoutLimit(ResultTable depletion, int row) {
        List<Object> cells = new ArrayList<>(depletion.rows().get(row));
        cells.remove(2);
        return cells;
    }

    @Test
    void depletionIsAResultWithTimeLayerSideAndCapacity() {
        double current = 1.2 * 13.44569790;
        StudyResult result = designs.solve(bilayer(), T, designs.compute("transport", "transport.current", current));
        assertEquals(128.1039, of(result, "depletion-time").value(), 0.02);
        assertEquals(current * 128.1039, of(result, "depletion-capacity").value(), 0.3);
        assertTrue(of(result, "depletion-time").notes().contains("depleted-layer: discharge empties b at its cathode side"), of(result, "depletion-time").notes()::toString);
        assertEquals(current, of(result, "depletion-time").at().get("current-density").value());
        ResultTable depletion = table(result, "depletion");
        assertEquals(Arrays.asList(current, "charge", "none", null, null, null, null), withoutLimit(depletion, 0));
        assertEquals(24.51862557, (Double) depletion.rows().get(0).get(2), 1e-7);
        assertEquals(List.of(current, "discharge", "b", "S.b", "cathode"), withoutLimit(depletion, 1).subList(0, 5));
        assertFalse(of(result, "polarisation-voltage").valid());
        assertTrue(of(result, "polarisation-voltage").notes().stream().anyMatch(note -> note.startsWith("beyond-limit: ")));
    }

    @Test
    void belowTheLimitNothingDepletes() {
        StudyResult result = designs.solve(bilayer(), T, designs.compute("transport", "transport.current", 5));
        assertTrue(of(result, "depletion-capacity").unbounded());
        assertNull(of(result, "depletion-capacity").value());
        double greatest = result.tables().stream().filter(table -> table.id().equals("voltage-drop"))
                .mapToDouble(table -> Math.abs(table.rows().stream().mapToDouble(row -> (Double) row.get(2)).sum())).max().orElseThrow();
        assertEquals(greatest, of(result, "polarisation-voltage").value(), 1e-14);
        assertEquals(List.of("layer a", "salt diffusion a", "layer b", "salt diffusion b"), Designs.items(result, "voltage-drop"));
        assertTrue(of(result, "sand-time").value() > 0);
    }

    @Test
    void seriesRunFromAnodeToCathodeAndRelax() {
        StudyResult result = designs.solve(bilayer(), T, designs.compute("transport", "transport.current", 10, "transport.duration", 3000, "transport.rest", 6000));
        ResultSeries discharge = series(result, "concentration-profile", 1);
        assertEquals(10, discharge.at().get("current-density").value());
        double[] depth = discharge.x().values();
        assertEquals(0, depth[0]);
        assertEquals(50e-6, depth[depth.length - 1], 1e-18);
        assertEquals("0 s", discharge.y().getFirst().name());
        assertTrue(discharge.y().getLast().name().startsWith("rest "), discharge.y().getLast().name());
        double[] under = discharge.y().stream().filter(axis -> !axis.name().startsWith("rest")).toList().getLast().values();
        assertTrue(under[0] > 1200 && under[under.length - 1] < 300, under[0] + " " + under[under.length - 1]);
        double[] rested = discharge.y().getLast().values();
        assertEquals(rested[0] / 2, rested[rested.length - 1], 1);
        ResultSeries voltage = series(result, "voltage", 1);
        double[] volts = voltage.y().getFirst().values();
        assertTrue(volts[0] > 0 && Arrays.stream(volts).max().orElseThrow() > 2 * volts[0]);
        assertEquals(0, volts[volts.length - 1], 1e-4);
        ResultTable layers = table(result, "layer-depths");
        assertEquals(List.of("a", "S.a", 0.0, 25e-6), layers.rows().get(0));
        assertEquals(series(result, "potential-profile", 1).x().values().length, depth.length);
        assertEquals(0, series(result, "anion-flux-profile", 1).y().get(3).values()[0]);
    }

    @Test
    void bruceVincentRatioOfOneLayer() {
        Stack stack = designs.stack("S");
        designs.layer(stack, "a", polymer("A", "conductivity", 0.04, "salt", 1200, "transference", 0.2, "diffusivity", 4e-12), 50e-6);
        StudyResult result = designs.solve(stack, T, designs.compute("transport", "transport.current", 5));
        assertEquals(1 / (1 + 3.1738042258), value(result, "steady-current-ratio", "S"), 1e-6);
    }

    private static Value over(DoubleBinaryOperator line, double end) {
        TableExpression table = DesignFactory.eINSTANCE.createTableExpression();
        table.setKey("c");
        table.setKeyUnit("mol/m3");
        table.getKeys().addAll(List.of(500.0, end));
        table.getEntries().addAll(List.of(line.applyAsDouble(500, 0), line.applyAsDouble(end, 0)));
        Value value = DesignFactory.eINSTANCE.createValue();
        value.setExpression(table);
        return value;
    }

    /** Diffusivity over concentration: the limit differs from that of the initial concentration, and leaving the table is told. */
    @Test
    void propertiesFollowTheConcentrationAndAreClampedWithANote() {
        Stack stack = designs.stack("S");
        Value diffusivity = over((c, unused) -> 4e-12 * c / 1000, 1500);
        designs.layer(stack, "a", polymer("A", "conductivity", 0.04, "salt", 1000, "transference", 0.2, "diffusivity", diffusivity), 50e-6);
        StudyResult result = designs.solve(stack, T, designs.compute("transport", "transport.current", 18), designs.compute("limiting-current"));
        double even = 2 * 96485.33212 * 4e-12 * 1000 / (0.8 * 50e-6);
        double varying = value(result, "limiting-current-charge", "S");
        // D falls towards the empty face down to its half at 500 mol/m3 and is kept there
        assertTrue(varying < 0.97 * even && varying > 0.6 * even, varying + " of " + even);
        List<String> notes = of(result, "depletion-time").notes();
        assertTrue(notes.stream().anyMatch(note -> note.startsWith("concentration-clamped: the transport properties of A are known from 500 mol/m³ to 1500 mol/m³")),
                notes::toString);
    }

    /** Also where the table stands inside an expression, and where the salt at rest lies outside it already. */
    @Test
    void aTableInsideAnExpressionIsClampedWithANote() {
        Stack stack = designs.stack("S");
        BinaryExpression twice = DesignFactory.eINSTANCE.createBinaryExpression();
        twice.setOperator(Operator.MULTIPLY);
        twice.setLeft(Designs.number(2));
        twice.setRight(over((c, unused) -> 2e-12 * c / 1000, 1500).getExpression());
        Value diffusivity = DesignFactory.eINSTANCE.createValue();
        diffusivity.setExpression(twice);
        designs.layer(stack, "a", polymer("A", "conductivity", 0.04, "salt", 2000, "transference", 0.2, "diffusivity", diffusivity), 50e-6);
        StudyResult result = designs.solve(stack, T, designs.compute("transport", "transport.current", 10), designs.compute("resistance"));
        List<String> notes = of(result, "polarisation-voltage").notes();
        assertTrue(notes.stream().anyMatch(note -> note.contains("known from 500 mol/m³ to 1500 mol/m³; a reaches")), notes::toString);
        // at rest with D of 1500 mol/m3
        double expected = 2 * 8.314462618 * T * 0.64 * 50e-6 / (96485.33212 * 96485.33212 * 6e-12 * 2000);
        assertEquals(expected, value(result, "area-resistance-diffusion", "S"), 1e-12 * expected);
        assertTrue(result.quantity("area-resistance", "S").orElseThrow().notes().stream().anyMatch(note -> note.contains("there is 2000 mol/m³")), result.quantities()::toString);
    }

    @Test
    void missingTransportDataIsNamedAndNotGuessed() {
        Stack stack = designs.stack("S");
        designs.layer(stack, "a", polymer("A", "conductivity", 0.04, "salt", 1200, "transference", 0.2), 25e-6);
        StudyResult result = designs.solve(stack, T, designs.compute("transport", "transport.current", 5));
        QuantityValue capacity = of(result, "depletion-capacity");
        assertFalse(capacity.valid());
        assertTrue(capacity.notes().stream().anyMatch(note -> note.startsWith("missing-property: ") && note.contains("diffusivity")), capacity.notes()::toString);
        assertTrue(result.series().isEmpty());
    }

    @Test
    void ceramicStackHoldsItsVoltageForEver() {
        Stack stack = designs.stack("S");
        designs.layer(stack, "c", designs.material(MaterialKind.CERAMIC, "LLZO", "conductivity", 0.05, "density", 5100), 20e-6);
        StudyResult result = designs.solve(stack, T, designs.compute("transport", "transport.current", 5));
        assertTrue(of(result, "depletion-time").unbounded());
        assertEquals(5 * 20e-6 / 0.05, of(result, "polarisation-voltage").value(), 1e-12);
        assertEquals(1, of(result, "steady-current-ratio").value(), 1e-9);
    }

    /** The exchange current follows the salt at its face, and keeps the value at the end of its table. */
    @Test
    void exchangeCurrentsFollowTheSalt() {
        Stack stack = bilayer();
        Material lithium = designs.material(MaterialKind.METAL, "Lithium");
        Value overSalt = over((c, unused) -> 5 * c / 1000, 1000);
        var cell = designs.cell("Cell", designs.electrode(ElectrodeRole.ANODE, "N", lithium), stack, designs.electrode(ElectrodeRole.CATHODE, "P", lithium),
                designs.plane("Cell.anode-interface", "exchange-current", overSalt), designs.plane("Cell.cathode-interface"));
        StudyResult result = designs.solve(cell, T, designs.compute("resistance"));
        double thermal = 8.314462618 * T / 96485.33212;
        assertEquals(thermal / 5, row(table(result, "resistance-breakdown"), "anode charge transfer"), 1e-12, "1200 mol/m3 lie beyond the table");
        StudyResult polarised = designs.solve(cell, T, designs.compute("transport", "transport.current", 12));
        double least = Arrays.stream(series(polarised, "surface-concentration", 0).y().getFirst().values()).min().orElseThrow();
        assertTrue(least > 500 && least < 1000, "at the anode " + least);
        double i0 = 5 * least / 1000;
        assertEquals(2 * thermal * Math.log(12 / i0 / 2 + Math.sqrt(12 / i0 * 12 / i0 / 4 + 1)), -row(table(polarised, "voltage-drop"), "anode charge transfer"), 1e-4);
    }

    private static double row(ResultTable table, String item) {
        return table.rows().stream().filter(row -> item.equals(row.get(0))).map(row -> (Double) row.get(2)).findFirst().orElseThrow(() -> new AssertionError(table.rows().toString()));
    }

    /** Lithium on both sides: charge transfer and film of each face are items of the voltage. */
    @Test
    void electrodesOfASymmetricCellCount() {
        Stack stack = bilayer();
        Material lithium = designs.material(MaterialKind.METAL, "Lithium");
        var cell = designs.cell("Cell", designs.electrode(ElectrodeRole.ANODE, "N", lithium), stack, designs.electrode(ElectrodeRole.CATHODE, "P", lithium),
                designs.plane("Cell.anode-interface", "exchange-current", 5, "film", 2e-3), designs.plane("Cell.cathode-interface", "exchange-current", 5, "film", 1e-3));
        double alone = of(designs.solve(stack, T, designs.compute("transport", "transport.current", 5)), "polarisation-voltage").value();
        double whole = of(designs.solve(cell, T, designs.compute("transport", "transport.current", 5)), "polarisation-voltage").value();
        double transfer = 4 * 8.314462618 * T / 96485.33212 * Math.log(0.5 + Math.sqrt(1.25));
        assertEquals(alone + 5 * 3e-3 + transfer, whole, 1e-9);
    }

    /** Above the limiting current of charge salt decides; with a cut-off the voltage may come first. */
    @Test
    void platingLimitNamesItsMechanism() {
        StudyResult free = designs.solve(bilayer(), T, designs.compute("plating-limit", "plating-limit.points", 24));
        ResultTable table = table(free, "plating-limit");
        assertEquals(24, table.rows().size());
        double limit = 24.51862557;
        double last = Double.POSITIVE_INFINITY;
        for (List<?> row : table.rows()) {
            boolean beyond = (Double) row.get(0) > limit;
            assertEquals(beyond ? "salt depletion" : "no limit", row.get(3));
            if (beyond) {
                assertEquals(List.of("a", "S.a", "anode"), row.subList(4, 7));
                assertEquals(limit, (Double) row.get(7), 1e-7);
                assertTrue((Double) row.get(1) < last, "more current, less capacity");
                last = (Double) row.get(1);
                assertEquals((Double) row.get(1) / (Double) row.get(0), (Double) row.get(2), 1e-9);
            }
        }
        StudyResult cut = designs.solve(bilayer(), T, designs.compute("plating-limit", "plating-limit.points", 24, "plating-limit.cut-off", 0.2));
        List<String> mechanisms = table(cut, "plating-limit").rows().stream().map(row -> (String) row.get(3)).distinct().toList();
        assertEquals(List.of("no limit", "cut-off voltage"), mechanisms);
        ResultSeries curves = series(free, "plating-limit", 0);
        assertEquals(List.of("salt depletion", "cut-off voltage"), curves.y().stream().map(ResultSeries.Axis::name).toList());
        assertEquals(24, curves.x().values().length);
    }

    /** The exact time of one layer, at a current that a requirement asks for. */
    @Test
    void platingCapacityOfOneLayerIsThatOfTheClosedForm() {
        Stack stack = designs.stack("S");
        designs.layer(stack, "a", polymer("A", "conductivity", 0.04, "salt", 1200, "transference", 0.2, "diffusivity", 8e-12), 50e-6);
        double limit = 46.3129594176;
        Value range = Designs.range(2 * limit, 3 * limit);
        ResultTable table = table(designs.solve(stack, T, designs.compute("plating-limit", "plating-limit.current", range, "plating-limit.points", 2)), "plating-limit");
        double[] dimensionless = {0.04918268, 0.02181665};
        for (int i = 0; i < 2; i++) {
            assertEquals(dimensionless[i] * 2500e-12 / 8e-12, (Double) table.rows().get(i).get(2), 1e-3 * (Double) table.rows().get(i).get(2));
        }
    }

    /** One layer: the limit falls as 1/L; at a given current the time of depletion follows the closed form at every thickness. */
    @Test
    void limitsOverThicknessAndTemperature() {
        Stack stack = designs.stack("S");
        designs.layer(stack, "a", polymer("A", "conductivity", 0.04, "salt", 1200, "transference", 0.2, "diffusivity", 8e-12), 50e-6);
        StudyResult result = designs.solve(stack, T, designs.compute("limits", "limits.current", 120));
        ResultSeries limits = series(result, "limiting-current-over-thickness", 0);
        ResultSeries capacities = series(result, "depletion-capacity-over-thickness", 0);
        assertEquals(List.of("discharge", "charge"), limits.y().stream().map(ResultSeries.Axis::name).toList());
        for (int i = 0; i < limits.x().values().length; i++) {
            double thickness = limits.x().values()[i];
            assertEquals(46.3129594176 * 50e-6 / thickness, limits.y().get(0).values()[i], 1e-7);
            TransportLayer.Polymer layer = new TransportLayer.Polymer("a", thickness, 0.04, 8e-12, 0.2, 1200);
            double exact = 120 * SandTime.finite(layer, 120).orElseThrow();
            assertEquals(exact, capacities.y().get(1).values()[i], 2e-3 * exact);
        }
        ResultSeries overTemperature = series(result, "limiting-current-over-temperature", 0);
        assertEquals(T - 20, overTemperature.x().values()[0], 1e-9);
        assertEquals(46.3129594176, overTemperature.y().get(0).values()[3], 1e-7);
    }
}
