package org.lamella.dsl.ide.server;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesRegistrationOptions;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.FileSystemWatcher;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.PositionEncodingKind;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.WorkDoneProgressCancelParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.xtext.ide.server.BuildManager.Buildable;
import org.eclipse.xtext.ide.server.LanguageServerImpl;
import org.eclipse.xtext.ide.server.UriExtensions;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.Issue;
import org.lamella.dsl.validation.ProblemCodes;

import com.google.inject.Inject;

/** What the protocol asks of a server for clients of any kind, where Xtext's takes them to be alike. */
abstract class ClientServer extends LanguageServerImpl {

    private static final String PROJECT_FILE = "/.project";

    @Inject
    private CellWorkspaceManager workspace;
    @Inject
    private UriExtensions uris;
    private ClientSettings settings = new ClientSettings(new InitializeParams());
    private Optional<ServerInfo> info = Optional.empty();

    /** Tells clients name and version of the program. */
    public void introduce(ServerInfo program) {
        info = Optional.of(program);
    }

    @Override
    public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
        settings = new ClientSettings(params);
        return super.initialize(settings.withFolders()).thenApply(result -> {
            info.ifPresent(result::setServerInfo);
            return result;
        });
    }

    @Override
    protected ServerCapabilities createServerCapabilities(InitializeParams params) {
        ServerCapabilities capabilities = super.createServerCapabilities(params);
        capabilities.setPositionEncoding(PositionEncodingKind.UTF16);
        return capabilities;
    }

    @Override
    public void initialized(InitializedParams params) {
        super.initialized(params);
        if (settings.watchesFiles()) {
            List<FileSystemWatcher> watchers = ClientSettings.WATCHED.stream().map(pattern -> new FileSystemWatcher(Either.forLeft(pattern))).toList();
            getLanguageClient().registerCapability(new RegistrationParams(List.of(
                    new Registration("lamella.files", "workspace/didChangeWatchedFiles", new DidChangeWatchedFilesRegistrationOptions(watchers)))));
        }
    }

    /** The process of the client, if it named one that can be seen. */
    public Optional<ProcessHandle> clientProcess() {
        return settings.parent();
    }

    /** The version of the text that a client has open. */
    public Optional<Integer> version(String uri) {
        return workspace.version(uris.toUri(uri));
    }

    @Override
    public void didChangeConfiguration(DidChangeConfigurationParams params) {
        runBuildable(workspace::refreshed);
    }

    @Override
    public void didChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams params) {
        runBuildable(() -> workspace.foldersChanged(params));
    }

    /** Projects may come, go or change their references with the files that declare them. */
    @Override
    public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
        if (params.getChanges().stream().anyMatch(this::changesProjects)) {
            runBuildable(workspace::refreshed);
        }
        super.didChangeWatchedFiles(params);
    }

    private boolean changesProjects(FileEvent event) {
        return event.getUri().endsWith(PROJECT_FILE) || event.getType() == FileChangeType.Created && !workspace.isServed(uris.toUri(event.getUri()));
    }

    /** A client may watch more than the projects it opened. */
    @Override
    protected Buildable toBuildable(DidChangeWatchedFilesParams params) {
        return super.toBuildable(new DidChangeWatchedFilesParams(params.getChanges().stream().filter(event -> workspace.isServed(uris.toUri(event.getUri()))).toList()));
    }

    @Override
    protected Diagnostic toDiagnostic(Issue issue) {
        Diagnostic diagnostic = super.toDiagnostic(issue);
        diagnostic.setCode(ProblemCodes.of(issue.getCode()));
        diagnostic.setSource("lamella");
        return diagnostic;
    }

    @Override
    protected Either<List<CompletionItem>, CompletionList> completion(CancelIndicator cancel, CompletionParams params) {
        Either<List<CompletionItem>, CompletionList> found = super.completion(cancel, params);
        if (!settings.takesSnippets()) {
            found.getRight().getItems().forEach(Snippets::flatten);
        }
        return found;
    }

    @Override
    public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(DocumentSymbolParams params) {
        CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> tree = super.documentSymbol(params);
        return settings.takesTrees() ? tree : tree.thenApply(symbols -> symbols.stream().map(symbol -> flat(params.getTextDocument().getUri(), symbol.getRight())).toList());
    }

    /** Xtext lists all symbols for clients without trees, but as nodes of one. */
    private static Either<SymbolInformation, DocumentSymbol> flat(String uri, DocumentSymbol symbol) {
        return Either.forLeft(new SymbolInformation(symbol.getName(), symbol.getKind(), new Location(uri, symbol.getSelectionRange())));
    }

    /** Messages are never traced. */
    @Override
    public void setTrace(SetTraceParams params) {
        // nothing to switch
    }

    @Override
    public void cancelProgress(WorkDoneProgressCancelParams params) {
        // no progress is reported
    }
}
