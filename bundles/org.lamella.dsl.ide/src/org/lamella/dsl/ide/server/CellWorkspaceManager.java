package org.lamella.dsl.ide.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.apache.log4j.Logger;
import org.eclipse.emf.common.util.URI;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.xtext.ide.server.BuildManager.Buildable;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.IProjectDescriptionFactory;
import org.eclipse.xtext.ide.server.ProjectManager;
import org.eclipse.xtext.ide.server.UriExtensions;
import org.eclipse.xtext.ide.server.WorkspaceManager;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.Pair;
import org.eclipse.xtext.util.UriUtil;
import org.eclipse.xtext.validation.Issue;
import org.eclipse.xtext.workspace.IProjectConfig;
import org.eclipse.xtext.workspace.IWorkspaceConfig;
import org.eclipse.xtext.workspace.UnknownProjectConfig;
import org.eclipse.xtext.workspace.WorkspaceConfig;
import org.eclipse.xtext.xbase.lib.Procedures.Procedure2;
import org.lamella.dsl.ide.server.CellWorkspaceConfigFactory.CellProject;

import com.google.inject.Inject;
import com.google.inject.Singleton;

/**
 * Open documents and projects. A client's mistakes are answered as such; a file that no project holds may bring its own project with it.
 */
@Singleton
final class CellWorkspaceManager extends WorkspaceManager {

    private static final Logger LOG = Logger.getLogger(CellWorkspaceManager.class);
    private static final String CELL = "cell";

    private final ProjectSource source;
    private final IProjectDescriptionFactory descriptions;
    private final UriExtensions uris;
    /** What the next refresh is to serve. */
    private IWorkspaceConfig next = new WorkspaceConfig();
    private ReportedProblems problems = new ReportedProblems((place, found) -> { });

    @Inject
    CellWorkspaceManager(ProjectSource source, IProjectDescriptionFactory descriptions, UriExtensions uris) {
        this.source = source;
        this.descriptions = descriptions;
        this.uris = uris;
    }

    /** Also read by threads that answer. */
    @Override
    protected Map<URI, Document> createOpenDocuments() {
        return new ConcurrentHashMap<>();
    }

    /** The version its client gave the text of an open document. */
    Optional<Integer> version(URI file) {
        return Optional.ofNullable(getOpenDocuments().get(file)).map(Document::getVersion);
    }

    boolean isServed(URI file) {
        return !(getProjectConfig(file) instanceof UnknownProjectConfig);
    }

    /** Whether a file is of no project any more: a build that its closing overtook may still come by it. */
    private boolean isLeft(URI place) {
        return CELL.equals(place.fileExtension()) && !isDocumentOpen(place) && !isServed(place);
    }

    @Override
    public void initialize(List<WorkspaceFolder> folders, Procedure2<? super URI, ? super Iterable<Issue>> client, CancelIndicator cancel) {
        problems = new ReportedProblems((place, found) -> client.apply(place, isLeft(place) ? List.of() : found));
        super.initialize(folders, problems, cancel);
    }

    @Override
    protected IWorkspaceConfig createWorkspaceConfig() {
        return next;
    }

    /** Serves the projects as they are now. Those that changed are taken out first: the server keeps what it knows by name. */
    @Override
    protected void refreshWorkspaceConfig(CancelIndicator cancel) {
        List<ProjectFolder> wanted = source.projects(folders(), List.copyOf(getOpenDocuments().keySet()));
        WorkspaceConfig all = CellWorkspaceConfigFactory.of(wanted);
        List<String> changed = all.getProjects().stream().filter(this::isChanged).map(IProjectConfig::getName).toList();
        if (!changed.isEmpty()) {
            next = CellWorkspaceConfigFactory.of(wanted.stream().filter(project -> !changed.contains(project.name())).toList());
            super.refreshWorkspaceConfig(cancel);
        }
        next = all;
        super.refreshWorkspaceConfig(cancel);
        Set<URI> places = all.getProjects().stream().map(IProjectConfig::getPath).filter(Objects::nonNull).collect(Collectors.toSet());
        problems.clear(place -> !places.contains(UriUtil.toFolderURI(place)) && !isDocumentOpen(place) && !isServed(place));
        List<URI> unsaved = getOpenDocuments().keySet().stream().filter(file -> !isFile(file)).toList();
        if (!unsaved.isEmpty()) {
            doBuild(unsaved, List.of(), cancel);
        }
    }

