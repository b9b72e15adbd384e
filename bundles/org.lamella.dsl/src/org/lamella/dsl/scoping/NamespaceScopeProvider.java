package org.lamella.dsl.scoping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.naming.IQualifiedNameConverter;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.scoping.impl.AbstractGlobalScopeDelegatingScopeProvider;
import org.eclipse.xtext.scoping.impl.ImportNormalizer;
import org.eclipse.xtext.scoping.impl.ImportScope;
import org.eclipse.xtext.scoping.impl.ScopeBasedSelectable;
import org.eclipse.xtext.scoping.impl.SelectableBasedScope;
import org.eclipse.xtext.util.IResourceScopeCache;
import org.lamella.dsl.cell.File;
import org.lamella.dsl.cell.Import;

import com.google.inject.Inject;

/**
 * Names in sight, nearest first: this file, elements imported one by one or under an alias, the other files of the package, elements
 * imported by {@code *}, qualified names of everything. There is no implicit import beyond the own package.
 */
public class NamespaceScopeProvider extends AbstractGlobalScopeDelegatingScopeProvider {
    @Inject
    private IQualifiedNameProvider names;

    @Inject
    private IQualifiedNameConverter converter;

    @Inject
    private IResourceDescription.Manager descriptions;

    @Inject
    private IResourceScopeCache cache;

    @NonNullByDefault({})
    @Override
    public IScope getScope(@Nullable EObject context, EReference reference) {
        @Nullable Resource resource = context == null ? null : context.eResource();
        if (context == null || resource == null) {
            return IScope.NULLSCOPE;
        }
        EClass type = reference.getEReferenceType();
        IResourceDescription own = cache.get(NamespaceScopeProvider.class, resource, () -> descriptions.getResourceDescription(resource));
        IScope qualified = SelectableBasedScope.createScope(getGlobalScope(resource, reference), own, type, false);
        if (!(EcoreUtil2.getRootContainer(context) instanceof File file)) {
            return qualified;
        }
        List<ImportNormalizer> single = new ArrayList<>();
        List<ImportNormalizer> wildcard = new ArrayList<>();
        for (Import written : file.getImports()) {
            namesOf(written).ifPresent(found -> (isWildcard(written) && written.getAlias() == null ? wildcard : single).add(found));
        }
        Optional<ImportNormalizer> ownPackage = Optional.ofNullable(names.getFullyQualifiedName(file))
                .map(name -> new NameImport(name, QualifiedName.EMPTY, false));
        IScope result = importing(wildcard, qualified, qualified, type);
        result = importing(ownPackage.stream().toList(), result, qualified, type);
        result = importing(single, result, qualified, type);
        IScope ownElements = SelectableBasedScope.createScope(IScope.NULLSCOPE, own, type, false);
        return importing(ownPackage.stream().toList(), result, ownElements, type);
    }

    private static IScope importing(List<ImportNormalizer> imports, IScope outer, IScope from, EClass type) {
        return imports.isEmpty() ? outer
                : new ImportScope(imports, outer, new ScopeBasedSelectable(from), type, false);
    }

    private Optional<ImportNormalizer> namesOf(Import written) {
        @Nullable String namespace = written.getNamespace();
        if (namespace == null || namespace.isEmpty()) {
            return Optional.empty();
        }
        boolean wildcard = isWildcard(written);
        String name = wildcard ? namespace.substring(0, namespace.length() - 2) : namespace;
        if (name.isEmpty()) {
            // error recovery may leave a star alone
            return Optional.empty();
        }
        QualifiedName imported = converter.toQualifiedName(name);
        @Nullable String alias = written.getAlias();
        if (alias != null) {
            return Optional.of(new NameImport(imported, QualifiedName.create(alias), !wildcard));
        }
        QualifiedName prefix = wildcard ? QualifiedName.EMPTY : QualifiedName.create(imported.getLastSegment());
        return Optional.of(new NameImport(imported, prefix, !wildcard));
    }

    private static boolean isWildcard(Import written) {
        @Nullable String namespace = written.getNamespace();
        return namespace != null && namespace.endsWith(".*");
    }
}
