package org.lamella.library.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.dsl.elaboration.Codes;
import org.lamella.dsl.elaboration.Severity;
import org.lamella.solver.QuantityValue;
import org.lamella.solver.RequirementResult;
import org.lamella.solver.ResultSeries;
import org.lamella.solver.StudyResult;

class ExamplesTest {

    private static final double WARM = 333.15;
    private static final double OHM_CM2 = 1e-4;
    private static final double MILLIAMPERE_PER_CM2 = 10;
    private static final double WATT_HOUR_PER_KG = 3600;
    /** Agreement asked of the computation outside Lamella, relative. */
    private static final double TOLERANCE = 1e-3;

    private final Shipped shipped = new Shipped();

    @Test
    void examplesWarnOfNothingButTheWindowsTheyShow() {
        List<String> unexpected = shipped.examples().entrySet().stream()
                .flatMap(entry -> Shipped.findings(entry.getValue()).stream()
                        .filter(finding -> finding.severity() != Severity.INFO && !finding.code().equals(Codes.WINDOW_MARGIN_ANODE)
                                && !finding.code().equals(Codes.WINDOW_MARGIN_CATHODE))
                        .map(finding -> LibraryTest.text(entry.getKey(), finding)))
                .toList();
        assertEquals(List.of(), unexpected);
    }

    @Test
    void examplesNameOnlyWhatThereIs() {
        List<String> unknown = shipped.examples().entrySet().stream()
                .flatMap(entry -> entry.getValue().getErrors().stream().map(error -> entry.getKey() + ":" + error.getLine() + ": " + error.getMessage())).toList();
        assertEquals(List.of(), unknown);
    }

    @ParameterizedTest
    @CsvSource({"asymmetric.cell, Skin,", "asymmetric.cell, Baseline,", "sandwich.cell, OnPhosphate,", "sandwich.cell, OnNickel, cathode-window",
            "reference.cell, Baseline, cathode-window", "compare.cell, PlainPEO, cathode-window", "compare.cell, PlainPAN, anode-window",
            "compare.cell, Bilayer,", "composites.cell, SizeFine,", "composites.cell, SizeCoarse,", "composites.cell, AlignmentStanding,",
            "composites.cell, AlignmentLying,", "composites.cell, ShapeGrains,", "composites.cell, ShapeFramework,", "plating.cell, ThinPlates,",
            "literature.cell, Grains,", "literature.cell, Silica, above", "literature.cell, Fibres,", "literature.cell, Wires, above",
            "literature.cell, Aligned, above", "literature.cell, Garnet, above",
            "graded.cell, EvenlySpread,", "graded.cell, StiffTowardsLithium, charge", "graded.cell, SoftOnBothSides,",
            "plating.cell, ThickPlates, plates", "measured.cell, Design,", "measured.cell, Contact,", "measured.cell, OneArc,", "measured.cell, TwoArcs,"})
    void exactlyTheRequirementsThatShouldFailFail(String file, String study, String failing) {
        List<String> failed = shipped.evaluate(file, study).requirements().stream().filter(r -> r.status() != RequirementResult.Status.PASS)
                .map(RequirementResult::name).toList();
        assertEquals(failing == null ? List.of() : List.of(failing), failed);
    }

    /** The file was computed with 20 Ω·cm² and 0.3 µF/cm², the fit starts at other values. */
    @Test
    void theContactIsFoundInTheSpectrum() {
        StudyResult result = shipped.evaluate("measured.cell", "Contact");
        assertEquals(20 * OHM_CM2, result.quantity("fitted-parameter", "examples.measured.Film.contact.resistance").orElseThrow().value(), 0.1 * OHM_CM2);
        assertEquals(0.3e-2, result.quantity("fitted-parameter", "examples.measured.Film.contact.capacitance").orElseThrow().value(), 0.005e-2);
    }

    @Test
    void theReasonOfAFailureNamesPhaseLayerAndVolts() {
        String reason = shipped.evaluate("reference.cell", "Baseline").requirements().stream().filter(r -> r.name().equals("cathode-window"))
                .findFirst().orElseThrow().reason();
        for (String part : List.of("PEO-LiTFSI", "membrane", "3.9 V", "4.3 V")) {
            assertTrue(reason.contains(part), reason);
        }
    }