    /** The same as part of a change; what it overtook is built with it. */
    Buildable refreshed() {
        refreshWorkspaceConfig(CancelIndicator.NullImpl);
        return pending();
    }

    /** Builds what earlier changes left to build: each change cancels the builds of those before. */
    private Buildable pending() {
        return didChangeFiles(List.of(), List.of());
    }

    Buildable foldersChanged(DidChangeWorkspaceFoldersParams change) {
        didChangeWorkspaceFolders(change, CancelIndicator.NullImpl);
        return pending();
    }

    private List<URI> folders() {
        return getWorkspaceFolders().stream().map(folder -> uris.toUri(folder.getUri())).toList();
    }

    private boolean isChanged(IProjectConfig project) {
        @Nullable ProjectManager known = getProjectManager(project.getName());
        return known != null && project instanceof CellProject now && known.getProjectConfig() instanceof CellProject before
                && !(now.isSame(before) && descriptions.getProjectDescription(now).getDependencies().equals(known.getProjectDescription().getDependencies()));
    }

    @Override
    public Buildable didOpen(URI uri, Integer version, String contents) {
        getOpenDocuments().put(uri, new CellDocument(version, contents));
        if (!isServed(uri)) {
            // it may bring its own project with it, which is then built with its text
            refreshWorkspaceConfig(CancelIndicator.NullImpl);
            if (isServed(uri) || !isFile(uri)) {
                return pending();
            }
        }
        return didChangeFiles(List.of(uri), List.of());
    }

    /** The project of a file outside of all folders goes with the last of its files. */
    @Override
    public Buildable didClose(URI uri) {
        if (getOpenDocuments().remove(uri) == null) {
            LOG.warn(uri + " was closed, but had not been open.");
            return pending();
        }
        if (folders().stream().noneMatch(folder -> UriUtil.isPrefixOf(UriUtil.toFolderURI(folder), uri))) {
            refreshWorkspaceConfig(CancelIndicator.NullImpl);
        }
        if (!isServed(uri)) {
            problems.apply(uri, List.of());
        }
        return isFile(uri) && isServed(uri) ? didChangeFiles(List.of(uri), List.of()) : didChangeFiles(List.of(), List.of(uri));
    }

    @Override
    public Buildable didChangeTextDocumentContent(URI uri, Integer version, Iterable<TextDocumentContentChangeEvent> changes) {
        if (getOpenDocuments().get(uri) instanceof CellDocument document) {
            getOpenDocuments().put(uri, document.changed(version, changes));
            return didChangeFiles(List.of(uri), List.of());
        }
        LOG.warn("A change of " + uri + ", which is not open, was ignored.");
        return pending();
    }

    @Override
    public Pair<? super Document, ? super XtextResource> read(URI uri) {
        if (!isDocumentOpen(uri.trimFragment()) && !isFile(uri)) {
            throw new ResponseErrorException(new ResponseError(ResponseErrorCode.InvalidParams, "There is no file " + uri + "; open it first.", null));
        }
        return super.read(uri);
    }

    private static boolean isFile(URI uri) {
        return uri.isFile() && Files.isRegularFile(Path.of(uri.toFileString()));
    }

    /** The text of a file that is not open has no version. */
    @Override
    protected Document getDocument(XtextResource resource) {
        @Nullable Document open = getOpenDocuments().get(resource.getURI());
        return open == null ? new CellDocument(null, resource.getParseResult().getRootNode().getText()) : open;
    }
}
