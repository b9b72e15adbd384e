package org.lamella.dsl.tests.ide;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lamella.dsl.tests.ide.TestServer.at;

import java.nio.file.Path;

import org.eclipse.lsp4j.HoverParams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sources and comments lead to what they name. */
class HoverLinksTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "doi:10.1016/j.xcrp.2020.100214                | Source: [doi:10.1016/j.xcrp.2020.100214](https://doi.org/10.1016/j.xcrp.2020.100214)",
        "https://doi.org/10.1038/s41467-024-52123-w    | Source: [doi:10.1038/s41467-024-52123-w](https://doi.org/10.1038/s41467-024-52123-w)",
        "Armand (doi:10.1016/0167-2738(83)90083-8), p. 2 | (https://doi.org/10.1016/0167-2738%2883%2990083-8)), p. 2",
        "see https://example.org/a?b=1.                | Source: see [https://example.org/a?b=1](https://example.org/a?b=1).",
        "our own impedance, 2024                       | Source: our own impedance, 2024"})
    void sources(String source, String expected) {
        String told = hover("let own = 3 µm from \"" + source + "\"\nstack S { layer a of PEO-LiTFSI { thickness: 3 µm from \"" + source + "\" } }\n", "thickness: 3");
        assertTrue(told.contains(expected), () -> told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "After doi:10.1149/1945-7111/ab9050, refitted. | After [doi:10.1149/1945-7111/ab9050](https://doi.org/10.1149/1945-7111/ab9050), refitted.",
        "Written [here](https://example.org/x).        | Written [here](https://example.org/x)."})
    void comments(String comment, String expected) {
        String told = hover("/** " + comment + " */\nstack S { layer a of PEO-LiTFSI { thickness: 3 µm } }\n", "S {");
        assertTrue(told.contains("\n\n" + expected), () -> told);
    }

    @Test
    void whatIsCutOffIsNoLink() {
        String told = hover("composite Skin { matrix PEO-LiTFSI   filler grains = LLZTO { fraction: 10 vol% ± 1 vol% from \"a note, doi:10.1016/j.xcrp.2020.100214\" } }\n", "grains");
        assertTrue(told.contains("doi:10.1016/j.x"), () -> told);
        assertFalse(told.contains("https://doi.org"), () -> told);
    }

    private String hover(String text, String words) {
        TestServer test = new TestServer(folder).project("p");
        String all = "import lamella.materials.*\n" + text;
        Path file = test.file("p/a.cell", all);
        test.start();
        test.open(file, all);
        return test.server().hover(new HoverParams(test.document(file), at(all, words, 0))).join().getContents().getRight().getValue();
    }
}