    @ParameterizedTest
    @CsvSource({"asymmetric.cell, Baseline, Asymmetric, 59.13, Pouch, 199.00", "sandwich.cell, OnNickel, Sandwich, 37.18, HighVoltage, 146.67",
            "sandwich.cell, OnPhosphate, Sandwich, 37.18, LowVoltage, 149.46", "reference.cell, Baseline, Plain, 26.07, Pouch, 135.57",
            "compare.cell, PlainPEO, PEO-PEO, 26.07, SymmetricPEO, 132.90", "compare.cell, PlainPAN, PAN-PAN, 82.71, SymmetricPAN, 757.11",
            "compare.cell, Bilayer, PEO-PAN, 59.92, AsymmetricPEOPAN, 197.83"})
    void areaResistances(String file, String study, String stack, double ofStack, String cell, double ofCell) {
        StudyResult result = shipped.evaluate(file, study);
        assertNear(ofStack * OHM_CM2, value(result, "area-resistance", stack));
        assertNear(ofCell * OHM_CM2, value(result, "area-resistance", cell));
    }

    @ParameterizedTest
    @CsvSource({"asymmetric.cell, Baseline, Pouch, 1.547, 2.903", "sandwich.cell, OnNickel, HighVoltage, 3.236, 3.236",
            "reference.cell, Baseline, Pouch, 4.631, 4.631", "compare.cell, PlainPAN, SymmetricPAN, 1.1875, 1.1875",
            "compare.cell, Bilayer, AsymmetricPEOPAN, 1.372, 2.903"})
    void limitingCurrents(String file, String study, String cell, double discharge, double charge) {
        StudyResult result = shipped.evaluate(file, study);
        assertNear(discharge * MILLIAMPERE_PER_CM2, value(result, "limiting-current-discharge", cell));
        assertNear(charge * MILLIAMPERE_PER_CM2, value(result, "limiting-current-charge", cell));
    }

    @ParameterizedTest
    @CsvSource({"asymmetric.cell, Baseline, Pouch, 315.7", "sandwich.cell, OnPhosphate, LowVoltage, 227.9", "reference.cell, Baseline, Pouch, 344.2"})
    void specificEnergies(String file, String study, String cell, double expected) {
        assertNear(expected * WATT_HOUR_PER_KG, value(shipped.evaluate(file, study), "specific-energy", cell));
    }

    /** The ramp passes the limiting current of 2.32 mA/cm2 with its fifth level, 2.5 mA/cm2. */
    @Test
    void theThickMembraneRunsOutOfSaltOnTheRamp() {
        String end = shipped.evaluate("plating.cell", "ThickPlates").quantities().stream().filter(q -> q.id().equals("experiment-end")).findFirst().orElseThrow().text();
        assertEquals("salt runs out in membrane at its anode side in step 5 of 8", end);
    }

    private static double value(StudyResult result, String id, String subject) {
        QuantityValue found = result.quantities().stream()
                .filter(q -> q.id().equals(id) && q.subject().endsWith("." + subject)
                        && (!q.at().containsKey("temperature") || Math.abs(q.at().get("temperature").value() - WARM) < 0.01))
                .findFirst().orElseThrow();
        assertTrue(found.valid(), () -> id + ": " + found.notes());
        return found.value();
    }

    private static void assertNear(double expected, double actual) {
        assertEquals(expected, actual, TOLERANCE * expected);
    }

