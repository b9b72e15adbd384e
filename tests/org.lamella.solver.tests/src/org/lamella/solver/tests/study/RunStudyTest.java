package org.lamella.solver.tests.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lamella.solver.tests.study.Designs.value;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lamella.model.design.Cell;
import org.lamella.model.design.Computation;
import org.lamella.model.design.DesignFactory;
import org.lamella.model.design.ElectrodeRole;
import org.lamella.model.design.Experiment;
import org.lamella.model.design.Instruction;
import org.lamella.model.design.Material;
import org.lamella.model.design.MaterialKind;
import org.lamella.model.design.Measurement;
import org.lamella.model.design.Repeat;
import org.lamella.model.design.Stack;
import org.lamella.model.design.Step;
import org.lamella.model.design.SymbolExpression;
import org.lamella.model.design.Value;
import org.lamella.solver.ResultSeries;
import org.lamella.solver.ResultTable;
import org.lamella.solver.StudyResult;
import org.lamella.solver.numerics.PhysicalConstants;

/** {@code compute run} on designs built by hand. */
class RunStudyTest {

    private static final double T = 333.15;
    private static final DesignFactory FACTORY = DesignFactory.eINSTANCE;

    private final Designs designs = new Designs();
    private Stack bilayer = designs.stack("unset");
    private Material lithium = designs.material(MaterialKind.METAL, "Lithium", "concentration", 76900);
    private Material steel = designs.material(MaterialKind.METAL, "Steel");

    /** The bilayer of G8. */
    @BeforeEach
    void build() {
        bilayer = designs.stack("S");
        designs.layer(bilayer, "a", polymer("A", "conductivity", 0.04, "salt", 1200, "transference", 0.2, "diffusivity", 4e-12), 25e-6);
        designs.layer(bilayer, "b", polymer("B", "conductivity", 0.02, "salt", 600, "transference", 0.5, "diffusivity", 3e-12), 25e-6, "partition", 0.5);
    }

    private Material polymer(String name, Object... properties) {
        return Designs.set(designs.material(MaterialKind.POLYMER, name, "density", 1200), properties);
    }

    private Cell cell(Material anode, Material cathode, Object... contact) {
        return designs.cell("Cell", designs.electrode(ElectrodeRole.ANODE, "N", anode), bilayer, designs.electrode(ElectrodeRole.CATHODE, "P", cathode),
                designs.plane("Cell.anode-interface", contact), designs.plane("Cell.cathode-interface", contact));
    }

    private static Value number(double number, String unit) {
        Value value = FACTORY.createValue();
        value.setExpression(Designs.number(number));
        value.setUnit(unit);
        return value;
    }

    private static Instruction step(String verb, double duration) {
        Instruction instruction = FACTORY.createInstruction();
        instruction.setVerb(verb);
        instruction.setDuration(number(duration, "s"));
        return instruction;
    }

    private static Instruction at(Instruction step, double level, String unit) {
        step.setAt(number(level, unit));
        return step;
    }

    private static Instruction until(Instruction step, double end, String unit) {
        step.getUntil().add(number(end, unit));
        return step;
    }

    private static Repeat repeat(int times, Step... steps) {
        Repeat repeat = FACTORY.createRepeat();
        repeat.setTimes(times);
        repeat.getSteps().addAll(List.of(steps));
        return repeat;
    }

    private StudyResult run(Cell cell, Step... steps) {
        Experiment experiment = Designs.named(FACTORY.createExperiment(), "Steps");
        experiment.getSteps().addAll(List.of(steps));
        designs.design.getExperiments().add(experiment);
        Computation run = designs.compute("run", "run.experiment", symbol("Steps"));
        return designs.solve(cell, T, run);
    }

    private Cell sized(double excess) {
        Cell cell = cell(lithium, lithium);
        Designs.set(cell, "area", 2e-4, "sides", 1);
        Designs.set(cell.getAnode(), "excess", excess);
        Designs.set(cell.getCathode(), "excess", 2 * excess);
        return cell;
    }

    /** A current is one over the area; a C-rate is one of the lithium of the electrode that has less; ends likewise. */
    @Test
    void currentsAndRatesBecomeDensities() {
        double capacity = 1e-6 * 76900 * PhysicalConstants.FARADAY;
        StudyResult result = run(sized(1e-6), at(step("plate", 60), 1e-3, "A"), at(step("strip", 60), 0.2, "C"), until(at(step("plate", 3600), 5, "A/m2"), 0.01, "A*s"));
        double[] current = curve(result, "experiment-current");
        assertEquals(-5, current[0], 1e-12);
        assertEquals(0.2 * capacity / 3600, Arrays.stream(current).max().orElseThrow(), 1e-12 * capacity);
        assertEquals(List.of("time", "time", "capacity"), column(steps(result), 6));
        assertEquals(-50, (Double) column(steps(result), 4).get(2), 1e-6);
    }

