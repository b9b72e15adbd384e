package org.lamella.solver.tests.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lamella.solver.tests.study.Designs.range;

import java.util.List;
import java.util.Objects;
import java.util.Random;

import org.apache.commons.math3.complex.Complex;
import org.junit.jupiter.api.Test;
import org.lamella.model.design.Cell;
import org.lamella.model.design.Computation;
import org.lamella.model.design.Described;
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
import org.lamella.solver.StudyResult;
import org.lamella.solver.impedance.Circuit;
import org.lamella.solver.impedance.Spectrum;
import org.lamella.solver.study.DefaultStackSolver;

/** Fits of circuits and of designs to spectra that the models themselves gave, with stated noise. */
class FitStudyTest {

    private static final double TEMPERATURE = 333.15;
    private static final double AREA = 1e-4;
    private static final double NOISE = 1e-3;

    private final Designs designs = new Designs();

    private static Value text(String text) {
        org.lamella.model.design.TextExpression expression = DesignFactory.eINSTANCE.createTextExpression();
        expression.setText(text);
        Value value = DesignFactory.eINSTANCE.createValue();
        value.setExpression(expression);
        return value;
    }

    private Measurement measurement(Spectrum spectrum, double noise) {
        Random random = new Random(1);
        Measurement measurement = Designs.named(DesignFactory.eINSTANCE.createMeasurement(), "Data");
        for (int i = 0; i < spectrum.size(); i++) {
            double scale = noise * spectrum.impedance(i).abs();
            measurement.getFrequencies().add(spectrum.frequency(i));
            measurement.getReal().add(spectrum.impedance(i).getReal() + scale * random.nextGaussian());
            measurement.getImaginary().add(spectrum.impedance(i).getImaginary() + scale * random.nextGaussian());
        }
        measurement.setArea(AREA);
        measurement.setTemperature(TEMPERATURE);
        designs.design.getMeasurements().add(measurement);
        return measurement;
    }

    private StudyResult fit(Described subject, Measurement measurement, List<Variation> variations, Object... properties) {
        Study study = Designs.set(Designs.named(DesignFactory.eINSTANCE.createStudy(), "Fit"), properties);
        study.setSubject(subject);
        study.getMeasurements().add(measurement);
        study.getTemperatures().add(TEMPERATURE);
        study.getVariations().addAll(variations);
        Computation computation = Designs.named(DesignFactory.eINSTANCE.createComputation(), "fit");
        study.getComputations().add(computation);
        designs.design.setStudy(study);
        return DefaultStackSolver.with(Designs.VOCABULARY).solve(designs.design, Progress.NONE);
    }

    private static Variation circuitParameter(String name, double low, double high) {
        Variation variation = DesignFactory.eINSTANCE.createVariation();
        variation.setPath(name);
        variation.setLow(low);
        variation.setHigh(high);
        return variation;
    }

    private static Variation free(String path, String property, double start, String unit, PropertyHolder... holders) {
        Variation variation = DesignFactory.eINSTANCE.createVariation();
        variation.setPath(path);
        variation.setProperty(property);
        variation.setStart(start);
        variation.setUnit(unit);
        variation.getHolders().addAll(List.of(holders));
        return variation;
    }

    private static QuantityValue quantity(StudyResult result, String id, String subject) {
        return result.quantity(id, subject).orElseThrow(() -> new AssertionError(id + ": " + result.reason() + result.quantities()));
    }

    private static double fitted(StudyResult result, String name) {
        return Objects.requireNonNull(quantity(result, "fitted-parameter", name).value());
    }

    private static Spectrum arcs() {
        return Circuit.of("R0-p(R1,CPE1)-p(R2,CPE2)").spectrum(Spectrum.logarithmic(1e6, 1e-1, 10), 5, 20, 1e-5, .9, 50, 1e-3, .8);
    }

