package org.lamella.dsl.ide.server;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import org.eclipse.emf.common.util.URI;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DocumentLink;
import org.eclipse.lsp4j.DocumentLinkParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.TextDocumentPositionParams;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.xtext.ide.server.ILanguageServerAccess;
import org.eclipse.xtext.util.CancelIndicator;
import org.lamella.dsl.ide.hover.CellHoverService;
import org.lamella.dsl.ide.references.CellDefinitions;
import org.lamella.dsl.ide.references.CellLinks;
import org.lamella.dsl.ide.references.CellReferences;
import org.lamella.dsl.ide.rename.CellRename;
import org.lamella.dsl.ide.selection.CellSelections;
import org.lamella.dsl.ide.symbols.CellWorkspaceSymbols;
import org.lamella.dsl.ide.words.WorkspaceFiles;

import com.google.gson.JsonPrimitive;
import com.google.inject.Singleton;

/** The server of the language, as its owner in the same process sees it. */
@Singleton
public class CellLanguageServer extends ClientServer {

    /** Stands for the language where no file is asked about. */
    private static final URI ANY_FILE = URI.createURI("any.cell");

    /**
     * Connects the owner and builds the index of all projects; returns when every file was checked once.
     *
     * @param client receives diagnostics, on threads of the server
     * @param name of the client, for logs
     */
    public void start(LanguageClient client, String name) {
        connect(client);
        initialize(ClientSettings.workbench()).join();
        initialized(new InitializedParams());
        settled().join();
    }

    /**
     * Reads a file's current text and model; what leaves the function must not contain objects of the model.
     *
     * @return completes on a thread of the server; cancelled when an edit comes in between
     */
    public <T> CompletableFuture<T> read(URI file, Function<ILanguageServerAccess.Context, T> work) {
        return getLanguageServerAccess().doRead(file.toString(), work);
    }

    private WorkspaceFiles files() {
        return new ServedFiles(this::getWorkspaceManager);
    }

    @Override
    protected List<? extends Location> definition(CancelIndicator cancel, DefinitionParams params) {
        return service(params, CellDefinitions.class).map(service -> service.find(getURI(params), params.getPosition(), files(), cancel)).orElse(List.of());
    }

    @Override
    protected List<? extends Location> references(ReferenceParams params, CancelIndicator cancel) {
        return service(params, CellReferences.class)
                .map(service -> service.find(getURI(params), params.getPosition(), params.getContext().isIncludeDeclaration(), files(), cancel)).orElse(List.of());
    }

    @Override
    protected @Nullable Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior> prepareRename(PrepareRenameParams params, CancelIndicator cancel) {
        Optional<PrepareRenameResult> place = service(params, CellRename.class).flatMap(service -> service.prepare(getURI(params), params.getPosition(), files()));
        return place.isPresent() ? Either3.forSecond(place.get()) : null;
    }

    @Override
    protected WorkspaceEdit rename(RenameParams params, CancelIndicator cancel) {
        return service(params, CellRename.class).map(service -> service.rename(getURI(params), params.getPosition(), params.getNewName(), files(), cancel))
                .orElseGet(WorkspaceEdit::new);
    }

    /** Adds what is behind a name when somebody looks at its proposal. */
    @Override
    public CompletableFuture<CompletionItem> resolveCompletionItem(CompletionItem item) {
        return getRequestManager().runRead(cancel -> {
            URI named = URI.createURI(item.getData() instanceof JsonPrimitive json ? json.getAsString() : Objects.toString(item.getData(), ""));
            service(named.trimFragment(), CellHoverService.class).filter(hover -> named.hasFragment())
                    .ifPresent(hover -> item.setDocumentation(files().read(named, (document, resource) -> hover.about(resource.getEObject(named.fragment()), cancel))));
            return item;
        });
    }

    @Override
    protected List<? extends WorkspaceSymbol> symbol(WorkspaceSymbolParams params, CancelIndicator cancel) {
        return service(ANY_FILE, CellWorkspaceSymbols.class).map(symbols -> symbols.find(params.getQuery(), getWorkspaceManager().getIndex(), files(), cancel))
                .orElse(List.of());
    }

    @Override
    public CompletableFuture<List<DocumentLink>> documentLink(DocumentLinkParams params) {
        URI file = getURI(params.getTextDocument());
        return getRequestManager().runRead(cancel -> service(file, CellLinks.class).map(links -> files().read(file, links::of)).orElse(List.of()));
    }

    @Override
    public CompletableFuture<List<SelectionRange>> selectionRange(SelectionRangeParams params) {
        URI file = getURI(params.getTextDocument());
        return getRequestManager().runRead(cancel -> service(file, CellSelections.class).map(selections -> files().read(file,
                (document, resource) -> params.getPositions().stream().map(position -> selections.at(document, resource, position)).toList())).orElse(List.of()));
    }

    private <T> Optional<T> service(TextDocumentPositionParams place, Class<T> type) {
        return service(getURI(place), type);
    }

    /** A service of the language; empty for files of no language. */
    private <T> Optional<T> service(URI file, Class<T> type) {
        return Optional.ofNullable(getService(file, type));
    }

    /** Completes when everything told so far is checked; cancelled when an edit comes in between. */
    public CompletableFuture<Boolean> settled() {
        return getRequestManager().runRead(cancel -> true);
    }
}
