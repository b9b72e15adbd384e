package org.lamella.dsl.tests.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureHelpParams;
import org.eclipse.lsp4j.SignatureInformation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may stand at the caret, which is marked by a bar. */
class SignatureHelpTest {

    private static final String FRAME = """
            import lamella.materials.*
            composite Soft(phi: fraction = 20 vol%, size: length) {
                matrix PEO-LiTFSI
                filler grains = LLZTO { fraction: phi   shape: sphere(size) }
            }
            """;

    @TempDir
    private Path folder;

    /** The first signature with the part being written in square brackets. */
    private String signature(String statement) {
        String text = FRAME + statement;
        TestServer test = new TestServer(folder).project("p");
        Path file = test.file("p/a.cell", text.replace("|", ""));
        test.start();
        test.open(file, text.replace("|", ""));
        SignatureHelp help = test.server().signatureHelp(new SignatureHelpParams(test.document(file), TestServer.at(text, "|", 0))).join();
        if (help.getSignatures().isEmpty()) {
            return "";
        }
        SignatureInformation first = help.getSignatures().get(0);
        Integer active = help.getActiveParameter();
        if (active == null) {
            return first.getLabel();
        }
        var range = first.getParameters().get(active).getLabel().getRight();
        return first.getLabel().substring(0, range.getFirst()) + "[" + first.getLabel().substring(range.getFirst(), range.getSecond()) + "]"
                + first.getLabel().substring(range.getSecond());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "polymer P { conductivity: arrhenius(|) };                                 arrhenius([value], activation, form: sigma | sigma-T | resistance)",
        "polymer P { conductivity: arrhenius(1 mS/cm at 25 °C, |) };               arrhenius(value, [activation], form: sigma | sigma-T | resistance)",
        "polymer P { conductivity: arrhenius(1 mS/cm at 25 °C, form: |) };         arrhenius(value, activation, [form: sigma | sigma-T | resistance])",
        "stack S { layer a of Soft(|) { thickness: 3 µm } };                       Soft([phi: fraction = 20 vol%], size: length)",
        "stack S { layer a of Soft(10 vol%, |) { thickness: 3 µm } };              Soft(phi: fraction = 20 vol%, [size: length])",
        "stack S { layer a of Soft(size: |) { thickness: 3 µm } };                 Soft(phi: fraction = 20 vol%, [size: length])"})
    void argumentsOfLawsAndComposites(String statement, String expected) {
        assertEquals(expected, signature(statement));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "stack S { layer a of PEO-LiTFSI { | } };                       layer a { thickness: µm, ",
        "stack S { layer a of PEO-LiTFSI { thickness: | } };            layer a { [thickness: µm], ",
        "stack S { | };                                                 stack S { layer, ",
        "composite C { | };                                             composite C { matrix, filler, ",
        "cell C { anode Lithium   | };                                  cell C { electrolyte, cathode, ",
        "polymer P { | };                                               polymer P { conductivity: mS/cm, ",
        "study T of Soft { | };                                         study T { compute, "})
    void blocksSayWhatIsMissingFirst(String statement, String expected) {
        String found = signature(statement);
        assertTrue(found.startsWith(expected), found);
    }

    @Test
    void whatIsThereOrInheritedIsNotMissing() {
        String found = signature("polymer Base { conductivity: 1 mS/cm   density: 1 g/cm³ }\npolymer P extends Base { | }");
        assertTrue(!found.contains("conductivity: "), found);
        found = signature("stack S { layer a of PEO-LiTFSI { |  thickness: 3 µm } }");
        assertTrue(!found.contains("thickness"), found);
    }

    @Test
    void betweenElementsNothingIsSaid() {
        assertEquals("", signature("| stack S { layer a of PEO-LiTFSI { thickness: 3 µm } }"));
    }
}
