package org.lamella.dsl.ide.server;

import java.util.List;

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
    public ProjectFolder {
        dependencies = List.copyOf(dependencies);
    }
}
