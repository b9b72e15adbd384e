package org.lamella.dsl.ide.words;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.naming.IQualifiedNameConverter;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IGlobalScopeProvider;
import org.lamella.dsl.cell.CellPackage;
import org.lamella.dsl.cell.File;
import org.lamella.dsl.cell.Import;
import org.lamella.dsl.cell.Named;

import com.google.inject.Inject;

/** What imports bring, and the other names they give. */
class Imports {

    private static final String WILDCARD = ".*";

    @Inject
    private IGlobalScopeProvider index;

    @Inject
    private IQualifiedNameConverter converter;

    @Inject
    private IQualifiedNameProvider names;

    /** The element imported by name; empty for packages. */
    Optional<Named> element(Import written) {
        return written.getNamespace() == null || written.getNamespace().endsWith(WILDCARD) ? Optional.empty() : element(written, written.getNamespace());
    }

    /** The element whose qualified name is the start of an import. */
    Optional<Named> element(Import written, String qualifiedName) {
        @Nullable Resource resource = written.eResource();
        if (resource == null) {
            return Optional.empty();
        }
        @Nullable IEObjectDescription found = index.getScope(resource, CellPackage.Literals.REQUIREMENT__OF, description -> true)
                .getSingleElement(converter.toQualifiedName(qualifiedName));
        return found != null && EcoreUtil.resolve(found.getEObjectOrProxy(), written) instanceof Named named ? Optional.of(named) : Optional.empty();
    }

    /**
     * The import by whose other name a path starts.
     *
     * @param words the words that name the target
     */
    Optional<Import> alias(EObject place, List<String> words, Named target) {
        @Nullable QualifiedName name = names.getFullyQualifiedName(target);
        return name == null || !(EcoreUtil2.getRootContainer(place) instanceof File file) ? Optional.empty()
                : file.getImports().stream().filter(written -> words.get(0).equals(written.getAlias())
                        && name.equals(namespace(written).append(QualifiedName.create(words.subList(1, words.size()))))).findFirst();
    }

    /** The package that an import names, with the elements that follow left out. */
    String packageOf(Import written) {
        QualifiedName name = namespace(written);
        while (name.getSegmentCount() > 1 && element(written, converter.toString(name)).isPresent()) {
            name = name.skipLast(1);
        }
        return converter.toString(name);
    }

    private QualifiedName namespace(Import written) {
        String namespace = String.valueOf(written.getNamespace());
        return converter.toQualifiedName(namespace.endsWith(WILDCARD) ? namespace.substring(0, namespace.length() - WILDCARD.length()) : namespace);
    }
}
