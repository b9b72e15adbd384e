package org.lamella.core.projects;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.lamella.core.language.Diagnostic;
import org.lamella.core.projects.ProjectDescription.Reference;
import org.lamella.dsl.elaboration.Severity;

/**
 * Turns the names of referenced projects into projects. Tells equal names, missing projects and rings at every reference that is part of
 * one, and puts every project after those it refers to. The workbench, the command line and the server for other editors all ask here.
 */
final class ProjectReferences {

    private static final String REMEDY = ", or remove the reference";

    private final Map<Path, FoundProject> found = new LinkedHashMap<>();
    private final BiFunction<String, FoundProject, Optional<FoundProject>> elsewhere;
    private final UnaryOperator<String> missing;
    private final Map<Path, Map<Reference, FoundProject>> targets = new LinkedHashMap<>();

    /**
     * @param found projects to resolve
     * @param elsewhere finds a project that is not among them by its name and the referring project
     * @param missing why a project of that name is none that can be referred to, and what else to do about it
     */
    ProjectReferences(Collection<FoundProject> found, BiFunction<String, FoundProject, Optional<FoundProject>> elsewhere, UnaryOperator<String> missing) {
        found.forEach(project -> this.found.put(project.folder(), project));
        this.elsewhere = elsewhere;
        this.missing = missing;
    }

    /** @return the projects by folder, each after those it refers to as far as they are in no ring */
    Map<Path, Project> resolve(Collection<? super Diagnostic> diagnostics) {
        Deque<FoundProject> open = new ArrayDeque<>(found.values());
        while (!open.isEmpty()) {
            FoundProject project = open.remove();
            targets.computeIfAbsent(project.folder(), unseen -> targets(project, open, diagnostics));
        }
        targets.forEach((folder, references) -> references.forEach((reference, target) -> ring(project(folder), reference, target, diagnostics)));
        duplicates(diagnostics);
        Map<Path, Project> sorted = new LinkedHashMap<>();
        Set<Path> visited = new LinkedHashSet<>();
        targets.keySet().forEach(folder -> sort(folder, visited, sorted));
        return sorted;
    }

    private FoundProject project(Path folder) {
        return found.get(folder);
    }

    private Map<Reference, FoundProject> targets(FoundProject project, Deque<FoundProject> open, Collection<? super Diagnostic> diagnostics) {
        Map<Reference, FoundProject> resolved = new LinkedHashMap<>();
        for (Reference reference : project.references()) {
            Optional<FoundProject> target = found.values().stream().filter(each -> each.name().equals(reference.name())).findFirst()
                    .or(() -> elsewhere.apply(reference.name(), project));
            target.ifPresentOrElse(each -> {
                resolved.put(reference, each);
                if (found.putIfAbsent(each.folder(), each) == null) {
                    open.add(each);
                }
            }, () -> diagnostics.add(at(project, reference, "missing-project", missing.apply(reference.name()) + REMEDY)));
        }
        return resolved;
    }

    private static Diagnostic at(FoundProject project, Reference reference, String code, String message) {
        return new Diagnostic(project.place(), reference.line(), reference.column(), Severity.ERROR, code, message);
    }

    /** Tells a reference that leads back to its own project, with the shortest way. */
    private void ring(FoundProject project, Reference reference, FoundProject target, Collection<? super Diagnostic> diagnostics) {
        Map<Path, Path> before = new HashMap<>();
        Deque<Path> open = new ArrayDeque<>(List.of(target.folder()));
        while (!open.isEmpty() && !open.peek().equals(project.folder())) {
            Path at = open.remove();
            targets.get(at).values().stream().map(FoundProject::folder).filter(next -> !next.equals(target.folder()) && before.putIfAbsent(next, at) == null).forEach(open::add);
        }
        if (!open.isEmpty()) {
            List<String> way = new ArrayList<>();
            for (Path at = project.folder(); at != null; at = before.get(at)) {
                way.add(0, project(at).name());
            }
            String ring = way.stream().collect(Collectors.joining(" -> ", project.name() + " -> ", ""));
            diagnostics.add(at(project, reference, "project-cycle", "projects refer to each other in a ring: " + ring + "; remove one of the references"));
        }
    }

    private void sort(Path folder, Set<Path> visited, Map<Path, Project> sorted) {
        if (visited.add(folder)) {
            FoundProject project = project(folder);
            List<Path> references = targets.get(folder).values().stream().map(FoundProject::folder).distinct().toList();
            references.forEach(reference -> sort(reference, visited, sorted));
            sorted.put(folder, new Project(project.name(), folder, project.files(), references, project.isLibrary()));
        }
    }

    private void duplicates(Collection<? super Diagnostic> diagnostics) {
        Map<String, FoundProject> byName = new LinkedHashMap<>();
        for (FoundProject each : found.values()) {
            FoundProject first = byName.putIfAbsent(each.name(), each);
            if (first != null) {
                diagnostics.add(Diagnostic.error(each.place(), "duplicate-project",
                        "two projects are named '" + each.name() + "': " + first.folder() + " and " + each.folder() + "; rename one of them"));
            }
        }
    }
}
