package org.lamella.core.projects;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

import org.eclipse.emf.common.util.URI;
import org.lamella.core.language.Diagnostic;
import org.lamella.dsl.ide.server.ProjectFolder;
import org.lamella.dsl.ide.server.ProjectProblem;

/** Projects as a language server takes them. */
public final class ServableProject {

    private ServableProject() {
    }

    /**
     * A project with what is wrong with it.
     *
     * @param name name of the project in a folder; unique among those served
     * @param diagnostics of all projects; those about this one are taken
     */
    public static ProjectFolder of(Project project, Function<Path, String> name, Collection<Diagnostic> diagnostics) {
        List<ProjectProblem> problems = diagnostics.stream().filter(diagnostic -> isAbout(diagnostic.file(), project.folder()))
                .map(diagnostic -> new ProjectProblem(uri(diagnostic.file()), diagnostic.line(), diagnostic.column(), diagnostic.code(), diagnostic.message())).toList();
        return new ProjectFolder(name.apply(project.folder()), uri(project.folder()), project.references().stream().map(name).toList(),
                project.library() ? ProjectFolder.Kind.LIBRARY : ProjectFolder.Kind.OWN, problems);
    }

    private static boolean isAbout(Path place, Path folder) {
        return place.equals(folder) || place.equals(folder.resolve(ProjectDescription.FILE_NAME));
    }

    private static URI uri(Path path) {
        return URI.createURI(path.toUri().toString().replaceFirst("/$", ""));
    }
}
