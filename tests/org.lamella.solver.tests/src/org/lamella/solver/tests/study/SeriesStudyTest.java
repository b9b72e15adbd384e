package org.lamella.solver.tests.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;

import org.apache.commons.math3.complex.Complex;
import org.junit.jupiter.api.Test;
import org.lamella.model.design.Cell;
import org.lamella.model.design.Computation;
import org.lamella.model.design.DesignFactory;
import org.lamella.model.design.Electrode;
import org.lamella.model.design.ElectrodeRole;
import org.lamella.model.design.Material;
import org.lamella.model.design.MaterialKind;
import org.lamella.model.design.Measurement;
import org.lamella.model.design.Plane;
import org.lamella.model.design.PropertyHolder;
import org.lamella.model.design.Stack;
import org.lamella.model.design.Study;
import org.lamella.model.design.Value;
import org.lamella.model.design.Variation;
import org.lamella.solver.Progress;
import org.lamella.solver.QuantityValue;
import org.lamella.solver.ResultSeries;
import org.lamella.solver.ResultTable;
import org.lamella.solver.StudyResult;
import org.lamella.solver.study.DefaultStackSolver;

/** Values of a design from several spectra, each taken at its own temperature and age. */
class SeriesStudyTest {

    private static final double AREA = 1e-4;
    private static final double NOISE = 1e-3;
    private static final double GAS = 8.314462618;
    private static final double HOUR = 3600;

    private final Designs designs = new Designs();
    private final List<Measurement> measurements = new ArrayList<>();

    private static Cell cell(Designs designs, Object conductivity, double film, Object... anode) {
        Stack stack = designs.stack("S");
        Material garnet = designs.material(MaterialKind.CERAMIC, "G", "conductivity", conductivity, "permittivity", 50, "density", 5100);
        designs.layer(stack, "g", garnet, 50e-6);
        Material lithium = designs.material(MaterialKind.METAL, "Lithium", "density", 534, "concentration", 76900);
        Plane first = Designs.set(designs.plane("anode", "exchange-current", 50, "capacitance", .05, "film", film, "film-capacitance", 1e-3), anode);
        Plane last = designs.plane("cathode", "exchange-current", 500, "capacitance", .05);
        Electrode left = designs.electrode(ElectrodeRole.ANODE, "LiA", lithium);
        Electrode right = designs.electrode(ElectrodeRole.CATHODE, "LiC", lithium);
        return designs.cell("Cell", left, stack, right, first, last, "area", AREA);
    }

    /** Adds the spectrum of a cell with other numbers, with noise. */
    private void measured(double temperature, double age, double conductivity, double film) {
        Designs truth = new Designs();
        StudyResult result = truth.solve(cell(truth, conductivity, film), temperature, "impedance");
        ResultSeries series = result.series().stream().filter(each -> each.id().equals("impedance")).findFirst().orElseThrow();
        Random random = new Random(measurements.size());
        Measurement measurement = Designs.named(DesignFactory.eINSTANCE.createMeasurement(), "Data" + measurements.size());
        for (int i = 0; i < series.x().values().length; i++) {
            Complex impedance = new Complex(series.y().get(0).values()[i], -series.y().get(1).values()[i]).divide(AREA);
            measurement.getFrequencies().add(series.x().values()[i]);
            measurement.getReal().add(impedance.getReal() + NOISE * impedance.abs() * random.nextGaussian());
            measurement.getImaginary().add(impedance.getImaginary() + NOISE * impedance.abs() * random.nextGaussian());
        }
        measurement.setArea(AREA);
        measurement.setTemperature(temperature);
        measurement.setAge(age);
        designs.design.getMeasurements().add(measurement);
        measurements.add(measurement);
    }

    private static Variation variation(String path, String property, String argument, double start, boolean each, String unit, PropertyHolder holder) {
        Variation variation = DesignFactory.eINSTANCE.createVariation();
        variation.setPath(path);
        variation.setProperty(property);
        variation.setArgument(argument.isEmpty() ? null : argument);
        variation.setStart(start);
        variation.setEach(each);
        variation.setUnit(unit);
        variation.getHolders().add(holder);
        return variation;
    }

    private StudyResult fit(Cell cell, Variation... variations) {
        Study study = Designs.set(Designs.named(DesignFactory.eINSTANCE.createStudy(), "Fit"), "starts", 2);
        study.setSubject(cell);
        study.getMeasurements().addAll(measurements);
        measurements.stream().map(Measurement::getTemperature).distinct().forEach(study.getTemperatures()::add);
        study.getVariations().addAll(List.of(variations));
        Computation computation = Designs.named(DesignFactory.eINSTANCE.createComputation(), "fit");
        study.getComputations().add(computation);
        designs.design.setStudy(study);
        StudyResult result = DefaultStackSolver.with(Designs.VOCABULARY).solve(designs.design, Progress.NONE);
        assertEquals(StudyResult.Status.DONE, result.status(), result.reason());
        return result;
    }

    private static QuantityValue fitted(StudyResult result, String name) {
        return result.quantity("fitted-parameter", name).orElseThrow(() -> new AssertionError(name + result.quantities()));
    }

    private static ResultTable spectra(StudyResult result) {
        return result.tables().stream().filter(table -> table.id().equals("fitted-spectra")).findFirst().orElseThrow();
    }

