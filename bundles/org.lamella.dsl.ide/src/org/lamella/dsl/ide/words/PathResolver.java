package org.lamella.dsl.ide.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
import org.lamella.dsl.cell.ChildOverride;
import org.lamella.dsl.cell.Composite;
import org.lamella.dsl.cell.Electrode;
import org.lamella.dsl.cell.Function;
import org.lamella.dsl.cell.Layer;
import org.lamella.dsl.cell.Named;
import org.lamella.dsl.cell.Ref;
import org.lamella.dsl.cell.Stack;

import com.google.inject.Inject;

/**
 * Finds the named things a dotted path starts with. Paths are plain words to the grammar, since most of their words are properties,
 * enumerators and functions; this class says which words of a path are names.
 */
public class PathResolver {
    @Inject
    private IScopeProvider scopes;

    @Inject
    private IQualifiedNameConverter names;

    @Inject
    private RegistryWords registry;

    /**
     * What a path starts with.
     *
     * @param words what each word of the start names, the last of them always something; empty for those of packages. The words of the
     *        path that follow are a property
     */
    public record Resolved(List<Optional<Named>> words) {
        public Resolved {
            words = List.copyOf(words);
        }

        /** @return function parameter, composite parameter, phase, layer, constant or other element */
        public Named target() {
            return words.get(words.size() - 1).orElseThrow();
        }

        /** @return how many words of the path name the target */
        public int segments() {
            return words.size();
        }

        /** What one of the words names. */
        public Optional<Named> named(int word) {
            return word < words.size() ? words.get(word) : Optional.empty();
        }
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
        Optional<Named> inner = inner(context, name.getFirstSegment());
        return inner.isPresent() ? Optional.of(extended(new ArrayList<>(List.of(inner)), name)) : element(context, name);
    }

    /** The same without what is near: elements and their children only. */
    Optional<Resolved> element(EObject context, @Nullable String path) {
        return path == null || path.isEmpty() ? Optional.empty() : element(context, names.toQualifiedName(path));
    }

    private Optional<Named> inner(EObject context, String word) {
        for (@Nullable EObject around = context; around != null; around = around.eContainer()) {
            Optional<Named> child = inSight(around, context) ? Children.named(around, word) : Optional.empty();
            if (around instanceof ChildOverride change && registry.isOfPhases(context)) {
                child = Children.changed(change).filter(Layer.class::isInstance).flatMap(layer -> Children.named(layer, word));
            }
            if (child.isPresent()) {
                return child;
            }
        }
        return Optional.empty();
    }

    /** Whether the children of something can be named by a single word; a layer's only in what it says about its composite. */
    private boolean inSight(EObject around, EObject context) {
        return switch (around) {
            case Function function -> true;
            case Composite composite -> true;
            case Electrode electrode -> true;
            case Stack stack -> true;
            case Layer layer -> registry.isOfPhases(context);
            default -> false;
        };
    }

    private Optional<Resolved> element(EObject context, QualifiedName name) {
        EObject root = EcoreUtil2.getRootContainer(context);
        IScope scope = scopes.getScope(root, CellPackage.Literals.REQUIREMENT__OF);
        for (int segments = name.getSegmentCount(); segments > 0; segments--) {
            @Nullable IEObjectDescription found = scope.getSingleElement(name.skipLast(name.getSegmentCount() - segments));
            if (found != null && EcoreUtil.resolve(found.getEObjectOrProxy(), context) instanceof Named named) {
                return Optional.of(extended(chain(named, segments), name));
            }
        }
        return Optional.empty();
    }

    /** What the words of a qualified name stand for: its last ones for the thing and what it is a child of, those before for a package. */
    static List<Optional<Named>> chain(Named last, int words) {
        List<Optional<Named>> chain = new ArrayList<>();
        @Nullable EObject next = last;
        for (int i = 0; i < words; i++) {
            Optional<Named> named = next instanceof Named known ? Optional.of(known) : Optional.empty();
            chain.add(0, named);
            next = next == null ? null : next.eContainer();
        }
        return chain;
    }

    /** Goes on to children of what is found: phases of a layer. */
    private static Resolved extended(List<Optional<Named>> words, QualifiedName name) {
        while (words.size() < name.getSegmentCount()) {
            String next = name.getSegment(words.size());
            Optional<Named> child = words.get(words.size() - 1).flatMap(named -> Children.named(named, next));
            if (child.isEmpty()) {
                break;
            }
            words.add(child);
        }
        return new Resolved(words);
    }
}
