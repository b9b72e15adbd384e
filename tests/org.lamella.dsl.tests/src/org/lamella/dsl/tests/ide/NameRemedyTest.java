package org.lamella.dsl.tests.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Remedies of names: misspelt, in another package, variables without a function. */
class NameRemedyTest {

    @TempDir
    private static Path folder;
    private static MendedFile file;

    @BeforeAll
    static void start() {
        file = new MendedFile(folder).with("films.cell", "package films\nlet skin = 8 µm\nlet foil = 6 µm\n");
    }

    @Test
    void aMisspeltName() {
        file.text("import lamella.materials.*\ncomposite C {\n    matrix PEO-LiTFSJ\n}\n");
        assertEquals("import lamella.materials.*\ncomposite C {\n    matrix PEO-LiTFSI\n}\n", file.mended("unknown-name", "Replace by PEO-LiTFSI"));
    }

    @Test
    void aMisspeltNameOfAnotherPackageIsWrittenWithIt() {
        file.text("composite C {\n    matrix PEO-LiTFSJ\n}\n");
        assertEquals("composite C {\n    matrix lamella.materials.PEO-LiTFSI\n}\n", file.mended("unknown-name", "Replace by lamella.materials.PEO-LiTFSI"));
    }

    @Test
    void aMissingImportInAFileWithoutAny() {
        file.text("composite C {\n    matrix PEO-LiTFSI\n}\n");
        assertEquals(List.of("Import lamella.materials.*", "Import lamella.materials.PEO-LiTFSI", "Replace by lamella.materials.PEO-LiTFSI"), file.titles("unknown-name"));
        assertEquals("import lamella.materials.*\n\ncomposite C {\n    matrix PEO-LiTFSI\n}\n", file.mended("unknown-name", "Import lamella.materials.*"));
    }

    @Test
    void importsKeepTheirOrder() {
        String body = "composite C {\n    matrix PEO-LiTFSI\n    filler LLZTO treated Silane { fraction: 10 vol% }\n}\n";
        file.text("package demo\nimport lamella.materials.LLZTO\nimport lamella.treatments.*\n\n" + body);
        assertEquals("package demo\nimport lamella.materials.LLZTO\nimport lamella.materials.PEO-LiTFSI\nimport lamella.treatments.*\n\n" + body,
                file.mended("unknown-name", "Import lamella.materials.PEO-LiTFSI"));
        file.text("package demo\nimport lamella.materials.*\n\n" + body);
        assertEquals("package demo\nimport lamella.materials.*\nimport lamella.treatments.*\n\n" + body, file.mended("unknown-name", "Import lamella.treatments.*"));
        file.text("package demo\n\ncomposite C {\n    matrix PEO-LiTFSI\n}\n");
        assertEquals("package demo\nimport lamella.materials.*\n\ncomposite C {\n    matrix PEO-LiTFSI\n}\n", file.mended("unknown-name", "Import lamella.materials.*"));
    }

    @Test
    void anAliasIsNoPackageToImport() {
        file.text("import lamella.materials.* as known\n\ncomposite C {\n    matrix PEO-LiTFSI\n}\n");
        assertEquals(List.of("Import lamella.materials.*", "Import lamella.materials.PEO-LiTFSI", "Replace by known.PEO-LiTFSI"), file.titles("unknown-name"));
    }

    @Test
    void aConstantOfAnotherPackage() {
        file.text("import lamella.materials.*\nstack S {\n    layer a of PEO-LiTFSI { thickness: skin }\n}\n");
        assertEquals("import films.*\nimport lamella.materials.*\nstack S {\n    layer a of PEO-LiTFSI { thickness: skin }\n}\n", file.mended("unknown-name", "Import films.*"));
    }

    @Test
    void aPropertyOfAMaterialOfAnotherPackage() {
        file.text("polymer Mine {\n    conductivity: 2 * PEO-LiTFSI.conductivity\n    density:      1.2 g/cm³\n}\n");
        assertEquals("import lamella.materials.*\n\npolymer Mine {\n    conductivity: 2 * PEO-LiTFSI.conductivity\n    density:      1.2 g/cm³\n}\n",
                file.mended("unknown-name", "Import lamella.materials.*"));
    }

    @Test
    void aCollectorOfAnotherPackage() {
        file.text("anode Foil of lamella.materials.Lithium { collector: Cu(6 µm) }\n");
        assertEquals("import lamella.materials.*\n\nanode Foil of lamella.materials.Lithium { collector: Cu(6 µm) }\n", file.mended("unknown-name", "Import lamella.materials.*"));
    }

    @Test
    void aSubtractionOfNamesNeedsBlanks() {
        file.text("let a = 3 µm\nlet b = 1 µm\nlet c = a-b\n");
        assertEquals("let a = 3 µm\nlet b = 1 µm\nlet c = a - b\n", file.mended("unknown-name", "Replace by a - b"));
    }

    @Test
    void aVariableNeedsAFunction() {
        file.text("polymer P {\n    conductivity: 1e-5 S/cm\n    density:      1.2 g/cm³\n    transference: 0.3 - 0.05 * (c / 1000 mol/m³)\n}\n");
        assertEquals("polymer P {\n    conductivity: 1e-5 S/cm\n    density:      1.2 g/cm³\n    transference: fn(c) -> 0.3 - 0.05 * (c / 1000 mol/m³)\n}\n",
                file.mended("unknown-name", "Make it a function: fn(c) -> ..."));
    }

    @Test
    void anInheritedChildThatIsNotThere() {
        String text = "import lamella.materials.*\nstack S {\n    layer skin of PEO-LiTFSI { thickness: 8 µm }\n    layer core of PEO-LiTFSI { thickness: 8 µm }\n}\n"
                + "stack T extends S {\n    without skim\n}\n";
        file.text(text);
        assertEquals(text.replace("skim", "skin"), file.mended("unknown-name", "Replace by skin"));
    }

    @Test
    void anImportOfNothing() {
        String text = "import lamella.materials.*\n\ncomposite C {\n    matrix PEO-LiTFSI\n}\n";
        file.text("import films.skim\n" + text);
        assertEquals("import films.skin\n" + text, file.mended("unknown-import", "Replace by films.skin"));
        file.text("import films\n" + text);
        assertEquals("import films.*\n" + text, file.mended("unknown-import", "Replace by films.*"));
    }

    @Test
    void aLinkOfACommentToNothing() {
        file.text("let skin = 1 µm\n/** Like {@link skim}. */\nlet core = 2 µm\n");
        assertEquals("let skin = 1 µm\n/** Like {@link skin}. */\nlet core = 2 µm\n", file.mended("broken-link", "Replace by skin"));
    }

    @Test
    void twoPackagesUnderOneName() {
        file.text("import films.* as known\nimport lamella.materials.* as known\n");
        assertEquals("import films.* as known\nimport lamella.materials.* as known2\n", file.mended("duplicate-name", "Rename to known2"));
    }

    @Test
    void nothingIsOfferedForANameLikeNoOther() {
        file.text("composite C {\n    matrix Quartz-Blend-77\n}\n");
        assertEquals(List.of(), file.titles("unknown-name"));
    }
}
