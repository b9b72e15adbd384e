package org.lamella.core.projects;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.core.language.Diagnostic;
import org.lamella.dsl.ide.server.ProjectFolder;

/**
 * Finds the projects that files and folders belong to, with the projects they refer to. A project is a folder whose {@code .project} has
 * the Lamella nature; without such a file a folder that holds {@code .cell} files is one, subfolders included.
 */
public final class ProjectFolders {

    private static final int DEEPEST = 40;

    private final Map<Path, FoundProject> found = new TreeMap<>();
    private final Map<Path, Optional<ProjectDescription>> descriptions = new LinkedHashMap<>();
    private final Map<Path, List<Path>> children = new HashMap<>();
    private final Set<Diagnostic> diagnostics = new TreeSet<>();
    private final Set<Path> given = new LinkedHashSet<>();
    private final Map<Path, Path> projectOfFile = new TreeMap<>();

    private ProjectFolders() {
    }

    /**
     * The projects of what a person named.
     *
     * @param paths files and folders
     */
    public static ProjectSelection of(List<Path> paths) {
        ProjectFolders folders = new ProjectFolders();
        for (Path path : paths) {
            Path absolute = path.toAbsolutePath().normalize();
            if (Files.isDirectory(absolute)) {
                folders.addFolder(absolute);
            } else {
                folders.addFile(absolute);
            }
        }
        return folders.resolve();
    }

    /** @return the declared project that a file or folder lies in */
    public static Optional<Path> declared(Path path) {
        return new ProjectFolders().enclosingProject(path.toAbsolutePath().normalize());
    }

    private void addFolder(Path folder) {
        int before = given.size();
        Optional<Path> enclosing = enclosingProject(folder);
        if (enclosing.isPresent()) {
            // a part of a project is checked as part of it
            FoundProject project = project(enclosing.get());
            project.files().stream().filter(file -> file.startsWith(folder)).forEach(file -> give(file, project));
        }
        scan(folder, enclosing.isPresent(), 0);
        if (given.size() == before) {
            diagnostics.add(Diagnostic.error(folder, "no-files", "no " + Project.EXTENSION + " files in this folder"));
        }
    }

    private void addFile(Path file) {
        Path folder = file.getParent();
        if (!Files.exists(file) || folder == null) {
            diagnostics.add(Diagnostic.error(file, "no-such-file", "there is no such file or folder"));
        } else if (!Project.isCellFile(file)) {
            diagnostics.add(Diagnostic.error(file, "not-a-cell-file", "not a " + Project.EXTENSION + " file"));
        } else {
            FoundProject project = enclosingProject(file).map(this::project).orElseGet(() -> found.computeIfAbsent(folder, this::looseFiles));
            give(file, project);
        }
    }

    private void give(Path file, FoundProject project) {
        given.add(file);
        projectOfFile.put(file, project.folder());
    }

    /** The nearest folder above that is a declared project. */
    private Optional<Path> enclosingProject(Path path) {
        for (Path folder = path; folder != null; folder = folder.getParent()) {
            if (description(folder).filter(ProjectDescription::isLamella).isPresent()) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    /** Takes every project in or below the folder; the outermost folder that holds files is one where none is declared. */
    private void scan(Path folder, boolean insideProject, int depth) {
        boolean isProject = isDeclared(folder) || !insideProject && hasCellFiles(folder);
        if (isProject) {
            FoundProject project = project(folder);
            // a library is checked by whoever made it, unless a person names its folder
            if (depth == 0 || !project.isLibrary()) {
                project.files().forEach(file -> give(file, project));
            }
        }
        if (depth < DEEPEST) {
            for (Path child : children(folder)) {
                if (isSearched(child)) {
                    scan(child, insideProject || isProject, depth + 1);
                }
            }
        }
    }

    private boolean isDeclared(Path folder) {
        return description(folder).filter(ProjectDescription::isLamella).isPresent();
    }

    private boolean hasCellFiles(Path folder) {
        return children(folder).stream().anyMatch(child -> Project.isCellFile(child) && Files.isRegularFile(child));
    }

    private List<Path> children(Path folder) {
        return children.computeIfAbsent(folder, unlisted -> {
            try (Stream<Path> listed = Files.list(unlisted)) {
                return listed.sorted().toList();
            } catch (IOException | UncheckedIOException unreadable) {
                diagnostics.add(Diagnostic.error(unlisted, "unreadable", "cannot be read: " + unreadable.getMessage()));
                return List.of();
            }
        });
    }

    /** Links are not followed: they may lead in a circle or out of the project. */
    private static boolean isSearched(Path child) {
        return ProjectFolder.isSearched(String.valueOf(child.getFileName())) && Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS);
    }

    private FoundProject project(Path folder) {
        FoundProject known = found.get(folder);
        if (known == null) {
            Optional<ProjectDescription> description = description(folder).filter(ProjectDescription::isLamella);
            String declared = description.map(ProjectDescription::name).orElse("");
            known = new FoundProject(declared.isEmpty() ? folderName(folder) : declared, folder, cellFiles(folder, 0), description);
            found.put(folder, known);
        }
        return known;
    }

    /** The folder of a single file: only what lies beside it, since the folder may be anybody's. */
    private FoundProject looseFiles(Path folder) {
        List<Path> files = children(folder).stream().filter(child -> Project.isCellFile(child) && Files.isRegularFile(child)).toList();
        return new FoundProject(folderName(folder), folder, files, Optional.empty());
    }

    private static String folderName(Path folder) {
        @Nullable Path name = folder.getFileName();
        return name == null ? folder.toString() : name.toString();
    }

    /** All files below the folder that do not belong to a declared project further down. */
    private List<Path> cellFiles(Path folder, int depth) {
        List<Path> files = new ArrayList<>();
        for (Path child : children(folder)) {
            if (Project.isCellFile(child) && Files.isRegularFile(child)) {
                files.add(child);
            } else if (depth < DEEPEST && isSearched(child) && !isDeclared(child)) {
                files.addAll(cellFiles(child, depth + 1));
            }
        }
        files.sort(null);
        return files;
    }

    private Optional<ProjectDescription> description(Path folder) {
        Optional<ProjectDescription> known = descriptions.get(folder);
        if (known == null) {
            known = FoundProject.describe(folder, diagnostics);
            descriptions.put(folder, known);
        }
        return known;
    }

    private ProjectSelection resolve() {
        Map<Path, Project> projects = new ProjectReferences(found.values(), this::beside, WorkspaceProjects::missing).resolve(diagnostics);
        Map<Path, Project> files = new TreeMap<>();
        projectOfFile.forEach((file, folder) -> Optional.ofNullable(projects.get(folder)).ifPresent(project -> files.put(file, project)));
        return new ProjectSelection(List.copyOf(projects.values()), files, List.copyOf(diagnostics));
    }

    /** As in a workspace folder or a repository, projects usually lie side by side. */
    private Optional<FoundProject> beside(String name, FoundProject referrer) {
        Path parent = referrer.folder().getParent();
        return parent == null ? Optional.empty()
                : children(parent).stream().filter(Files::isDirectory).filter(this::isDeclared).map(this::project).filter(each -> each.name().equals(name)).findFirst();
    }
}
