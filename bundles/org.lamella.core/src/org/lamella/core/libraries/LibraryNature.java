package org.lamella.core.libraries;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectNature;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jdt.annotation.Nullable;
import org.lamella.core.projects.Project;

/** Marks a Lamella project as imported: its files are used by others, but neither checked nor changed. */
public final class LibraryNature implements IProjectNature {

    /** Id of the nature, as written in {@code .project}. */
    public static final String ID = Project.LIBRARY_NATURE;

    private @Nullable IProject project;

    /** @return whether the project is open and has the nature */
    public static boolean isOn(IProject project) {
        try {
            return project.isAccessible() && project.hasNature(ID);
        } catch (CoreException closedMeanwhile) {
            return false;
        }
    }

    @Override
    public void configure() {
        // the nature alone says it
    }

    @Override
    public void deconfigure() {
        // the nature alone says it
    }

    @Override
    public @Nullable IProject getProject() {
        return project;
    }

    @Override
    public void setProject(IProject marked) {
        project = marked;
    }
}
