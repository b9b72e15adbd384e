package org.lamella.dsl.ide.server;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.resource.IContainer;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.eclipse.xtext.resource.containers.ProjectDescriptionBasedContainerManager;
import org.eclipse.xtext.resource.impl.ChunkedResourceDescriptions;
import org.eclipse.xtext.workspace.IProjectConfig;
import org.eclipse.xtext.workspace.ProjectConfigAdapter;

/**
 * A file sees what its own project sees, also where it was loaded for another one: Xtext takes the project that loads. Else a name that
 * is unknown to a library could be known to its users.
 */
public final class CellContainers extends ProjectDescriptionBasedContainerManager {

    @NonNullByDefault({})
    @Override
    public List<IContainer> getVisibleContainers(IResourceDescription file, IResourceDescriptions index) {
        @Nullable ChunkedResourceDescriptions chunks = getChunkedResourceDescriptions(index);
        @Nullable ProjectConfigAdapter adapter = chunks == null ? null : ProjectConfigAdapter.findInEmfObject(chunks.getResourceSet());
        if (chunks == null || adapter == null) {
            return super.getVisibleContainers(file, index);
        }
        IProjectConfig loading = adapter.getProjectConfig();
        @Nullable IProjectConfig own = loading.getWorkspaceConfig().findProjectContaining(file.getURI());
        if (own == null || own.getName().equals(loading.getName())) {
            return super.getVisibleContainers(file, index);
        }
        List<IContainer> containers = new ArrayList<>();
        containers.add(createContainer(index, chunks, own.getName()));
        CellProjectDescriptionFactory.visibleFrom(own).forEach(name -> containers.add(createContainer(index, chunks, name)));
        return containers;
    }
}
