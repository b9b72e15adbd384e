package org.lamella.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.lamella.benchmarks.library.GeneratedLibrary;
import org.lamella.core.figures.SolverFigures;
import org.lamella.core.results.ResultStore;
import org.lamella.dsl.ide.CellIdeSetup;
import org.lamella.dsl.ide.server.CellLanguageServer;
import org.lamella.dsl.ide.server.CellServerModule;
import org.lamella.dsl.ide.server.ProjectFolder;
import org.lamella.library.Library;
import org.lamella.model.registry.Vocabulary;
import org.lamella.solver.study.DefaultStackSolver;

/** A language server in this process over projects in a folder of their own, with the shipped library, as the workbench has it. */
final class ServedLibrary extends FailingClient implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;

    private final Path folder = Files.createTempDirectory("lamella-benchmark");
    private final Path project = Files.createDirectories(folder.resolve("plant"));
    private final Map<String, List<Diagnostic>> published = new HashMap<>();
    private final Map<String, Integer> versions = new HashMap<>();
    private CellLanguageServer server;

    private ServedLibrary() throws IOException {
        Path library = Files.createDirectories(folder.resolve("library"));
        for (URL url : Library.files()) {
            try (InputStream stream = url.openStream()) {
                Files.copy(stream, library.resolve(Path.of(url.getPath()).getFileName().toString()));
            }
        }
    }

    /** The generated library in one project, checked once, without an error. */
    static ServedLibrary generated() throws IOException {
        ServedLibrary served = new ServedLibrary();
        GeneratedLibrary.write(served.project, GeneratedLibrary.SEED);
        return served.started();
    }

    /** A project of one file, checked once. */
    static ServedLibrary of(String file, String text) throws IOException {
        ServedLibrary served = new ServedLibrary();
        Files.writeString(served.project.resolve(file), text);
        return served.started();
    }

    private ServedLibrary started() {
        List<ProjectFolder> projects = List.of(new ProjectFolder("library", URI.createFileURI(folder.resolve("library").toString()), List.of(), true),
                new ProjectFolder("plant", URI.createFileURI(project.toString()), List.of("library"), false));
        Vocabulary vocabulary = Vocabulary.fromClassPath(DefaultStackSolver.class.getClassLoader());
        SolverFigures figures = new SolverFigures(vocabulary, DefaultStackSolver.with(vocabulary), ResultStore.inMemory(0));
        server = CellServerModule.createServer(new CellIdeSetup(vocabulary, figures).createInjectorAndDoEMFRegistration(), () -> projects);
        server.start(this, "benchmark");
        synchronized (published) {
            List<Diagnostic> errors = published.values().stream().flatMap(List::stream).filter(ServedLibrary::isError).toList();
            if (!errors.isEmpty()) {
                throw new IllegalStateException("the project has errors: " + errors);
            }
        }
        return this;
    }

    static boolean isError(Diagnostic diagnostic) {
        return diagnostic.getSeverity() == DiagnosticSeverity.Error;
    }

    CellLanguageServer server() {
        return server;
    }

    String text(String file) throws IOException {
        return Files.readString(project.resolve(file));
    }

    String uri(String file) {
        return project.resolve(file).toUri().toString();
    }

    TextDocumentIdentifier document(String file) {
        return new TextDocumentIdentifier(uri(file));
    }

    void open(String file) throws IOException {
        versions.put(file, 1);
        server.didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri(file), "cell", 1, text(file))));
        server.settled().join();
    }

    /** Hands a changed text over; its diagnostics come later. */
    void change(String file, String text) {
        synchronized (published) {
            published.remove(uri(file));
        }
        int version = versions.merge(file, 1, Integer::sum);
        server.didChange(new DidChangeTextDocumentParams(new VersionedTextDocumentIdentifier(uri(file), version), List.of(new TextDocumentContentChangeEvent(text))));
    }

    /** Waits for diagnostics of a file that fit. */
    List<Diagnostic> await(String file, Predicate<List<Diagnostic>> fitting) throws InterruptedException, TimeoutException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        synchronized (published) {
            while (true) {
                List<Diagnostic> found = published.get(uri(file));
                if (found != null && fitting.test(found)) {
                    return found;
                }
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    throw new TimeoutException("no fitting diagnostics of " + file + ", but " + found);
                }
                published.wait(left);
            }
        }
    }

    /** The place behind some words of a text, for questions about it. */
    static Position behind(String text, int from, String words) {
        int offset = text.indexOf(words, from) + words.length();
        int line = (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
        return new Position(line, offset - (text.lastIndexOf('\n', offset - 1) + 1));
    }

    @Override
    public void close() throws IOException {
        server.shutdown();
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        }
    }

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams params) {
        synchronized (published) {
            published.put(params.getUri(), params.getDiagnostics());
            published.notifyAll();
        }
    }
}