    @Test
    void circuitReturnsItsParametersWithIntervals() {
        Measurement data = measurement(arcs(), NOISE);
        StudyResult result = fit(data, data, List.of(circuitParameter("CPE1.n", .9, .9)), "circuit", text("R0-p(R1,CPE1)-p(R2,CPE2)"));
        assertEquals(StudyResult.Status.DONE, result.status(), result.reason());
        for (Object[] expected : new Object[][] { { "R0", 5.0 }, { "R1", 20.0 }, { "R2", 50.0 }, { "CPE2.n", .8 } }) {
            QuantityValue value = quantity(result, "fitted-parameter", "Fit." + expected[0]);
            double deviation = Objects.requireNonNull(value.standardDeviation());
            assertEquals((Double) expected[1], Objects.requireNonNull(value.value()), 4 * deviation, (String) expected[0]);
            assertTrue(deviation > 0 && deviation < .02 * (Double) expected[1], expected[0] + " ± " + deviation);
        }
        assertEquals("ohm", quantity(result, "fitted-parameter", "Fit.R1").unit());
        assertTrue(result.quantity("fitted-parameter", "Fit.CPE1.n").isEmpty(), "what is fixed is not found");
        assertTrue(quantity(result, "kk-residual-max", "Data").value() < .01);
        assertTrue(quantity(result, "fit-residual-rms", "Data").value() < 2 * NOISE * 75);
    }

    /** What was measured and what was fitted are told alike, so that a view shows them together. */
    @Test
    void measuredAndFittedShareTheirSeries() {
        Measurement data = measurement(arcs(), NOISE);
        StudyResult result = fit(data, data, List.of(), "circuit", text("R0-p(R1,CPE1)-p(R2,CPE2)"));
        List<ResultSeries> plane = result.series().stream().filter(series -> series.id().equals("impedance-nyquist")).toList();
        assertEquals(List.of(true, false), plane.stream().map(ResultSeries::measured).toList());
        assertEquals(71, plane.get(0).x().values().length);
        for (String id : List.of("residuals-fit", "residuals-kramers-kronig", "relaxation-times")) {
            assertTrue(result.series().stream().anyMatch(series -> series.id().equals(id)), id);
        }
        assertEquals(2, result.tables().stream().filter(table -> table.id().equals("relaxation-peaks")).findFirst().orElseThrow().rows().size());
    }

    @Test
    void aValueOnItsBoundIsTold() {
        Measurement data = measurement(arcs(), NOISE);
        StudyResult result = fit(data, data, List.of(circuitParameter("R1", 1, 10)), "circuit", text("R0-p(R1,CPE1)-p(R2,CPE2)"));
        QuantityValue value = quantity(result, "fitted-parameter", "Fit.R1");
        assertFalse(value.valid());
        assertTrue(value.notes().stream().anyMatch(note -> note.startsWith("at-bound")), value.notes().toString());
    }

    @Test
    void driftingDataFailTheTest() {
        Spectrum arcs = arcs();
        Complex[] drifting = new Complex[arcs.size()];
        for (int i = 0; i < drifting.length; i++) {
            drifting[i] = arcs.impedance(i).multiply(1 + .1 * i / drifting.length).add(i % 2 == 0 ? 0 : .04 * arcs.impedance(i).abs());
        }
        Measurement data = measurement(new Spectrum(arcs.frequencies(), drifting), 0);
        QuantityValue test = quantity(fit(data, data, List.of(), "circuit", text("R0-p(R1,CPE1)-p(R2,CPE2)")), "kk-residual-max", "Data");
        assertTrue(test.value() > .01);
        assertTrue(test.notes().get(0).contains("fail"), test.notes().toString());
    }

    /** Half of the spectrum only: the fast arc and nothing of the slow one. */
    @Test
    void partOfTheSpectrumMayCount() {
        Measurement data = measurement(arcs(), NOISE);
        StudyResult result = fit(data, data, List.of(), "circuit", text("R0-p(R1,CPE1)"), "frequency", range(1e6, 1e4));
        assertEquals(21, result.series().get(0).x().values().length);
    }

    private Stack stack(double conductivity, double contact) {
        Stack stack = designs.stack("S");
        Material garnet = designs.material(MaterialKind.CERAMIC, "G", "conductivity", conductivity, "permittivity", 50, "density", 5100);
        Material polymer = designs.material(MaterialKind.POLYMER, "P", "conductivity", .04, "density", 1200, "salt", 1200, "transference", .2, "diffusivity", 4e-12);
        designs.layer(stack, "g", garnet, 50e-6);
        designs.layer(stack, "p", polymer, 20e-6, "resistance", contact, "capacitance", 1e-2, "cpe-exponent", .9);
        return stack;
    }

    private Cell cell(Stack stack) {
        Material lithium = designs.material(MaterialKind.METAL, "Lithium", "density", 534, "concentration", 76900);
        Plane anode = designs.plane("anode", "exchange-current", 10, "capacitance", .05);
        Plane cathode = designs.plane("cathode", "exchange-current", 10, "capacitance", .05);
        Electrode left = designs.electrode(ElectrodeRole.ANODE, "LiA", lithium);
        Electrode right = designs.electrode(ElectrodeRole.CATHODE, "LiC", lithium);
        return designs.cell("Cell", left, stack, right, anode, cathode, "area", AREA);
    }

