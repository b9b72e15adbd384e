package org.lamella.dsl.tests.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lamella.dsl.tests.ide.TestServer.at;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is proposed at a caret, shown as {@code |}, in files that are half typed. */
class CompletionTest {

    private static final String BEGIN = "package demo\nimport lamella.materials.*\nlet skin = 8 µm\n";

    @TempDir
    private Path folder;

    private List<CompletionItem> items(String text) {
        int caret = text.indexOf('|');
        String content = text.replace("|", "");
        TestServer test = new TestServer(folder).project("p");
        Path file = test.file("p/a.cell", content);
        test.start();
        test.open(file, content);
        return test.server().completion(new CompletionParams(test.document(file), at(content, content.substring(0, caret), caret))).join().getRight().getItems();
    }

    private List<String> labels(String text) {
        return items(text).stream().map(CompletionItem::getLabel).toList();
    }

    @Test
    void materialsOfTheRightKind() {
        List<String> labels = labels(BEGIN + "composite C {\n    matrix |\n    law: auto\n}\n");
        assertTrue(labels.contains("PEO-LiTFSI"), labels::toString);
        assertFalse(labels.contains("LLZTO"), "a ceramic is no matrix");
    }

    @Test
    void aNameIsProposedOnceWithItsKind() {
        List<CompletionItem> matching = items(BEGIN + "composite C {\n    matrix PEO-LiT|\n}\n");
        assertEquals(List.of("PEO-LiTFSI"), matching.stream().map(CompletionItem::getLabel).toList());
        assertEquals("polymer in lamella.materials", matching.get(0).getDetail());
    }

    @Test
    void propertiesOfTheElement() {
        List<CompletionItem> found = items(BEGIN + "stack S {\n    layer a of PEO-LiTFSI { | }\n}\n");
        CompletionItem thickness = found.stream().filter(item -> item.getLabel().equals("thickness")).findFirst().orElseThrow();
        assertEquals("thickness: ", thickness.getTextEdit().getLeft().getNewText());
        assertEquals("µm, required", thickness.getDetail());
    }

    @Test
    void propertiesInsideABlockWithoutItsName() {
        List<String> labels = labels(BEGIN + "composite C {\n    matrix PEO-LiTFSI\n    filler LLZTO { fraction: 10 vol%   interphase: { | } }\n}\n");
        assertTrue(labels.contains("thickness"), labels::toString);
        assertFalse(labels.contains("fraction"), labels::toString);
    }

    @Test
    void unitsOfTheDimension() {
        List<String> labels = labels(BEGIN + "stack S {\n    layer a of PEO-LiTFSI { thickness: 10 | }\n}\n");
        assertTrue(labels.contains("µm"), labels::toString);
        assertFalse(labels.contains("S/cm"), labels::toString);
    }

    @Test
    void lawsConstantsAndTheirArguments() {
        List<String> laws = labels(BEGIN + "composite C {\n    matrix PEO-LiTFSI\n    law: |\n}\n");
        assertTrue(laws.contains("auto()"), laws::toString);
        List<String> values = labels(BEGIN + "stack S {\n    layer a of PEO-LiTFSI { thickness: | }\n}\n");
        assertTrue(values.contains("skin"), values::toString);
        List<String> symbols = labels(BEGIN + "ceramic X {\n    conductivity: arrhenius(1 mS/cm at 25 °C, 0.4 eV, form: |)\n}\n");
        assertTrue(symbols.contains("sigma-T"), symbols::toString);
    }

    @Test
    void studyKindsAndQuantities() {
        List<String> kinds = labels(BEGIN + "study S of PEO-LiTFSI {\n    compute |\n}\n");
        assertTrue(kinds.contains("properties"), kinds::toString);
        List<String> quantities = labels(BEGIN + "study S of PEO-LiTFSI {\n    require q: area|\n}\n");
        assertTrue(quantities.contains("area-resistance"), quantities::toString);
    }

    @Test
    void mistakesBeforeTheCaretDoNotMatter() {
        List<String> labels = labels(BEGIN + "composite Bad {\n    matrix\n    filler = {\n    law law\n}\ncomposite C(((\nstack S {\n    layer a of PEO-LiTFSI { thickness: | }\n}\n");
        assertTrue(labels.contains("skin"), labels::toString);
    }

    @Test
    void anUnfinishedStatementOfItsLine() {
        List<String> labels = labels(BEGIN + "composite C {\n    matrix PEO-LiTFSI\n    filler LLZTO { fraction:    shape: |   }\n}\n");
        assertTrue(labels.contains("sphere(diameter)"), labels::toString);
    }

    @Test
    void inheritedChildrenAfterWithout() {
        List<String> labels = labels(BEGIN + "stack S {\n    layer a of PEO-LiTFSI { thickness: 1 µm }\n    layer b of PEO-LiTFSI { thickness: 1 µm }\n}\nstack T extends S {\n    without |\n}\n");
        assertEquals(List.of("a", "b"), labels);
    }

    @Test
    void importsOnlyBeforeTheFirstElement() {
        assertTrue(labels("|\n").contains("import"));
        assertFalse(labels(BEGIN + "|\n").contains("import"));
    }
}
