package org.lamella.dsl.elaboration;

import java.util.List;

import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.resource.IContainer;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsProvider;

import com.google.inject.Inject;

/** Looks into the index of everything a file sees: its project and those it depends on. */
final class VisibleElements {

    private final ResourceDescriptionsProvider index;
    private final IResourceDescription.Manager descriptions;
    private final IContainer.Manager containers;

    @Inject
    VisibleElements(ResourceDescriptionsProvider index, IResourceDescription.Manager descriptions, IContainer.Manager containers) {
        this.index = index;
        this.descriptions = descriptions;
        this.containers = containers;
    }

    /** What the resource sees; empty where it is in no resource set. */
    List<IContainer> containers(Resource resource) {
        if (resource.getResourceSet() == null) {
            return List.of();
        }
        @Nullable IResourceDescription own = descriptions.getResourceDescription(resource);
        return own == null ? List.of() : containers.getVisibleContainers(own, index.getResourceDescriptions(resource));
    }
}
