package org.lamella.core.language;

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
    private final Map<String, List<String>> visible = new HashMap<>();
    private final Map<URI, String> containers = new HashMap<>();

    void addLibrary(List<URI> uris) {
        add(LIBRARY, uris, List.of(LIBRARY));
    }

    void add(Project project, List<URI> uris) {
        Set<String> seen = new LinkedHashSet<>();
        collect(project, seen);
        seen.add(LIBRARY);
        add(handle(project), uris, List.copyOf(seen));
    }

    private void add(String handle, List<URI> uris, List<String> sees) {
        files.put(handle, Collections.unmodifiableSet(new LinkedHashSet<>(uris)));
        visible.put(handle, sees);
        uris.forEach(uri -> containers.put(uri, handle));
    }

    private static void collect(Project project, Set<String> seen) {
        if (seen.add(handle(project))) {
            project.references().forEach(reference -> collect(reference, seen));
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
        return new ArrayList<>(visible.getOrDefault(handle, List.of(LIBRARY)));
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
