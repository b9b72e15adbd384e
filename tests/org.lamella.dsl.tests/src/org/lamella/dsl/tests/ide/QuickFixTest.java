package org.lamella.dsl.tests.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.xtext.ide.server.Document;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first remedy of a mistake, applied, makes the text right. */
class QuickFixTest {

    private static final String FRAME = "import lamella.materials.*\nstack S {\n    layer a of PEO-LiTFSI { thickness: 12 µm }\n}\nstudy T of S at 60 °C { compute resistance }\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "decimal-comma;     12 µm;      1,5 µm;          1.5 µm",
        "typographic-minus; 12 µm;      13 µm − 1 µm;    13 µm - 1 µm",
        "incomplete-number; 12 µm;      .5 µm;           0.5 µm",
        "missing-unit;      12 µm;      12;              12 µm",
        "unknown-name;      PEO-LiTFSI; PEO-LiTFSJ;      PEO-LiTFSI",
        "unknown-property;  thickness:; thicknes:;       thickness:",
        "study-unavailable; resistance; resistence;      resistance"})
    void theFirstRemedy(String code, String right, String wrong, String mended) {
        String text = FRAME.replace(right, wrong);
        TestServer test = new TestServer(folder).project("p");
        Path file = test.file("p/a.cell", text);
        test.start();
        test.open(file, text);
        List<Diagnostic> found = test.diagnostics(file).stream().filter(diagnostic -> diagnostic.getCode().getLeft().equals(code)).toList();
        assertEquals(1, found.size(), () -> test.diagnostics(file).toString());
        List<CodeAction> actions = test.server().codeAction(new CodeActionParams(test.document(file), found.get(0).getRange(), new CodeActionContext(found))).join().stream()
                .map(action -> action.getRight()).toList();
        assertTrue(actions.size() > 0, () -> "no remedy for " + found);
        assertTrue(actions.get(0).getIsPreferred());
        TextEdit edit = actions.get(0).getEdit().getChanges().values().iterator().next().get(0);
        assertEquals(FRAME.replace(right, mended), new Document(1, text).applyChanges(List.of(edit)).getContents());
    }
}
