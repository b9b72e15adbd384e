package org.lamella.core.tests.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.ApplyWorkspaceEditParams;
import org.eclipse.lsp4j.ApplyWorkspaceEditResponse;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.ExecuteCommandCapabilities;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lamella.core.fit.SolverFits;
import org.lamella.core.results.ResultStore;
import org.lamella.core.tests.util.QuietClient;
import org.lamella.core.tests.util.Vocabularies;
import org.lamella.dsl.ide.CellIdeSetup;
import org.lamella.dsl.ide.figures.Figures;
import org.lamella.dsl.ide.server.CellLanguageServer;
import org.lamella.dsl.ide.server.CellServerModule;
import org.lamella.dsl.ide.server.ProjectFolder;
import org.lamella.library.Example;
import org.lamella.library.Library;

/** What an editor offers at a fit: to compute it, to write its values, or the reason why they are refused. */
class FitActionsTest {

    private static final long SECONDS = 60;

    @TempDir
    private Path folder;
    private final Client client = new Client();
    private CellLanguageServer server;
    private Path file;
    private String text;

    /** Takes edits and messages. */
    private static final class Client extends QuietClient {
        private final BlockingQueue<ApplyWorkspaceEditParams> edits = new LinkedBlockingQueue<>();
        private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();

        @Override
        public CompletableFuture<ApplyWorkspaceEditResponse> applyEdit(ApplyWorkspaceEditParams params) {
            edits.add(params);
            return CompletableFuture.completedFuture(new ApplyWorkspaceEditResponse(true));
        }

        @Override
        public void showMessage(MessageParams message) {
            messages.add(message.getMessage());
        }
    }

    @BeforeEach
    void start() throws IOException {
        Path library = Files.createDirectories(folder.resolve("library"));
        Path project = Files.createDirectories(folder.resolve("measured"));
        for (URL url : Library.files()) {
            copy(url, library);
        }
        Example measured = Library.examples().stream().filter(example -> example.name().equals("measured")).findFirst().orElseThrow();
        for (String name : measured.files()) {
            copy(Library.file(measured, name), project);
        }
        file = project.resolve("measured.cell");
        text = Files.readString(file) + "\nfit Both of Symmetric to Spectrum { vary Film.core.thickness   vary LLZTO.conductivity   starts: 1 }\n";
        Files.writeString(file, text);
        List<ProjectFolder> projects = List.of(new ProjectFolder("lamella.library", URI.createFileURI(library.toString()), List.of(), true),
                new ProjectFolder("measured", URI.createFileURI(project.toString()), List.of(), false));
        SolverFits fits = new SolverFits(Vocabularies.vocabulary(), Vocabularies.engine().solver(), ResultStore.inMemory(10));
        server = CellServerModule.createServer(new CellIdeSetup(Vocabularies.vocabulary(), Figures.NONE, fits).createInjectorAndDoEMFRegistration(), () -> projects);
        WorkspaceClientCapabilities capabilities = new WorkspaceClientCapabilities();
        capabilities.setExecuteCommand(new ExecuteCommandCapabilities());
        InitializeParams params = new InitializeParams();
        params.setCapabilities(new ClientCapabilities(capabilities, new TextDocumentClientCapabilities(), null));
        server.connect(client);
        assertEquals(List.of("lamella.fit.write"), server.initialize(params).join().getCapabilities().getExecuteCommandProvider().getCommands());
        server.initialized(new InitializedParams());
    }

    private static void copy(URL url, Path to) throws IOException {
        try (InputStream stream = url.openStream()) {
            Files.write(to.resolve(url.getPath().substring(url.getPath().lastIndexOf('/') + 1)), stream.readAllBytes());
        }
    }

    private Position position(int offset) {
        return new Position((int) text.substring(0, offset).chars().filter(c -> c == '\n').count(), offset - (text.lastIndexOf('\n', offset - 1) + 1));
    }

    private List<CodeAction> at(String words) {
        Position caret = position(text.indexOf(words));
        return server.codeAction(new CodeActionParams(new TextDocumentIdentifier(file.toUri().toString()), new Range(caret, caret), new CodeActionContext(List.of()))).join()
                .stream().map(action -> action.getRight()).toList();
    }

    private void run(CodeAction action) {
        server.executeCommand(new ExecuteCommandParams(action.getCommand().getCommand(), action.getCommand().getArguments())).join();
    }

    /** The text with edits of one file. */
    private String edited(List<TextEdit> edits) {
        StringBuilder edited = new StringBuilder(text);
        for (TextEdit edit : edits.reversed()) {
            edited.replace(offset(edit.getRange().getStart()), offset(edit.getRange().getEnd()), edit.getNewText());
        }
        return edited.toString();
    }

    private int offset(Position position) {
        return Stream.of(text.split("(?<=\n)", -1)).limit(position.getLine()).mapToInt(String::length).sum() + position.getCharacter();
    }

    @Test
    void aFitIsComputedAndItsValuesAreWritten() throws InterruptedException {
        List<CodeAction> offered = at("fit Contact");
        assertEquals(List.of("Compute fit:Contact and write its values"), offered.stream().map(CodeAction::getTitle).toList());
        run(offered.get(0));
        ApplyWorkspaceEditParams edit = client.edits.poll(SECONDS, TimeUnit.SECONDS);
        assertEquals("Fitted values of fit:Contact", edit.getLabel());
        String after = edited(edit.getEdit().getChanges().values().iterator().next());
        assertTrue(after.contains("Ω·cm² at 60 °C from \"fit:Contact\"\n"), after);

        List<CodeAction> known = at("vary Film.contact.resistance");
        assertEquals(List.of("Write fitted values of fit:Contact"), known.stream().map(CodeAction::getTitle).toList());
        assertEquals(edit.getEdit(), known.get(0).getEdit());
        assertTrue(client.messages.isEmpty(), client.messages.toString());
    }

    @Test
    void valuesThatCannotBeToldApartAreRefusedWithTheReason() throws InterruptedException {
        run(at("fit Both").get(0));
        String message = client.messages.poll(SECONDS, TimeUnit.SECONDS);
        assertTrue(message.startsWith("Values of fit:Both are refused: the data cannot tell examples.measured.Film.core.thickness from lamella.materials.LLZTO.conductivity"), message);
        CodeAction refused = at("fit Both").get(0);
        assertTrue(refused.getTitle().startsWith("The values of fit:Both are refused: "), refused.getTitle());
        assertTrue(refused.getDisabled().getReason().contains("correlation"), refused.getDisabled().getReason());
        assertTrue(client.edits.isEmpty());
    }

    /** A circuit has no place in the design; nothing is offered beside fits. */
    @Test
    void thereIsNothingToWriteOfACircuit() {
        assertEquals(List.of(), at("fit Circuit"));
        assertEquals(List.of(), at("study Design"));
    }

    @Test
    void aFitThatIsGoneIsTold() throws InterruptedException {
        server.executeCommand(new ExecuteCommandParams("lamella.fit.write", List.of(file.toUri().toString(), "Gone"))).join();
        assertEquals("There is no fit Gone without errors in this file.", client.messages.poll(SECONDS, TimeUnit.SECONDS));
    }
}
