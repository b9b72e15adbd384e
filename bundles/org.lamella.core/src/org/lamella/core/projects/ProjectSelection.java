package org.lamella.core.projects;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.lamella.core.language.Diagnostic;

/**
 * What a person named, as projects.
 *
 * @param projects the projects of the files and all they refer to, those referred to first
 * @param files the files named, or in the folders named, each with its project, sorted
 * @param diagnostics what is wrong with paths and project files
 */
public record ProjectSelection(List<Project> projects, Map<Path, Project> files, List<Diagnostic> diagnostics) {

    public ProjectSelection {
        projects = List.copyOf(projects);
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
        diagnostics = List.copyOf(diagnostics);
    }
}
