package org.lamella.dsl.tests.elaboration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.model.ContentHash;
import org.lamella.model.Expressions;
import org.lamella.model.Properties;
import org.lamella.model.design.Design;
import org.lamella.model.design.Experiment;
import org.lamella.model.design.Instruction;
import org.lamella.model.design.Repeat;

/** Experiments and the studies that run them. */
final class ExperimentTest {

    private static final String CELLS = """
            metal Lithium { density: 0.534 g/cm³ concentration: 76900 mol/m³ }
            stack S { layer a of PEO { thickness: 5 µm } }
            cathode K of NMC { thickness: 60 µm active: 55 vol% }
            cell LiLi { anode Lithium electrolyte S cathode Lithium }
            cell Blocking { anode Copper electrolyte S cathode Copper }
            cell Full { anode Lithium electrolyte S cathode K }
            """;
    private static final String PLATE_STRIP = """
            experiment PlateStrip {
                repeat 100 times { plate at 0.5 mA/cm² for 2 h   rest for 10 min   strip at 0.5 mA/cm² until 0.5 V or 1 mAh/cm² or 2 h }
                ramp from 0.1 mA/cm² to 3 mA/cm² in 20 log-steps for 1 h
                hold at 10 mV for 1 h until 0.02 mA/cm²
            }
            """;

    /** What is told besides the windows and contacts of the cells. */
    private static List<String> told(String text) {
        return Cells.withMaterials(CELLS + text).told().stream().filter(finding -> !finding.startsWith("missing-interface") && !finding.startsWith("window-margin")).toList();
    }

    private static List<String> step(String step) {
        return told("experiment E { " + step + " }");
    }

    @Test
    void stepsBecomePartOfTheDesign() {
        Design design = Cells.withMaterials(CELLS + PLATE_STRIP + "study X of LiLi { compute run { experiment: PlateStrip } }").design("X");
        assertEquals("PlateStrip", Properties.symbol(design.getStudy().getComputations().get(0), "run.experiment").orElseThrow());
        Experiment experiment = design.getExperiments().get(0);
        Repeat repeat = (Repeat) experiment.getSteps().get(0);
        assertEquals(100, repeat.getTimes());
        Instruction plate = (Instruction) repeat.getSteps().get(0);
        assertEquals("plate", plate.getVerb());
        assertEquals(5, Expressions.constant(plate.getAt()));
        assertEquals(7200, Expressions.constant(plate.getDuration()));
        Instruction strip = (Instruction) repeat.getSteps().get(2);
        assertEquals(List.of("V", "A*s/m2", "s"), strip.getUntil().stream().map(end -> end.getUnit()).toList());
        Instruction ramp = (Instruction) experiment.getSteps().get(1);
        assertEquals(List.of(1.0, 30.0), List.of(Expressions.constant(ramp.getRampFrom()), Expressions.constant(ramp.getRampTo())));
        assertEquals(20, ramp.getRampSteps());
        assertTrue(ramp.isRampLogarithmic());
    }

    @Test
    void stepsAreFreeOfFindings() {
        assertEquals(List.of(), told(PLATE_STRIP + "study X of LiLi at 60 °C { compute run { experiment: PlateStrip } }"));
    }

