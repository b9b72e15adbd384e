package org.lamella.dsl.ide.server;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CompletionCapabilities;
import org.eclipse.lsp4j.CompletionItemCapabilities;
import org.eclipse.lsp4j.DidChangeWatchedFilesCapabilities;
import org.eclipse.lsp4j.DocumentSymbolCapabilities;
import org.eclipse.lsp4j.FoldingRangeCapabilities;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.RenameCapabilities;
import org.eclipse.lsp4j.SemanticTokensCapabilities;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.lamella.dsl.elaboration.TableFiles;

/** What a client said about itself when it connected. */
final class ClientSettings {

    private final InitializeParams params;

    ClientSettings(InitializeParams params) {
        this.params = params;
    }

    /** The workbench, which calls the server as Java and knows its projects by itself. */
    static InitializeParams workbench() {
        TextDocumentClientCapabilities text = new TextDocumentClientCapabilities();
        CompletionItemCapabilities item = new CompletionItemCapabilities(true);
        text.setCompletion(new CompletionCapabilities(item));
        DocumentSymbolCapabilities symbols = new DocumentSymbolCapabilities();
        symbols.setHierarchicalDocumentSymbolSupport(true);
        text.setDocumentSymbol(symbols);
        text.setFoldingRange(new FoldingRangeCapabilities());
        text.setSemanticTokens(new SemanticTokensCapabilities(true));
        RenameCapabilities rename = new RenameCapabilities();
        rename.setPrepareSupport(true);
        text.setRename(rename);
        ClientCapabilities capabilities = new ClientCapabilities();
        capabilities.setTextDocument(text);
        InitializeParams params = new InitializeParams();
        params.setCapabilities(capabilities);
        return params;
    }

    /**
     * The same with folders where Xtext looks for them. Older clients name one root instead, and whoever opens a single file names none:
     * then files bring their projects with them.
     */
    InitializeParams withFolders() {
        if (params.getCapabilities() == null) {
            params.setCapabilities(new ClientCapabilities());
        }
        if (params.getCapabilities().getWorkspace() == null) {
            params.getCapabilities().setWorkspace(new WorkspaceClientCapabilities());
        }
        params.getCapabilities().getWorkspace().setWorkspaceFolders(true);
        if (params.getWorkspaceFolders() == null) {
            params.setWorkspaceFolders(root().map(root -> new WorkspaceFolder(root, "")).stream().toList());
        }
        return params;
    }

    @SuppressWarnings("deprecation")
    private Optional<String> root() {
        @Nullable String path = params.getRootPath();
        Optional<String> fromPath = path == null ? Optional.empty() : Optional.of(java.nio.file.Path.of(path).toUri().toString());
        return Optional.ofNullable(params.getRootUri()).or(() -> fromPath);
    }

    private Optional<TextDocumentClientCapabilities> text() {
        return Optional.ofNullable(params.getCapabilities()).map(ClientCapabilities::getTextDocument);
    }

    /** Whether completions may hold fields to fill in. */
    boolean takesSnippets() {
        return text().map(TextDocumentClientCapabilities::getCompletion).map(CompletionCapabilities::getCompletionItem).map(CompletionItemCapabilities::getSnippetSupport).orElse(false);
    }

    /** Whether the outline of a file may be a tree. */
    boolean takesTrees() {
        return text().map(TextDocumentClientCapabilities::getDocumentSymbol).map(DocumentSymbolCapabilities::getHierarchicalDocumentSymbolSupport).orElse(false);
    }

    /** Whether the client watches the files it is told to. */
    boolean watchesFiles() {
        return Optional.ofNullable(params.getCapabilities()).map(ClientCapabilities::getWorkspace).map(WorkspaceClientCapabilities::getDidChangeWatchedFiles)
                .map(DidChangeWatchedFilesCapabilities::getDynamicRegistration).orElse(false);
    }

    /** Process that is to outlive this one. */
    Optional<ProcessHandle> parent() {
        return Optional.ofNullable(params.getProcessId()).flatMap(id -> ProcessHandle.of(id.longValue()));
    }

    /** Texts, projects, and what texts read; programs of instruments write their endings in capitals too. */
    static final List<String> WATCHED = Stream.concat(Stream.of("**/*.cell", "**/.project"), TableFiles.ENDINGS.stream().sorted().map(ClientSettings::pattern)).toList();

    private static String pattern(String ending) {
        return "**/*." + ending.chars().mapToObj(c -> "[" + (char) c + Character.toString(Character.toUpperCase(c)) + "]").collect(Collectors.joining());
    }
}