    private static double column(ResultTable table, int row, String name) {
        int column = table.columns().stream().map(ResultTable.Column::name).toList().indexOf(name);
        return (Double) Objects.requireNonNull(table.rows().get(row).get(column));
    }

    private static Value arrhenius(double value, double activation) {
        Value reference = Designs.text("", "");
        reference.setExpression(Designs.number(value));
        reference.setAt(Designs.number(298.15));
        return Designs.call("arrhenius", "value", reference, "activation", activation, "form", Designs.word("sigma"));
    }

    /** Activation energy and value at 25 °C of a conductivity from spectra at three temperatures, beside a film that each spectrum has for itself. */
    @Test
    void activationEnergyFromSpectraAtSeveralTemperatures() {
        double[] films = { 4e-3, 3e-3, 2e-3 };
        double activation = 33_000;
        for (int k = 0; k < 3; k++) {
            double temperature = 298.15 + 20 * k;
            measured(temperature, 0, .04 * Math.exp(-activation / GAS * (1 / temperature - 1 / 298.15)), films[k]);
        }
        Cell cell = cell(designs, arrhenius(.02, 25_000), 3e-3);
        Material garnet = cell.getStack().getLayers().get(0).getMaterial();
        StudyResult result = fit(cell, variation("G.conductivity.value", "conductivity", "value", .02, false, "S/m", garnet),
                variation("G.conductivity.activation", "conductivity", "activation", 25_000, false, "J/mol", garnet),
                variation("anode.film", "film", "", 3e-3, true, "ohm*m2", cell.getAnodePlane()));
        QuantityValue found = fitted(result, "G.conductivity.activation");
        double deviation = Objects.requireNonNull(found.standardDeviation());
        assertEquals(activation, found.value(), 4 * deviation);
        assertTrue(deviation < 200, "± " + deviation);
        assertEquals("J/mol", found.unit());
        assertTrue(found.at().isEmpty(), "it belongs to no single temperature: " + found.at());
        assertEquals(.04, fitted(result, "G.conductivity.value").value(), .01 * .04);
        ResultTable table = spectra(result);
        assertEquals(List.of("Data0", "Data1", "Data2"), table.rows().stream().map(row -> row.get(0)).toList());
        for (int k = 0; k < 3; k++) {
            assertEquals(films[k], column(table, k, "anode.film"), .02 * films[k]);
            assertTrue(column(table, k, "anode.film from") < films[k] + 1e-4 && column(table, k, "anode.film to") > films[k] - 1e-4);
            assertEquals(298.15 + 20 * k, column(table, k, "temperature"), 1e-9);
        }
        assertTrue(result.quantity("fitted-parameter", "anode.film").isEmpty(), "three values are none");
        assertTrue(result.quantity("kk-residual-max", "Cell").orElseThrow().value() < .01);
        assertTrue(result.tables().stream().anyMatch(each -> each.id().equals("parameter-correlations") && each.rows().size() == 5), "two shared ones and three of the spectra");
    }

    /** Growth rate and first resistance of a film from spectra of one cell over time. */
    @Test
    void growthRateFromSpectraOverTime() {
        double rate = 4e-22;
        double interphase = 1e-6;
        for (double hours : new double[] { 0, 20, 80, 200 }) {
            measured(333.15, hours * HOUR, .04, Math.sqrt(2e-3 * 2e-3 + 2 * rate * hours * HOUR / (interphase * interphase)));
        }
        Cell cell = cell(designs, .04, 1e-3, "growth", Designs.call("parabolic", "rate", 1e-22, "conductivity", interphase, "consumes", 1));
        StudyResult result = fit(cell, variation("Li.film", "film", "", 1e-3, false, "ohm*m2", cell.getAnodePlane()),
                variation("Li.growth.rate", "growth", "rate", 1e-22, false, "m2/s", cell.getAnodePlane()));
        QuantityValue found = fitted(result, "Li.growth.rate");
        assertEquals(rate, found.value(), 4 * Objects.requireNonNull(found.standardDeviation()));
        assertEquals(rate, found.value(), .03 * rate);
        assertEquals(2e-3, fitted(result, "Li.film").value(), .03 * 2e-3);
        assertEquals(200 * HOUR, column(spectra(result), 3, "age"), 1e-6);
    }

    /** Without anything in common, each spectrum has a fit of its own: a batch. */
    @Test
    void spectraWithoutAnythingInCommonAreABatch() {
        measured(333.15, 0, .03, 2e-3);
        measured(333.15, 0, .05, 4e-3);
        Cell cell = cell(designs, .04, 3e-3);
        StudyResult result = fit(cell, variation("G.conductivity", "conductivity", "", .04, true, "S/m", cell.getStack().getLayers().get(0).getMaterial()),
                variation("anode.film", "film", "", 3e-3, true, "ohm*m2", cell.getAnodePlane()));
        assertEquals(.03, column(spectra(result), 0, "G.conductivity"), 3e-4);
        assertEquals(.05, column(spectra(result), 1, "G.conductivity"), 5e-4);
        assertEquals("passes", spectra(result).rows().get(0).get(5));
        assertFalse(result.tables().stream().anyMatch(table -> table.id().equals("fitted-parameters")), "nothing is found from all together");
        assertEquals(List.of("spectrum 1.0", "spectrum 2.0"), result.series().stream().filter(series -> series.id().equals("residuals-fit"))
                .map(series -> "spectrum " + Objects.requireNonNull(series.at().get("spectrum")).value()).toList());
    }
}
