package org.lamella.dsl.ide.server;

import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.ide.server.ProjectManager;
import org.eclipse.xtext.ide.server.WorkspaceManager;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.eclipse.xtext.resource.XtextResource;

/**
 * What a server serves, for services that must look beyond their file and the projects it sees, such as at the users of a library. It hangs
 * at the resource sets of the projects; may be asked within a read request only, when nothing changes.
 */
public final class ServedWorkspace extends AdapterImpl {

    private final Supplier<WorkspaceManager> workspace;

    ServedWorkspace(Supplier<WorkspaceManager> workspace) {
        this.workspace = workspace;
    }

    /** The workspace a file is served in; empty where no server reads it. */
    public static Optional<ServedWorkspace> of(@Nullable Resource resource) {
        return resource == null || resource.getResourceSet() == null ? Optional.empty()
                : resource.getResourceSet().eAdapters().stream().filter(ServedWorkspace.class::isInstance).map(ServedWorkspace.class::cast).findFirst();
    }

    /** Everything that files of all projects declare and refer to in other files. */
    public IResourceDescriptions index() {
        return workspace.get().getIndex();
    }

    /** The model of a file as its own project reads it; empty where no project has it. */
    public Optional<XtextResource> file(URI file) {
        @Nullable ProjectManager project = workspace.get().getProjectManager(file);
        return project != null && project.getResource(file) instanceof XtextResource resource ? Optional.of(resource) : Optional.empty();
    }
}
