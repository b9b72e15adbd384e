package org.lamella.dsl.ide.server;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.jdt.annotation.Nullable;
import org.lamella.dsl.index.Consulted;

/** What the checks of a project's files consulted, kept at the project's resource set while the files themselves may be unloaded. */
final class CheckedFiles extends AdapterImpl {

    private final Map<URI, Consulted> consulted = new HashMap<>();

    /** Those of a resource set, without any the first time. */
    static CheckedFiles of(ResourceSet resources) {
        return resources.eAdapters().stream().filter(CheckedFiles.class::isInstance).map(CheckedFiles.class::cast).findFirst().orElseGet(() -> {
            CheckedFiles none = new CheckedFiles();
            resources.eAdapters().add(none);
            return none;
        });
    }

    /** Takes over what the last check of a file consulted; forgets a file that is not there any more. */
    void update(URI file, ResourceSet resources) {
        @Nullable Resource resource = resources.getResource(file, false);
        if (resource == null) {
            consulted.remove(file);
        } else {
            Consulted.of(resource).ifPresent(found -> consulted.put(file, found));
        }
    }

    /** What the last check of a file consulted; empty where none was made, as for files that are only indexed. */
    Optional<Consulted> consulted(URI file) {
        return Optional.ofNullable(consulted.get(file));
    }

    /** The files whose checks read another file as a whole, such as a table. */
    Set<URI> readersOf(URI file) {
        return consulted.entrySet().stream().filter(entry -> entry.getValue().read(file)).map(Map.Entry::getKey).collect(Collectors.toSet());
    }
}
