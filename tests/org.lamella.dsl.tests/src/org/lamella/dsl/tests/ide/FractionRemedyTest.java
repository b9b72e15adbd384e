package org.lamella.dsl.tests.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

/** Remedies of fractions that add up to too much. */
class FractionRemedyTest extends RemedyTest {

    private static final String IMPORT = "import lamella.materials.*\n";

    @Test
    void eachPhaseMayTakeTheRemainder() {
        String text = IMPORT + "composite C {\n    matrix PEO-LiTFSI\n    filler LLZTO { fraction: 70 vol% ± 2 % }\n    filler Al2O3 { fraction: 40 vol% }\n    porosity: 5 %\n}\n";
        file.text(text);
        assertEquals(List.of("Set LLZTO to the remaining 55 vol%", "Set Al2O3 to the remaining 25 vol%"), file.titles("fractions"));
        assertEquals(text.replace("70 vol%", "55 vol%"), file.mended("fractions", "Set LLZTO to the remaining 55 vol%"));
    }

    @Test
    void thePoresArePartOfTheLayer() {
        String text = IMPORT + "composite C {\n    matrix PEO-LiTFSI\n    filler LLZTO { fraction: 70 vol% }\n    porosity: 40 %\n}\n";
        file.text(text);
        assertEquals(text.replace("40 %", "30 %"), file.mended("fractions", "Set porosity to the remaining 30 %"));
    }

    @Test
    void aMassFractionStaysOne() {
        String text = IMPORT + "composite C {\n    matrix PEO-LiTFSI\n    filler LLZTO { fraction: 99 wt% }\n    filler Al2O3 { fraction: 10 vol% }\n}\n";
        file.text(text);
        String title = file.titles("fractions").stream().filter(offered -> offered.startsWith("Set LLZTO")).findFirst().orElseThrow();
        assertEquals(true, title.endsWith("wt%"), title);
        file.mended("fractions", title);
    }

    @Test
    void anArgumentIsChangedWhereItIsGiven() {
        String text = IMPORT + "composite C(phi: fraction = 20 vol%) {\n    matrix PEO-LiTFSI\n    filler LLZTO { fraction: phi }\n    filler Al2O3 { fraction: 30 vol% }\n}\n"
                + "stack S {\n    layer a of C(80 vol%) { thickness: 10 µm }\n}\n";
        file.text(text);
        assertEquals(List.of("Set LLZTO to the remaining 70 vol%"), file.titles("fractions"), "others may use the composite as it is");
        assertEquals(text.replace("C(80 vol%)", "C(70 vol%)"), file.mended("fractions", "Set LLZTO to the remaining 70 vol%"));
    }

    @Test
    void anOverrideOfALayer() {
        String text = IMPORT + "composite C {\n    matrix PEO-LiTFSI\n    filler LLZTO { fraction: 10 vol% }\n    filler Al2O3 { fraction: 30 vol% }\n}\n"
                + "stack S {\n    layer a of C { thickness: 10 µm   LLZTO.fraction: 80 vol% }\n}\n";
        file.text(text);
        assertEquals(text.replace("80 vol%", "70 vol%"), file.mended("fractions", "Set LLZTO to the remaining 70 vol%"));
    }

    @Test
    void anElectrode() {
        String text = IMPORT + "cathode K of NMC811 {\n    catholyte PAN-LiTFSI { fraction: 50 vol% }\n    active:  60 vol%\n    binder:  2 vol%\n    loading: 2 mAh/cm²\n}\n";
        file.text(text);
        assertEquals(List.of("Set active to the remaining 48 vol%", "Set catholyte to the remaining 38 vol%"), file.titles("fractions"));
        assertEquals(text.replace("50 vol%", "38 vol%"), file.mended("fractions", "Set catholyte to the remaining 38 vol%"));
    }
}
