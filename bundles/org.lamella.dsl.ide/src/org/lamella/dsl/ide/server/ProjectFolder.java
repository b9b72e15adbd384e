package org.lamella.dsl.ide.server;

import java.util.List;
import java.util.Set;

import org.eclipse.emf.common.util.URI;

/**
 * A project as the language sees it: a folder of {@code .cell} files.
 *
 * @param name unique name
 * @param folder {@code file:} URI of the folder
 * @param dependencies names of the projects it may refer to directly
 * @param readOnly shipped files: indexed, never checked again
 */
public record ProjectFolder(String name, URI folder, List<String> dependencies, boolean readOnly) {
    /** Folders whose content is made from other files or belongs to tools. */
    private static final Set<String> SKIPPED = Set.of("bin", "target", "node_modules");

    public ProjectFolder {
        dependencies = List.copyOf(dependencies);
    }

    /** @return whether a folder of that name inside a project may hold files of the project */
    public static boolean isSearched(String name) {
        return !name.startsWith(".") && !SKIPPED.contains(name);
    }
}
