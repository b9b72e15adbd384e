package org.lamella.core.projects;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.lamella.core.language.Diagnostic;
import org.lamella.core.projects.ProjectFolders.Found;
import org.lamella.dsl.elaboration.Severity;

/**
 * Turns the names of referenced projects into projects: found among those given, else beside the referring project. Tells equal names,
 * missing projects and circles, and puts every project after those it refers to.
 */
final class ProjectReferences {

    private final Map<Path, Found> found;
    private final Predicate<Path> isDeclared;
    private final Function<Path, Found> project;
    private final Map<Path, Project> resolved = new LinkedHashMap<>();
    private final LinkedHashSet<Path> open = new LinkedHashSet<>();

    ProjectReferences(Map<Path, Found> found, Predicate<Path> isDeclared, Function<Path, Found> project) {
        this.found = found;
        this.isDeclared = isDeclared;
        this.project = project;
    }

    /** @return the projects by folder, each after those it refers to */
    Map<Path, Project> resolve(Collection<Diagnostic> diagnostics) {
        for (Found each : List.copyOf(found.values())) {
            resolve(each, diagnostics);
        }
        duplicates(diagnostics);
        return resolved;
    }

    private Optional<Project> resolve(Found each, Collection<Diagnostic> diagnostics) {
        Project known = resolved.get(each.folder());
        if (known != null) {
            return Optional.of(known);
        }
        open.add(each.folder());
        List<Project> references = new ArrayList<>();
        for (ProjectDescription.Reference reference : each.description().map(ProjectDescription::references).orElse(List.of())) {
            Path file = each.description().orElseThrow().file();
            Optional<Found> target = find(reference.name(), each.folder());
            if (target.isEmpty()) {
                diagnostics.add(new Diagnostic(file, reference.line(), reference.column(), Severity.ERROR, "missing-project",
                        "there is no Lamella project '" + reference.name() + "' here or beside this one; add it or remove the reference"));
            } else if (open.contains(target.get().folder())) {
                diagnostics.add(new Diagnostic(file, reference.line(), reference.column(), Severity.ERROR, "project-cycle",
                        "projects refer to each other in a circle: " + circle(target.get()) + "; remove one of the references"));
            } else {
                resolve(target.get(), diagnostics).ifPresent(references::add);
            }
        }
        open.remove(each.folder());
        Project project = new Project(each.name(), each.folder(), each.files(), references);
        resolved.put(each.folder(), project);
        return Optional.of(project);
    }

    private String circle(Found target) {
        List<Path> chain = new ArrayList<>(open);
        List<Path> inside = chain.subList(chain.indexOf(target.folder()), chain.size());
        return inside.stream().map(folder -> project.apply(folder).name()).collect(Collectors.joining(" -> ")) + " -> " + target.name();
    }

    private Optional<Found> find(String name, Path referrer) {
        Optional<Found> among = found.values().stream().filter(each -> each.name().equals(name)).findFirst();
        return among.isPresent() ? among : beside(name, referrer);
    }

    /** As in a workspace folder or a repository, projects usually lie side by side. */
    private Optional<Found> beside(String name, Path referrer) {
        Path parent = referrer.getParent();
        if (parent == null) {
            return Optional.empty();
        }
        try (Stream<Path> siblings = Files.list(parent)) {
            return siblings.sorted().filter(Files::isDirectory).filter(isDeclared).map(project).filter(each -> each.name().equals(name)).findFirst();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private void duplicates(Collection<Diagnostic> diagnostics) {
        Map<String, Project> byName = new LinkedHashMap<>();
        for (Project each : resolved.values()) {
            Project first = byName.putIfAbsent(each.name(), each);
            if (first != null) {
                Path place = found.get(each.folder()).description().map(ProjectDescription::file).orElse(each.folder());
                diagnostics.add(Diagnostic.error(place, "duplicate-project",
                        "two projects are named '" + each.name() + "': " + first.folder() + " and " + each.folder() + "; rename one of them"));
            }
        }
    }
}
