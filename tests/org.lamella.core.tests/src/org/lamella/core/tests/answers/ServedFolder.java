package org.lamella.core.tests.answers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.lamella.core.language.Diagnostic;
import org.lamella.core.language.LanguageSession;
import org.lamella.core.language.XtextLanguage;
import org.lamella.core.projects.ProjectFolders;
import org.lamella.core.projects.ProjectSelection;
import org.lamella.core.projects.WorkspaceProjects;
import org.lamella.core.tests.util.QuietClient;
import org.lamella.core.tests.util.Vocabularies;
import org.lamella.dsl.elaboration.Severity;
import org.lamella.dsl.ide.CellIdeSetup;
import org.lamella.dsl.ide.server.CellLanguageServer;
import org.lamella.dsl.ide.server.CellServerModule;
import org.lamella.dsl.ide.server.ProjectFolder;
import org.lamella.library.Library;

/** A folder of projects, served as the workbench serves them and checked as the command line does. */
final class ServedFolder extends QuietClient {

    private final Path root;
    private final Path library;
    private final Map<URI, List<org.eclipse.lsp4j.Diagnostic>> told = new ConcurrentHashMap<>();
    private final Map<Path, Integer> open = new TreeMap<>();
    private final CellLanguageServer server = CellServerModule.createServer(new CellIdeSetup(Vocabularies.vocabulary()).createInjectorAndDoEMFRegistration(), this::projects);

    /**
     * @param root folder with a folder for each project
     * @param library folder for the shipped library
     */
    ServedFolder(Path root, Path library) {
        this.root = root;
        this.library = library;
        try {
            Files.createDirectories(library);
            for (URL url : Library.files()) {
                try (InputStream stream = url.openStream()) {
                    Files.write(library.resolve(url.getPath().substring(url.getPath().lastIndexOf('/') + 1)), stream.readAllBytes());
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.start(this, "tests");
    }

    private List<ProjectFolder> projects() {
        Map<String, Path> folders = new TreeMap<>();
        try (Stream<Path> children = Files.list(root)) {
            children.filter(folder -> Files.exists(folder.resolve(".project"))).forEach(folder -> folders.put(folder.getFileName().toString(), folder));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        ProjectFolder shipped = new ProjectFolder("lamella.library", org.eclipse.emf.common.util.URI.createFileURI(library.toString()), List.of(), true);
        return Stream.concat(Stream.of(shipped), WorkspaceProjects.of(folders, WorkspaceProjects::missing).stream()).toList();
    }

    /** Projects came, went or refer to others. */
    void projectsChanged() {
        server.didChangeConfiguration(new DidChangeConfigurationParams());
    }

    /** A file was written or deleted. */
    void changed(Path file) {
        FileChangeType type = Files.exists(file) ? FileChangeType.Changed : FileChangeType.Deleted;
        server.didChangeWatchedFiles(new DidChangeWatchedFilesParams(List.of(new FileEvent(file.toUri().toString(), type))));
    }

    /** Somebody types into a file, which is opened if it is not. */
    void edit(Path file, String text) {
        int version = open.merge(file, 1, Integer::sum);
        if (version == 1) {
            server.didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(file.toUri().toString(), "cell", version, text)));
        } else {
            server.didChange(new DidChangeTextDocumentParams(new VersionedTextDocumentIdentifier(file.toUri().toString(), version), List.of(new TextDocumentContentChangeEvent(text))));
        }
    }

    void close(Path file) {
        if (open.remove(file) != null) {
            server.didClose(new DidCloseTextDocumentParams(new TextDocumentIdentifier(file.toUri().toString())));
        }
    }

    void stop() {
        server.shutdown();
    }

    /** What the server says, as the command line would. */
    SortedSet<Diagnostic> served() {
        server.settled().join();
        SortedSet<Diagnostic> all = new TreeSet<>();
        told.forEach((uri, diagnostics) -> diagnostics.forEach(diagnostic -> all.add(new Diagnostic(Path.of(uri), diagnostic.getRange().getStart().getLine() + 1,
                diagnostic.getRange().getStart().getCharacter() + 1, severity(diagnostic), diagnostic.getCode().getLeft(), diagnostic.getMessage().getLeft()))));
        return all;
    }

    private static Severity severity(org.eclipse.lsp4j.Diagnostic diagnostic) {
        return switch (diagnostic.getSeverity()) {
            case Error -> Severity.ERROR;
            case Warning -> Severity.WARNING;
            case Information, Hint -> Severity.INFO;
        };
    }

    /** What a check of all files as they lie on the disk says. */
    SortedSet<Diagnostic> checked() {
        ProjectSelection selection = ProjectFolders.of(List.of(root));
        SortedSet<Diagnostic> all = new TreeSet<>(selection.diagnostics());
        LanguageSession session = new XtextLanguage(Vocabularies.vocabulary()).open(selection);
        selection.files().keySet().forEach(file -> all.addAll(session.check(file)));
        return all;
    }

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams params) {
        told.put(URI.create(params.getUri()), params.getDiagnostics());
    }
}
