package org.lamella.dsl.elaboration;

import java.util.Optional;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.IContainer;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsProvider;
import org.lamella.dsl.cell.CellPackage;
import org.lamella.dsl.cell.Element;

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

    /** Another file that exports an element of that name, where the element's file sees it. */
    Optional<URI> otherFile(Element element, QualifiedName name) {
        Resource resource = element.eResource();
        if (resource == null || resource.getResourceSet() == null) {
            return Optional.empty();
        }
        IResourceDescriptions all = index.getResourceDescriptions(resource);
        @Nullable IResourceDescription own = descriptions.getResourceDescription(resource);
        if (own == null) {
            return Optional.empty();
        }
        for (IContainer container : containers.getVisibleContainers(own, all)) {
            for (IEObjectDescription description : container.getExportedObjects(CellPackage.Literals.ELEMENT, name, false)) {
                URI file = description.getEObjectURI().trimFragment();
                if (!file.equals(resource.getURI())) {
                    return Optional.of(file);
                }
            }
        }
        return Optional.empty();
    }
}
