package org.lamella.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;

import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.services.LanguageClient;
import org.lamella.dsl.ide.CellIdeSetup;
import org.lamella.dsl.ide.server.CellLanguageServer;
import org.lamella.dsl.ide.server.CellServerModule;
import org.lamella.dsl.ide.server.ProjectFolder;
import org.lamella.library.Library;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Time from a changed text handed to the language server to its diagnostics, on a file of 500 lines (stacks and studies on the shipped
 * library). Each change breaks a unit or mends it, so that the diagnostics differ. The editor's wait for a pause in typing is not in it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class EditToDiagnostics {

    private static final String GOOD = "thickness: 11 µm";
    private static final String BAD = "thickness: 11 mV";

    private final SynchronousQueue<List<Diagnostic>> published = new SynchronousQueue<>();
    private CellLanguageServer server;
    private String uri;
    private String good;
    private String bad;
    private int version = 1;
    private Path folder;

    @Setup
    public void start() throws Exception {
        folder = Files.createTempDirectory("lamella-benchmark");
        Path library = Files.createDirectories(folder.resolve("library"));
        for (URL url : Library.files()) {
            try (InputStream stream = url.openStream()) {
                Files.copy(stream, library.resolve(Path.of(url.getPath()).getFileName().toString()));
            }
        }
        Path project = Files.createDirectories(folder.resolve("project"));
        good = file(500);
        bad = good.replaceFirst(GOOD, BAD);
        Path file = Files.writeString(project.resolve("large.cell"), good);
        uri = file.toUri().toString();
        List<ProjectFolder> projects = List.of(new ProjectFolder("library", URI.createFileURI(library.toString()), List.of(), true),
                new ProjectFolder("project", URI.createFileURI(project.toString()), List.of("library"), false));
        server = CellServerModule.createServer(new CellIdeSetup().createInjectorAndDoEMFRegistration(), () -> projects);
        Thread starting = Thread.ofVirtual().start(() -> server.start(new Client(), "benchmark"));
        next();
        starting.join();
        server.didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, "cell", version, good)));
        next();
    }

    /** A file of about the given number of lines: composites, a stack and a study each, again and again. */
    private static String file(int lines) {
        StringBuilder text = new StringBuilder("package benchmark\nimport lamella.materials.*\nimport lamella.treatments.*\n");
        for (int i = 0; text.toString().lines().count() < lines; i++) {
            text.append("""

                    composite Skin%1$d {
                        matrix PEO-LiTFSI
                        filler LLZTO treated Silane { fraction: 10 wt%%   shape: sphere(500 nm) }
                    }
                    stack Stack%1$d {
                        layer skin of Skin%1$d {
                            thickness: 11 µm
                        }
                        layer cathode-side of PAN-LiTFSI {
                            thickness: 7 µm
                        }
                    }
                    study Study%1$d of Stack%1$d at 60 °C {
                        compute properties, resistance, limiting-current
                        require low: area-resistance < 75 Ω·cm²
                        require thin: thickness < 25 µm
                    }
                    """.formatted(i));
        }
        return text.toString();
    }

    private List<Diagnostic> next() throws InterruptedException {
        List<Diagnostic> diagnostics = published.poll(30, TimeUnit.SECONDS);
        if (diagnostics == null) {
            throw new IllegalStateException("no diagnostics within 30 s");
        }
        return diagnostics;
    }

    @Benchmark
    public List<Diagnostic> edit() throws InterruptedException {
        version++;
        boolean mend = version % 2 == 1;
        server.didChange(new DidChangeTextDocumentParams(new VersionedTextDocumentIdentifier(uri, version), List.of(new TextDocumentContentChangeEvent(mend ? good : bad))));
        List<Diagnostic> diagnostics = next();
        boolean broken = diagnostics.stream().anyMatch(diagnostic -> "wrong-dimension".equals(diagnostic.getCode().get()));
        if (broken == mend) {
            throw new IllegalStateException("the diagnostics do not fit the text: " + diagnostics);
        }
        return diagnostics;
    }

    @TearDown
    public void stop() throws IOException {
        server.shutdown();
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        }
    }

    private final class Client implements LanguageClient {
        @Override
        public void publishDiagnostics(PublishDiagnosticsParams params) {
            if (params.getUri().equals(uri)) {
                try {
                    published.offer(params.getDiagnostics(), 30, TimeUnit.SECONDS);
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }

        @Override
        public void telemetryEvent(Object event) {
            // nothing to do with it
        }

        @Override
        public void showMessage(MessageParams message) {
            // nothing to do with it
        }

        @Override
        public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void logMessage(MessageParams message) {
            // nothing to do with it
        }
    }
}
