package org.lamella.dsl.tests.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files belong to a project, wherever it lies. */
class ServedFilesTest {

    private static final String WRONG = "let x = 1 µmm\n";

    @TempDir
    private Path folder;

    @Test
    void foldersOfToolsAndHiddenOnesAreLeftOut() {
        TestServer test = new TestServer(folder).project("p");
        Path own = test.file("p/a.cell", WRONG);
        Path below = test.file("p/sub/b.cell", WRONG);
        List<Path> others = List.of(test.file("p/target/c.cell", WRONG), test.file("p/.git/d.cell", WRONG), test.file("p/sub/node_modules/e.cell", WRONG), test.file("p/bin/f.cell", WRONG));
        test.start();
        assertTrue(test.codes(own).contains("unknown-unit") && test.codes(below).contains("unknown-unit"));
        others.forEach(file -> assertEquals(List.of(), test.codes(file), file::toString));
    }

    @Test
    void theFolderOfAProjectMayHaveAnyName() {
        TestServer test = new TestServer(folder.resolve("target/.hidden")).project("bin");
        Path own = test.file("bin/a.cell", "import lamella.materials.*\ncomposite C {\n    matrix PEO-LiTFSI\n}\n" + WRONG);
        test.start();
        assertTrue(test.codes(own).contains("unknown-unit"), () -> test.codes(own).toString());
        assertTrue(!test.codes(own).contains("unknown-name"), () -> test.codes(own).toString());
    }

    @Test
    void aProjectInsideOfAnotherKeepsItsFiles() {
        TestServer test = new TestServer(folder).project("outer").project("outer/inner");
        test.file("outer/inner/a.cell", "package inner\npolymer P {\n    density: 1 g/cm³\n}\n");
        Path user = test.file("outer/b.cell", "import inner.*\ncomposite C {\n    matrix P\n}\n");
        test.start();
        assertTrue(test.codes(user).contains("unknown-name"), () -> test.codes(user).toString());
    }

    @Test
    void linksAreNotFollowedInCircles() throws IOException {
        TestServer test = new TestServer(folder).project("p");
        Path own = test.file("p/a.cell", WRONG);
        Files.createSymbolicLink(folder.resolve("p/again"), folder.resolve("p"));
        test.start();
        assertTrue(test.codes(own).contains("unknown-unit"), () -> test.codes(own).toString());
        assertEquals(List.of(), test.codes(folder.resolve("p/again/a.cell")));
    }

    @Test
    void problemsOfAFileThatWasNeverSavedGoWithIt() {
        TestServer test = new TestServer(folder).project("p");
        test.file("p/a.cell", WRONG);
        test.start();
        Path unsaved = folder.resolve("p/new.cell");
        test.open(unsaved, WRONG);
        assertTrue(test.codes(unsaved).contains("unknown-unit"), () -> test.codes(unsaved).toString());
        test.server().didClose(new DidCloseTextDocumentParams(test.document(unsaved)));
        assertEquals(List.of(), test.codes(unsaved));
    }
}
