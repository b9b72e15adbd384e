package org.lamella.core.projects;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

import org.lamella.core.language.Diagnostic;
import org.lamella.dsl.ide.server.ProjectFolder;

/** The projects of a workspace, which knows their names and folders by itself; what they refer to stands in their project files. */
public final class WorkspaceProjects {

    private WorkspaceProjects() {
    }

    /** The message for a name that no project has; its remedy is completed by another one. */
    public static String missing(String name) {
        return "no Lamella project '" + name + "' is here; add it";
    }

    /**
     * The open projects with what is wrong with them.
     *
     * @param folders folders of the open Lamella projects by name
     * @param missing why there is no open Lamella project of a name, and what to do about it
     */
    public static List<ProjectFolder> of(Map<String, Path> folders, UnaryOperator<String> missing) {
        Collection<Diagnostic> diagnostics = new TreeSet<>();
        List<FoundProject> found = new ArrayList<>();
        folders.forEach((name, folder) -> found.add(new FoundProject(name, folder, List.of(), FoundProject.describe(folder, diagnostics))));
        Map<Path, Project> projects = new ProjectReferences(found, (name, referrer) -> Optional.empty(), missing).resolve(diagnostics);
        return projects.values().stream().map(project -> ServableProject.of(project, folder -> projects.get(folder).name(), diagnostics)).toList();
    }
}
