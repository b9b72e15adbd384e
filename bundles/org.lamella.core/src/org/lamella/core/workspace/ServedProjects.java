package org.lamella.core.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.emf.common.util.URI;
import org.lamella.dsl.ide.server.ProjectFolder;
import org.osgi.framework.FrameworkUtil;

/** What the workspace offers to the language server: its open Lamella projects and the shipped library. */
final class ServedProjects {

    private static final String LIBRARY = "lamella.library";

    private ServedProjects() {
    }

    /** Open projects with the nature, in no particular order, and the shipped library. */
    static List<ProjectFolder> of(IWorkspaceRoot root) {
        List<ProjectFolder> folders = new ArrayList<>();
        for (IProject project : root.getProjects()) {
            if (LamellaNature.isOn(project) && project.getLocation() != null) {
                folders.add(new ProjectFolder(project.getName(), URI.createFileURI(project.getLocation().toOSString()), references(project), false));
            }
        }
        Path library = library();
        try {
            ShippedLibrary.writeTo(library);
            folders.add(new ProjectFolder(LIBRARY, URI.createFileURI(library.toString()), List.of(), true));
        } catch (IOException failure) {
            ILog.of(ServedProjects.class).error("The shipped library cannot be written to " + library + ", so its materials are missing: " + failure.getMessage(), failure);
        }
        return folders;
    }

    /** Where the files of the shipped library lie for reading. */
    static Path library() {
        return Platform.getStateLocation(FrameworkUtil.getBundle(ServedProjects.class)).append("library").toPath();
    }

    private static List<String> references(IProject project) {
        try {
            return Stream.of(project.getReferencedProjects()).map(IProject::getName).toList();
        } catch (CoreException closedMeanwhile) {
            return List.of();
        }
    }
}
