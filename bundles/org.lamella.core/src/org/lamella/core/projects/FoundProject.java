package org.lamella.core.projects;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.lamella.core.language.Diagnostic;
import org.lamella.dsl.elaboration.Severity;

/**
 * A project before its references are resolved.
 *
 * @param name its name
 * @param folder its absolute folder
 * @param files its files, sorted
 * @param description what its project file says; empty where it has none
 */
record FoundProject(String name, Path folder, List<Path> files, Optional<ProjectDescription> description) {

    List<ProjectDescription.Reference> references() {
        return description.map(ProjectDescription::references).orElse(List.of());
    }

    boolean isLibrary() {
        return description.filter(ProjectDescription::isLibrary).isPresent();
    }

    /** Where to tell what is wrong with the project as a whole. */
    Path place() {
        return description.map(ProjectDescription::file).orElse(folder);
    }

    /** What the project file in a folder says; one that cannot be read is told. */
    static Optional<ProjectDescription> describe(Path folder, Collection<? super Diagnostic> diagnostics) {
        Path file = folder.resolve(ProjectDescription.FILE_NAME);
        try {
            return Files.isRegularFile(file) ? Optional.of(ProjectDescription.read(file)) : Optional.empty();
        } catch (ProjectDescription.UnreadableException unreadable) {
            diagnostics.add(new Diagnostic(file, unreadable.line(), unreadable.column(), Severity.ERROR, "project-file", String.valueOf(unreadable.getMessage())));
            return Optional.empty();
        }
    }
}
