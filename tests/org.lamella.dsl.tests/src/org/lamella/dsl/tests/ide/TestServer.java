package org.lamella.dsl.tests.ide;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.services.LanguageClient;
import org.lamella.dsl.ide.CellIdeSetup;
import org.lamella.dsl.ide.figures.Figures;
import org.lamella.dsl.ide.server.CellLanguageServer;
import org.lamella.dsl.ide.server.CellServerModule;
import org.lamella.dsl.ide.server.ProjectFolder;
import org.lamella.library.Library;
import org.lamella.model.registry.Vocabulary;
import org.lamella.solver.StackSolver;

/** A server over projects in a folder, with the shipped library, as the workbench starts it. */
final class TestServer implements LanguageClient {

    static final Vocabulary VOCABULARY = Vocabulary.fromClassPath(StackSolver.class.getClassLoader());

    private final Path root;
    private final List<ProjectFolder> projects = new ArrayList<>();
    private final Map<String, List<Diagnostic>> diagnostics = new ConcurrentHashMap<>();
    private final Map<String, Integer> checks = new ConcurrentHashMap<>();
    private final Map<Path, Integer> versions = new LinkedHashMap<>();
    private final Map<String, Runnable> interruptions = new ConcurrentHashMap<>();
    private final CellLanguageServer server;

    TestServer(Path root) {
        this(root, Figures.NONE);
    }

    TestServer(Path root, Figures figures) {
        this.root = root;
        server = CellServerModule.createServer(new CellIdeSetup(VOCABULARY, figures).createInjectorAndDoEMFRegistration(), () -> List.copyOf(projects));
        try {
            Path library = Files.createDirectories(root.resolve("library"));
            for (URL url : Library.files()) {
                try (InputStream stream = url.openStream()) {
                    Files.write(library.resolve(url.getPath().substring(url.getPath().lastIndexOf('/') + 1)), stream.readAllBytes());
                }
            }
            projects.add(new ProjectFolder("lamella.library", URI.createFileURI(library.toString()), List.of(), true));
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    TestServer project(String name, String... dependencies) {
        projects.add(new ProjectFolder(name, URI.createFileURI(root.resolve(name).toString()), Arrays.asList(dependencies), false));
        return this;
    }

    TestServer serve(ProjectFolder project) {
        projects.add(project);
        return this;
    }

    /** Takes a project away from the running server. */
    void remove(String name) {
        projects.removeIf(project -> project.name().equals(name));
        server.didChangeConfiguration(new DidChangeConfigurationParams());
    }

    Path file(String path, String text) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    /** Writes a file and tells the server, as a change from outside of any editor. */
    Path save(String path, String text) {
        Path file = file(path, text);
        watched(file, FileChangeType.Changed);
        return file;
    }

    /** Deletes a file and tells the server. */
    void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
        watched(file, FileChangeType.Deleted);
    }

    private void watched(Path file, FileChangeType change) {
        server.didChangeWatchedFiles(new DidChangeWatchedFilesParams(List.of(new FileEvent(file.toUri().toString(), change))));
    }

    CellLanguageServer start() {
        server.start(this, "tests");
        return server;
    }

    CellLanguageServer server() {
        return server;
    }

    TextDocumentIdentifier document(Path file) {
        return new TextDocumentIdentifier(file.toUri().toString());
    }

    void open(Path file, String text) {
        versions.put(file, 1);
        server.didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(file.toUri().toString(), "cell", 1, text)));
    }

    void change(Path file, String text) {
        int version = versions.merge(file, 1, Integer::sum);
        server.didChange(new DidChangeTextDocumentParams(new VersionedTextDocumentIdentifier(file.toUri().toString(), version), List.of(new TextDocumentContentChangeEvent(text))));
    }

    /**
     * Does something once as soon as the diagnostics of a file are told, while the build that told them goes on.
     *
     * @return completes when it is done
     */
    CompletableFuture<Void> whenTold(Path file, Runnable interruption) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        interruptions.put(file.toUri().toString(), () -> {
            interruption.run();
            done.complete(null);
        });
        return done;
    }

    /** Waits until everything told so far is checked. */
    void settle() {
        server.getRequestManager().runRead(cancel -> true).join();
    }

    List<Diagnostic> diagnostics(Path file) {
        settle();
        return diagnostics.getOrDefault(file.toUri().toString(), List.of());
    }

    /** How often the diagnostics of a file were told. */
    int checks(Path file) {
        settle();
        return checks.getOrDefault(file.toUri().toString(), 0);
    }

    /** What is told about a file, as {@code line:column code message}. */
    List<String> problems(Path file) {
        return diagnostics(file).stream().map(diagnostic -> diagnostic.getRange().getStart().getLine() + 1 + ":" + (diagnostic.getRange().getStart().getCharacter() + 1)
                + " " + diagnostic.getCode().getLeft() + " " + diagnostic.getMessage().get()).toList();
    }

    /** Codes of a file's errors and warnings. */
    List<String> codes(Path file) {
        return diagnostics(file).stream().map(diagnostic -> diagnostic.getCode().getLeft()).toList();
    }

    /** Position of the n-th character of the first occurrence of a text. */
    static Position at(String text, String words, int character) {
        int offset = text.indexOf(words) + character;
        int line = (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
        return new Position(line, offset - (text.lastIndexOf('\n', offset - 1) + 1));
    }

    /** A text after edits of the server. */
    static String apply(String text, List<? extends TextEdit> edits) {
        StringBuilder result = new StringBuilder(text);
        edits.stream().sorted((a, b) -> Integer.compare(offset(text, b.getRange().getStart()), offset(text, a.getRange().getStart())))
                .forEach(edit -> result.replace(offset(text, edit.getRange().getStart()), offset(text, edit.getRange().getEnd()), edit.getNewText()));
        return result.toString();
    }

    private static int offset(String text, Position position) {
        int start = 0;
        for (int line = 0; line < position.getLine(); line++) {
            start = text.indexOf('\n', start) + 1;
        }
        return start + position.getCharacter();
    }

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams params) {
        diagnostics.put(params.getUri(), params.getDiagnostics());
        checks.merge(params.getUri(), 1, Integer::sum);
        Runnable interruption = interruptions.remove(params.getUri());
        if (interruption != null) {
            interruption.run();
        }
    }

    @Override
    public void telemetryEvent(Object event) {
        // no interest
    }

    @Override
    public void showMessage(MessageParams message) {
        throw new AssertionError(message.getMessage());
    }

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void logMessage(MessageParams message) {
        throw new AssertionError(message.getMessage());
    }
}
