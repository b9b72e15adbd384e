package org.lamella.dsl.tests.elaboration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lamella.dsl.elaboration.Codes;
import org.lamella.model.DesignFiles;
import org.lamella.model.Expressions;
import org.lamella.model.Properties;
import org.lamella.model.design.Comparison;
import org.lamella.model.design.Composite;
import org.lamella.model.design.Computation;
import org.lamella.model.design.Design;
import org.lamella.model.design.NumberExpression;
import org.lamella.model.design.Requirement;
import org.lamella.model.design.Study;
import org.lamella.model.design.SymbolExpression;

/** Studies, their conditions and requirements. */
final class StudyTest {

    private static final String CELL = """
            composite Soft { matrix PEO filler LLZTO { fraction: 10 vol% } }
            composite Hard { matrix PAN }
            stack S { layer a of Soft { thickness: 5 µm } layer b of Hard { thickness: 7 µm } }
            cathode K of NMC { thickness: 60 µm active: 55 vol% }
            cell C { anode Li electrolyte S cathode K conditions: { temperature: 60 °C pressure: 1 MPa } }
            """;

    private static Study study(String text) {
        return Cells.withMaterials(CELL + text).design("X").getStudy();
    }

    private static List<String> told(String text) {
        return Cells.withMaterials(CELL + text).told();
    }

    private static Requirement requirement(String requirement) {
        return study("study X of C { require " + requirement + " }").getRequirements().get(0);
    }

    @Test
    void conditionsOfTheStudyElseOfTheCellElseRoomTemperature() {
        assertEquals(List.of(333.15, 353.15), study("study X of C at 60, 80 °C, 2 MPa { compute resistance }").getTemperatures());
        assertEquals(2e6, study("study X of C at 60 °C, 2 MPa { }").getPressure());
        assertEquals(List.of(333.15), study("study X of C { }").getTemperatures());
        assertEquals(1e6, study("study X of C { }").getPressure());
        assertEquals(List.of(298.15), study("study X of S { }").getTemperatures());
        assertFalse(study("study X of S { }").isSetPressure());
    }

