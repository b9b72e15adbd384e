package org.lamella.dsl.naming;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.naming.IQualifiedNameConverter;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.scoping.IScopeProvider;
import org.lamella.dsl.cell.CellPackage;
import org.lamella.dsl.cell.Composite;
import org.lamella.dsl.cell.Electrode;
import org.lamella.dsl.cell.Function;
import org.lamella.dsl.cell.Named;
import org.lamella.dsl.cell.Ref;
import org.lamella.dsl.cell.Stack;

import com.google.inject.Inject;

/**
 * Finds the named thing a dotted path starts with. Paths are plain words to the grammar, since most of their words are properties,
 * enumerators and functions; this class says which words of a path are a name, for the elaborator and for references, rename and hover.
 */
public class PathResolver {
    @Inject
    private IScopeProvider scopes;

    @Inject
    private IQualifiedNameConverter names;

    /**
     * What a path starts with.
     *
     * @param target function parameter, composite parameter, phase, layer, constant or other element
     * @param segments how many words of the path name it; the remaining words are a property of it
     */
    public record Resolved(Named target, int segments) {
    }

    /** Resolves the start of a reference's path; empty when its first word is no name in sight, as for functions and enumerators. */
    public Optional<Resolved> resolve(Ref ref) {
        return resolve(ref, ref.getPath());
    }

    /**
     * Resolves the longest start of the path that names something, innermost first: parameters of the functions around the context, then
     * children of the element around it, then elements by the usual rules of imports and packages.
     */
    public Optional<Resolved> resolve(EObject context, @Nullable String path) {
        if (path == null || path.isEmpty()) {
            return Optional.empty();
        }
        QualifiedName name = names.toQualifiedName(path);
        Optional<Resolved> inner = inner(context, name.getFirstSegment());
        return inner.isPresent() ? inner : global(context, name);
    }

    private static Optional<Resolved> inner(EObject context, String word) {
        for (EObject around = context; around != null; around = around.eContainer()) {
            for (Named named : childrenOf(around)) {
                if (CellNames.nameOf(named).filter(word::equals).isPresent()) {
                    return Optional.of(new Resolved(named, 1));
                }
            }
        }
        return Optional.empty();
    }

    private static List<? extends Named> childrenOf(EObject object) {
        return switch (object) {
            case Function function -> function.getParameters();
            case Composite composite -> Stream.concat(composite.getParameters().stream(), composite.getParts().stream()).toList();
            case Electrode electrode -> electrode.getParts();
            case Stack stack -> stack.getItems().stream().filter(Named.class::isInstance).map(Named.class::cast).toList();
            default -> List.of();
        };
    }

    private Optional<Resolved> global(EObject context, QualifiedName name) {
        EObject root = EcoreUtil2.getRootContainer(context);
        IScope scope = scopes.getScope(root, CellPackage.Literals.REQUIREMENT__OF);
        for (int segments = name.getSegmentCount(); segments > 0; segments--) {
            @Nullable IEObjectDescription found = scope.getSingleElement(name.skipLast(name.getSegmentCount() - segments));
            if (found != null && EcoreUtil.resolve(found.getEObjectOrProxy(), context) instanceof Named named) {
                return Optional.of(new Resolved(named, segments));
            }
        }
        return Optional.empty();
    }
}
