package org.lamella.dsl.tests.elaboration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.dsl.elaboration.Elaboration;
import org.lamella.dsl.elaboration.Location;
import org.lamella.dsl.elaboration.Overrides;
import org.lamella.model.Properties;
import org.lamella.model.design.Design;
import org.lamella.model.design.NumberExpression;
import org.lamella.model.design.ParameterOverride;

/** Values set from outside the text. */
final class OverrideTest {

    private static final String TEXT = "package p\n" + Cells.MATERIALS + """
            let skin = 8 µm
            treatment Silane { barrier.resistance × 1e-3 }
            composite Core(phi: fraction = 20 vol%) { matrix PEO filler LLZTO treated Silane { fraction: phi } porosity: 1 % }
            composite Soft { matrix PEO }
            stack A { layer skin of Soft { thickness: skin } layer core of Core(15 vol%) { thickness: 10 µm } layer last of Core { thickness: 2 * skin } }
            stack B extends A { core { thickness: 20 µm } }
            symmetric stack M { layer side of Soft { thickness: 5 µm } layer core of Core { thickness: 15 µm } }
            study X of A at 60 °C { compute resistance }
            study Y of B at 60 °C { compute resistance }
            study Z of M at 60 °C { compute resistance }
            """;

    private static double number(String study, String object, String property, String... assignments) {
        return Cells.number(Cells.of(TEXT).design(study, assignments), object, property);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "A.core.thickness=12 um | Layer p.A.core | thickness | 12e-6", "p.A.core.thickness=12 µm | Layer p.A.core | thickness | 12e-6",
            "core.thickness=12e-3 mm | Layer p.A.core | thickness | 12e-6", "A.skin.thickness=3 µm | Layer p.A.skin | thickness | 3e-6",
            "p.skin=6 um | Layer p.A.last | thickness | 12e-6", "A.core.LLZTO.fraction=30 vol% | Phase p.A.core.LLZTO | fraction | 0.3",
            "Core.LLZTO.fraction=30 wt% | Phase p.A.core.LLZTO | fraction | 0.3", "Core.LLZTO.fraction=30 vol% | Phase p.A.last.LLZTO | fraction | 0.3",
            "A.core.phi=5 vol% | Phase p.A.core.LLZTO | fraction | 0.05", "A.core.porosity=4 % | Composite p.A.core | porosity | 0.04",
            "A.core.LLZTO.size-spread=0.4 | Phase p.A.core.LLZTO | size-spread | 0.4", "PEO.density=1.3 g/cm³ | Material p.PEO | density | 1300",
            "LLZTO-PEO.resistance=100 Ω·cm² | Phase p.A.core.LLZTO | barrier.resistance | 1e-5", "A.core.LLZTO.barrier.resistance=100 Ω·cm² | Phase p.A.core.LLZTO | barrier.resistance | 0.01",
            "A.skin-core.resistance=7 ohm*cm2 | Plane p.A.skin-core | resistance | 7e-4", "A.core.thickness=2 * skin | Layer p.A.core | thickness | 16e-6" })
    void valuesAreSetByPath(String assignment, String object, String property, double si) {
        assertEquals(si, number("X", object, property, assignment), 1e-9 * si);
    }

    @Test
    void otherInstancesKeepTheirs() {
        assertEquals(0.2, number("X", "Phase p.A.last.LLZTO", "fraction", "A.core.LLZTO.fraction=30 vol%"), 1e-12);
    }

    @Test
    void theBaseOfAStackPassesItOnUnlessOverridden() {
        assertEquals(4e-6, number("Y", "Layer p.B.last", "thickness", "A.last.thickness=4 µm"), 1e-15);
        Elaboration hidden = Cells.of(TEXT).elaborate("Y", "A.core.thickness=4 µm");
        assertEquals(List.of("override-unused"), hidden.findings().stream().map(finding -> finding.code()).filter(code -> code.startsWith("override")).toList());
    }

    @ParameterizedTest
    @CsvSource({ "M.side.thickness=3 µm", "M.side-mirrored.thickness=3 µm" })
    void mirrorImagesAreSetTogether(String assignment) {
        assertEquals(3e-6, number("Z", "Layer p.M.side", "thickness", assignment), 1e-15);
        assertEquals(3e-6, number("Z", "Layer p.M.side-mirrored", "thickness", assignment), 1e-15);
    }

    @Test
    void whatIsSetIsEchoedWithItsFullPath() {
        Design design = Cells.of(TEXT).design("X", "core.thickness=12 um", "p.skin=6 um");
        List<ParameterOverride> overrides = design.getStudy().getOverrides();
        assertEquals(List.of("p.A.core.thickness", "p.skin"), overrides.stream().map(ParameterOverride::getPath).toList());
        assertEquals(1.2e-5, ((NumberExpression) overrides.get(0).getValue().getExpression()).getValue(), 1e-18);
        assertEquals("m", overrides.get(1).getValue().getUnit());
        assertTrue(Properties.property(Cells.holder(design, "Layer p.A.core"), "thickness").isPresent());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "A.core.thickness=12 V | wrong-dimension", "A.core.thickness=12 | missing-unit", "A.core.thickness=-1 µm | out-of-range", "A.core.thicknes=12 um | override-unknown",
            "A.kern.thickness=12 um | override-unknown", "LLZTO.fraction=3 vol% | override-ambiguous", "A.core.thickness=12 12 | wrong-value", "p.skin=1 V | wrong-dimension",
            "A.core.phi=1 V | wrong-dimension", "A.core.LLZTO.shape=cube(1 µm) | law-unavailable" })
    void mistakes(String assignment, String code) {
        Elaboration elaboration = Cells.of(TEXT).elaborate("X", assignment);
        assertTrue(elaboration.hasErrors());
        assertEquals(List.of(code), elaboration.findings().stream().filter(finding -> finding.isError()).map(finding -> finding.code()).toList());
        elaboration.findings().stream().filter(finding -> finding.isError()).forEach(finding -> {
            assertEquals(Location.NONE, finding.location());
            assertTrue(finding.message().startsWith(assignment.substring(0, assignment.indexOf('='))), finding.message());
        });
    }

    @Test
    void nearPathsAreOffered() {
        Elaboration elaboration = Cells.of(TEXT).elaborate("X", "A.core.thicknes=12 um");
        assertEquals("A.core.thicknes: the design has no such value; did you mean A.core.thickness?", elaboration.findings().get(0).message());
    }

    @Test
    void assignmentsAreNameAndValue() {
        assertEquals("12 um", Overrides.parse(List.of(" a.b = 12 um ")).values().get("a.b"));
        assertThrows(IllegalArgumentException.class, () -> Overrides.parse(List.of("a.b")));
        assertThrows(IllegalArgumentException.class, () -> Overrides.parse(List.of("=1 m")));
        assertThrows(IllegalArgumentException.class, () -> Overrides.parse(List.of("a=")));
    }
}
