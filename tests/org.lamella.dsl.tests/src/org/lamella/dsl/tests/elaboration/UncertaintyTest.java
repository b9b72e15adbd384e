package org.lamella.dsl.tests.elaboration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.model.design.Design;
import org.lamella.model.design.Value;

/** Uncertainty and source of values that are worked out from others: through arithmetic, parameters, treatments and contacts. */
final class UncertaintyTest {

    private static final String CONSTANTS = """
            let a = 4 µm ± 1 µm
            let b = 3 µm ± 25 %
            let exact = 2 µm
            let share = 10 vol% ± 1 vol%
            """;

    private static Value thickness(String expression) {
        return Cells.value(Cells.withMaterials(CONSTANTS + "stack S { layer l of PEO { thickness: " + expression + " } }").design("S"), "Layer S.l", "thickness");
    }

    private static double absolute(Value value) {
        double size = ((org.lamella.model.design.NumberExpression) value.getExpression()).getValue();
        return value.isRelativeError() ? value.getError() * Math.abs(size) : value.getError();
    }

    /** One standard deviation in µm, worked out by hand to first order. */
    @ParameterizedTest
    @CsvSource({ "a, 1", "2 * a, 2", "a / 2, 0.5", "a + exact, 1", "a - exact, 1", "2 * b, 1.5", "b + exact, 0.75", "a + b, 1.25", "b + a - b, 1", "2 * a - a, 1",
            "a * b / exact, 2.1213203", "a / a * exact, 0", "a^2 / exact, 4", "sqrt(a * exact), 0.3535534", "sqrt(b^2), 0.75", "abs(exact - a), 1", "-(exact - a), 1",
            "exact * tanh(b / a), 0.3164", "exact, 0" })
    void uncertaintyGoesThroughArithmetic(String expression, double expected) {
        Value value = thickness(expression);
        assertEquals(expected * 1e-6, value.isSetError() ? absolute(value) : 0, 2e-4 * 1e-6 * Math.max(1, expected));
    }

    @Test
    void whatIsSaidAtTheValueCounts() {
        assertEquals(0.25e-6, absolute(thickness("2 * a ± 0.25 µm")), 1e-15);
    }

    @Test
    void aLawKeepsItsRelativeUncertaintyUnderAFactor() {
        Design design = Cells.withMaterials("""
                polymer P { conductivity: arrhenius(0.45 mS/cm at 25 °C, 0.35 eV, form: sigma) ± 20 % from "doi" density: 1 g/cm³ }
                composite C { matrix P filler Alumina { fraction: 5 vol% interphase: { thickness: 5 nm conductivity: 10 * matrix.conductivity } } }""").design("C");
        Value value = Cells.value(design, "Phase C.Alumina", "interphase.conductivity");
        assertTrue(value.isRelativeError());
        assertEquals(0.2, value.getError(), 1e-12);
    }

    @Test
    void electronvoltsKeepTheirUncertaintyAsMolarEnergies() {
        Design design = Cells.of("let Ea = 0.5 eV ± 0.1 eV polymer P { conductivity: arrhenius(1 mS/cm at 25 °C, Ea, form: sigma) density: 1 g/cm³ }").design("P");
        var call = (org.lamella.model.design.CallExpression) Cells.value(design, "Material P", "conductivity").getExpression();
        Value activation = call.getArguments().get(1).getValue();
        assertEquals(0.2, absolute(activation) / ((org.lamella.model.design.NumberExpression) activation.getExpression()).getValue(), 1e-12);
    }

    @Test
    void argumentsBringTheirUncertaintyAndSource() {
        Design design = Cells.withMaterials(CONSTANTS + """
                composite C(phi: fraction) { matrix PEO filler LLZTO { fraction: phi } }
                stack S { layer l of C(2 * share) { thickness: 5 µm } layer m of C(5 vol% ± 1 vol% from "weighed") { thickness: 5 µm } }""").design("S");
        assertEquals(0.02, absolute(Cells.value(design, "Phase S.l.LLZTO", "fraction")), 1e-12);
        assertEquals("weighed", Cells.value(design, "Phase S.m.LLZTO", "fraction").getSource());
    }

    @Test
    void treatmentsScaleTheUncertaintyToo() {
        Design design = Cells.withMaterials("""
                treatment Half { barrier.resistance × 0.5 }
                treatment About { barrier.resistance × 0.5 ± 30 % from "measured" }
                composite C { matrix PEO
                    filler a = LLZTO treated Half { fraction: 5 vol% barrier: { resistance: 10 Ω·cm² ± 4 Ω·cm² } }
                    filler b = LLZTO treated About { fraction: 5 vol% barrier: { resistance: 10 Ω·cm² ± 4 Ω·cm² } } }""").design("C");
        assertEquals(2e-4, absolute(Cells.value(design, "Phase C.a", "barrier.resistance")), 1e-12);
        assertEquals(2.5e-4, absolute(Cells.value(design, "Phase C.b", "barrier.resistance")), 1e-12);
        assertEquals("measured", Cells.value(design, "Treatment About", "barrier.resistance").getSource());
    }

    @Test
    void aPairMetInTheOtherOrderInvertsItsUncertainty() {
        String stack = "interface X-Y between X and Y { partition: 0.5 ± 0.1 } stack S { layer a of Y { thickness: 5 µm } layer b of X { thickness: 5 µm } }";
        String materials = "polymer X { conductivity: 1 mS/cm density: 1 g/cm³ salt: 1 mol/l } polymer Y { conductivity: 1 mS/cm density: 1 g/cm³ salt: 1 mol/l } ";
        Value partition = Cells.value(Cells.of(materials + stack).design("S"), "Plane S.a-b", "partition");
        assertEquals(0.1 / 0.25, absolute(partition), 1e-12);
    }

    @Test
    void theNearestBlockSaysWhereValuesComeFrom() {
        Design design = Cells.withMaterials("""
                composite C { source: "whole"  matrix PEO
                    filler LLZTO { fraction: 5 vol% from "own"  interphase: { thickness: 5 nm  source: "block" }  agglomerated: 1 %  barrier: { resistance: 1 Ω·cm² typical }
                        source: "filler" }
                    porosity: 1 % }""").design("C");
        assertEquals("own", Cells.value(design, "Phase C.LLZTO", "fraction").getSource());
        assertEquals("block", Cells.value(design, "Phase C.LLZTO", "interphase.thickness").getSource());
        assertEquals("filler", Cells.value(design, "Phase C.LLZTO", "agglomerated").getSource());
        assertEquals("whole", Cells.value(design, "Composite C", "porosity").getSource());
        Value barrier = Cells.value(design, "Phase C.LLZTO", "barrier.resistance");
        assertTrue(barrier.isTypical());
        assertFalse(barrier.eIsSet(org.lamella.model.design.DesignPackage.Literals.VALUE__SOURCE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "law: auto ± 5 % | wrong-value '5 %'", "law: auto at 25 °C | wrong-value '25 °C'",
            "source: \"a\" source: \"b\" | duplicate-name 'source'", "conductivity: table(25 °C -> 1 mS/cm ± 1 %, 60 °C -> 2 mS/cm) | table '1 mS/cm ± 1 %'" })
    void whatCannotCarryOne(String property, String told) {
        assertEquals(List.of(told), Cells.withMaterials("composite C { matrix PEO " + property + " }").errors());
    }

    @Test
    void aFactorIsOneNumber() {
        assertEquals(List.of("wrong-value '1 .. 2'"), Cells.withMaterials("treatment T { barrier.resistance × 1 .. 2 }").errors());
    }
}
