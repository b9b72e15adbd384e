package org.lamella.core.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.eclipse.emf.common.util.URI;
import org.eclipse.jdt.annotation.Nullable;
import org.lamella.core.projects.Project;
import org.lamella.core.projects.ProjectFolders;
import org.lamella.core.projects.ProjectSelection;
import org.lamella.core.projects.ServableProject;
import org.lamella.dsl.ide.server.ProjectFolder;
import org.lamella.dsl.ide.server.ProjectSource;

/**
 * The projects in a client's folders, those around files it opened outside of them, and all they refer to. A folder's path is the name of
 * its project, since two folders may hold projects of one name.
 */
final class ClientProjects implements ProjectSource {

    private final ProjectFolder library;

    /** @param library folder of the shipped library */
    ClientProjects(Path library) {
        this.library = new ProjectFolder("lamella.library", uri(library), List.of(), true);
    }

    private static URI uri(Path path) {
        return URI.createFileURI(path.toString());
    }

    @Override
    public List<ProjectFolder> projects(List<URI> folders, Collection<URI> open) {
        Set<Path> roots = new LinkedHashSet<>();
        folders.stream().flatMap(folder -> path(folder).stream()).filter(Files::isDirectory).forEach(roots::add);
        Map<Path, ProjectFolder> loose = new TreeMap<>();
        for (URI uri : open) {
            path(uri).filter(file -> Project.isCellFile(file) && roots.stream().noneMatch(file::startsWith)).ifPresent(file -> addSurroundings(file, roots, loose));
        }
        ProjectSelection selection = ProjectFolders.of(List.copyOf(roots));
        // those referred to are taken with the projects inside of them, whose files are not theirs
        while (roots.addAll(selection.projects().stream().map(Project::folder).filter(folder -> ProjectFolders.declared(folder).filter(folder::equals).isPresent()).toList())) {
            selection = ProjectFolders.of(List.copyOf(roots));
        }
        List<ProjectFolder> projects = new ArrayList<>(List.of(library));
        for (Project project : selection.projects()) {
            projects.add(ServableProject.of(project, Path::toString, selection.diagnostics()));
        }
        loose.values().stream().filter(folder -> projects.stream().noneMatch(project -> project.name().equals(folder.name()))).forEach(projects::add);
        return projects;
    }

    /** A file outside of the client's folders comes with the declared project it lies in, else with the files beside it. */
    private static void addSurroundings(Path file, Set<Path> roots, Map<Path, ProjectFolder> loose) {
        Optional<Path> declared = ProjectFolders.declared(file);
        if (declared.isPresent()) {
            roots.add(declared.get());
        } else {
            @Nullable Path folder = file.getParent();
            if (folder != null) {
                loose.put(folder, new ProjectFolder(folder.toString(), uri(folder), List.of(), ProjectFolder.Kind.LOOSE, List.of()));
            }
        }
    }

    private static Optional<Path> path(URI uri) {
        return uri.isFile() && uri.toFileString() != null ? Optional.of(Path.of(uri.toFileString()).toAbsolutePath().normalize()) : Optional.empty();
    }
}
