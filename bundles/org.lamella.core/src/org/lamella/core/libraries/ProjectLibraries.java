package org.lamella.core.libraries;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.lamella.core.workspace.LamellaNature;

/**
 * Which Lamella projects a project uses: its references, as Eclipse keeps them in the project file, where the command line finds them too.
 * References to projects of other kinds are left alone.
 */
public final class ProjectLibraries {

    private ProjectLibraries() {
    }

    /** What a project can refer to: the open Lamella projects, and what it refers to although it is closed or missing; by name. */
    public static List<IProject> offered(IWorkspaceRoot root, Optional<IProject> user) {
        Set<IProject> offered = new LinkedHashSet<>(Arrays.stream(root.getProjects()).filter(LamellaNature::isOn).toList());
        user.ifPresent(project -> offered.addAll(chosen(project)));
        user.ifPresent(offered::remove);
        return offered.stream().sorted(Comparator.comparing(IProject::getName, String.CASE_INSENSITIVE_ORDER)).toList();
    }

    /** What a project refers to, apart from open projects of other kinds. */
    public static List<IProject> chosen(IProject user) {
        return references(user).stream().filter(project -> !project.isAccessible() || LamellaNature.isOn(project)).toList();
    }

    private static List<IProject> references(IProject project) {
        try {
            return project.isAccessible() ? List.of(project.getDescription().getReferencedProjects()) : List.of();
        } catch (CoreException closedMeanwhile) {
            return List.of();
        }
    }

    /** What comes along with the chosen projects, each with the first of them that leads to it. */
    public static Map<IProject, IProject> along(Collection<IProject> chosen) {
        Map<IProject, IProject> along = new LinkedHashMap<>();
        for (IProject direct : chosen) {
            Deque<IProject> open = new ArrayDeque<>(chosen(direct));
            while (!open.isEmpty()) {
                IProject next = open.remove();
                if (!chosen.contains(next) && along.putIfAbsent(next, direct) == null) {
                    open.addAll(chosen(next));
                }
            }
        }
        return along;
    }

    /** The ring that a reference would close, as {@code a -> b -> a}; empty where it would close none. */
    public static Optional<String> ring(IProject user, IProject library) {
        Map<IProject, IProject> before = new HashMap<>();
        Deque<IProject> open = new ArrayDeque<>(List.of(library));
        Set<IProject> seen = new LinkedHashSet<>(open);
        while (!open.isEmpty() && !open.peek().equals(user)) {
            IProject at = open.remove();
            chosen(at).stream().filter(seen::add).forEach(next -> {
                before.put(next, at);
                open.add(next);
            });
        }
        if (open.isEmpty()) {
            return Optional.empty();
        }
        List<String> way = new ArrayList<>();
        for (IProject at = user; at != null; at = before.get(at)) {
            way.add(0, at.getName());
        }
        return Optional.of(way.stream().collect(Collectors.joining(" -> ", user.getName() + " -> ", "")));
    }

    /**
     * Writes what a project refers to.
     *
     * @throws CoreException when its project file cannot be written
     */
    public static void choose(IProject user, Collection<IProject> libraries, IProgressMonitor monitor) throws CoreException {
        IProjectDescription description = user.getDescription();
        Set<IProject> references = new LinkedHashSet<>(references(user));
        references.removeAll(chosen(user));
        references.addAll(libraries);
        description.setReferencedProjects(references.toArray(IProject[]::new));
        user.setDescription(description, monitor);
    }
}
