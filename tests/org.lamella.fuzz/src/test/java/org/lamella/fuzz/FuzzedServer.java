package org.lamella.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.xtext.validation.Issue;
import org.lamella.benchmarks.FailingClient;
import org.lamella.dsl.ide.server.CellLanguageServer;
import org.lamella.dsl.ide.server.CellServerModule;
import org.lamella.dsl.ide.server.ProjectFolder;

/** A server in this process, with one file that is edited. */
final class FuzzedServer extends FailingClient {

    private static final Pattern LINE_END = Pattern.compile("\r\n|\n|\r");

    private final Path folder;
    private final Path file;
    private final CellLanguageServer server;
    private volatile List<Diagnostic> published = List.of();

    FuzzedServer(Path folder) throws IOException {
        this.folder = folder;
        Path library = Files.createDirectories(folder.resolve("library"));
        for (var original : Originals.LIBRARY.entrySet()) {
            Files.writeString(library.resolve(original.getKey()), original.getValue());
        }
        Path project = Files.createDirectories(folder.resolve("project"));
        file = Files.writeString(project.resolve(Input.MADE), "");
        List<ProjectFolder> projects = List.of(new ProjectFolder("library", URI.createFileURI(library.toString()), List.of(), true),
                new ProjectFolder("project", URI.createFileURI(project.toString()), List.of("library"), false));
        server = CellServerModule.createServer(World.INJECTOR, () -> projects);
        server.start(this, "fuzz");
    }

    Path stop() {
        server.shutdown();
        return folder;
    }

    /** Types it all and tells what the server says at the end. */
    List<String> after(ServerProperties.Session session) {
        String uri = file.toUri().toString();
        server.didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, "cell", 1, session.start())));
        int version = 1;
        String text = session.start();
        List<TextDocumentContentChangeEvent> changes = new ArrayList<>();
        for (ServerProperties.Edit edit : session.edits()) {
            changes.add(new TextDocumentContentChangeEvent(new Range(position(text, edit.from(text)), position(text, edit.to(text))), edit.text()));
            text = edit.of(text);
            if (!edit.together()) {
                server.didChange(new DidChangeTextDocumentParams(new VersionedTextDocumentIdentifier(uri, ++version), List.copyOf(changes)));
                changes.clear();
            }
        }
        if (!changes.isEmpty()) {
            server.didChange(new DidChangeTextDocumentParams(new VersionedTextDocumentIdentifier(uri, ++version), changes));
        }
        server.settled().join();
        List<String> told = published.stream().map(FuzzedServer::told).sorted().toList();
        server.didClose(new DidCloseTextDocumentParams(new TextDocumentIdentifier(uri)));
        server.settled().join();
        return told;
    }

    /** The place of an offset that is not inside a line end, with lines ended as the protocol has it. */
    private static Position position(String text, int offset) {
        Matcher ends = LINE_END.matcher(text.substring(0, offset));
        int line = 0;
        int start = 0;
        while (ends.find()) {
            line++;
            start = ends.end();
        }
        return new Position(line, offset - start);
    }

    private static String told(Diagnostic diagnostic) {
        Position at = diagnostic.getRange().getStart();
        return (at.getLine() + 1) + ":" + (at.getCharacter() + 1) + " " + diagnostic.getSeverity().name().substring(0, 4).toUpperCase(Locale.ROOT) + " " + diagnostic.getCode().getLeft() + " "
                + diagnostic.getMessage().getLeft();
    }

    /** A finding of a fresh check in the same words. */
    static String told(Issue issue) {
        int line = issue.getLineNumber() == null ? 1 : Math.max(1, issue.getLineNumber());
        int column = issue.getColumn() == null ? 1 : Math.max(1, issue.getColumn());
        String severity = issue.getSeverity().name();
        return line + ":" + column + " " + severity.substring(0, 4) + " " + issue.getCode() + " " + issue.getMessage();
    }

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams params) {
        if (params.getUri().endsWith(Input.MADE)) {
            published = params.getDiagnostics();
        }
    }
}
