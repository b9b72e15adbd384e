package org.lamella.dsl.scoping;

import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.scoping.impl.FilteringScope;

/** Of the names in sight, those whose kind fits the place: a polymer as a matrix, a stack to extend. */
public class CellScopeProvider extends AbstractCellScopeProvider {
    @NonNullByDefault({})
    @Override
    public IScope getScope(@Nullable EObject context, EReference reference) {
        IScope names = unfiltered(context, reference);
        if (context == null) {
            return names;
        }
        Set<ElementKind> fitting = ElementKind.fitting(context, reference);
        return fitting.size() == ElementKind.values().length ? names
                : new FilteringScope(names, description -> fitting.contains(ElementKind.of(description)));
    }

    /** All names of the reference's type in sight, whether their kind fits or not. */
    public IScope unfiltered(@Nullable EObject context, EReference reference) {
        return super.getScope(context, reference);
    }
}
