package org.lamella.core.workspace;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
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
import org.eclipse.xtext.ide.server.ILanguageServerAccess;
import org.lamella.dsl.ide.CellIdeSetup;
import org.lamella.dsl.ide.server.CellLanguageServer;
import org.lamella.dsl.ide.server.CellServerModule;
import org.lamella.dsl.ide.server.ProjectFolder;
import org.lamella.model.registry.Vocabulary;
import org.lamella.model.registry.VocabularyContribution;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;

/**
 * The language of the workspace: one server for all open Lamella projects, fed by editors and the builder. Its diagnostics become
 * problem markers; listeners hear about them too. The server starts with the first call that needs it.
 */
@Component(service = LanguageWorkspace.class)
public class LanguageWorkspace {

    private static final String LANGUAGE = "cell";
    private static final String LIBRARY = "lamella.library";

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
    private final ProblemMarkers markers = new ProblemMarkers();
    private final List<DiagnosticsListener> listeners = new CopyOnWriteArrayList<>();
    private final Map<URI, List<Diagnostic>> latest = new HashMap<>();
    private final IResourceChangeListener structure = this::structureChanged;
    private @Nullable CellLanguageServer server;
    /** Projects as the server knows them; replaced when a project opens, closes or changes its references. */
    private List<ProjectFolder> served = List.of();

    /**
     * @param workspace the Eclipse workspace
     * @param contributions declarations of all bundles
     */
    @Activate
    public LanguageWorkspace(@Reference IWorkspace workspace, @Reference(cardinality = ReferenceCardinality.AT_LEAST_ONE) List<VocabularyContribution> contributions) {
        this.workspace = workspace;
        vocabulary = Vocabulary.of(contributions);
        workspace.addResourceChangeListener(structure, IResourceChangeEvent.POST_CHANGE);
    }

    @Deactivate
    void stop() {
        workspace.removeResourceChangeListener(structure);
        CellLanguageServer running;
        synchronized (this) {
            running = server;
            server = null;
        }
        if (running != null) {
            running.shutdown();
        }
    }

    /** @return declarations of all bundles */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The running server, for requests in terms of LSP4J. The first call builds the index of all projects. */
    public CellLanguageServer server() {
        synchronized (this) {
            CellLanguageServer running = server;
            if (running == null) {
                served = projects();
                running = CellServerModule.createServer(new CellIdeSetup(vocabulary).createInjectorAndDoEMFRegistration(), () -> served);
                server = running;
                running.start(new DiagnosticsClient(this::found), "Lamella workbench");
            }
            return running;
        }
    }

    /** Reads a file's model on a thread of the server; see {@link CellLanguageServer#read}. */
    public <T> CompletableFuture<T> read(URI file, Function<ILanguageServerAccess.Context, T> work) {
        return server().read(org.eclipse.emf.common.util.URI.createURI(file.toString()), work);
    }

    /** An editor opened a file: from now on its text counts, not that on disk. */
    public void opened(URI file, int version, String text) {
        server().didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(file.toString(), LANGUAGE, version, text)));
    }

    /** The text of an open file changed. */
    public void changed(URI file, int version, String text) {
        server().didChange(new DidChangeTextDocumentParams(new VersionedTextDocumentIdentifier(file.toString(), version),
                List.of(new TextDocumentContentChangeEvent(text))));
    }

    /** The last editor of a file closed: its text on disk counts again. */
    public void closed(URI file) {
        server().didClose(new DidCloseTextDocumentParams(new TextDocumentIdentifier(file.toString())));
    }

    /** Files changed on disk; those open in an editor are left out by the server. */
    void filesChanged(List<IFile> changed, List<IFile> removed) {
        List<FileEvent> events = new ArrayList<>();
        for (IFile file : changed) {
            located(file).ifPresent(uri -> events.add(new FileEvent(uri.toString(), FileChangeType.Changed)));
        }
        for (IFile file : removed) {
            located(file).ifPresent(uri -> events.add(new FileEvent(uri.toString(), FileChangeType.Deleted)));
        }
        server().didChangeWatchedFiles(new DidChangeWatchedFilesParams(events));
    }

    private static Optional<URI> located(IFile file) {
        return Optional.ofNullable(file.getLocationURI());
    }

    /** @return what the server last said about a file */
    public List<Diagnostic> diagnostics(URI file) {
        synchronized (latest) {
            return latest.getOrDefault(file, List.of());
        }
    }

    public void addListener(DiagnosticsListener listener) {
        listeners.add(listener);
    }

    public void removeListener(DiagnosticsListener listener) {
        listeners.remove(listener);
    }

    private void found(String uri, List<Diagnostic> diagnostics) {
        URI file = URI.create(uri);
        synchronized (latest) {
            latest.put(file, List.copyOf(diagnostics));
        }
        markers.show(uri, diagnostics);
        listeners.forEach(listener -> listener.diagnostics(file, diagnostics));
    }

    /** Open projects with the nature, in no particular order, and the shipped library. */
    private List<ProjectFolder> projects() {
        List<ProjectFolder> folders = new ArrayList<>();
        for (IProject project : workspace.getRoot().getProjects()) {
            if (LamellaNature.isOn(project) && project.getLocation() != null) {
                folders.add(new ProjectFolder(project.getName(), org.eclipse.emf.common.util.URI.createFileURI(project.getLocation().toOSString()), references(project), false));
            }
        }
        Path library = Platform.getStateLocation(FrameworkUtil.getBundle(LanguageWorkspace.class)).append("library").toPath();
        try {
            ShippedLibrary.writeTo(library);
            folders.add(new ProjectFolder(LIBRARY, org.eclipse.emf.common.util.URI.createFileURI(library.toString()), List.of(), true));
        } catch (IOException failure) {
            ILog.of(LanguageWorkspace.class).error("The shipped library cannot be written to " + library + ", so its materials are missing: " + failure.getMessage(), failure);
        }
        return folders;
    }

    private static List<String> references(IProject project) {
        try {
            return Stream.of(project.getReferencedProjects()).map(IProject::getName).toList();
        } catch (CoreException closedMeanwhile) {
            return List.of();
        }
    }

    private void structureChanged(IResourceChangeEvent event) {
        IResourceDelta delta = event.getDelta();
        boolean affected = delta != null && Arrays.stream(delta.getAffectedChildren()).anyMatch(child -> child.getKind() != IResourceDelta.CHANGED
                || (child.getFlags() & (IResourceDelta.OPEN | IResourceDelta.DESCRIPTION | IResourceDelta.MOVED_TO | IResourceDelta.REPLACED)) != 0);
        if (affected) {
            refresh();
        }
    }

    /** Serves the projects as they are now. A project whose references changed is taken out first: the server keeps what it knows by name. */
    private synchronized void refresh() {
        CellLanguageServer running = server;
        if (running == null) {
            return;
        }
        List<ProjectFolder> before = served;
        List<ProjectFolder> now = projects();
        if (Set.copyOf(before).equals(Set.copyOf(now))) {
            return;
        }
        Set<ProjectFolder> kept = new HashSet<>(before);
        kept.retainAll(now);
        served = List.copyOf(kept);
        running.didChangeConfiguration(new DidChangeConfigurationParams());
        running.getRequestManager().runRead(cancel -> true).join();
        served = now;
        running.didChangeConfiguration(new DidChangeConfigurationParams());
    }
}
