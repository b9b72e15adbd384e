package org.lamella.core.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.emf.common.util.URI;
import org.lamella.core.projects.WorkspaceProjects;
import org.lamella.dsl.ide.server.ProjectFolder;
import org.osgi.framework.FrameworkUtil;

/** What the workspace offers to the language server: its open Lamella projects and the shipped library. */
final class ServedProjects {

    private static final String LIBRARY = "lamella.library";

    private ServedProjects() {
    }

    /** Open projects with the nature and what is wrong with them, and the shipped library. */
    static List<ProjectFolder> of(IWorkspaceRoot root) {
        Map<String, Path> open = new TreeMap<>();
        for (IProject project : root.getProjects()) {
            if (LamellaNature.isOn(project) && project.getLocation() != null) {
                open.put(project.getName(), project.getLocation().toPath());
            }
        }
        List<ProjectFolder> folders = new ArrayList<>(WorkspaceProjects.of(open, name -> missing(root, name)));
        Path library = library();
        try {
            ShippedLibrary.writeTo(library);
            folders.add(new ProjectFolder(LIBRARY, URI.createFileURI(library.toString()), List.of(), true));
        } catch (IOException failure) {
            ILog.of(ServedProjects.class).error("The shipped library cannot be written to " + library + ", so its materials are missing: " + failure.getMessage(), failure);
        }
        return folders;
    }

    private static String missing(IWorkspaceRoot root, String name) {
        boolean closed = root.getFullPath().isValidSegment(name) && root.getProject(name).exists() && !root.getProject(name).isOpen();
        return closed ? "the project '" + name + "' is closed; open it" : WorkspaceProjects.missing(name);
    }

    /** Where the files of the shipped library lie for reading. */
    static Path library() {
        return Platform.getStateLocation(FrameworkUtil.getBundle(ServedProjects.class)).append("library").toPath();
    }
}
