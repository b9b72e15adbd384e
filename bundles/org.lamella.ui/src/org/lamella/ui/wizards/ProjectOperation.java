package org.lamella.ui.wizards;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.lamella.core.workspace.LamellaNature;
import org.lamella.library.Example;
import org.lamella.library.Library;

/** Makes a project with the Lamella nature and the files of an example, or one small file to begin with. */
public final class ProjectOperation {

    private final String name;
    private final @Nullable Example example;
    private final List<IProject> libraries;
    private @Nullable IFile main;

    /**
     * Prepares the work.
     *
     * @param name name of a project that does not exist
     * @param example what to start from; empty for one small file
     * @param libraries projects it uses
     */
    public ProjectOperation(String name, Optional<Example> example, List<IProject> libraries) {
        this.name = name;
        this.example = example.orElse(null);
        this.libraries = List.copyOf(libraries);
    }

    /** The same for a project that uses no others. */
    public ProjectOperation(String name, Optional<Example> example) {
        this(name, example, List.of());
    }

    /**
     * Makes the project; a failure leaves none behind.
     *
     * @throws CoreException when the project or a file cannot be written
     */
    public void execute(IProgressMonitor monitor) throws CoreException {
        IWorkspace workspace = ResourcesPlugin.getWorkspace();
        IProject project = workspace.getRoot().getProject(name);
        workspace.run(progress -> create(project, SubMonitor.convert(progress, 10)), workspace.getRoot(), IWorkspace.AVOID_UPDATE, monitor);
    }

    /** @return the file to open, once the work is done */
    public Optional<IFile> mainFile() {
        return Optional.ofNullable(main);
    }

    private void create(IProject project, SubMonitor monitor) throws CoreException {
        project.create(monitor.split(1));
        try {
            project.open(monitor.split(1));
            // only a nature added to an open project is asked to add its builder
            IProjectDescription description = project.getDescription();
            description.setNatureIds(new String[] {LamellaNature.ID});
            description.setReferencedProjects(libraries.toArray(IProject[]::new));
            project.setDescription(description, monitor.split(2));
            Example from = example;
            if (from == null) {
                main = project.getFile(CellTemplate.fileName(name));
                CellTemplate.write(main, monitor.split(6));
            } else {
                copy(from, project, monitor.split(6));
            }
        } catch (CoreException | RuntimeException e) {
            project.delete(true, true, null);
            throw e;
        }
    }

    private void copy(Example from, IProject project, SubMonitor monitor) throws CoreException {
        monitor.setWorkRemaining(from.files().size());
        for (String path : from.files()) {
            IFile file = project.getFile(path);
            if (file.getParent() instanceof IFolder folder && !folder.exists()) {
                folder.create(IResource.NONE, true, null);
            }
            try (InputStream content = Library.open(from, path)) {
                file.create(content, IResource.NONE, monitor.split(1));
            } catch (IOException e) {
                throw new CoreException(Status.error(e.getMessage(), e));
            }
            if (main == null) {
                main = file;
            }
        }
    }
}
