package org.lamella.dsl.tests.elaboration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.BasicDiagnostic;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.xtext.service.OperationCanceledError;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.AbstractValidationDiagnostic;
import org.junit.jupiter.api.Test;
import org.lamella.dsl.cell.Quantity;
import org.lamella.dsl.elaboration.Description;
import org.lamella.dsl.elaboration.Finding;
import org.lamella.dsl.elaboration.Severity;
import org.lamella.dsl.validation.CellValidator;

/** What a check says about whole files, and what hover says about single values. */
final class CheckTest {

    private static final String STUDY = """
            treatment Silane { barrier.resistance × 1e-3 }
            composite Core(phi: fraction = 20 vol%) { matrix PEO filler wires = LLZTO treated Silane { fraction: phi shape: wire(diameter: 200 nm, aspect: 40) } porosity: 1 % }
            stack A { layer skin of PEO { thickness: 8 µm } interface seam { resistance: 2 Ω·cm² at 60 °C } layer core of Core(15 vol%) { thickness: 10 µm } }
            symmetric stack B extends A { without core layer last of PAN { thickness: 3 µm } }
            anode Foil of Li { excess: 20 µm collector: Copper(6 µm) }
            cathode K of NMC { loading: 3 mAh/cm² active: 55 vol% catholyte Core { fraction: 30 vol% } }
            cell C { anode Foil electrolyte A cathode K conditions: { temperature: 60 °C } }
            study X of C { compute resistance, energy require low: area-resistance of A < 40 Ω·cm² }
            """;

    @Test
    void errorsOfOtherFilesAreToldAtTheReference() {
        Cells cells = Cells.of("package b import a.* composite M { matrix P } stack S { layer x of M { thickness: 1 µm } }").with("a.cell",
                "package a\n\npolymer P { conductivity: 5 V density: 1 g/cm³ }");
        assertEquals(List.of("wrong-dimension 'P'"), cells.errors());
        assertEquals("expected conductivity (mS/cm), found voltage (V) (a.cell, line 3)", cells.message("wrong-dimension"));
    }

    @Test
    void warningsOfOtherFilesAreLeftToThem() {
        Cells cells = Cells.of("package b import a.* stack S { layer x of F { thickness: 1 µm } }").with("a.cell",
                "package a polymer P { conductivity: 1 mS/cm density: 1 g/cm³ } ceramic G { conductivity: 1 mS/cm density: 5 g/cm³ } composite F { matrix P filler G { fraction: 80 vol% } }");
        assertEquals(List.of(), cells.told());
    }

    @Test
    void namesInAnotherFileAreThoseOfThatFile() {
        Cells cells = Cells.of("package b import a.* composite M { matrix P }").with("a.cell", "package a let s = 2 mS/cm polymer P { conductivity: s density: 1 g/cm³ }");
        assertEquals(0.2, Cells.number(cells.design("M"), "Material a.P", "conductivity"), 1e-12);
    }

    @Test
    void interfacesOfOtherPackagesCountWithoutImport() {
        Cells cells = Cells.of("package b import a.* stack S { layer x of P { thickness: 1 µm } layer y of Q { thickness: 1 µm } }").with("a.cell",
                "package a polymer P { conductivity: 1 mS/cm density: 1 g/cm³ } polymer Q { conductivity: 1 mS/cm density: 1 g/cm³ }").with("c.cell",
                        "package c import a.* interface Q-P between Q and P { partition: 0.25 }");
        assertEquals(4, Cells.number(cells.design("S"), "Plane b.S.x-y", "partition"), 1e-12);
    }