    /** Half-written text and names nobody has leave holes, which no solver must meet. */
    @ParameterizedTest
    @ValueSource(strings = { "layer x of { thickness: 2 µm }", "layer x of Nobody { thickness: 2 µm }", "layer x of Half { thickness: 2 µm }", "layer x of Soft { thickness: 2,5 µm }" })
    void whatParserAndLinkerLeftOutIsNotEvaluated(String layer) {
        String half = "composite Half { matrix PEO filler }\n";
        String text = CELL.replace("layer b", layer + " layer b") + half + "study X of C { compute resistance }";
        assertTrue(Cells.withMaterials(text).elaborate("X").hasErrors());
        String other = CELL + half + "stack Other { " + layer + " }\nstudy X of C { compute resistance }";
        assertEquals(List.of(), Cells.withMaterials(other).elaborate("X").findings(), "an error in what it does not need");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "study X of C at 60 { } | missing-unit '60'", "study X of C at 5 V { } | unknown-condition '5 V'", "study X of C at 60 °C, 1 MPa, 2 MPa { } | unknown-condition '2 MPa'",
            "study X of C at 0 K { } | out-of-range '0 K'", "study X of C { compute cycling } | study-unavailable 'cycling'", "study X of S at 60 °C { compute energy } | study-unavailable 'energy'",
            "study X of C { compute energy, energy } | duplicate-name 'energy'", "study X of C { compute resistance { speed: 1 } } | unknown-property 'speed'",
            "study X of C { colour: 1 } | unknown-property 'colour'", "study X of Soft at 60 °C { compute laws { fraction: 0 .. 5 V } } | wrong-dimension '5 V'",
            "study X of C { compute impedance { frequency: 1 kHz .. 1 nHz } } | out-of-range '1 nHz'",
            "study X of Soft at 60 °C { compute impedance } | study-unavailable 'impedance'" })
    void mistakesInStudies(String text, String told) {
        assertEquals(List.of(told), told(text));
    }

    /** A sweep may be written from either end. */
    @ParameterizedTest
    @ValueSource(strings = { "frequency: 1 MHz .. 1 mHz spacing: adaptive charge: 80 %", "frequency: 1 .. 20 kHz points-per-decade: 5" })
    void impedanceIsSweptEitherWay(String settings) {
        assertEquals(List.of(), told("study X of C { compute impedance { " + settings + " } require characteristic-frequency of S.a > 1 kHz }"));
    }

    @Test
    void computationsKeepTheirPropertiesAndDefaults() {
        Study study = study("study X of Soft at 60 °C { compute properties compute laws { fraction: 0 .. 30 vol% } }");
        assertEquals(List.of("properties", "laws"), study.getComputations().stream().map(Computation::getName).toList());
        assertEquals("laws.fraction", study.getComputations().get(1).getProperties().get(0).getName());
        assertEquals(0.3, ((NumberExpression) study.getComputations().get(1).getProperties().get(0).getValues().get(0).getHigh()).getValue(), 1e-12);
        assertTrue(study("study X of Soft at 60 °C { compute laws }").getComputations().get(0).getProperties().get(0).isDefaulted());
        assertTrue(study.getComputations().get(0).getProperties().isEmpty());
    }

    /** Composites named in a study belong to its design, each once, whether the study is of one of them or not. */
    @Test
    void compositesBeside() {
        Study study = study("study X of Soft at 60 °C { compute laws { beside: Hard, Soft, Hard } }");
        List<String> beside = Properties.property(study.getComputations().get(0), "laws.beside").orElseThrow().getValues().stream()
                .map(value -> ((SymbolExpression) value.getExpression()).getName()).toList();
        assertEquals(List.of("Hard", "Soft", "Hard"), beside);
        assertEquals(List.of("Soft", "Hard"), ((Design) study.eContainer()).getComposites().stream().map(Composite::getQualifiedName).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "beside: Harf | unknown-name 'Harf'", "beside: S | unknown-name 'S'", "beside: 5 µm | wrong-value '5 µm'", "beside: Hard(3) | wrong-value 'Hard(3)'",
            "temperature: 100 °C .. 25 °C | out-of-range '100 °C .. 25 °C'", "diameter: 0 nm .. 1 µm | out-of-range '0 nm'", "diameter: 20 nm | wrong-value '20 nm'" })
    void mistakesInComparisons(String setting, String told) {
        assertEquals(List.of(told), told("study X of Soft at 60 °C { compute laws { " + setting + " } }"));
    }

    @Test
    void requirements() {
        Requirement requirement = requirement("low:  area-resistance of S at 60 °C <= 40 Ω·cm² with probability 95 % because \"it heats\"");
        assertEquals("low", requirement.getName());
        assertEquals("X.low", requirement.getQualifiedName());
        assertEquals("area-resistance", requirement.getQuantity());
        assertEquals("S", requirement.getSubject());
        assertEquals(Comparison.LESS_OR_EQUAL, requirement.getComparison());
        assertEquals(4e-3, ((NumberExpression) requirement.getLimit().getExpression()).getValue(), 1e-15);
        assertEquals(0.95, requirement.getProbability(), 1e-12);
        assertEquals("it heats", requirement.getBecause());
        assertEquals("require low: area-resistance of S at 60 °C <= 40 Ω·cm² with probability 95 % because \"it heats\"", requirement.getText());
        assertEquals(333.15, ((NumberExpression) requirement.getAt().get(0).getExpression()).getValue(), 1e-9);
    }

    @Test
    void subjectsAreTheStudysOrTheOnePartThatHasTheQuantity() {
        assertEquals("C", requirement("area-resistance < 1 Ω·cm²").getSubject());
        assertEquals("C", requirement("specific-energy > 1 Wh/kg").getSubject());
        assertEquals("S", requirement("thickness of S < 1 mm").getSubject());
        assertEquals("S.a", requirement("effective-conductivity of Soft > 0.1 mS/cm").getSubject());
        assertEquals("S.a", requirement("effective-conductivity of S.a > 0.1 mS/cm").getSubject());
        assertEquals("S.a.LLZTO", requirement("neutral-radius < 1 µm").getSubject());
    }

    @Test
    void whatIsRequiredIsComputed() {
        Study study = study("study X of C { compute energy require window-margin-cathode > 0.1 V require specific-energy > 1 Wh/kg }");
        assertEquals(List.of("energy", "stability"), study.getComputations().stream().map(Computation::getName).toList());
    }

    @Test
    void unnamedRequirementsAreNamedByTheirQuantity() {
        Study study = study("study X of C { require specific-energy > 1 Wh/kg require specific-energy > 2 Wh/kg }");
        assertEquals(List.of("specific-energy", "specific-energy-2"), study.getRequirements().stream().map(Requirement::getName).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "limiting-current > 1 mA/cm² | ambiguous-quantity 'limiting-current'", "discharge: limiting-current of S at 60 °C > 1 mA/cm² | ambiguous-quantity 'limiting-current'", "area-resistence < 1 Ω·cm² | unknown-quantity 'area-resistence'",
            "area-resistance < 1 V | wrong-dimension '1 V'", "area-resistance < 40 | missing-unit '40'", "area-resistance at 80 °C < 1 Ω·cm² | unknown-condition '80 °C'",
            "area-resistance at 1 C < 1 Ω·cm² | unknown-condition '1 C'", "effective-conductivity > 0.1 mS/cm | ambiguous-quantity 'effective-conductivity'",
            "limiting-current-layer > 1 | wrong-value 'limiting-current-layer'", "area-resistance after 300 < 1 Ω·cm² | unknown-condition '300'",
            "area-resistance < 1 Ω·cm² with probability 95 | out-of-range '95'", "area-resistance of Other < 1 Ω·cm² | unknown-name 'Other'",
            "specific-energy of S > 1 Wh/kg | wrong-kind 'specific-energy'" })
    void mistakesInRequirements(String requirement, String told) {
        assertEquals(List.of(told), told("stack Other { layer x of PEO { thickness: 1 µm } } study X of C { require " + requirement + " }"));
    }

    @Test
    void anAmbiguousQuantityNamesTheChoices() {
        assertEquals("'limiting-current' is ambiguous; say which: limiting-current-charge, limiting-current-discharge",
                Cells.withMaterials(CELL + "study X of C { require limiting-current > 1 mA/cm² }").message(Codes.AMBIGUOUS_QUANTITY));
    }

    @Test
    void oneBadRequirementDoesNotHideTheOthers() {
        var elaboration = Cells.withMaterials(CELL + "study X of C { require a: nonsense > 1 require b: specific-energy > 1 Wh/kg }").elaborate("X");
        assertEquals(List.of("b"), elaboration.design().getStudy().getRequirements().stream().map(Requirement::getName).toList());
        assertTrue(elaboration.hasErrors());
    }

    @Test
    void duplicateNames() {
        assertEquals(List.of("duplicate-name 'b'"), told("study X of C { require b: specific-energy > 1 Wh/kg require b: specific-energy > 1 Wh/kg }"));
        assertEquals(List.of("duplicate-name 'PEO'"), told("composite PEO { matrix PAN }"));
    }

    @Test
    void unusedNames() {
        assertEquals(List.of("unused-name 'w'"), told("let w = 5 µm let v = 5 µm stack T { layer a of PEO { thickness: v } }"));
        assertEquals(List.of("unused-name 'Wash'"), told("treatment Wash { film × 0.5 }"));
        assertEquals(List.of(), Cells.of("let w = 5 µm").told());
    }

    @Test
    void temperaturesOutsideValidity() {
        String polymer = "polymer P { conductivity: vtf(prefactor: 18.5 S·K^0.5/cm, activation: 9 kJ/mol, T0: 195 K) valid 60 °C .. 110 °C density: 1 g/cm³ } composite M { matrix P } ";
        Cells cells = Cells.of(polymer + "study X of M at 25 °C, 60 °C { compute properties }");
        assertEquals(List.of("outside-validity '25 °C'"), cells.errors());
        assertEquals("P.conductivity is valid from 60 °C to 110 °C, not at 25 °C", cells.message("outside-validity"));
        assertEquals(List.of("outside-validity 'M'"), Cells.of(polymer + "study X of M { compute properties }").errors());
        String frozen = "polymer P { conductivity: vtf(prefactor: 18.5 S·K^0.5/cm, activation: 9 kJ/mol, T0: 195 K) density: 1 g/cm³ } composite M { matrix P } ";
        assertTrue(Cells.of(frozen + "study X of M at -100 °C { compute properties }").message("outside-validity").contains("T0"));
        assertEquals(List.of(), Cells.of(frozen + "study X of M at 25 °C { compute properties }").errors());
    }

    @Test
    void bareNumbersUsedAtAnotherTemperature() {
        String text = "polymer P { conductivity: 1 mS/cm density: 1 g/cm³ } composite M { matrix P } study X of M at ";
        assertEquals(List.of("no-temperature-law 'conductivity: 1 mS/cm'"), Cells.of(text + "60 °C { }").warnings());
        assertEquals(List.of(), Cells.of(text + "25 °C { }").warnings());
        assertEquals(List.of(), Cells.of(text.replace("1 mS/cm", "1 mS/cm at 60 °C") + "60 °C { }").warnings());
        assertEquals(List.of(), Cells.of(text.replace("1 mS/cm", "fn(T) -> 1 mS/cm * (T / 300 K)") + "60 °C { }").warnings());
        assertEquals(List.of(), Cells.of(text.replace("1 mS/cm", "0 mS/cm") + "60 °C { }").warnings());
    }

    @Test
    void valuesOfOtherFilesUsedAtAnotherTemperatureAreGathered() {
        Cells cells = Cells.of("package b import a.* composite M { matrix P } study X of M at 60 °C { }").with("a.cell", "package a polymer P { conductivity: 1 mS/cm density: 1 g/cm³ }");
        assertEquals(List.of("no-temperature-law '60 °C'"), cells.warnings());
        assertEquals("used at 60 °C without a temperature law: P.conductivity", cells.message("no-temperature-law"));
    }

    @Test
    void theDesignStandsByItself() throws Exception {
        Design design = Cells.withMaterials(CELL + "study X of C { compute resistance require specific-energy > 1 Wh/kg }").design("X");
        Design again = DesignFiles.fromText(DesignFiles.toText(design));
        assertEquals(DesignFiles.toText(design), DesignFiles.toText(again));
        assertEquals("C", again.getStudy().getSubject().getQualifiedName());
        assertTrue(design.eAllContents().hasNext());
        design.eAllContents().forEachRemaining(object -> object.eCrossReferences()
                .forEach(other -> assertTrue(other.eClass().getEPackage() == design.eClass().getEPackage(), "the design refers to " + other)));
    }

    /** A list of a setting that takes several; a bare number takes the next unit. */
    @Test
    void settingsTakeListsWhereTheRegistrySaysSo() {
        Computation transport = study("study X of C { compute transport { current: 0.2, 0.5, 10 A/m², 2 mA/cm² } }").getComputations().get(0);
        assertEquals(List.of(0.2, 0.5, 10.0, 20.0), Properties.property(transport, "transport.current").orElseThrow().getValues().stream().map(Expressions::constant).toList());
        assertEquals(List.of("wrong-value '2 h'"), told("study X of C { compute transport { duration: 1, 2 h } }"));
        assertEquals(List.of("missing-unit '0.2'"), told("study X of C { compute transport { current: 0.2, 0.5 } }"));
        assertEquals(List.of("out-of-range '-0.5 mA/cm²'"), told("study X of C { compute transport { current: 0.2, -0.5 mA/cm² } }"));
    }

    @Test
    void currentSelectsTheDepletionCapacity() {
        Requirement requirement = requirement("depletion-capacity at 0.5 mA/cm² > 1 mAh/cm²");
        assertEquals(5, Expressions.constant(requirement.getAt().get(0)));
        assertEquals(36000, Expressions.constant(requirement.getLimit()), 1e-6);
        assertEquals(List.of("ambiguous-quantity 'depletion-capacity'"), told("study X of C { require depletion-capacity > 1 mAh/cm² }"));
        assertEquals(List.of("transport"), study("study X of C { require depletion-capacity at 0.5 mA/cm² > 1 mAh/cm² }").getComputations().stream().map(Computation::getName).toList());
    }
}
