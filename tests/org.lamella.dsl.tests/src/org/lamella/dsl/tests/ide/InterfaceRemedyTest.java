package org.lamella.dsl.tests.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

/** Remedies of contacts without an interface, or with several. */
class InterfaceRemedyTest extends RemedyTest {

    @Test
    void theNearestPairLendsItsValuesAndTheTextSaysSo() {
        String text = "ceramic G { conductivity: 0.1 mS/cm   density: 5 g/cm³ }\npolymer A { conductivity: 1e-5 S/cm   density: 1 g/cm³ }\n"
                + "polymer B { conductivity: 1e-6 S/cm   density: 1 g/cm³ }\n"
                + "interface G-A between G and A {\n    resistance:  arrhenius(100 Ω·cm² at 25 °C, 0.4 eV) from \"a paper\"\n    capacitance: 1 µF/cm²\n    contact:     { area: 90 % from \"b\" }\n}\n"
                + "composite C {\n    matrix B\n    filler G { fraction: 10 vol% }\n}\nstack S {\n    layer a of C { thickness: 1 µm }\n}\n";
        file.text(text);
        assertEquals(List.of("Declare G-B with the values of G-A", "Declare G-B as ideal: nothing resists"), file.titles("missing-interface"));
        String declared = "\n\n/** Not measured: the values of G-A. */\ninterface G-B between G and B {\n    resistance:  arrhenius(100 Ω·cm² at 25 °C, 0.4 eV) typical\n"
                + "    capacitance: 1 µF/cm² typical\n    contact:     { area: 90 % typical }\n}";
        assertEquals(text.replace("10 vol% }\n}", "10 vol% }\n}" + declared), file.mended("missing-interface", "Declare G-B with the values of G-A"));
    }

    @Test
    void whatIsAssumedAnywayCanBeWrittenDown() {
        String text = "ceramic G { conductivity: 0.1 mS/cm   density: 5 g/cm³ }\npolymer B { conductivity: 1e-6 S/cm   density: 1 g/cm³ }\n"
                + "composite C {\n    matrix B\n    filler G { fraction: 10 vol% }\n}\n";
        file.text(text);
        assertEquals(text.stripTrailing() + "\n\n/** Not measured: taken as ideal. */\ninterface G-B between G and B {\n    resistance: 0 Ω·cm²\n}\n",
                file.mended("missing-interface", "Declare G-B as ideal: nothing resists"));
    }

    @Test
    void namesThatAreNotImportedAreWrittenWhole() {
        String text = "composite C {\n    matrix lamella.materials.PVDF-HFP-LiTFSI\n    filler lamella.materials.LLZTO { fraction: 10 vol% }\n}\n";
        file.text(text);
        List<String> titles = file.titles("missing-interface");
        assertEquals("Declare LLZTO-PVDF-HFP-LiTFSI as ideal: nothing resists", titles.get(titles.size() - 1));
        assertEquals(text.stripTrailing() + "\n\n/** Not measured: taken as ideal. */\ninterface LLZTO-PVDF-HFP-LiTFSI between lamella.materials.LLZTO and lamella.materials.PVDF-HFP-LiTFSI {\n"
                + "    resistance: 0 Ω·cm²\n}\n", file.mended("missing-interface", titles.get(titles.size() - 1)));
    }

    @Test
    void ofTwoDeclaredHereOneStays() {
        String one = "ceramic G { conductivity: 0.1 mS/cm   density: 5 g/cm³ }\npolymer B { conductivity: 1e-6 S/cm   density: 1 g/cm³ }\n"
                + "interface X between G and B { resistance: 1 Ω·cm² }\n";
        String rest = "composite C {\n    matrix B\n    filler G { fraction: 10 vol% }\n}\n";
        file.text(one + "interface Y between B and G { resistance: 2 Ω·cm² }\n" + rest);
        assertEquals(List.of("Keep X, remove Y", "Keep Y, remove X"), file.titles("ambiguous-interface"));
        assertEquals(one + rest, file.mended("ambiguous-interface", "Keep X, remove Y"));
    }

    @Test
    void ofTwoDeclaredElsewhereOneIsCopied() {
        file.with("pairs.cell", "package pairs\nceramic G { conductivity: 0.1 mS/cm   density: 5 g/cm³ }\npolymer B { conductivity: 1e-6 S/cm   density: 1 g/cm³ }\n"
                + "interface X between G and B { resistance: 1 Ω·cm² from \"x\" }\ninterface Y between G and B { resistance: 2 Ω·cm² }\n");
        String text = "import pairs.*\n\ncomposite C {\n    matrix B\n    filler G { fraction: 10 vol% }\n}\n";
        file.text(text);
        assertEquals(List.of("Use pairs.X: copy it into this file", "Use pairs.Y: copy it into this file"), file.titles("ambiguous-interface"));
        assertEquals(text.stripTrailing() + "\n\ninterface X between G and B {\n    resistance: 1 Ω·cm² from \"x\"\n}\n",
                file.mended("ambiguous-interface", "Use pairs.X: copy it into this file"));
        file.with("pairs.cell", "package pairs\n");
    }
}
