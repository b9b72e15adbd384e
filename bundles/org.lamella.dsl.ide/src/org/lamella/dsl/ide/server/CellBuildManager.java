package org.lamella.dsl.ide.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.eclipse.emf.common.util.URI;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.build.IncrementalBuilder;
import org.eclipse.xtext.ide.server.BuildManager;
import org.eclipse.xtext.ide.server.ProjectManager;
import org.eclipse.xtext.ide.server.WorkspaceManager;
import org.eclipse.xtext.resource.IResourceDescription.Delta;
import org.eclipse.xtext.resource.IResourceServiceProvider;
import org.eclipse.xtext.resource.impl.DefaultResourceDescriptionDelta;
import org.eclipse.xtext.resource.impl.ProjectDescription;
import org.eclipse.xtext.util.CancelIndicator;

import com.google.inject.Inject;

/**
 * Builds what changed and visits every project that sees a changed one, so that the users of a library are checked again: Xtext builds
 * only projects with changed files of their own. A visited project checks just the files that the changes affect. A build that is
 * cancelled half-way leaves what it has not visited to the next one.
 */
final class CellBuildManager extends BuildManager {

    private final IResourceServiceProvider.Registry languages;
    private @Nullable WorkspaceManager workspace;
    private final Set<URI> dirty = new LinkedHashSet<>();
    private final Set<URI> deleted = new LinkedHashSet<>();
    /** What was built since the last build that came to its end; not every project that sees it has been visited yet. */
    private final Map<URI, Delta> unreported = new LinkedHashMap<>();
    /** Names of the projects of {@link #unreported}. */
    private final Set<String> changed = new LinkedHashSet<>();

    @Inject
    CellBuildManager(IResourceServiceProvider.Registry languages) {
        this.languages = languages;
    }

    @Override
    public void setWorkspaceManager(WorkspaceManager workspaceManager) {
        super.setWorkspaceManager(workspaceManager);
        workspace = workspaceManager;
    }

    private WorkspaceManager workspace() {
        WorkspaceManager manager = workspace;
        if (manager == null) {
            throw new IllegalStateException("a build before there is a workspace");
        }
        return manager;
    }

    @Override
    public Buildable submit(List<URI> changedFiles, List<URI> deletedFiles) {
        queue(dirty, deletedFiles, changedFiles);
        queue(deleted, changedFiles, deletedFiles);
        return this::internalBuild;
    }

    @NonNullByDefault({})
    @Override
    public List<Delta> doInitialBuild(List<ProjectDescription> projects, CancelIndicator cancel) {
        List<Delta> all = new ArrayList<>();
        for (List<ProjectDescription> level : levels(projects)) {
            ring(level).forEach(project -> manager(project).index(cancel));
            level.forEach(project -> all.addAll(manager(project).doInitialBuild(cancel).getAffectedResources()));
        }
        return all;
    }

    @NonNullByDefault({})
    @Override
    protected List<Delta> internalBuild(CancelIndicator cancel) {
        settleFiles();
        Map<String, List<URI>> dirtyByProject = byProject(dirty);
        Map<String, List<URI>> deletedByProject = byProject(deleted);
        Set<String> touched = new LinkedHashSet<>(dirtyByProject.keySet());
        touched.addAll(deletedByProject.keySet());
        for (List<ProjectDescription> level : levels(seeing(touched))) {
            for (ProjectDescription project : ring(level)) {
                String name = project.getName();
                report(name, manager(project).index(dirtyByProject.getOrDefault(name, List.of()), deletedByProject.getOrDefault(name, List.of()), seen(), cancel));
            }
            for (ProjectDescription project : level) {
                String name = project.getName();
                List<URI> own = dirtyByProject.getOrDefault(name, List.of());
                List<URI> gone = deletedByProject.getOrDefault(name, List.of());
                report(name, manager(project).doBuild(own, gone, seen(), cancel));
                dirty.removeAll(own);
                deleted.removeAll(gone);
            }
        }
        List<Delta> all = seen();
        unreported.clear();
        changed.clear();
        return all;
    }

    private void report(String project, IncrementalBuilder.Result built) {
        changed.add(project);
        built.getAffectedResources().forEach(delta -> unreported.merge(delta.getUri(), delta, CellBuildManager::together));
    }

    private static Delta together(Delta first, Delta second) {
        boolean neverThere = first.getOld() == null && second.getNew() == null;
        return neverThere ? second : new DefaultResourceDescriptionDelta(first.getOld(), second.getNew());
    }

    private List<Delta> seen() {
        return new ArrayList<>(unreported.values());
    }

    private CellProjectManager manager(ProjectDescription project) {
        return (CellProjectManager) workspace().getProjectManager(project.getName());
    }

    /** Replaces files that cannot be built by what they mean: tables by the files that read them, vanished files by deleted ones. */
    private void settleFiles() {
        List<URI> read = new ArrayList<>();
        for (Set<URI> files : List.of(dirty, deleted)) {
            List<URI> others = files.stream().filter(file -> !languages.getExtensionToFactoryMap().containsKey(file.fileExtension())).toList();
            read.addAll(others);
            files.removeAll(others);
        }
        dirty.addAll(readersOf(read));
        // loading a file that has vanished since would fail, and its project could never be built again
        List<URI> vanished = dirty.stream().filter(this::isGone).toList();
        dirty.removeAll(vanished);
        deleted.addAll(vanished);
    }

    private List<URI> readersOf(List<URI> files) {
        return files.isEmpty() ? List.of()
                : workspace().getProjectManagers().stream().map(CellProjectManager.class::cast).flatMap(project -> project.readersOf(files).stream())
                        .filter(file -> !deleted.contains(file)).toList();
    }

    private boolean isGone(URI file) {
        return file.isFile() && !workspace().isDocumentOpen(file) && !Files.exists(Path.of(file.toFileString()));
    }

    private Map<String, List<URI>> byProject(Collection<URI> files) {
        return files.stream().collect(Collectors.groupingBy(file -> workspace().getProjectManager(file).getProjectDescription().getName()));
    }

    /** The touched projects, and those that see one which is touched or was built by a build that was cancelled. */
    private List<ProjectDescription> seeing(Set<String> touched) {
        return workspace().getProjectManagers().stream().map(ProjectManager::getProjectDescription).filter(description -> touched.contains(description.getName())
                || description.getDependencies().stream().anyMatch(seen -> touched.contains(seen) || changed.contains(seen))).toList();
    }

    /** The projects in levels, each after those it sees: dependencies are transitive, so it has more of them. */
    private static Collection<List<ProjectDescription>> levels(Collection<ProjectDescription> projects) {
        return projects.stream().collect(Collectors.groupingBy(project -> project.getDependencies().size(), TreeMap::new, Collectors.toList())).values();
    }

    /** Those of a level that see each other. All of them are indexed before the first is checked. */
    private static List<ProjectDescription> ring(List<ProjectDescription> level) {
        return level.stream().filter(project -> level.stream().anyMatch(
                other -> project.getDependencies().contains(other.getName()) && other.getDependencies().contains(project.getName()))).toList();
    }
}