    /** What was measured lies in the charts of what is simulated; how far it is off is a quantity. */
    @Test
    void aMeasurementLiesBesideTheRun() {
        Cell cell = cell(lithium, lithium);
        Measurement measurement = Designs.named(FACTORY.createMeasurement(), "Curve");
        measurement.setTemperature(T);
        measurement.getTimes().addAll(List.of(0.0, 30.0, 60.0, 90.0));
        designs.design.getMeasurements().add(measurement);
        StudyResult alone = run(cell, at(step("strip", 60), 5, "A/m2"));
        double[] voltage = curve(alone, "experiment-voltage");
        measurement.getVoltages().addAll(List.of(voltage[0] + 0.003, 0.0, voltage[voltage.length - 1] + 0.003, 9.0));
        measurement.getCurrents().addAll(List.of(5.0, 5.0, 5.0, 0.0));
        Value measured = symbol("Curve");
        StudyResult result = designs.solve(cell, T, designs.compute("run", "run.experiment", symbol("Steps"), "run.measured", measured));
        List<ResultSeries> voltages = result.series().stream().filter(series -> series.id().equals("experiment-voltage")).toList();
        assertEquals(List.of(false, true), voltages.stream().map(ResultSeries::measured).toList());
        assertEquals(voltages.get(0).at(), voltages.get(1).at());
        assertEquals("Curve", voltages.get(1).y().getFirst().name());
        measurement.getVoltages().set(1, between(voltages.get(0), 30) - 0.006);
        result = designs.solve(cell, T, designs.compute("run", "run.experiment", symbol("Steps"), "run.measured", measured));
        assertEquals(Math.sqrt((2 * 9e-6 + 36e-6) / 3), Designs.value(result, "voltage-deviation", "Cell"), 1e-9);
        measurement.setTemperature(T - 10);
        result = designs.solve(cell, T, designs.compute("run", "run.experiment", symbol("Steps"), "run.measured", measured));
        assertEquals(List.of("measured-elsewhere: it was measured at 50 °C, not at 60 °C"), result.quantity("voltage-deviation", "Cell").orElseThrow().notes());
    }

    private static Value symbol(String word) {
        SymbolExpression name = FACTORY.createSymbolExpression();
        name.setName(word);
        Value value = FACTORY.createValue();
        value.setExpression(name);
        return value;
    }

    private static double between(ResultSeries series, double time) {
        double[] x = series.x().values();
        double[] y = series.y().getFirst().values();
        int i = 1;
        while (x[i] < time) {
            i++;
        }
        return y[i - 1] + (time - x[i - 1]) / (x[i] - x[i - 1]) * (y[i] - y[i - 1]);
    }

    private static ResultTable steps(StudyResult result) {
        return result.tables().stream().filter(table -> table.id().equals("experiment-steps")).findFirst().orElseThrow(() -> new AssertionError(result.reason()));
    }

    private static double[] curve(StudyResult result, String id) {
        return result.series().stream().filter(series -> series.id().equals(id)).map(ResultSeries::y).findFirst().orElseThrow().getFirst().values();
    }

    private static List<Object> column(ResultTable table, int column) {
        return table.rows().stream().map(row -> (Object) row.get(column)).toList();
    }

    @Test
    void platesAndStripsTheSameCharge() {
        StudyResult result = run(cell(lithium, lithium, "exchange-current", 5, "film", 1e-3),
                repeat(3, at(step("plate", 600), 5, "A/m2"), step("rest", 60), at(step("strip", 600), 5, "A/m2")));
        ResultTable steps = steps(result);
        assertEquals(9, steps.rows().size());
        assertEquals(List.of("plate", "rest", "strip"), column(steps, 1).subList(0, 3));
        assertEquals(-3000, (Double) steps.rows().get(0).get(4), 1e-9);
        assertEquals(3000, (Double) steps.rows().get(2).get(4), 1e-9);
        assertEquals(3 * 1260, value(result, "experiment-duration", "Cell"), 1e-9);
        assertEquals(6 * 3000, value(result, "experiment-capacity", "Cell"), 1e-6);
        assertEquals("completed, 9 steps", result.quantity("experiment-end", "Cell").orElseThrow().text());
        double[] current = curve(result, "experiment-current");
        double[] voltage = curve(result, "experiment-voltage");
        for (int i = 0; i < current.length; i++) {
            assertTrue(current[i] == 0 || current[i] * voltage[i] > 0, "current " + current[i] + ", voltage " + voltage[i]);
        }
        assertEquals(Arrays.stream(voltage).map(Math::abs).max().orElseThrow(), value(result, "peak-voltage", "Cell"), 1e-12);
    }

