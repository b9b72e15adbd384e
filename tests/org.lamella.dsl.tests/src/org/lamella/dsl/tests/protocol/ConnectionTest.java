package org.lamella.dsl.tests.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeCapabilities;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.SemanticTokensLegend;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lamella.dsl.ide.CellIdeSetup;
import org.lamella.dsl.ide.protocol.ServerConnection;
import org.lamella.dsl.ide.server.CellLanguageServer;
import org.lamella.dsl.ide.server.CellServerModule;
import org.lamella.dsl.ide.server.ProjectFolder;
import org.lamella.model.registry.Vocabulary;
import org.lamella.solver.StackSolver;

/** A client of LSP4J at the other end of a stream: what comes over it decodes to what the language means. */
class ConnectionTest implements LanguageClient {

    private static final String TEXT = """
            package demo
            // a comment
            let skin = 8 µm
            polymer Soft {
                conductivity: 1e-5 S/cm at 60 °C
                density: 1.2 g/cm³
            }
            composite Mixed(phi: fraction = 20 vol%) {
                matrix Soft
            }
            stack Two {
                layer one of Mixed { thickness: skin }
            }
            """;

    @TempDir
    private Path folder;

    private LanguageServer server;
    private InitializeResult introduction;
    private TextDocumentIdentifier document;
    private CompletableFuture<Integer> exit;

    @BeforeEach
    void connect() throws IOException {
        Path file = Files.writeString(folder.resolve("a.cell"), TEXT);
        CellLanguageServer local = CellServerModule.createServer(new CellIdeSetup(Vocabulary.fromClassPath(StackSolver.class.getClassLoader())).createInjectorAndDoEMFRegistration(),
                () -> List.of(new ProjectFolder("p", URI.createFileURI(folder.toString()), List.of(), false)));
        Pipe toServer = Pipe.open();
        Pipe toClient = Pipe.open();
        exit = CompletableFuture.supplyAsync(() -> new ServerConnection(local, Channels.newInputStream(toServer.source()), Channels.newOutputStream(toClient.sink())).serve());
        Launcher<LanguageServer> launcher = LSPLauncher.createClientLauncher(this, Channels.newInputStream(toClient.source()), Channels.newOutputStream(toServer.sink()));
        launcher.startListening();
        server = launcher.getRemoteProxy();
        InitializeParams params = new InitializeParams();
        TextDocumentClientCapabilities text = new TextDocumentClientCapabilities();
        text.setFoldingRange(new FoldingRangeCapabilities());
        params.setCapabilities(new ClientCapabilities());
        params.getCapabilities().setTextDocument(text);
        params.setWorkspaceFolders(List.of(new WorkspaceFolder(folder.toUri().toString(), "p")));
        introduction = server.initialize(params).join();
        server.initialized(new InitializedParams());
        document = new TextDocumentIdentifier(file.toUri().toString());
        server.getTextDocumentService().didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(document.getUri(), "cell", 1, TEXT)));
    }

    @AfterEach
    void disconnect() {
        server.shutdown().join();
        server.exit();
        assertEquals(0, exit.join());
    }

    @Test
    void semanticTokensDecodeToWordsAndMeanings() {
        SemanticTokensLegend legend = introduction.getCapabilities().getSemanticTokensProvider().getLegend();
        List<Integer> data = server.getTextDocumentService().semanticTokensFull(new SemanticTokensParams(document)).join().getData();
        List<String> lines = TEXT.lines().toList();
        List<String> tokens = new ArrayList<>();
        int line = 0;
        int column = 0;
        for (int i = 0; i < data.size(); i += 5) {
            column = data.get(i) == 0 ? column + data.get(i + 1) : data.get(i + 1);
            line += data.get(i);
            List<String> modifiers = new ArrayList<>();
            for (int bit = 0; bit < legend.getTokenModifiers().size(); bit++) {
                if ((data.get(i + 4) & 1 << bit) != 0) {
                    modifiers.add(legend.getTokenModifiers().get(bit));
                }
            }
            tokens.add(lines.get(line).substring(column, column + data.get(i + 2)) + " " + legend.getTokenTypes().get(data.get(i + 3)) + (modifiers.isEmpty() ? "" : " " + modifiers));
        }
        assertEquals(List.of("demo namespace", "skin variable [declaration, readonly]", "8 number", "µm unit", "Soft class [declaration]", "conductivity property", "1e-5 number", "S/cm unit",
                "60 number", "°C unit", "density property", "1.2 number", "g/cm³ unit", "Mixed struct [declaration]", "phi parameter [declaration]", "20 number", "vol% unit", "Soft class",
                "Two type [declaration]", "one variable [declaration]", "Mixed struct", "thickness property", "skin variable [readonly]"), tokens);
    }

    @Test
    void foldingRangesAreTheBodies() {
        List<FoldingRange> ranges = server.getTextDocumentService().foldingRange(new FoldingRangeRequestParams(document)).join();
        assertEquals(List.of("3-6", "7-9", "10-12"), ranges.stream().map(range -> range.getStartLine() + "-" + range.getEndLine()).toList());
    }

    @Test
    void aClientWithoutTreesGetsAListOfSymbols() {
        List<String> names = server.getTextDocumentService().documentSymbol(new DocumentSymbolParams(document)).join().stream().map(symbol -> symbol.getLeft().getName()).toList();
        assertEquals(List.of("skin", "Soft", "Mixed", "phi", "matrix", "Two", "one"), names);
    }

    @Test
    void aClientWithoutSnippetsGetsPlainText() {
        List<CompletionItem> items = server.getTextDocumentService().completion(new CompletionParams(document, new Position(2, 0))).join().getRight().getItems();
        assertTrue(items.stream().anyMatch(item -> item.getLabel().equals("polymer")), items::toString);
        for (CompletionItem item : items) {
            assertTrue(item.getInsertTextFormat() != InsertTextFormat.Snippet && !item.getTextEdit().getLeft().getNewText().contains("${"), item::toString);
        }
    }

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams params) {
        // other tests look at them
    }

    @Override
    public void telemetryEvent(Object event) {
        throw new AssertionError(event);
    }

    @Override
    public void showMessage(MessageParams message) {
        throw new AssertionError(message);
    }

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
        throw new AssertionError(request);
    }

    @Override
    public void logMessage(MessageParams message) {
        throw new AssertionError(message);
    }
}
