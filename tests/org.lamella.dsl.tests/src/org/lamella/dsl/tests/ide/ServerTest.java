package org.lamella.dsl.tests.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lamella.dsl.tests.ide.TestServer.at;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lamella.dsl.ide.CellIdeSetup;
import org.lamella.dsl.ide.server.ProjectFolder;
import org.lamella.dsl.ide.server.ProjectProblem;
import org.lamella.model.registry.Vocabulary;

/** Projects, dependants and overlapping requests. */
class ServerTest {

    private static final String LIBRARY = "package films\npolymer Mine {\n    conductivity: 1e-5 S/cm\n    density: 1.2 g/cm³\n}\n";
    private static final String USER = "package cells\nimport films.*\nstack S {\n    layer a of Mine { thickness: 10 µm }\n}\n";

    @TempDir
    private Path folder;

    @Test
    void aProjectSeesTheProjectsItRefersToAndTheLibrary() {
        TestServer test = new TestServer(folder).project("films").project("cells", "films").project("alone");
        test.file("films/films.cell", LIBRARY);
        Path user = test.file("cells/user.cell", USER);
        Path stranger = test.file("alone/user.cell", USER);
        Path shipped = test.file("alone/shipped.cell", "import lamella.materials.*\ncomposite C {\n    matrix PEO-LiTFSI\n}\n");
        test.start();
        assertEquals(List.of(), errors(test, user));
        assertTrue(test.codes(stranger).contains("unknown-name"), () -> test.codes(stranger).toString());
        assertEquals(List.of(), errors(test, shipped));
    }

    @Test
    void aReferenceReachesThroughOtherProjects() {
        TestServer test = new TestServer(folder).project("films").project("middle", "films").project("cells", "middle");
        test.file("films/films.cell", LIBRARY);
        Path user = test.file("cells/user.cell", USER);
        test.start();
        assertEquals(List.of(), errors(test, user));
    }

    @Test
    void usersOfALibraryAreCheckedAgainWhenItChanges() {
        TestServer test = new TestServer(folder).project("films").project("cells", "films");
        Path films = test.file("films/films.cell", LIBRARY);
        Path user = test.file("cells/user.cell", USER);
        test.start();
        test.open(films, LIBRARY);
        assertEquals(List.of(), errors(test, user));
        test.change(films, LIBRARY.replace("Mine", "Yours"));
        assertTrue(test.codes(user).contains("unknown-name"), () -> test.codes(user).toString());
        test.change(films, LIBRARY);
        assertEquals(List.of(), errors(test, user));
    }

    /** The change back leaves the index as it was before the cancelled build; what that build told must be taken back all the same. */
    @Test
    void whatACancelledBuildToldIsCheckedAgain() {
        TestServer test = new TestServer(folder).project("films").project("cells", "films");
        Path films = test.file("films/films.cell", LIBRARY);
        List<Path> users = List.of(test.file("cells/a.cell", USER), test.file("cells/b.cell", USER.replace("package ", "package b.")), test.file("films/c.cell", USER.replace("package ", "package c.")));
        test.start();
        test.open(films, LIBRARY);
        for (Path told : users) {
            test.change(films, LIBRARY.replace("Mine", "Yours"));
            users.forEach(user -> assertTrue(test.codes(user).contains("unknown-name"), user::toString));
            CompletableFuture<Void> interrupted = test.whenTold(told, () -> test.change(films, LIBRARY.replace("Mine", "Yours") + "\n"));
            test.change(films, LIBRARY);
            interrupted.join();
            users.forEach(user -> assertTrue(test.codes(user).contains("unknown-name"), () -> user + " after " + told));
            test.change(films, LIBRARY);
            users.forEach(user -> assertEquals(List.of(), errors(test, user)));
        }
    }

