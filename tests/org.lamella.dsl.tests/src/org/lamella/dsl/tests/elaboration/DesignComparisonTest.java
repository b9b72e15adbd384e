package org.lamella.dsl.tests.elaboration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.eclipse.xtext.util.CancelIndicator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.dsl.elaboration.FileDesign;
import org.lamella.model.compare.DesignComparison;
import org.lamella.model.compare.DesignVersion;
import org.lamella.model.compare.Difference;
import org.lamella.model.compare.Difference.Aspect;

/** What is told of two versions of a text, by meaning. */
final class DesignComparisonTest {

    private static final String TEXT = """
            package p
            import lib.*
            let skin = 8 µm
            treatment Silane { barrier.resistance × 1e-3 }
            composite Soft(phi: fraction = 20 vol%) {
                matrix PEO
                filler wires = LLZTO { fraction: phi   size-spread: 0.3 }
                porosity: 1 %
            }
            stack Film {
                layer top of Soft(15 vol%) { thickness: skin }
                layer core of Soft { thickness: 10 µm ± 1 µm from "gauge" }
                layer last of PAN { thickness: 7 µm }
            }
            symmetric stack Mirror { layer side of PAN { thickness: 5 µm } layer core of Soft { thickness: 15 µm } }
            anode Foil of Li { excess: 20 µm }
            cathode Thick of NMC { loading: 3 mAh/cm² active: 55 vol% catholyte PAN { fraction: 35 vol% } }
            cell Pouch { anode Foil electrolyte Film cathode Thick area: 20 cm² }
            study Baseline of Pouch at 60 °C {
                compute resistance
                require low: area-resistance of Film < 40 Ω·cm²
            }
            """;

    private static DesignVersion version(String text, String library) {
        Cells cells = Cells.of(text).with("lib.cell", "package lib " + library);
        FileDesign design = Cells.ELABORATOR.design(cells.file(), CancelIndicator.NullImpl);
        assertEquals(List.of(), design.omissions());
        return new DesignVersion(design.packageName(), design.elements(), design.design());
    }

    private static List<Difference> compare(String before, String after) {
        return DesignComparison.compare(version(before, Cells.MATERIALS), version(after, Cells.MATERIALS));
    }

    private static List<String> told(String old, String replacement) {
        assertTrue(TEXT.contains(old), old);
        return compare(TEXT, TEXT.replace(old, replacement)).stream().map(Difference::text).toList();
    }

