package org.lamella.dsl.scoping;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.EObjectDescription;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.impl.DefaultResourceDescriptionStrategy;
import org.eclipse.xtext.util.IAcceptor;
import org.lamella.dsl.cell.Composite;
import org.lamella.dsl.cell.Electrode;
import org.lamella.dsl.cell.File;
import org.lamella.dsl.cell.Named;
import org.lamella.dsl.cell.Parameter;
import org.lamella.dsl.cell.Stack;
import org.lamella.dsl.cell.Study;

/** Exports elements and their named children with what {@link IndexData} says, so that nobody must load a file to know what fits where or what changed. */
public class CellResourceDescriptionStrategy extends DefaultResourceDescriptionStrategy {
    @NonNullByDefault({})
    @Override
    public boolean createEObjectDescriptions(EObject object, IAcceptor<IEObjectDescription> acceptor) {
        if (object instanceof Named named && !(object instanceof Parameter)) {
            @Nullable QualifiedName name = getQualifiedNameProvider().getFullyQualifiedName(object);
            if (name != null) {
                acceptor.accept(EObjectDescription.create(name, object, IndexData.of(named)));
            }
        }
        return switch (object) {
            case File file -> true;
            case Composite composite -> true;
            case Stack stack -> true;
            case Electrode electrode -> true;
            case Study study -> true;
            default -> false;
        };
    }
}
