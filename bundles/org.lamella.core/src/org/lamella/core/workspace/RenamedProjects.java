package org.lamella.core.workspace;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;

/** Keeps references between Lamella projects when one is renamed: they are kept by name, and Eclipse leaves them as they are. */
final class RenamedProjects extends WorkspaceJob {

    private final IWorkspaceRoot root;
    private final Map<String, String> renamed;

    private RenamedProjects(IWorkspaceRoot root, Map<String, String> renamed) {
        super("Renaming references to projects");
        this.root = root;
        this.renamed = renamed;
        setSystem(true);
        setRule(root);
    }

    /** Follows the projects that were renamed in a change of the workspace; it is over when the references are written. */
    static void follow(IWorkspaceRoot root, IResourceDelta change) {
        Map<String, String> renamed = new TreeMap<>();
        for (IResourceDelta child : change.getAffectedChildren(IResourceDelta.REMOVED)) {
            if (child.getResource() instanceof IProject && (child.getFlags() & IResourceDelta.MOVED_TO) != 0) {
                renamed.put(child.getResource().getName(), child.getMovedToPath().segment(0));
            }
        }
        if (!renamed.isEmpty()) {
            new RenamedProjects(root, renamed).schedule();
        }
    }

    @Override
    public IStatus runInWorkspace(IProgressMonitor monitor) throws CoreException {
        for (IProject project : root.getProjects()) {
            if (LamellaNature.isOn(project)) {
                IProjectDescription description = project.getDescription();
                IProject[] references = description.getReferencedProjects();
                if (Arrays.stream(references).anyMatch(reference -> renamed.containsKey(reference.getName()))) {
                    description.setReferencedProjects(Arrays.stream(references).map(reference -> root.getProject(renamed.getOrDefault(reference.getName(), reference.getName())))
                            .distinct().toArray(IProject[]::new));
                    project.setDescription(description, monitor);
                }
            }
        }
        return Status.OK_STATUS;
    }
}