    @Test
    void severalInterfacesForOnePair() {
        String two = "interface Other between PAN and PEO { resistance: 1 Ω·cm² at 60 °C }";
        Cells cells = Cells.withMaterials(two + " stack S { layer x of PEO { thickness: 1 µm } layer y of PAN { thickness: 1 µm } }");
        assertEquals(List.of("ambiguous-interface 'PAN'"), cells.warnings());
        Cells near = Cells.of("package b import a.* interface Mine between P and Q { partition: 3 } stack S { layer x of P { thickness: 1 µm } layer y of Q { thickness: 1 µm } }").with(
                "a.cell", "package a polymer P { conductivity: 1 mS/cm density: 1 g/cm³ } polymer Q { conductivity: 1 mS/cm density: 1 g/cm³ } interface Q-P between Q and P { partition: 0.25 }");
        assertEquals(List.of(), near.told());
        assertEquals(3, Cells.number(near.design("S"), "Plane b.S.x-y", "partition"), 1e-12);
    }

    @Test
    void twoFilesMustNotDeclareTheSame() {
        Cells cells = Cells.of("package a ceramic P { conductivity: 0 S/m density: 1 g/cm³ } let k = 1").with("other.cell", "package a let P = 1").with("third.cell", "package b let k = 2");
        assertEquals(List.of("duplicate-name 'P'"), cells.errors());
        assertEquals("'a.P' is declared in other.cell too", cells.message("duplicate-name"));
    }

    @Test
    void aWindowIsToldWhereTheCellUsesAStackOfAnotherFile() {
        Cells cells = Cells.of("package b import a.* anode Foil of Li { } cell C { anode Foil electrolyte S cathode Foil }").with("a.cell", "package a " + Cells.MATERIALS
                + " stack S { layer x of PAN { thickness: 1 µm } }");
        assertEquals(List.of("window-margin-anode 'S'", "window-margin-cathode 'S'"), cells.warnings());
    }

    @Test
    void importsOfNothingAreTold() {
        Cells cells = Cells.of("package u import nowhere.* import lib.materials.* import lib.materials.PEX as P import lib.materials import lib.materials.Stack.core")
                .with("lib.cell", "package lib.materials polymer PEO { density: 1 g/cm³ conductivity: 1 S/m } stack Stack { layer core of PEO { thickness: 1 µm } }");
        assertEquals(List.of("unknown-import 'nowhere.*'", "unknown-import 'lib.materials.PEX'", "unknown-import 'lib.materials'"), cells.told());
    }

    @Test
    void anAliasStandsForOneThing() {
        Cells cells = Cells.of("import a.* as x import b.* as x").with("a.cell", "package a let one = 1").with("b.cell", "package b let two = 2");
        assertEquals(List.of("duplicate-name 'x'"), cells.told());
        assertEquals("'x' stands for a.* already", cells.message("duplicate-name"));
    }

    @Test
    void valuesOfImportedInterfacesAreKnownByTheirAlias() {
        Cells cells = Cells.of("package u import lib.* as known let R = 2 * known.LLZTO-PEO.resistance").with("lib.cell", "package lib " + Cells.MATERIALS);
        assertEquals(List.of(), cells.errors());
    }

    @Test
    void locationsAreLinesAndColumns() {
        Finding finding = Cells.of("ceramic X {\n  density: 1 g/cm³\n  conductivity: 0 V\n}").findings().get(0);
        assertEquals(3, finding.location().line());
        assertEquals(17, finding.location().column());
        assertEquals(3, finding.location().length());
        assertEquals("memory:/test.cell", finding.location().uri());
        assertTrue(finding.source() instanceof Quantity);
    }

    @Test
    void theValidatorReportsTheSame() {
        Cells cells = Cells.withMaterials("stack S { } let unused = 1 m composite F { matrix PAN filler LLZTO { fraction: 5 vol% } }");
        BasicDiagnostic diagnostics = new BasicDiagnostic();
        Cells.INJECTOR.getInstance(CellValidator.class).validate(cells.file(), diagnostics, new java.util.HashMap<>(Map.of()));
        List<String> reported = diagnostics.getChildren().stream().map(AbstractValidationDiagnostic.class::cast)
                .map(issue -> issue.getIssueCode() + " " + issue.getSeverity()).toList();
        assertEquals(List.of("empty-stack " + Diagnostic.ERROR, "unused-name " + Diagnostic.INFO, "missing-interface " + Diagnostic.WARNING), reported);
    }