    /** G8 as a step of an experiment: depletion ends it. */
    @Test
    void depletionEndsTheExperiment() {
        StudyResult result = run(cell(lithium, lithium), step("rest", 100), at(step("strip", 3600), 1.2 * 13.44569790, "A/m2"), step("rest", 100));
        assertEquals(2, steps(result).rows().size());
        assertEquals("depletion", steps(result).rows().get(1).get(6));
        assertEquals(228.1039, value(result, "experiment-duration", "Cell"), 0.05);
        assertEquals("salt runs out in b at its cathode side in step 2 of 3", result.quantity("experiment-end", "Cell").orElseThrow().text());
        assertTrue(result.quantity("peak-voltage", "Cell").orElseThrow().notes().contains("depleted-layer: salt runs out in b at its cathode side"));
    }

    @Test
    void firstOfSeveralEndsCounts() {
        StudyResult result = run(cell(lithium, lithium, "exchange-current", 5), until(at(step("plate", 3600), 5, "A/m2"), 1000, "A*s/m2"),
                until(at(step("strip", 3600), 15, "A/m2"), 0.2, "V"), step("rest", 3600),
                until(at(step("hold", 7200), 0.05, "V"), 3.2, "A/m2"));
        assertEquals(List.of("capacity", "voltage", "time", "current"), column(steps(result), 6));
        assertEquals(200, (Double) steps(result).rows().get(0).get(3), 1e-5);
        assertEquals(0.2, (Double) steps(result).rows().get(1).get(5), 1e-6);
        double[] current = curve(result, "experiment-current");
        assertEquals(3.2, current[current.length - 1], 1e-6);
        assertEquals(0.05, (Double) steps(result).rows().get(3).get(5), 1e-8);
    }

    @Test
    void rampRunsThroughItsLevels() {
        Instruction ramp = step("ramp", 60);
        ramp.setRampFrom(number(1, "A/m2"));
        ramp.setRampTo(number(8, "A/m2"));
        ramp.setRampSteps(4);
        ramp.setRampLogarithmic(true);
        StudyResult result = run(cell(lithium, lithium), ramp);
        double[] expected = {-60, -120, -240, -480};
        for (int i = 0; i < 4; i++) {
            assertEquals(expected[i], (Double) steps(result).rows().get(i).get(4), 1e-9);
        }
    }

    /** R and C in series: q/C + i R while charged, V exp(-t/RC)/R while held. */
    @Test
    void blockingCellIsACapacitor() {
        StudyResult result = run(cell(steel, steel, "capacitance", 0.1), until(at(step("charge", 3600), 1, "A/m2"), 0.5, "V"), at(step("hold", 1e-3), 1, "V"),
                step("rest", 1));
        double resistance = 25e-6 / 0.04 + 25e-6 / 0.02;
        double capacitance = 0.05;
        ResultTable steps = steps(result);
        assertEquals("voltage", steps.rows().get(0).get(6));
        double stored = (0.5 - resistance) * capacitance;
        assertEquals(stored, (Double) steps.rows().get(0).get(4), 1e-12);
        double end = capacitance + (stored - capacitance) * Math.exp(-1e-3 / (resistance * capacitance));
        assertEquals(end - stored, (Double) steps.rows().get(1).get(4), 1e-12);
        assertEquals(end / capacitance, (Double) steps.rows().get(2).get(5), 1e-12);
        assertTrue(result.series().stream().noneMatch(series -> series.id().startsWith("concentration")));
    }

    @Test
    void blockingCellWithoutCapacitanceIsNamed() {
        StudyResult result = run(cell(steel, steel), step("rest", 10));
        assertFalse(result.quantity("experiment-duration", "Cell").orElseThrow().valid());
        assertTrue(result.quantity("experiment-duration", "Cell").orElseThrow().notes().get(0).startsWith("missing-property: the contacts of the electrodes need a capacitance"));
    }

    @Test
    void lithiumOnOneSideIsNotSimulated() {
        StudyResult result = run(cell(lithium, steel), step("rest", 10));
        assertTrue(result.quantity("experiment-end", "Cell").orElseThrow().notes().get(0).startsWith("no-model: "));
    }
}
