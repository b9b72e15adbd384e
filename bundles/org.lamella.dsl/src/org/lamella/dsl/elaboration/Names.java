package org.lamella.dsl.elaboration;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.naming.IQualifiedNameConverter;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.IContainer;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.scoping.IScopeProvider;
import org.lamella.dsl.cell.CellPackage;
import org.lamella.dsl.cell.Element;
import org.lamella.dsl.cell.Named;
import org.lamella.dsl.cell.PairInterface;
import org.lamella.dsl.documentation.DocComments;
import org.lamella.dsl.index.Consulted;
import org.lamella.dsl.naming.Guesses;
import org.lamella.dsl.scoping.PairNames;

/** Looks names up by the language's scoping and gives elements their qualified names. */
final class Names {

    /** An element that a path starts with; the rest of the path is a property of it. */
    record Found(Element element, String rest) {
    }

    private final IScopeProvider scopes;
    private final IQualifiedNameConverter converter;
    private final IQualifiedNameProvider names;
    private final DocComments comments;
    private final VisibleElements visible;
    private final Consulted consulted;
    private final Map<Resource, IScope> scopeByFile = new HashMap<>();
    private final Map<List<Object>, Guesses> guessesByType = new HashMap<>();
    private final Map<Resource, List<IContainer>> containersByFile = new HashMap<>();

    Names(IScopeProvider scopes, IQualifiedNameConverter converter, IQualifiedNameProvider names, DocComments comments, VisibleElements visible,
            Consulted consulted) {
        this.scopes = scopes;
        this.converter = converter;
        this.names = names;
        this.comments = comments;
        this.visible = visible;
        this.consulted = consulted;
    }

    private @Nullable IScope scope(EObject context) {
        Resource resource = context.eResource();
        return resource == null ? null : scopeByFile.computeIfAbsent(resource,
                file -> scopes.getScope(EcoreUtil2.getRootContainer(context), CellPackage.Literals.REQUIREMENT__OF));
    }

    private List<IContainer> containers(Resource resource) {
        return containersByFile.computeIfAbsent(resource, visible::containers);
    }

    private static <T> Stream<T> stream(Iterable<T> elements) {
        return StreamSupport.stream(elements.spliterator(), false);
    }

    /** The element of exactly that name, seen from the context. */
    Optional<Element> element(EObject context, String path) {
        return find(context, converter.toQualifiedName(path));
    }

    private Optional<Element> find(EObject context, QualifiedName name) {
        consulted.name(name);
        IScope scope = scope(context);
        IEObjectDescription description = scope == null ? null : scope.getSingleElement(name);
        if (description == null) {
            return Optional.empty();
        }
        if (EcoreUtil.resolve(description.getEObjectOrProxy(), context) instanceof Element element && !element.eIsProxy()) {
            read(element);
            return Optional.of(element);
        }
        return Optional.empty();
    }

    /** The element that the longest start of the path names. */
    Optional<Found> start(EObject context, String path) {
        QualifiedName name = converter.toQualifiedName(path);
        for (int words = name.getSegmentCount(); words > 0; words--) {
            Optional<Element> element = find(context, name.skipLast(name.getSegmentCount() - words));
            if (element.isPresent()) {
                return Optional.of(new Found(element.get(), converter.toString(name.skipFirst(words))));
            }
        }
        return Optional.empty();
    }

    /** The declared pair interfaces seen from the context, those of its own file first. */
    PairIndex pairs(EObject context) {
        PairIndex pairs = new PairIndex();
        EcoreUtil2.getRootContainer(context).eContents().stream().filter(PairInterface.class::isInstance).map(PairInterface.class::cast)
                .forEach(pair -> pairs.add(PairNames.first(pair), PairNames.second(pair), () -> pair));
        // by the index and not by the scopes: contacts need no import, and the scopes of a large project are long
        Resource resource = context.eResource();
        if (resource != null) {
            containers(resource).stream().flatMap(container -> stream(container.getExportedObjectsByType(CellPackage.Literals.PAIR_INTERFACE)))
                    .filter(description -> !description.getEObjectURI().trimFragment().equals(resource.getURI()))
                    .forEach(description -> pairs.add(PairNames.first(description), PairNames.second(description), () -> loaded(description, context)));
        }
        return pairs;
    }

    private static @Nullable PairInterface loaded(IEObjectDescription description, EObject context) {
        return EcoreUtil.resolve(description.getEObjectOrProxy(), context) instanceof PairInterface pair && !pair.eIsProxy() ? pair : null;
    }

    /** Names near to one that was not found, of elements of a type. */
    List<String> near(EObject context, String name, EClass type) {
        return guesses(context, type).near(name);
    }

    /** Qualified names of elements of a type that have this name and are not imported. */
    List<String> elsewhere(EObject context, String name, EClass type) {
        return guesses(context, type).elsewhere(name);
    }

    /** The names of all elements of a type seen from the context. */
    Collection<String> known(EObject context, EClass type) {
        return guesses(context, type).names();
    }

    private Guesses guesses(EObject context, EClass type) {
        consulted.allNames();
        IScope scope = scope(context);
        return scope == null ? new Guesses(List.of()) : guessesByType.computeIfAbsent(List.of(context.eResource(), type),
                place -> new Guesses(stream(scope.getAllElements()).filter(description -> type.isSuperTypeOf(description.getEClass())).toList()));
    }

    /** The other file that declares an element of the same qualified name; empty when there is none. */
    Optional<URI> otherFile(Element element) {
        QualifiedName name = names.getFullyQualifiedName(element);
        Resource resource = element.eResource();
        if (name == null || resource == null) {
            return Optional.empty();
        }
        consulted.name(name);
        return containers(resource).stream().flatMap(container -> stream(container.getExportedObjects(CellPackage.Literals.ELEMENT, name, false)))
                .map(description -> description.getEObjectURI().trimFragment()).filter(file -> !file.equals(resource.getURI())).min(Comparator.comparing(URI::toString));
    }

    /** Qualified names of all elements that a file sees. */
    Set<QualifiedName> elements(Resource resource) {
        Set<QualifiedName> elements = new HashSet<>();
        containers(resource).forEach(container -> container.getExportedObjectsByType(CellPackage.Literals.ELEMENT)
                .forEach(description -> elements.add(description.getName())));
        return elements;
    }

    QualifiedName parsed(String name) {
        return converter.toQualifiedName(name);
    }

    /** The qualified name of an element or child; its plain name where it has none. */
    String qualified(Named named) {
        QualifiedName name = read(named);
        if (name != null) {
            return converter.toString(name);
        }
        return named.getName() == null ? "" : named.getName();
    }

    /** Notes that an element or child is read, and gives its name. */
    @Nullable QualifiedName read(Named named) {
        QualifiedName name = names.getFullyQualifiedName(named);
        Resource resource = named.eResource();
        if (resource != null) {
            consulted.links(resource);
        }
        if (name != null) {
            consulted.name(name);
        }
        return name;
    }

    /** The text of the documentation comment; null when there is none. */
    @Nullable String documentation(Named named) {
        return comments.plain(named).orElse(null);
    }
}