    @Test
    void aCancelledCheckStops() {
        CancelIndicator cancelled = () -> true;
        assertThrows(OperationCanceledError.class, () -> Cells.ELABORATOR.check(Cells.withMaterials("").file(), cancelled));
    }

    @Test
    void aHalfTypedFileNeverBreaksTheCheck() {
        String text = Cells.MATERIALS + STUDY;
        for (int end = Cells.MATERIALS.length(); end < text.length(); end += 5) {
            Cells cells = Cells.of(text.substring(0, end));
            List<Finding> findings = cells.findings();
            for (var element : cells.file().getElements()) {
                if (element instanceof org.lamella.dsl.cell.Study && element.getName() != null) {
                    cells.elaborate(element.getName());
                }
            }
            assertTrue(findings.stream().noneMatch(finding -> finding.message().contains("null")), () -> findings.toString());
        }
    }

    @Test
    void aWordLeftOutNeverBreaksTheCheck() {
        String[] words = STUDY.split(" ");
        for (int i = 0; i < words.length; i++) {
            StringBuilder text = new StringBuilder(Cells.MATERIALS);
            for (int k = 0; k < words.length; k++) {
                text.append(k == i ? "" : words[k]).append(' ');
            }
            List<Finding> findings = Cells.of(text.toString()).findings();
            assertTrue(findings.stream().noneMatch(finding -> finding.message().contains("null")), () -> findings.toString());
        }
    }

    @Test
    void theWholeTextHasNothingToFind() {
        Cells cells = Cells.withMaterials(STUDY);
        assertEquals(List.of(), cells.errors());
        assertEquals(List.of("thickness-info 'B'"), cells.told(Severity.INFO));
    }

    @Test
    void aFractionIsDescribedInTheOtherBasisToo() {
        Cells cells = Cells.withMaterials("composite C { matrix PEO filler LLZTO { fraction: 10 wt% ± 5 % } }");
        Description description = describe(cells, "fraction");
        assertEquals("10 wt%", description.value());
        assertEquals("2.4 vol%", description.otherBasis().orElseThrow());
        assertEquals("± 5 %", description.uncertainty());
        assertEquals(0.1, description.si().orElseThrow(), 1e-12);
        assertTrue(description.doc().contains("wt%"));
    }

    @Test
    void lawsAreDescribedAtTwoTemperatures() {
        Cells cells = Cells.of("ceramic X { conductivity: arrhenius(0.5 mS/cm at 25 °C, 0.35 eV, form: sigma) valid 0 °C .. 90 °C from \"book\" density: 5 g/cm³ typical }");
        Description description = describe(cells, "conductivity");
        assertEquals("0.5 mS/cm at 25 °C; 2.092 mS/cm at 60 °C", description.value());
        assertEquals("valid 0 °C .. 90 °C", description.validity());
        assertEquals("book", description.source());
        assertEquals("typical", describe(cells, "density").source());
    }

    @Test
    void constantsAndBrokenPropertiesAreDescribed() {
        Cells cells = Cells.of("let d = 2 * 4 µm ceramic X { conductivity: 5 V density: 5 g/cm³ window: 0 V .. 5 V }");
        assertEquals("8 µm", Cells.ELABORATOR.describe(cells.element("d"), CancelIndicator.NullImpl).orElseThrow().value());
        assertEquals("", describe(cells, "conductivity").value());
        assertTrue(describe(cells, "conductivity").doc().contains("onductivity"));
        assertEquals("0 V .. 5 V", describe(cells, "window").value());
    }

    /** The last property of that path in the file. */
    private static Description describe(Cells cells, String path) {
        var property = org.eclipse.xtext.EcoreUtil2.getAllContentsOfType(cells.file(), org.lamella.dsl.cell.Property.class).stream()
                .filter(candidate -> candidate.getPath().equals(path)).reduce((first, last) -> last).orElseThrow();
        return Cells.ELABORATOR.describe(property, CancelIndicator.NullImpl).orElseThrow();
    }
}
