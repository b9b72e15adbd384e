package org.lamella.core.workspace;

import java.util.Arrays;
import java.util.stream.Stream;

import org.eclipse.core.resources.ICommand;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IProjectNature;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jdt.annotation.Nullable;

/** Marks a project as a Lamella model library and gives it the builder. */
public final class LamellaNature implements IProjectNature {

    /** Id of the nature, as written in {@code .project}. */
    public static final String ID = "org.lamella.core.nature";

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
    public void configure() throws CoreException {
        IProjectDescription description = getProject().getDescription();
        boolean present = Arrays.stream(description.getBuildSpec()).anyMatch(command -> command.getBuilderName().equals(CellBuilder.ID));
        if (!present) {
            ICommand command = description.newCommand();
            command.setBuilderName(CellBuilder.ID);
            description.setBuildSpec(Stream.concat(Arrays.stream(description.getBuildSpec()), Stream.of(command)).toArray(ICommand[]::new));
            getProject().setDescription(description, null);
        }
    }

    @Override
    public void deconfigure() throws CoreException {
        IProjectDescription description = getProject().getDescription();
        description.setBuildSpec(Arrays.stream(description.getBuildSpec()).filter(command -> !command.getBuilderName().equals(CellBuilder.ID)).toArray(ICommand[]::new));
        getProject().setDescription(description, null);
        ProblemMarkers.clear(getProject());
    }

    @Override
    public IProject getProject() {
        IProject configured = project;
        if (configured == null) {
            throw new IllegalStateException("the nature belongs to no project yet");
        }
        return configured;
    }

    @Override
    public void setProject(IProject configured) {
        project = configured;
    }
}
