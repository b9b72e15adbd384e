package org.lamella.dsl.tests.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

/** Remedies of what is there twice, of what nothing uses, of treatments and of requirements. */
class StructureRemedyTest extends RemedyTest {

    private static final String IMPORT = "import lamella.materials.*\n";
    private static final String STACK = IMPORT + "stack S {\n    layer a of PEO-LiTFSI { thickness: 10 µm }\n    layer b of PEO-LiTFSI { thickness: 5 µm }\n}\n";

    @Test
    void twoFillersOfOneMaterialGetNamesByTheirShape() {
        String text = IMPORT + "composite C {\n    matrix PEO-LiTFSI\n    filler LLZTO { fraction: 10 vol%   shape: sphere(200 nm) }\n"
                + "    filler LLZTO { fraction: 5 vol%   shape: wire(100 nm, aspect: 20) }\n}\n";
        file.text(text);
        assertEquals(text.replace("filler LLZTO { fraction: 5", "filler wires = LLZTO { fraction: 5"), file.mended("duplicate-name", "Call it wires"));
    }

    @Test
    void twoLayersOfOneName() {
        file.text(STACK.replace("layer b", "layer a"));
        assertEquals(STACK.replace("layer b", "layer a2"), file.mended("duplicate-name", "Rename to a2"));
    }

    @Test
    void twoElementsOfOneName() {
        file.text("let a = 1 µm\nlet a2 = 2 µm\nlet a = 3 µm\n");
        assertEquals("let a = 1 µm\nlet a2 = 2 µm\nlet a3 = 3 µm\n", file.mended("duplicate-name", "Rename to a3"));
    }

    @Test
    void aPropertyGivenTwice() {
        file.text("polymer P {\n    conductivity: 1 mS/cm\n    density:      1 g/cm³\n    density:      2 g/cm³\n}\n");
        assertEquals("polymer P {\n    conductivity: 1 mS/cm\n    density:      1 g/cm³\n}\n", file.mended("duplicate-name", "Remove density"));
        file.text("polymer P { conductivity: 1 mS/cm   density: 1 g/cm³   density: 2 g/cm³ }\n");
        assertEquals("polymer P { conductivity: 1 mS/cm   density: 1 g/cm³ }\n", file.mended("duplicate-name", "Remove density"));
    }

    @Test
    void aStudyKindComputedTwice() {
        String study = "study T of S at 60 °C {\n    compute resistance, limiting-current\n}\n";
        file.text(STACK + study.replace("limiting-current", "limiting-current, resistance"));
        assertEquals(STACK + study, file.mended("duplicate-name", "Remove resistance"));
        file.text(STACK + study.replace("current\n", "current\n    compute resistance\n"));
        assertEquals(STACK + study, file.mended("duplicate-name", "Remove resistance"));
    }

    @Test
    void twoInterfacesBetweenTheSameLayers() {
        String text = STACK.replace("    layer b", "    interface { resistance: 1 Ω·cm² }\n    layer b");
        file.text(text.replace("    layer b", "    interface { resistance: 2 Ω·cm² }\n    layer b"));
        assertEquals(text, file.mended("duplicate-name", "Remove this interface"));
    }

    @Test
    void aConstantThatNothingUses() {
        file.text(STACK + "/** Not needed. */\nlet unused = 3 µm    // µm\n");
        assertEquals(STACK, file.mended("unused-name", "Remove unused"));
    }

    @Test
    void aParameterThatNothingUses() {
        String text = IMPORT + "composite C {\n    matrix PEO-LiTFSI\n    filler LLZTO { fraction: 10 vol% }\n}\n";
        file.text(text.replace("composite C", "composite C(phi: fraction = 5 vol%)"));
        assertEquals(text, file.mended("unused-name", "Remove phi"));
        String given = text.replace("composite C", "composite C(phi: fraction = 5 vol%)") + "stack S {\n    layer a of C(3 vol%) { thickness: 1 µm }\n}\n";
        file.text(given);
        assertEquals(List.of(), file.titles("unused-name"), "the argument would be left over");
    }

    @Test
    void aTreatmentWithoutAKnob() {
        String text = IMPORT + "treatment Dry {\n    salt-transfer: 1e-6 m/s\n}\ncomposite C {\n    matrix PEO-LiTFSI\n    filler LLZTO treated Dry { fraction: 10 vol% }\n}\n";
        file.text(text);
        assertEquals(text.replace("LLZTO treated Dry", "LLZTO"), file.mended("treatment", "Remove Dry here"));
    }

