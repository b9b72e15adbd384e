package org.lamella.core.language;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.containers.IAllContainersState;
import org.lamella.core.projects.Project;

/** Which files see which: those of their own project, of the projects it refers to directly or through others, and the library. */
final class ProjectContainers implements IAllContainersState {

    private static final String LIBRARY = "library";

    private final Map<String, Set<URI>> files = new LinkedHashMap<>();
    private final Map<String, List<String>> references = new HashMap<>();
    private final Map<String, List<String>> visible = new HashMap<>();
    private final Map<URI, String> containers = new HashMap<>();

    void addLibrary(List<URI> uris) {
        add(LIBRARY, uris);
    }

    void add(Project project, List<URI> uris) {
        references.put(handle(project), project.references().stream().map(Path::toString).toList());
        add(handle(project), uris);
    }

    private void add(String handle, List<URI> uris) {
        files.put(handle, Collections.unmodifiableSet(new LinkedHashSet<>(uris)));
        uris.forEach(uri -> containers.put(uri, handle));
    }

    private List<String> visibleFrom(String handle) {
        Set<String> seen = new LinkedHashSet<>();
        collect(handle, seen);
        seen.add(LIBRARY);
        return List.copyOf(seen);
    }

    private void collect(String handle, Set<String> seen) {
        if (seen.add(handle)) {
            references.getOrDefault(handle, List.of()).forEach(reference -> collect(reference, seen));
        }
    }

    /** The folder, since names may be given twice. */
    private static String handle(Project project) {
        return project.folder().toString();
    }

    @Override
    public boolean isEmpty(String handle) {
        return getContainedURIs(handle).isEmpty();
    }

    @Override
    public List<String> getVisibleContainerHandles(String handle) {
        return new ArrayList<>(visible.computeIfAbsent(handle, this::visibleFrom));
    }

    @Override
    public Collection<URI> getContainedURIs(String handle) {
        return files.getOrDefault(handle, Set.of());
    }

    @Override
    public String getContainerHandle(URI uri) {
        return containers.getOrDefault(uri, LIBRARY);
    }
}
