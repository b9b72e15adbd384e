package org.lamella.dsl.ide.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.eclipse.emf.common.util.URI;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.ide.server.BuildManager;
import org.eclipse.xtext.ide.server.ProjectManager;
import org.eclipse.xtext.ide.server.WorkspaceManager;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.impl.ProjectDescription;
import org.eclipse.xtext.util.CancelIndicator;

/**
 * Also visits the projects that depend on a changed one, so that the users of a library are checked again when it changes: Xtext
 * builds only projects with changed files of their own. A visited project re-checks just the files that the changes affect.
 */
final class CellBuildManager extends BuildManager {

    /** Code of the message at a project that needs itself, directly or over others. */
    public static final String PROJECT_CYCLE = "project-cycle";

    private @Nullable WorkspaceManager workspace;
    /** Files submitted as changed since the last build that came to its end. */
    private final Set<URI> changed = new LinkedHashSet<>();

    @Override
    public void setWorkspaceManager(WorkspaceManager workspaceManager) {
        super.setWorkspaceManager(workspaceManager);
        workspace = workspaceManager;
    }

    @Override
    public Buildable submit(List<URI> dirty, List<URI> deleted) {
        changed.addAll(dirty);
        changed.removeAll(deleted);
        return super.submit(dirty, deleted);
    }

    /**
     * A file may disappear between its change and the build, with its project, say. Loading it would fail, and since a failed build keeps
     * its files for the next one, every later build would fail as well.
     */
    @Override
    protected List<IResourceDescription.Delta> internalBuild(CancelIndicator cancel) {
        List<URI> gone = changed.stream().filter(this::isGone).toList();
        if (!gone.isEmpty()) {
            submit(List.of(), gone);
        }
        List<IResourceDescription.Delta> deltas = super.internalBuild(cancel);
        changed.clear();
        return deltas;
    }

    private boolean isGone(URI file) {
        WorkspaceManager manager = workspace;
        return file.isFile() && manager != null && !manager.isDocumentOpen(file) && !Files.exists(Path.of(file.toFileString()));
    }

    @Override
    protected List<ProjectDescription> sortByDependencies(Iterable<ProjectDescription> described) {
        Set<ProjectDescription> affected = StreamSupport.stream(described.spliterator(), false).collect(Collectors.toCollection(LinkedHashSet::new));
        WorkspaceManager manager = workspace;
        if (manager != null) {
            Set<String> names = affected.stream().map(ProjectDescription::getName).collect(Collectors.toSet());
            manager.getProjectManagers().stream().map(ProjectManager::getProjectDescription)
                    .filter(description -> description.getDependencies().stream().anyMatch(names::contains)).forEach(affected::add);
        }
        return super.sortByDependencies(affected);
    }

    @Override
    protected void reportDependencyCycle(ProjectManager manager) {
        manager.reportProjectIssue("project " + manager.getProjectDescription().getName() + " needs itself over "
                + String.join(", ", manager.getProjectDescription().getDependencies()) + "; remove one of the references", PROJECT_CYCLE, Severity.ERROR);
    }
}
