package org.lamella.dsl.naming;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.naming.IQualifiedNameConverter;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.util.IResourceScopeCache;
import org.lamella.dsl.cell.File;
import org.lamella.dsl.cell.FunctionParameter;
import org.lamella.dsl.cell.Named;

import com.google.inject.Inject;

/** Qualified names: package, element, child; {@code examples.asymmetric.Asymmetric.core}. */
public class CellQualifiedNameProvider extends IQualifiedNameProvider.AbstractImpl {
    @Inject
    private IQualifiedNameConverter converter;

    @Inject
    private IResourceScopeCache cache;

    @Override
    public @Nullable QualifiedName getFullyQualifiedName(@Nullable EObject object) {
        if (!(object instanceof Named) && !(object instanceof File)) {
            return null;
        }
        Optional<QualifiedName> name = cache.get(List.of(CellQualifiedNameProvider.class, object), object.eResource(), () -> compute(object));
        return name.isPresent() ? name.get() : null;
    }

    private Optional<QualifiedName> compute(EObject object) {
        if (object instanceof File file) {
            return Optional.ofNullable(file.getName()).filter(name -> !name.isEmpty()).map(converter::toQualifiedName);
        }
        if (!(object instanceof Named named) || named instanceof FunctionParameter) {
            return Optional.empty();
        }
        return CellNames.nameOf(named).map(name -> {
            @Nullable QualifiedName owner = getFullyQualifiedName(named.eContainer());
            return owner == null ? QualifiedName.create(name) : owner.append(name);
        });
    }
}
