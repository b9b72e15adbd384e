package org.lamella.core.workspace;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.xtext.ide.server.ILanguageServerAccess;
import org.lamella.dsl.ide.CellIdeSetup;
import org.lamella.dsl.ide.quickfix.RemedyFamilies;
import org.lamella.dsl.ide.figures.Figures;
import org.lamella.dsl.ide.fit.Fits;
import org.lamella.dsl.ide.server.CellLanguageServer;
import org.lamella.dsl.ide.server.CellServerModule;
import org.lamella.dsl.ide.server.ProjectFolder;
import org.lamella.model.registry.Vocabulary;
import org.lamella.model.registry.VocabularyContribution;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

import com.google.inject.Injector;

/**
 * The language of the workspace: one server for all open Lamella projects, fed by editors and the builder. Its diagnostics become
 * problem markers; listeners hear about them too. The server starts with the first call that needs it, on a thread of its own: no
 * method here waits, so that all may be called from the display thread. What is told to the server and asked of it keeps its order.
 */
@Component(service = LanguageWorkspace.class)
public class LanguageWorkspace {

    /** Attribute of a problem marker with the stable code of the problem. */
    public static final String CODE = "org.lamella.core.code";
    /** Attribute of a problem marker: whether the problem is likely to have a remedy. */
    public static final String FIXABLE = "org.lamella.core.fixable";

    private static final String LANGUAGE = "cell";

    /** Told what the server found in a file, on a thread of the server. */
    public interface DiagnosticsListener {
        /**
         * @param file URI of the file
         * @param diagnostics everything found in it
         */
        void diagnostics(URI file, List<Diagnostic> diagnostics);
    }