    private Measurement ofDesign(double conductivity, double contact) {
        FitStudyTest truth = new FitStudyTest();
        StudyResult result = truth.designs.solve(truth.cell(truth.stack(conductivity, contact)), TEMPERATURE, "impedance");
        ResultSeries series = result.series().stream().filter(each -> each.id().equals("impedance")).findFirst().orElseThrow();
        Complex[] impedances = new Complex[series.x().values().length];
        for (int i = 0; i < impedances.length; i++) {
            impedances[i] = new Complex(series.y().get(0).values()[i], -series.y().get(1).values()[i]).divide(AREA);
        }
        return measurement(new Spectrum(series.x().values(), impedances), NOISE);
    }

    /** A layer's conductivity and a contact's resistance from a spectrum of the cell, started at other values. */
    @Test
    void designReturnsItsValues() {
        Measurement data = ofDesign(.03, 8e-3);
        Stack stack = stack(.05, 3e-3);
        Cell cell = cell(stack);
        StudyResult result = fit(cell, data, List.of(free("G.conductivity", "conductivity", .05, "S/m", stack.getLayers().get(0).getMaterial()),
                free("g|p.resistance", "resistance", 3e-3, "ohm*m2", stack.getPlanes().get(0))), "starts", 3);
        assertEquals(.03, fitted(result, "G.conductivity"), .01 * .03);
        assertEquals(8e-3, fitted(result, "g|p.resistance"), .01 * 8e-3);
        assertEquals("S/m", quantity(result, "fitted-parameter", "G.conductivity").unit());
        assertEquals(List.of("-Im Z", "-Im Z as designed", "-Im Z fitted"),
                result.series().stream().filter(series -> series.id().equals("impedance-nyquist")).map(series -> series.y().get(0).name()).toList());
        assertEquals(.05, org.lamella.model.Properties.number(stack.getLayers().get(0).getMaterial(), "conductivity", Designs.VOCABULARY, TEMPERATURE, 0), 0, "the design itself is left");
    }

    /** Two resistances in series cannot be told apart: the correlation says so, and the values are not valid. */
    @Test
    void whatCannotBeToldApartIsTold() {
        Measurement data = ofDesign(.03, 8e-3);
        Stack stack = stack(.03, 8e-3);
        Cell cell = cell(stack);
        StudyResult result = fit(cell, data, List.of(free("anode.i0", "exchange-current", 10, "A/m2", cell.getAnodePlane()),
                free("cathode.i0", "exchange-current", 10, "A/m2", cell.getCathodePlane())), "starts", 1);
        QuantityValue correlation = quantity(result, "parameter-correlation", "Cell");
        assertTrue(correlation.value() > .95, "correlation " + correlation.value());
        assertTrue(correlation.notes().get(0).startsWith("correlated: "), correlation.notes().toString());
        assertFalse(quantity(result, "fitted-parameter", "anode.i0").valid());
    }

    /** What is known from elsewhere holds a value that the data do not determine. */
    @Test
    void uncertaintyOfTheDesignIsWhatIsKnown() {
        Measurement data = ofDesign(.03, 8e-3);
        Stack stack = stack(.03, 8e-3);
        Cell cell = cell(stack);
        Variation known = free("anode.i0", "exchange-current", 10, "A/m2", cell.getAnodePlane());
        known.setDeviation(.1);
        StudyResult result = fit(cell, data, List.of(known, free("cathode.i0", "exchange-current", 10, "A/m2", cell.getCathodePlane())), "starts", 1, "noise", NOISE);
        assertEquals(10, fitted(result, "anode.i0"), .3);
        assertTrue(Objects.requireNonNull(quantity(result, "fitted-parameter", "anode.i0").standardDeviation()) < .15);
    }

    @Test
    void withoutAnAreaThereIsNoFit() {
        Measurement data = ofDesign(.03, 8e-3);
        data.setArea(Double.NaN);
        Stack stack = stack(.03, 8e-3);
        StudyResult result = fit(stack, data, List.of(free("G.conductivity", "conductivity", .05, "S/m", stack.getLayers().get(0).getMaterial())));
        assertTrue(result.reason().contains("area"), result.reason());
    }
}
