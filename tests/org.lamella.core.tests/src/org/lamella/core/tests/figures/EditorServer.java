package org.lamella.core.tests.figures;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.xtext.util.CancelIndicator;
import org.lamella.core.tests.util.QuietClient;
import org.lamella.dsl.cell.File;
import org.lamella.dsl.elaboration.Elaboration;
import org.lamella.dsl.elaboration.Elaborator;
import org.lamella.dsl.elaboration.Overrides;
import org.lamella.dsl.ide.CellIdeSetup;
import org.lamella.dsl.ide.figures.Figures;
import org.lamella.dsl.ide.server.CellLanguageServer;
import org.lamella.dsl.ide.server.CellServerModule;
import org.lamella.dsl.ide.server.ProjectFolder;
import org.lamella.library.Library;
import org.lamella.model.registry.Vocabulary;

import com.google.inject.Injector;

/** A language server over one file and the shipped library, with figures. */
public final class EditorServer extends QuietClient {

    private final String text;
    private final Path file;
    private final Injector injector;
    private final CellLanguageServer server;

    /** Starts it. */
    public EditorServer(Path folder, String text, Vocabulary vocabulary, Figures figures) {
        this.text = text;
        try {
            Path library = Files.createDirectories(folder.resolve("library"));
            for (URL url : Library.files()) {
                try (InputStream stream = url.openStream()) {
                    Files.write(library.resolve(url.getPath().substring(url.getPath().lastIndexOf('/') + 1)), stream.readAllBytes());
                }
            }
            file = Files.writeString(Files.createDirectories(folder.resolve("p")).resolve("a.cell"), text);
            List<ProjectFolder> projects = List.of(new ProjectFolder("lamella.library", URI.createFileURI(library.toString()), List.of(), true),
                    new ProjectFolder("p", URI.createFileURI(file.getParent().toString()), List.of(), false));
            injector = new CellIdeSetup(vocabulary, figures).createInjectorAndDoEMFRegistration();
            server = CellServerModule.createServer(injector, () -> projects);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.start(this, "tests");
    }

    /** What an element of the file becomes. */
    public Elaboration elaborate(String name) {
        return server.read(URI.createURI(file.toUri().toString()), context -> injector.getInstance(Elaborator.class).elaborate(((File) context.getResource().getContents().get(0))
                .getElements().stream().filter(element -> name.equals(element.getName())).findFirst().orElseThrow(), Overrides.NONE, CancelIndicator.NullImpl)).join();
    }

    /** The hover a number of characters into some words of the text. */
    String hover(String words, int character) {
        int offset = text.indexOf(words) + character;
        int line = (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
        Position position = new Position(line, offset - (text.lastIndexOf('\n', offset - 1) + 1));
        return server.hover(new HoverParams(new TextDocumentIdentifier(file.toUri().toString()), position)).join().getContents().getRight().getValue();
    }

    /** The notes in the text, in its order. */
    List<String> lenses() {
        return server.codeLens(new CodeLensParams(new TextDocumentIdentifier(file.toUri().toString()))).join().stream().map(lens -> lens.getCommand().getTitle()).toList();
    }
}