    @Test
    void layoutAndNotationMakeNoDifference() {
        String other = TEXT.replace("\n", " \n\n ").replace("10 µm ± 1 µm", "0.01 mm ± 1e-6 m").replace("let skin = 8 µm", "let skin = 2 * 4 um // thin")
                .replace("porosity: 1 %", "law: auto   porosity: 0.01").replace("package p", "/** About. */ package q");
        assertEquals(List.of(), compare(TEXT, other));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "10 µm ± | 20 µm ± | Film.core.thickness: 10 µm -> 20 µm (+100 %)",
            "10 µm ± | 10.0001 µm ± | Film.core.thickness: 10 µm -> 10.0001 µm (+0.001 %)",
            "porosity: 1 % | porosity: 0 % | Soft.porosity: 0.01 -> 0 (-100 %); also Film.top.porosity, Film.core.porosity, Mirror.core.porosity",
            "size-spread: 0.3 | size-spread: 0.4 | Soft.wires.size-spread: 0.3 -> 0.4 (+33.3 %); also Film.top.wires.size-spread, Film.core.wires.size-spread, Mirror.core.wires.size-spread",
            "phi: fraction = 20 vol% | phi: fraction = 25 vol% | Soft.wires.fraction: 20 vol% -> 25 vol% (+5 vol%); also Film.core.wires.fraction, Mirror.core.wires.fraction",
            "(15 vol%) | (15 wt%) | Film.top.wires.fraction: 15 vol% -> 15 wt%",
            "let skin = 8 µm | let skin = 9 µm | Film.top.thickness: 8 µm -> 9 µm (+12.5 %)",
            "LLZTO { fraction: phi | Alumina { fraction: phi | Soft.wires: filler LLZTO -> filler Alumina; also Film.top.wires, Film.core.wires, Mirror.core.wires",
            "× 1e-3 | × 1e-2 | Silane.barrier.resistance: 0.001 -> 0.01 (+900 %)", "× 1e-3 | : 2 Ω·cm² | Silane.barrier.resistance: × 0.001 -> 2 Ω·cm²",
            "layer last of PAN | layer last of PEO | Film.last: of PAN -> of PEO",
            "symmetric stack | stack | Mirror: symmetric -> not symmetric",
            "area: 20 cm² | area: 21 cm² | Pouch.area: 20 cm² -> 21 cm² (+5 %)", "excess: 20 µm | excess: 25 µm | Foil.excess: 20 µm -> 25 µm (+25 %)",
            "catholyte PAN | catholyte PEO | Thick.catholyte: catholyte PAN -> catholyte PEO", "at 60 °C { | at 60 °C, 80 °C { | Baseline: at 60 °C -> at 60 °C, 80 °C",
            "< 40 Ω | < 30 Ω | Baseline.low: area-resistance of Film < 40 Ω·cm² -> area-resistance of Film < 30 Ω·cm²",
            "compute resistance | compute resistance, energy | + Baseline.energy: computed", "let skin = 8 µm | `` | ``" })
    void whatChangedIsToldOnceInTheFieldsUnits(String old, String replacement, String expected) {
        if (replacement.isEmpty()) {
            // a constant has no place in a design: what it was good for is told
            assertEquals(List.of(), told("let skin = 8 µm", "let skin = 8 µm let unused = 3 V"));
        } else {
            assertTrue(told(old, replacement).contains(expected), told(old, replacement).toString());
        }
    }

    @Test
    void oneChangeOfTheTextIsOneDifference() {
        assertEquals(1, told("10 µm ±", "20 µm ±").size());
        assertEquals(1, told("size-spread: 0.3", "size-spread: 0.4").size());
        assertEquals(1, told("let skin = 8 µm", "let skin = 9 µm").size());
    }

    @Test
    void whatIsKnownAboutAValueIsToldApart() {
        List<Difference> differences = compare(TEXT, TEXT.replace("± 1 µm from \"gauge\"", "± 20 % typical"));
        assertEquals(List.of("Film.core.thickness: ± 1 µm -> ± 20 %", "Film.core.thickness: from \"gauge\" -> typical"), differences.stream().map(Difference::text).toList());
        assertTrue(differences.stream().allMatch(difference -> difference.aspect() == Aspect.KNOWLEDGE));
    }

    @Test
    void layersThatComeGoAndChangePlaces() {
        List<String> told = told("layer core of Soft { thickness: 10 µm ± 1 µm from \"gauge\" }\n", "layer more of PAN { thickness: 2 µm }\n");
        assertTrue(told.contains("+ Film.more: layer of PAN, 2 µm, before last"), told.toString());
        assertTrue(told.contains("- Film.core: layer of Soft, 10 µm, before last"), told.toString());
        assertTrue(told.contains("+ Film.top-more: contact, interface PEO-PAN"), told.toString());
        String swapped = TEXT.replace("layer top of Soft(15 vol%) { thickness: skin }", "layer x of PAN { }").replace("layer last of PAN { thickness: 7 µm }", "layer top of Soft(15 vol%) { thickness: skin }")
                .replace("layer x of PAN { }", "layer last of PAN { thickness: 7 µm }");
        List<String> order = compare(TEXT, swapped).stream().map(Difference::text).toList();
        assertTrue(order.contains("Film: top | core | last -> last | core | top"), order.toString());
    }

    @Test
    void elementsThatComeAndGo() {
        assertEquals(List.of("+ New: stack"), told("anode Foil of", "stack New { layer a of PEO { thickness: 1 µm } }\nanode Foil of"));
        assertEquals(List.of("- Silane: treatment"), told("treatment Silane { barrier.resistance × 1e-3 }\n", ""));
        String other = TEXT.replace("anode Foil of Li { excess: 20 µm }", "stack Foil { layer a of PEO { thickness: 1 µm } } anode Other of Li { excess: 20 µm }")
                .replace("anode Foil electrolyte", "anode Other electrolyte");
        List<String> told = compare(TEXT, other).stream().map(Difference::text).toList();
        assertTrue(told.containsAll(List.of("Foil: anode -> stack", "Pouch: anode Foil -> anode Other", "+ Other: anode")), told.toString());
        assertEquals(3, told.size(), told.toString());
    }

    @Test
    void anotherPairForAContactAndItsValues() {
        String own = TEXT + "interface Own between PEO and PAN { resistance: 9 Ω·cm² partition: 0.5 }\n";
        List<String> told = compare(TEXT, own).stream().map(Difference::text).toList();
        assertTrue(told.contains("Film.core-last: interface PEO-PAN -> interface Own"), told.toString());
        assertTrue(told.stream().anyMatch(text -> text.startsWith("Film.core-last.resistance: 5 Ω·cm² at 60 °C -> 9 Ω·cm² (+80 %)")), told.toString());
        assertTrue(told.contains("+ Own: interface"), told.toString());
    }

    @Test
    void whatOtherFilesChangeIsToldToo() {
        String library = Cells.MATERIALS.replace("resistance: 500 Ω·cm²", "resistance: 400 Ω·cm²").replace("conductivity: 0.45 mS/cm", "conductivity: 0.5 mS/cm");
        List<String> told = DesignComparison.compare(version(TEXT, Cells.MATERIALS), version(TEXT, library)).stream().map(Difference::text).toList();
        assertTrue(told.stream().anyMatch(text -> text.startsWith("lib.LLZTO.conductivity: 0.45 mS/cm at 60 °C -> 0.5 mS/cm at 60 °C (+11.1 %)")), told.toString());
        assertTrue(told.stream().anyMatch(text -> text.contains("lib.LLZTO-PEO.resistance") && text.contains("500 Ω·cm² at 60 °C -> 400 Ω·cm² at 60 °C (-20 %)")
                && text.contains("Soft.wires.barrier.resistance")), told.toString());
    }

    @Test
    void lawsDifferArgumentByArgumentAndTablesLineByLine() {
        String before = "polymer P { density: 1 g/cm³ conductivity: %s }";
        assertEquals(List.of("P.conductivity.activation: 33.77 kJ/mol -> 38.59 kJ/mol (+14.3 %)"),
                laws(before, "arrhenius(1 mS/cm at 25 °C, 0.35 eV, form: sigma)", "arrhenius(1 mS/cm at 25 °C, 0.40 eV, form: sigma)"));
        assertEquals(List.of("P.conductivity.value: 1 mS/cm at 25 °C -> 1 mS/cm at 30 °C"),
                laws(before, "arrhenius(1 mS/cm at 25 °C, 0.35 eV, form: sigma)", "arrhenius(1 mS/cm at 30 °C, 0.35 eV, form: sigma)"));
        assertEquals(List.of("P.conductivity at 60 °C: 3 mS/cm -> 4 mS/cm (+33.3 %)"), laws(before, "table(25 °C -> 1 mS/cm, 60 °C -> 3 mS/cm)", "table(25 °C -> 1 mS/cm, 60 °C -> 4 mS/cm)"));
        assertEquals(List.of("P.conductivity: table(25 °C -> 1 mS/cm, 60 °C -> 3 mS/cm) -> 2 mS/cm", "P.conductivity: valid 25 °C .. 60 °C -> no validity range"),
                laws(before, "table(25 °C -> 1 mS/cm, 60 °C -> 3 mS/cm)", "2 mS/cm"));
        String potential = "active N { density: 4.78 g/cm³ potential: fn(x) -> %s stoichiometry: 0.25 .. 0.9 }";
        assertEquals(List.of("N.potential: fn(x) -> 4.4 V - 0.8 V * (x - 1)^2 -> fn(x) -> 4.4 V - 0.8 V * tanh(x: -x)"),
                laws(potential, "4.4 V - 0.8 V * (x - 1)^2", "4.4 V - 0.8 V * tanh(-x)"));
    }

    private static List<String> laws(String text, String before, String after) {
        return compare(text.replace("%s", before), text.replace("%s", after)).stream().map(Difference::text).toList();
    }

    @Test
    void tablesInFilesAreTheirContent() {
        String text = "polymer P { density: 1 g/cm³ conductivity: table(\"a.csv\") }";
        DesignVersion before = file(Cells.of(text).withBytes("a.csv", "T [°C],s [mS/cm]\n25,1\n60,3\n".getBytes(StandardCharsets.UTF_8)));
        DesignVersion after = file(Cells.of(text).withBytes("a.csv", "T [°C];s [S/cm]\n25;0,001\n60;0,004\n".getBytes(StandardCharsets.UTF_8)));
        assertEquals(List.of("P.conductivity at 60 °C: 3 mS/cm -> 4 mS/cm (+33.3 %)"), DesignComparison.compare(before, after).stream().map(Difference::text).toList());
    }

    private static DesignVersion file(Cells cells) {
        FileDesign design = Cells.ELABORATOR.design(cells.file(), CancelIndicator.NullImpl);
        return new DesignVersion(design.packageName(), design.elements(), design.design());
    }

    @Test
    void placesLeadToBothTexts() {
        String after = TEXT.replace("\nstack Film", "\n// moved\nstack Film").replace("10 µm ±", "20 µm ±");
        Difference difference = compare(TEXT, after).get(0);
        assertEquals("10 µm ± 1 µm from \"gauge\"", at(TEXT, difference.placeBefore().orElseThrow()));
        assertEquals("20 µm ± 1 µm from \"gauge\"", at(after, difference.placeAfter().orElseThrow()));
    }

    private static String at(String text, Difference.Place place) {
        return text.substring(place.offset(), place.offset() + place.length());
    }

    @Test
    void elementsWithErrorsAreNamedWithTheirCause() {
        Cells cells = Cells.of("""
                polymer Good { density: 1 g/cm³ conductivity: 1 mS/cm }
                polymer Bad { density: 1 V conductivity: 1 mS/cm }
                composite Uses { matrix Bad }
                composite Also { matrix Bad }
                composite Lost { matrix Nobody }
                let half = 5 µm +
                stack Half { layer a of Good { thickness: half } }
                """);
        FileDesign design = Cells.ELABORATOR.design(cells.file(), CancelIndicator.NullImpl);
        assertEquals(List.of("Good"), design.elements().stream().map(element -> element.getName()).toList());
        assertEquals(List.of("Bad 2", "Uses 2", "Also 2", "Lost 5"), design.omissions().stream().limit(4).map(omission -> omission.name() + " " + omission.cause().location().line()).toList());
        assertTrue(design.omissions().stream().anyMatch(omission -> omission.name().equals("Half")), design.omissions().toString());
    }

    @Test
    void theSecondOfOneNameIsLeftOut() {
        FileDesign design = Cells.ELABORATOR.design(Cells.of("let a = 1 polymer P { density: 1 g/cm³ conductivity: 1 mS/cm } polymer P { density: 2 g/cm³ conductivity: 1 mS/cm }").file(),
                CancelIndicator.NullImpl);
        assertEquals(List.of("P"), design.omissions().stream().map(FileDesign.Omission::name).toList());
        assertEquals(1, design.elements().size());
    }

    @Test
    void stepsOfExperimentsAreCompared() {
        String with = TEXT + "experiment Cycle { repeat 10 times { rest for 1 h } hold at 10 mV for 60 min until 1 mA/cm² }";
        assertEquals(List.of(), compare(with, with.replace("60 min", "1 h")));
        assertEquals(List.of("Cycle: repeat 10 times { rest for 1 h }, hold at 0.01 V for 1 h until 1 mA/cm² -> repeat 20 times { rest for 1 h }, hold at 0.01 V for 1 h until 1 mA/cm²"),
                compare(with, with.replace("repeat 10", "repeat 20")).stream().map(Difference::text).toList());
    }
}
