package org.lamella.dsl.ide.words;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.naming.IQualifiedNameConverter;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.scoping.IGlobalScopeProvider;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.scoping.IScopeProvider;
import org.lamella.dsl.cell.CellPackage;
import org.lamella.dsl.cell.Element;
import org.lamella.dsl.scoping.ElementKind;

import com.google.inject.Inject;

/** The names a file can use, with or without an import. */
public class VisibleNames {

    @Inject
    private IScopeProvider scopes;

    @Inject
    private IGlobalScopeProvider index;

    @Inject
    private IQualifiedNameConverter converter;

    @Inject
    private IQualifiedNameProvider qualifiedNames;

    /** An empty file sees qualified names only. */
    private IScope scope(XtextResource file) {
        return file.getContents().isEmpty() ? index.getScope(file, CellPackage.Literals.REQUIREMENT__OF, description -> true)
                : scopes.getScope(file.getContents().get(0), CellPackage.Literals.REQUIREMENT__OF);
    }

    /** The shortest name by which the file can refer to what has this name; the name itself where nothing has. */
    public String shortest(XtextResource file, String name) {
        IScope scope = scope(file);
        @Nullable IEObjectDescription found = scope.getSingleElement(converter.toQualifiedName(name));
        if (found == null) {
            return name;
        }
        return StreamSupport.stream(scope.getElements(found.getEObjectOrProxy()).spliterator(), false).map(IEObjectDescription::getName)
                .filter(other -> scope.getSingleElement(other) != null && scope.getSingleElement(other).getEObjectURI().equals(found.getEObjectURI()))
                .min(Comparator.comparingInt(QualifiedName::getSegmentCount)).map(converter::toString).orElse(name);
    }

    /** Whether the file can refer to something by this name. */
    public boolean isKnown(XtextResource file, String name) {
        return scope(file).getSingleElement(converter.toQualifiedName(name)) != null;
    }

    /** The element of a type that has this name, its file loaded. */
    public <T extends Element> Optional<T> element(XtextResource file, String name, Class<T> type) {
        return Optional.ofNullable(scope(file).getSingleElement(converter.toQualifiedName(name))).map(found -> EcoreUtil.resolve(found.getEObjectOrProxy(), file))
                .filter(type::isInstance).map(type::cast);
    }

    /** The qualified name of an element. */
    public String qualified(Element element) {
        @Nullable QualifiedName name = qualifiedNames.getFullyQualifiedName(element);
        return name == null ? String.valueOf(element.getName()) : converter.toString(name);
    }

    /** Names that elements of the file, and of its package, have already. */
    public Set<String> declared(XtextResource file) {
        @Nullable QualifiedName own = qualifiedNames.getFullyQualifiedName(file.getContents().get(0));
        int segments = own == null ? 0 : own.getSegmentCount();
        return StreamSupport.stream(scope(file).getAllElements().spliterator(), false).map(IEObjectDescription::getQualifiedName)
                .filter(name -> name.getSegmentCount() == segments + 1 && (own == null || name.startsWith(own))).map(QualifiedName::getLastSegment).collect(Collectors.toSet());
    }

    /** Whether the name is that of an element, not of a child of one. */
    public boolean isElement(XtextResource file, String name) {
        @Nullable IEObjectDescription found = scope(file).getSingleElement(converter.toQualifiedName(name));
        return found != null && CellPackage.Literals.ELEMENT.isSuperTypeOf(found.getEClass());
    }

    /** The shortest names of elements of some kinds, those of the file first and those that are not imported last. */
    public List<String> names(XtextResource file, Set<ElementKind> kinds) {
        Map<URI, IEObjectDescription> shortest = new LinkedHashMap<>();
        for (IEObjectDescription description : scope(file).getAllElements()) {
            if (kinds.contains(ElementKind.of(description))) {
                shortest.merge(description.getEObjectURI(), description, (a, b) -> b.getName().getSegmentCount() < a.getName().getSegmentCount() ? b : a);
            }
        }
        return shortest.values().stream().sorted(Comparator.comparing((IEObjectDescription description) -> !description.getEObjectURI().trimFragment().equals(file.getURI()))
                .thenComparing(description -> description.getName().getSegmentCount())).map(description -> converter.toString(description.getName())).toList();
    }

    /** All elements of a type the file sees, each once, those of other files loaded. */
    public <T extends EObject> List<T> elements(XtextResource file, EClass type, Class<T> as) {
        return StreamSupport.stream(scope(file).getAllElements().spliterator(), false).filter(description -> type.isSuperTypeOf(description.getEClass()))
                .map(description -> EcoreUtil.resolve(description.getEObjectOrProxy(), file)).distinct().filter(as::isInstance).map(as::cast).toList();
    }
}