    @Test
    void whatIsDoneDecidesTheHash() {
        String study = "study X of LiLi { compute run { experiment: PlateStrip } }";
        String before = ContentHash.of(Cells.withMaterials(CELLS + PLATE_STRIP + study).design("X"));
        assertEquals(before, ContentHash.of(Cells.withMaterials(CELLS + PLATE_STRIP.replace("0.5 mA/cm²", "5 A/m²") + study).design("X")));
        assertTrue(!before.equals(ContentHash.of(Cells.withMaterials(CELLS + PLATE_STRIP.replace("10 min", "11 min") + study).design("X"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "plat at 0.5 mA/cm² for 1 h             | unknown-verb 'plat'",
            "plate at 0.5 mA/cm²                    | step-end 'plate'",
            "plate for 1 h                          | step 'plate'",
            "rest at 1 V for 1 h                    | step '1 V'",
            "plate at 0.5 V for 1 h                 | wrong-dimension '0.5 V'",
            "plate at 0.5 for 1 h                   | missing-unit '0.5'",
            "plate at -0.5 mA/cm² for 1 h           | out-of-range '-0.5 mA/cm²'",
            "rest for 1 V                           | wrong-dimension '1 V'",
            "rest until 1 V                         | wrong-dimension '1 V'",
            "hold at 1 V until 1 V                  | wrong-dimension '1 V'",
            "hold at 1 V until 3                    | missing-unit '3'",
            "ramp for 1 h                           | step 'ramp'",
            "ramp from 1 A/m² to 2 A/m² in 1 steps for 1 h   | out-of-range '1'",
            "plate from 1 A/m² to 2 A/m² in 5 steps for 1 h  | step 'plate'; step '1 A/m²'",
            "repeat 0 times { rest for 1 h }        | out-of-range '0'",
            "repeat 2.5 times { rest for 1 h }      | out-of-range '2.5'",
            "repeat 1000 times { repeat 1000 times { rest for 1 h } } | out-of-range 'E'",
            "repeat 2 times { }                     | step 'repeat 2 times { }'"})
    void saysWhatIsWrongWithAStep(String step, String told) {
        assertEquals(told, String.join("; ", step(step)));
    }

    @Test
    void anExperimentNeedsSteps() {
        assertEquals(List.of("step 'E'"), told("experiment E { }"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Full     | rest for 1 h                          | are not simulated in this version",
            "Blocking | plate at 1 mA/cm² for 1 h             | 'plate' has no meaning for a blocking cell, which can charge, discharge, hold, rest",
            "LiLi     | charge at 1 mA/cm² until 0.1 V        | 'charge' has no meaning for a lithium symmetric cell, which can plate, strip, hold, rest, ramp",
            "Blocking | hold at 0.1 V until 0.02 C            | has no capacity that a C-rate could be of",
            "LiLi     | hold at 0.1 V until 0.02 C            | an electrode of 'LiLi' does not say how much it has; give both an excess",
            "LiLi     | ramp from 1 mA to 2 mA in 3 steps for 1 h | which 'LiLi' does not say; give it an area",
            "LiLi     | plate at 1 mA/cm² until 2 mAh         | which 'LiLi' does not say; give it an area"})
    void refusesWhatACellCannotDo(String cell, String step, String reason) {
        List<String> messages = Cells.withMaterials(CELLS + "experiment E { " + step + " } study X of " + cell + " { compute run { experiment: E } }").findings().stream()
                .filter(finding -> finding.code().equals("experiment-unavailable")).map(finding -> finding.message()).toList();
        assertEquals(1, messages.size());
        assertTrue(messages.get(0).contains(reason), messages.get(0));
    }

    /** A cell that says its area and its lithium takes currents and C-rates. */
    @Test
    void takesCurrentsAndRatesWhereTheCellSaysWhatTheyAreOf() {
        String sized = "anode Foil of Lithium { excess: 20 µm } cell Sized { anode Foil electrolyte S cathode Foil area: 2 cm² } ";
        assertEquals(List.of(), told(sized + "experiment E { plate at 1 mA until 2 mAh   strip at 0.2 C for 1 h   hold at 10 mV until 0.1 mA } study X of Sized at 60 °C "
                + "{ compute run { experiment: E } }"));
    }

    @Test
    void theExperimentMustBeKnown() {
        assertEquals(List.of("unknown-name 'PlateStripe'"), told(PLATE_STRIP + "study X of LiLi at 60 °C { compute run { experiment: PlateStripe } }"));
        assertEquals(List.of("wrong-value '1 V'"), told("study X of LiLi at 60 °C { compute run { experiment: 1 V } }"));
        assertEquals(List.of("missing-property 'compute run'"), told("study X of LiLi at 60 °C { compute run }"));
        assertEquals(List.of("study-unavailable 'run'"), told(PLATE_STRIP + "study X of S at 60 °C { compute run { experiment: PlateStrip } }"));
    }
}
