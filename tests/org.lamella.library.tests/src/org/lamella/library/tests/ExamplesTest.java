package org.lamella.library.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.dsl.elaboration.Codes;
import org.lamella.dsl.elaboration.Severity;
import org.lamella.solver.QuantityValue;
import org.lamella.solver.RequirementResult;
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

    @ParameterizedTest
    @CsvSource({"asymmetric.cell, Skin,", "asymmetric.cell, Baseline,", "sandwich.cell, OnPhosphate,", "sandwich.cell, OnNickel, cathode-window",
            "reference.cell, Baseline, cathode-window", "compare.cell, PlainPEO, cathode-window", "compare.cell, PlainPAN, anode-window",
            "compare.cell, Bilayer,", "composites.cell, SizeFine,", "composites.cell, SizeCoarse,", "composites.cell, AlignmentStanding,",
            "composites.cell, AlignmentLying,", "composites.cell, ShapeGrains,", "composites.cell, ShapeFramework,", "plating.cell, ThinPlates,",
            "graded.cell, EvenlySpread,", "graded.cell, StiffTowardsLithium, charge", "graded.cell, SoftOnBothSides,",
            "plating.cell, ThickPlates, plates", "measured.cell, Design,", "measured.cell, Contact,"})
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
}
