package org.lamella.core.libraries;

import java.io.ByteArrayInputStream;
import java.util.Map;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourceAttributes;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.lamella.core.workspace.LamellaNature;

/** Brings a library into the workspace as a project whose files are read-only; one of that name is replaced by what is imported. */
public final class LibraryImport {

    private final IProject project;
    private final LibraryContent content;

    /**
     * Prepares the work.
     *
     * @param project project to make, or library to replace
     * @param content its files
     */
    public LibraryImport(IProject project, LibraryContent content) {
        this.project = project;
        this.content = content;
    }

    /** @return whether a name can be that of an imported library: no project has it, or a library that is replaced */
    public static boolean isPossible(IProject project) {
        return !project.exists() || LibraryNature.isOn(project);
    }

    /**
     * Makes the project, or replaces its files; a failure leaves no new project behind.
     *
     * @throws CoreException when it cannot be written
     */
    public void execute(IProgressMonitor monitor) throws CoreException {
        project.getWorkspace().run(progress -> write(SubMonitor.convert(progress, 10)), project.getWorkspace().getRoot(), IWorkspace.AVOID_UPDATE, monitor);
    }

    private void write(SubMonitor monitor) throws CoreException {
        boolean isNew = !project.exists();
        try {
            if (isNew) {
                project.create(monitor.split(1));
                project.open(monitor.split(1));
                IProjectDescription description = project.getDescription();
                description.setNatureIds(new String[] { LamellaNature.ID, LibraryNature.ID });
                project.setDescription(description, monitor.split(1));
            } else {
                clear(monitor.split(3));
            }
            SubMonitor writing = monitor.split(7).setWorkRemaining(content.files().size());
            for (Map.Entry<String, byte[]> file : content.files().entrySet()) {
                write(project.getFile(IPath.fromPortableString(file.getKey())), file.getValue(), writing.split(1));
            }
        } catch (CoreException | RuntimeException failure) {
            if (isNew) {
                project.delete(true, true, null);
            }
            throw failure;
        }
    }

    private void clear(SubMonitor monitor) throws CoreException {
        for (IResource member : project.members()) {
            if (!member.getName().startsWith(".")) {
                // some systems delete no read-only files
                member.accept(each -> setReadOnly(each, false));
                member.delete(true, monitor.split(1));
            }
        }
    }

    private static void write(IFile file, byte[] bytes, IProgressMonitor monitor) throws CoreException {
        makeFolder(file.getParent());
        file.create(new ByteArrayInputStream(bytes), IResource.FORCE, monitor);
        setReadOnly(file, true);
    }

    private static void makeFolder(IContainer container) throws CoreException {
        if (container instanceof IFolder folder && !folder.exists()) {
            makeFolder(folder.getParent());
            folder.create(IResource.FORCE, true, null);
        }
    }

    private static boolean setReadOnly(IResource resource, boolean readOnly) throws CoreException {
        ResourceAttributes attributes = resource.getResourceAttributes();
        if (attributes != null && resource instanceof IFile) {
            attributes.setReadOnly(readOnly);
            resource.setResourceAttributes(attributes);
        }
        return true;
    }
}
