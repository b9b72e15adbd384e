package org.lamella.dsl.tests.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.InsertTextFormat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every template, accepted as it is, makes a file without errors. */
class TemplateTest {

    private static final String BEGIN = """
            import lamella.materials.*

            composite Soft {
                matrix PEO-LiTFSI
            }
            stack Film {
                layer a of Soft { thickness: 10 µm }
            }
            anode Foil of Lithium { excess: 20 µm }
            cathode Thick of NMC811 {
                catholyte PEO-LiTFSI { fraction: 30 vol% }
                active:  60 vol%
                loading: 2 mAh/cm²
            }
            cell Pouch {
                anode Foil
                electrolyte Film
                cathode Thick
            }
            """;
    private static final Pattern FIELD = Pattern.compile("\\$\\{\\d+(?::([^}]*)|\\|([^,|}]*)[^}]*)}|\\$\\d+");

    @TempDir
    private static Path folder;
    private static TestServer test;
    private static Path file;

    @BeforeAll
    static void start() {
        test = new TestServer(folder).project("p");
        test.file("p/spectrum.mpt", "f,Re,Im\n100,1,-1\n10,2,-2\n1,3,-1\n");
        file = test.file("p/a.cell", "");
        test.start();
        test.open(file, "");
    }

    private static List<CompletionItem> templates(String text) {
        int caret = text.indexOf('|');
        String content = text.replace("|", "");
        test.change(file, content);
        return test.server().completion(new CompletionParams(test.document(file), TestServer.at(content, content.substring(0, caret), caret))).join().getRight().getItems().stream()
                .filter(item -> item.getKind() == CompletionItemKind.Snippet).toList();
    }

    private static String accepted(String text, String keyword) {
        CompletionItem item = templates(text).stream().filter(offered -> offered.getFilterText().equals(keyword)).findFirst().orElseThrow(() -> new AssertionError("no template of " + keyword));
        assertEquals(InsertTextFormat.Snippet, item.getInsertTextFormat());
        String written = FIELD.matcher(item.getTextEdit().getLeft().getNewText())
                .replaceAll(field -> java.util.regex.Matcher.quoteReplacement(field.group(1) != null ? field.group(1) : field.group(2) != null ? field.group(2) : ""));
        return text.replace("|", written);
    }

    private static void assertRight(String text) {
        test.change(file, text);
        List<String> errors = test.diagnostics(file).stream().filter(diagnostic -> diagnostic.getSeverity() == DiagnosticSeverity.Error).map(Diagnostic::getMessage)
                .map(Object::toString).toList();
        assertEquals(List.of(), errors, text);
        assertEquals(text, MendedFile.apply(text, formatted()), "laid out as the formatter does it");
    }

    private static List<org.eclipse.lsp4j.TextEdit> formatted() {
        return test.server().formatting(new org.eclipse.lsp4j.DocumentFormattingParams(test.document(file), new org.eclipse.lsp4j.FormattingOptions(4, true))).join().stream()
                .map(edit -> new org.eclipse.lsp4j.TextEdit(edit.getRange(), edit.getNewText())).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"let", "polymer", "ceramic", "active", "metal", "separator", "treatment", "interface", "composite", "stack", "symmetric", "anode", "cathode", "cell", "experiment", "study"})
    void anElement(String keyword) {
        assertRight(accepted(BEGIN + "\n|\n", keyword));
    }

    /** The file of the template is there. */
    @Test
    void measurementsAndFits() {
        String measured = accepted(BEGIN + "\n|\n", "measurement");
        assertRight(measured);
        String fitted = accepted(measured + "\n|\n", "fit");
        assertRight(fitted);
        assertRight(accepted(fitted.replace("(R1,CPE1)\"\n", "(R1,CPE1)\"\n    |\n"), "require"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"polymer", "ceramic", "active", "metal", "separator", "interface", "composite", "stack", "symmetric", "anode", "cathode"})
    void anElementOfAnEmptyFile(String keyword) {
        assertRight(accepted("|\n", keyword));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "layer;     stack S {\\n    |\\n}",
        "interface; stack S {\\n    layer a of Soft { thickness: 1 µm }\\n    |\\n    layer b of Soft { thickness: 1 µm }\\n}",
        "filler;    composite C {\\n    matrix PEO-LiTFSI\\n    |\\n}",
        "catholyte; cathode K of NMC811 {\\n    |\\n    active:  60 vol%\\n    loading: 2 mAh/cm²\\n}",
        "require;   study T of Pouch at 60 °C {\\n    compute resistance\\n    |\\n}",
        "require;   study T of Soft at 60 °C {\\n    compute properties\\n    |\\n}"})
    void aStatement(String keyword, String around) {
        assertRight(accepted(BEGIN + around.replace("\\n", "\n") + "\n", keyword));
    }

    @Test
    void theTestsKnowEveryTemplate() {
        Set<String> offered = new TreeSet<>();
        templates(BEGIN + "\n|\n").forEach(item -> offered.add(item.getFilterText()));
        assertEquals(new TreeSet<>(List.of("let", "polymer", "ceramic", "active", "metal", "separator", "treatment", "interface", "composite", "stack", "symmetric", "anode", "cathode",
                "cell", "experiment", "study", "measurement", "fit")), offered);
    }

    @Test
    void aFieldForANameOffersThoseThatFit() {
        String text = templates(BEGIN + "\n|\n").stream().filter(item -> item.getFilterText().equals("cell")).findFirst().orElseThrow().getTextEdit().getLeft().getNewText();
        assertTrue(text.contains("anode ${2|Foil,"), text);
        assertTrue(text.contains("cathode ${4:Thick}"), text);
    }
}
