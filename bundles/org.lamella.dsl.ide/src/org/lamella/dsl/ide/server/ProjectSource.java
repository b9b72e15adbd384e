package org.lamella.dsl.ide.server;

import java.util.Collection;
import java.util.List;

import org.eclipse.emf.common.util.URI;

/** Decides which projects a server serves. */
@FunctionalInterface
public interface ProjectSource {

    /**
     * Asked whenever folders change, project files change, or a file is opened that no project holds.
     *
     * @param folders URIs of the client's workspace folders; empty where the owner knows the projects by itself
     * @param open URIs of the files open in the client
     * @return the projects, with unique names
     */
    List<ProjectFolder> projects(List<URI> folders, Collection<URI> open);
}