    private static ResultSeries curve(StudyResult result, String id, String name) {
        return result.series().stream().filter(series -> series.id().equals(id) && series.y().stream().anyMatch(axis -> axis.name().equals(name))).findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " in " + id));
    }

    private static ResultSeries.Axis values(ResultSeries series, String name) {
        return series.y().stream().filter(axis -> axis.name().equals(name)).findFirst().orElseThrow();
    }

    /** Index of a place on the abscissa. */
    private static int at(ResultSeries series, double place) {
        return IntStream.range(0, series.x().values().length).filter(i -> Math.abs(series.x().values()[i] - place) < 1e-9 * place).findFirst()
                .orElseThrow(() -> new AssertionError(place + " is not among " + Arrays.toString(series.x().values())));
    }

    private static double value(StudyResult result, String id, String name, double place) {
        ResultSeries series = curve(result, id, name);
        return values(series, name).values()[at(series, place)];
    }

    /** The same 30 vol% in one plot: a way through helps most, separate grains least; each point knows its error, and none leaves the bounds. */
    @Test
    void grainsWiresAndAFrameworkOfTheSameAmount() {
        StudyResult result = shipped.evaluate("composites.cell", "ShapesCompared");
        String id = "composites-compared";
        double framework = value(result, id, "Framework, voxels", 0.3);
        double wires = value(result, id, "Wires, voxels", 0.3);
        double grains = value(result, id, "Grains, voxels", 0.3);
        assertTrue(framework > 1.03 * wires && wires > 1.03 * grains, framework + " " + wires + " " + grains);
        for (String name : List.of("Framework, voxels", "Wires, voxels", "Grains, voxels")) {
            ResultSeries series = curve(result, id, name);
            double deviation = values(series, name).deviations()[at(series, 0.3)] / values(series, name).values()[at(series, 0.3)];
            assertTrue(deviation > 1e-3 && deviation < 0.1, () -> name + " may be off by " + deviation);
            assertTrue(series.x().values().length >= 4, () -> name + " stands at " + Arrays.toString(series.x().values()));
        }
        double matrix = value(result, "laws-conductivity", "matrix", 0.4);
        assertTrue(grains > matrix && framework < value(result, id, "Wiener bounds without barriers, upper", 0.304), "between the polymer alone and all phases in parallel");
        List<List<Object>> rows = result.tables().stream().filter(table -> table.id().equals("composites")).findFirst().orElseThrow().rows();
        assertEquals(List.of("Grains", "Grains", "Wires", "Wires", "Framework", "Framework"), rows.stream().map(row -> row.get(0)).toList());
        assertTrue(rows.get(1).stream().noneMatch(Objects::isNull), () -> "the row of voxels lacks something: " + rows.get(1));
    }

    /** A10: the diameter at which garnet neither helps nor hinders is twice the neutral radius, and half of it for half the barrier. */
    @Test
    void theSizeThatNeitherHelpsNorHinders() {
        double matrix = 0.04008761;
        double garnet = 0.05 * Math.exp(0.35 / 8.617333262e-5 * (1 / 298.15 - 1 / WARM));
        double expected = 2 * 0.1 * OHM_CM2 * matrix / (1 - matrix / garnet);
        assertEquals(expected, crossing("SizeSwept"), 0.01 * expected);
        assertEquals(expected / 2, crossing("SizeSweptHalved"), 0.01 * expected / 2);
    }

    /** Where the law meets the matrix; there the voxels do so, too. */
    private double crossing(String study) {
        StudyResult result = shipped.evaluate("composites.cell", study);
        assertEquals(List.of(RequirementResult.Status.PASS), result.requirements().stream().map(RequirementResult::status).toList());
        ResultSeries law = curve(result, "laws-over-size", "barrier");
        double[] diameters = law.x().values();
        double[] found = values(law, "barrier").values();
        double matrix = values(law, "matrix").values()[0];
        int after = IntStream.range(0, found.length).filter(i -> found[i] > matrix).findFirst().orElseThrow();
        double share = (matrix - found[after - 1]) / (found[after] - found[after - 1]);
        double crossing = diameters[after - 1] * Math.pow(diameters[after] / diameters[after - 1], share);
        double marked = (Double) result.tables().stream().filter(table -> table.id().equals("laws-over-size")).findFirst().orElseThrow().rows().get(1).get(1);
        assertEquals(crossing, marked, 1e-3 * crossing);
        assertEquals(1, value(result, "laws-over-size", "voxels", marked) / matrix, 0.02);
        assertTrue(value(result, "laws-over-size", "voxels", 20e-9) < 0.9 * matrix && value(result, "laws-over-size", "voxels", 10e-6) > 1.1 * matrix);
        return marked;
    }

    /** How far the models are from what the papers measured: as far as the example says, and no farther tomorrow. */
    @ParameterizedTest
    @CsvSource({"Grains, PEO-LATP, 0.19, 2.275", "Silica, PEO-SiO2, 1.2, 0.0859", "Fibres, PEG-LLTO-fibres, 0.331, 0.666", "Wires, PAN-LLTO-wires, 0.24, 0.0439",
            "Aligned, PAN-LLTO-aligned, 0.0605, 0.231", "Garnet, PAN-LLZO-wires, 0.131, 0.0615"})
    void modelsAgainstMeasurements(String study, String composite, double measured, double ratio) {
        double model = shipped.evaluate("literature.cell", study).quantity("effective-conductivity", "lamella.composites." + composite).orElseThrow().value();
        assertEquals(ratio, model / (measured * 0.1), 0.01 * ratio);
    }
}
