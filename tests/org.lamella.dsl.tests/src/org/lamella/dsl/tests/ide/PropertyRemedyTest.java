package org.lamella.dsl.tests.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

/** Remedies of elements that lack something or have it twice. */
class PropertyRemedyTest extends RemedyTest {

    private static final String IMPORT = "import lamella.materials.*\n";

    @Test
    void aMissingPropertyOfALayer() {
        file.text(IMPORT + "stack S {\n    layer a of PEO-LiTFSI\n}\n");
        assertEquals(IMPORT + "stack S {\n    layer a of PEO-LiTFSI { thickness: 10 µm }\n}\n", file.mended("missing-property", "Add thickness: 10 µm"));
        file.text(IMPORT + "stack S {\n    layer a of PEO-LiTFSI {}\n}\n");
        assertEquals(IMPORT + "stack S {\n    layer a of PEO-LiTFSI { thickness: 10 µm }\n}\n", file.mended("missing-property", "Add thickness: 10 µm"));
    }

    @Test
    void aMissingPropertyOfAMaterialIsMarkedAsAnExample() {
        file.text("polymer P {\n    density: 1.2 g/cm³    // by weighing\n    young:   1 GPa\n}\n");
        assertEquals("polymer P {\n    density:      1.2 g/cm³    // by weighing\n    young:        1 GPa\n    conductivity: 1e-5 S/cm typical /* example, put in your own */\n}\n",
                file.mended("missing-property", "Add conductivity: 1e-5 S/cm"));
    }

    @Test
    void aMisspeltPropertyIsNotMissing() {
        file.text(IMPORT + "stack S {\n    layer a of PEO-LiTFSI { thicknes: 10 µm }\n}\n");
        assertEquals(List.of(), file.titles("missing-property"));
        assertEquals(List.of("Replace by thickness"), file.titles("unknown-property"));
    }

    @Test
    void aFillerWithoutFraction() {
        file.text(IMPORT + "composite C {\n    matrix PEO-LiTFSI\n    filler LLZTO\n}\n");
        assertEquals(IMPORT + "composite C {\n    matrix PEO-LiTFSI\n    filler LLZTO { fraction: 10 vol% }\n}\n", file.mended("missing-property", "Add fraction: 10 vol%"));
    }

    @Test
    void aBodyThatIsLaidOutOtherwiseKeepsItsLayout() {
        file.text("polymer P {\n  density : 1.2 g/cm³\n  young :   1 GPa\n}\n");
        assertEquals("polymer P {\n  density : 1.2 g/cm³\n  young :   1 GPa\n    conductivity: 1e-5 S/cm typical /* example, put in your own */\n}\n",
                file.mended("missing-property", "Add conductivity: 1e-5 S/cm"));
    }

    @Test
    void whatALibraryLacksIsNotWrittenHere() {
        MendedFile with = file.with("films.cell", "package films\npolymer Film { density: 1 g/cm³ }\n");
        with.text("import films.*\ncomposite C {\n    matrix Film\n}\n");
        assertEquals(List.of(), with.titles("missing-property"));
        file.with("films.cell", "package films\n");
    }

    @Test
    void oneOfSeveral() {
        String cathode = IMPORT + "cathode K of NMC811 {\n    catholyte PAN-LiTFSI { fraction: 30 vol% }\n    active: 60 vol%\n}\n";
        file.text(cathode);
        assertEquals(List.of("Add loading: 2 mAh/cm²", "Add mass-loading: 10 mg/cm²", "Add thickness: 50 µm"), file.titles("one-of"));
        assertEquals(cathode.replace("active: 60 vol%", "active:  60 vol%\n    loading: 2 mAh/cm²"), file.mended("one-of", "Add loading: 2 mAh/cm²"));
        String both = cathode.replace("active: 60 vol%", "active:    60 vol%\n    loading:   2 mAh/cm²\n    thickness: 50 µm    // as coated");
        file.text(both);
        assertEquals(List.of("Remove thickness", "Remove loading"), file.titles("one-of"));
        assertEquals(cathode.replace("active: 60 vol%", "active:  60 vol%\n    loading: 2 mAh/cm²"), file.mended("one-of", "Remove thickness"));
    }

    @Test
    void partsOfACell() {
        String text = IMPORT + """
                stack S {
                    layer a of PEO-LiTFSI { thickness: 10 µm }
                }
                anode Foil of Lithium { excess: 20 µm }
                cathode K of NMC811 {
                    catholyte PEO-LiTFSI { fraction: 30 vol% }
                    active:  60 vol%
                    loading: 2 mAh/cm²
                }
                cell P {
                    anode Foil
                    electrolyte S
                    cathode K
                    area: 20 cm²
                }
                """;
        for (String part : List.of("anode Foil", "electrolyte S", "cathode K")) {
            file.text(text.replace("    " + part + "\n", ""));
            String mended = file.mended("missing-property", "Add " + part);
            assertEquals(text.lines().sorted().toList(), mended.lines().sorted().toList());
        }
    }

    @Test
    void aCompositeWithoutMatrix() {
        String text = IMPORT + "composite A {\n    matrix PEO-LiTFSI\n}\ncomposite B {\n    filler LLZTO { fraction: 10 vol% }\n}\n";
        file.text(text);
        assertEquals(text.replace("B {\n", "B {\n    matrix PEO-LiTFSI\n"), file.mended("missing-property", "Add matrix PEO-LiTFSI"));
        file.text(IMPORT + "composite B {\n    filler LLZTO { fraction: 10 vol% }\n}\n");
        assertEquals(List.of(), file.titles("missing-property"), "nothing in the file says which");
    }

    @Test
    void anElectrodeWithoutMaterial() {
        file.text(IMPORT + "anode A of Lithium { excess: 20 µm }\nanode B { excess: 10 µm }\n");
        assertEquals(IMPORT + "anode A of Lithium { excess: 20 µm }\nanode B of Lithium { excess: 10 µm }\n", file.mended("missing-property", "Make it of Lithium"));
    }

    @Test
    void aStackWithoutLayers() {
        file.text(IMPORT + "composite Soft {\n    matrix PEO-LiTFSI\n}\nstack S {\n}\n");
        assertEquals(IMPORT + "composite Soft {\n    matrix PEO-LiTFSI\n}\nstack S {\n    layer soft of Soft { thickness: 10 µm }\n}\n", file.mended("empty-stack", "Add a layer of Soft"));
    }

    @Test
    void aPhaseOfAnElectrodeInTheWordsOfAComposite() {
        String text = IMPORT + "cathode K of NMC811 {\n    catholyte PAN-LiTFSI { fraction: 30 vol% }\n    active:  60 vol%\n    loading: 2 mAh/cm²\n}\n";
        file.text(text.replace("catholyte", "filler"));
        assertEquals(text, file.mended("wrong-kind", "Make it the catholyte"));
    }

    @Test
    void aKindThatDoesNotFitHasNoRemedy() {
        file.text(IMPORT + "composite A {\n    matrix LLZTO\n}\n");
        assertEquals(List.of(), file.titles("wrong-kind"));
    }
}