    private final IWorkspace workspace;
    private final Vocabulary vocabulary;
    private final Figures figures;
    private final Fits fits;
    private final ProblemMarkers markers;
    private final ServerLog log = ServerLog.install();
    private final List<DiagnosticsListener> listeners = new CopyOnWriteArrayList<>();
    private final Map<URI, List<Diagnostic>> latest = new ConcurrentHashMap<>();
    /** Texts of the files open in editors, as the server knows them. */
    private final Map<URI, String> open = new ConcurrentHashMap<>();
    private final IResourceChangeListener structure = this::structureChanged;
    /** The one thread that starts and feeds the server. */
    private final ExecutorService feeder = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("Lamella language").factory());
    private @Nullable CellLanguageServer server;
    /** Projects as the server knows them; replaced when a project opens, closes or changes its references. */
    private volatile List<ProjectFolder> served = List.of();
    /** Says which problems are likely to have a remedy; there as soon as the server is. */
    private volatile @Nullable RemedyFamilies remedies;

    /**
     * @param workspace the Eclipse workspace
     * @param figures shown beside the text
     * @param fits written into the text
     * @param contributions declarations of all bundles
     */
    @Activate
    public LanguageWorkspace(@Reference IWorkspace workspace, @Reference Figures figures, @Reference Fits fits,
            @Reference(cardinality = ReferenceCardinality.AT_LEAST_ONE, policyOption = ReferencePolicyOption.GREEDY) List<VocabularyContribution> contributions) {
        this.workspace = workspace;
        this.figures = figures;
        this.fits = fits;
        vocabulary = Vocabulary.of(contributions);
        markers = new ProblemMarkers(workspace);
        workspace.addResourceChangeListener(structure, IResourceChangeEvent.POST_CHANGE);
    }

    @Deactivate
    void stop() {
        workspace.removeResourceChangeListener(structure);
        feeder.execute(() -> {
            CellLanguageServer running = server;
            if (running != null) {
                running.shutdown();
            }
            log.remove();
        });
        feeder.shutdown();
    }

    /** @return declarations of all bundles */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Starts the server if it does not run yet, so that problems show before a file is opened. */
    public void start() {
        tell(running -> { });
    }

    /** Runs on the feeder's thread only. The first call builds the index of all projects. */
    private CellLanguageServer running() {
        CellLanguageServer running = server;
        if (running == null) {
            served = ServedProjects.of(workspace.getRoot());
            Injector language = new CellIdeSetup(vocabulary, figures, fits).createInjectorAndDoEMFRegistration();
            remedies = language.getInstance(RemedyFamilies.class);
            running = CellServerModule.createServer(language, () -> served);
            running.start(new DiagnosticsClient(this::found), "Lamella workbench");
            server = running;
        }
        return running;
    }

    private void tell(Consumer<CellLanguageServer> message) {
        if (feeder.isShutdown()) {
            return;
        }
        feeder.execute(() -> {
            try {
                message.accept(running());
            } catch (RuntimeException failure) {
                ILog.of(LanguageWorkspace.class).error("The language server could not be told about a change: " + failure.getMessage(), failure);
            }
        });
    }

    /**
     * Asks the server in terms of LSP4J.
     *
     * @return completes on a thread of the server; cancelled when an edit comes in between, which is no error
     */
    public <T> CompletableFuture<T> ask(Function<TextDocumentService, CompletableFuture<T>> question) {
        return request(running -> question.apply(running));
    }

    /** Elements of all files whose names match some letters, the best first; see {@link org.lamella.dsl.ide.symbols.NamePattern}. */
    public CompletableFuture<List<? extends WorkspaceSymbol>> symbols(String typed) {
        return request(running -> running.symbol(new WorkspaceSymbolParams(typed)).thenApply(Either::getRight));
    }

    private <T> CompletableFuture<T> request(Function<CellLanguageServer, CompletableFuture<T>> question) {
        if (feeder.isShutdown()) {
            return CompletableFuture.failedFuture(new CancellationException());
        }
        return CompletableFuture.supplyAsync(() -> question.apply(running()), feeder).thenCompose(Function.identity());
    }

    /** Reads a file's model on a thread of the server; see {@link CellLanguageServer#read}. */
    public <T> CompletableFuture<T> read(URI file, Function<ILanguageServerAccess.Context, T> work) {
        return request(running -> running.read(org.eclipse.emf.common.util.URI.createURI(normal(file).toString()), work));
    }

    /** An editor opened a file: from now on its text counts, not that on disk. */
    public void opened(URI file, int version, String text) {
        tell(running -> {
            open.put(normal(file), text);
            running.didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(normal(file).toString(), LANGUAGE, version, text)));
        });
    }

    /** The text of an open file changed. */
    public void changed(URI file, int version, String text) {
        tell(running -> {
            open.put(normal(file), text);
            running.didChange(new DidChangeTextDocumentParams(new VersionedTextDocumentIdentifier(normal(file).toString(), version),
                    List.of(new TextDocumentContentChangeEvent(text))));
        });
    }

    /** The last editor of a file closed: its text on disk counts again. */
    public void closed(URI file) {
        tell(running -> {
            open.remove(normal(file));
            running.didClose(new DidCloseTextDocumentParams(new TextDocumentIdentifier(normal(file).toString())));
        });
    }

    /**
     * Files changed on disk. Those open in an editor are left out: their text in the editor counts, and a message about them would only
     * cancel what is being asked.
     *
     * @return completes when the server has checked them and whatever depends on them
     */
    CompletableFuture<Boolean> filesChanged(List<IFile> changed, List<IFile> removed) {
        List<URI> dirty = changed.stream().map(LanguageWorkspace::located).flatMap(Optional::stream).toList();
        List<URI> deleted = removed.stream().map(LanguageWorkspace::located).flatMap(Optional::stream).toList();
        return request(running -> {
            List<FileEvent> events = new ArrayList<>();
            dirty.stream().filter(file -> !open.containsKey(file)).forEach(file -> events.add(new FileEvent(file.toString(), FileChangeType.Changed)));
            deleted.stream().filter(file -> !open.containsKey(file)).forEach(file -> events.add(new FileEvent(file.toString(), FileChangeType.Deleted)));
            if (!events.isEmpty()) {
                running.didChangeWatchedFiles(new DidChangeWatchedFilesParams(events));
            }
            return running.settled();
        });
    }

    private static Optional<URI> located(IFile file) {
        return Optional.ofNullable(file.getLocationURI()).map(LanguageWorkspace::normal);
    }

    /** One spelling for a file, whoever names it: the server escapes all but ASCII. */
    private static URI normal(URI file) {
        return URI.create(file.toASCIIString());
    }

    /** @return what the server last said about a file */
    public List<Diagnostic> diagnostics(URI file) {
        return latest.getOrDefault(normal(file), List.of());
    }

    /** Hears of diagnostics from now on. */
    public void addListener(DiagnosticsListener listener) {
        listeners.add(listener);
    }

    /** Hears of no diagnostics any more. */
    public void removeListener(DiagnosticsListener listener) {
        listeners.remove(listener);
    }

    private void found(String uri, List<Diagnostic> diagnostics) {
        URI file = normal(URI.create(uri));
        latest.put(file, List.copyOf(diagnostics));
        RemedyFamilies families = remedies;
        markers.show(file, diagnostics, Optional.ofNullable(open.get(file)), problem -> families != null && families.mayHelp(problem));
        listeners.forEach(listener -> listener.diagnostics(file, diagnostics));
    }

    private void structureChanged(IResourceChangeEvent event) {
        IResourceDelta delta = event.getDelta();
        boolean affected = delta != null && Arrays.stream(delta.getAffectedChildren()).anyMatch(child -> child.getKind() != IResourceDelta.CHANGED
                || (child.getFlags() & (IResourceDelta.OPEN | IResourceDelta.DESCRIPTION | IResourceDelta.MOVED_TO | IResourceDelta.REPLACED)) != 0);
        if (affected) {
            RenamedProjects.follow(workspace.getRoot(), delta);
            feeder.execute(this::refresh);
        }
    }

    /** Serves the projects as they are now; the server finds out what that changes. */
    private void refresh() {
        CellLanguageServer running = server;
        List<ProjectFolder> now = running == null ? List.of() : ServedProjects.of(workspace.getRoot());
        if (running != null && !now.equals(served)) {
            served = now;
            running.didChangeConfiguration(new DidChangeConfigurationParams());
        }
    }
}