    @Test
    void twoTreatmentsOfOneKnob() {
        String text = IMPORT + "treatment A {\n    barrier.resistance × 0.5\n}\ntreatment B {\n    barrier.resistance × 0.1\n}\n"
                + "composite C {\n    matrix PEO-LiTFSI\n    filler LLZTO treated A, B { fraction: 10 vol% }\n}\n";
        file.text(text);
        assertEquals(text.replace("treated A, B", "treated A"), file.mended("treatment-conflict", "Remove B here"));
    }

    @Test
    void wordsOfTheRegistry() {
        String study = "study T of S at 60 °C {\n    compute resistance\n    require asr: area-resistance < 90 Ω·cm²\n}\n";
        file.text(STACK + study.replace("compute resistance", "compute resistence"));
        assertEquals(STACK + study, file.mended("study-unavailable", "Replace by resistance"));
        file.text(STACK + study.replace("area-resistance", "area-resistence"));
        assertEquals(STACK + study, file.mended("unknown-quantity", "Replace by area-resistance"));
        file.text(STACK.replace("thickness: 5", "thicknes: 5"));
        assertEquals(STACK, file.mended("unknown-property", "Replace by thickness"));
        String composite = IMPORT + "composite C {\n    matrix PEO-LiTFSI\n    law: maxwell-garnett\n}\n";
        file.text(composite.replace("garnett", "garnet"));
        assertEquals(composite, file.mended("law-unavailable", "Replace by maxwell-garnett"));
        file.text(STACK + "experiment E { plat at 1 mA/cm² for 1 h }\n");
        assertEquals(STACK + "experiment E { plate at 1 mA/cm² for 1 h }\n", file.mended("unknown-verb", "Replace by plate"));
    }

    @Test
    void aQuantityOfSeveralForms() {
        String study = "study T of S at 60 °C {\n    compute limiting-current\n    require i: limiting-current > 1 mA/cm²\n}\n";
        file.text(STACK + study);
        assertEquals(STACK + study.replace("i: limiting-current", "i: limiting-current-charge"), file.mended("ambiguous-quantity", "Replace by limiting-current-charge"));
    }

    @Test
    void aQuantityOfSeveralThings() {
        String text = IMPORT + "composite A {\n    matrix PEO-LiTFSI\n}\ncomposite B {\n    matrix PEO-LiTFSI\n}\n"
                + "stack S {\n    layer a of A { thickness: 10 µm }\n    layer b of B { thickness: 10 µm }\n}\n"
                + "study T of S at 60 °C {\n    compute resistance\n    require c: effective-conductivity > 1e-6 S/cm\n}\n";
        file.text(text);
        assertEquals(List.of("Add of S.a", "Add of S.b"), file.titles("ambiguous-quantity"));
        assertEquals(text.replace("conductivity >", "conductivity of S.a >"), file.mended("ambiguous-quantity", "Add of S.a"));
    }

    @Test
    void conditionsOfARequirement() {
        String study = "study T of S at 60 °C {\n    compute resistance\n    require asr: area-resistance at 80 °C < 90 Ω·cm²\n}\n";
        file.text(STACK + study);
        assertEquals(List.of("Replace by 60 °C", "Compute the study at 80 °C too"), file.titles("unknown-condition"));
        assertEquals(STACK + study.replace("at 60 °C", "at 60 °C, 80 °C"), file.mended("unknown-condition", "Compute the study at 80 °C too"));
        file.text(STACK + study);
        assertEquals(STACK + study.replace("80", "60"), file.mended("unknown-condition", "Replace by 60 °C"));
        file.text(STACK + study.replace("80 °C", "1 C"));
        assertEquals(STACK + study.replace(" at 80 °C", ""), file.mended("unknown-condition", "Remove this condition"));
        file.text(STACK + study.replace("at 80 °C", "after 300"));
        assertEquals(STACK + study.replace(" at 80 °C", ""), file.mended("unknown-condition", "Remove this condition"));
    }

    @Test
    void aConditionOfAStudyThatIsNone() {
        String study = "study T of S at 60 °C {\n    compute resistance\n}\n";
        file.text(STACK + study.replace("at 60 °C", "at 60 °C, 3 V"));
        assertEquals(STACK + study, file.mended("unknown-condition", "Remove this condition"));
        file.text(STACK + study.replace("at 60 °C", "at 60"));
        assertEquals(STACK + study, file.mended("missing-unit", "Add °C"));
    }
}