    @Test
    void whatIsWrongWithAProjectIsToldAsLongAsItIsServed() {
        Path description = folder.resolve("one/.project");
        ProjectProblem problem = new ProjectProblem(URI.createURI(description.toUri().toString()), 4, 12, "missing-project", "'two' is missing");
        TestServer test = new TestServer(folder).project("free");
        test.serve(new ProjectFolder("one", URI.createFileURI(folder.resolve("one").toString()), List.of("two"), ProjectFolder.Kind.OWN, List.of(problem)));
        Path own = test.file("one/a.cell", "let x = 1 µmm\n");
        test.start();
        assertEquals(List.of("4:12 missing-project 'two' is missing"), test.problems(description));
        assertTrue(test.codes(own).contains("unknown-unit"), "its files are checked all the same");
        test.remove("one");
        assertEquals(List.of(), test.problems(description));
        assertEquals(List.of(), test.problems(own));
    }

    @Test
    void anEditCancelsWhatWasAskedBeforeAndTheNewestTextIsAnswered() {
        TestServer test = new TestServer(folder).project("p");
        String text = "let skin = 8 µm\n";
        Path file = test.file("p/a.cell", text);
        test.start();
        test.open(file, text);
        List<CompletableFuture<Hover>> asked = new ArrayList<>();
        for (int i = 10; i < 30; i++) {
            test.change(file, "let skin = " + i + " µm\n");
            asked.add(test.server().hover(new HoverParams(test.document(file), at(text, "skin", 1))));
        }
        Hover last = asked.get(asked.size() - 1).join();
        assertTrue(last.getContents().getRight().getValue().contains("29 µm"), last::toString);
        for (CompletableFuture<Hover> one : asked) {
            try {
                one.join();
            } catch (CancellationException cancelled) {
                continue;
            } catch (CompletionException failed) {
                assertTrue(failed.getCause() instanceof CancellationException, () -> "only cancelled, but was " + failed.getCause());
            }
        }
    }

    @Test
    void aFileOutsideOfAllProjectsSeesTheLibrary() {
        TestServer test = new TestServer(folder).project("p");
        String text = "import lamella.materials.*\ncomposite C {\n    matrix PEO-LiTFSI\n    filler LLZTO { fraction: 10 wt% }\n}\n";
        Path file = test.file("elsewhere/a.cell", text);
        test.start();
        test.open(file, text);
        Hover hover = test.server().hover(new HoverParams(test.document(file), at(text, "10 wt%", 1))).join();
        assertTrue(hover.getContents().isRight() && hover.getContents().getRight().getValue().contains("2.4 vol%"), hover::toString);
        assertEquals(List.of(), errors(test, file));
    }

    @Test
    void aFileThatVanishesBeforeItIsReadSpoilsNothing() throws Exception {
        TestServer test = new TestServer(folder).project("p").project("gone");
        Path file = test.file("p/a.cell", "let skin = 8 µm\n");
        Path vanishing = test.file("gone/b.cell", "let other = 8 µm\n");
        test.start();
        test.open(vanishing, "let other = 9 µmm\n");
        assertTrue(test.codes(vanishing).contains("unknown-unit"));
        test.remove("gone");
        java.nio.file.Files.delete(vanishing);
        test.server().didChangeWatchedFiles(new DidChangeWatchedFilesParams(List.of(new FileEvent(folder.resolve("p/never.cell").toUri().toString(), FileChangeType.Changed))));
        test.server().didClose(new DidCloseTextDocumentParams(test.document(vanishing)));
        test.open(file, "let skin = 8 µmm\n");
        assertTrue(test.codes(file).contains("unknown-unit"), () -> test.codes(file).toString());
        test.change(file, "let skin = 8 µm\n");
        assertFalse(test.codes(file).contains("unknown-unit"), () -> test.codes(file).toString());
    }

    @Test
    void anotherInjectorOfTheLanguageDoesNotMatter() {
        TestServer test = new TestServer(folder).project("p");
        Path file = test.file("p/a.cell", LIBRARY);
        new CellIdeSetup(Vocabulary.of(List.of())).createInjectorAndDoEMFRegistration();
        try {
            test.start();
            assertEquals(List.of(), errors(test, file));
        } finally {
            new CellIdeSetup(TestServer.VOCABULARY).createInjectorAndDoEMFRegistration();
        }
    }

    private static List<String> errors(TestServer test, Path file) {
        return test.diagnostics(file).stream().filter(diagnostic -> diagnostic.getSeverity() == org.eclipse.lsp4j.DiagnosticSeverity.Error).map(Diagnostic::getMessage)
                .map(Object::toString).toList();
    }
}
