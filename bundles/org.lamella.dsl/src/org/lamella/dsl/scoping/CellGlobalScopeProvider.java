package org.lamella.dsl.scoping;

import java.util.Comparator;
import java.util.stream.StreamSupport;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.IContainer;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.ISelectable;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.scoping.impl.DefaultGlobalScopeProvider;
import org.eclipse.xtext.scoping.impl.SelectableBasedScope;

import com.google.common.base.Predicate;

/**
 * Names of all files in sight. Of several elements of one name in a project, which is an error, that of the first file by its name is
 * meant: else it would depend on the order in which files were changed.
 */
public class CellGlobalScopeProvider extends DefaultGlobalScopeProvider {

    @NonNullByDefault({})
    @Override
    protected IScope createContainerScope(IScope parent, IContainer container, @Nullable Predicate<IEObjectDescription> filter, EClass type, boolean ignoreCase) {
        return SelectableBasedScope.createScope(parent, new InOrderOfFiles(container), filter, type, ignoreCase);
    }

    @NonNullByDefault({})
    private record InOrderOfFiles(ISelectable unordered) implements ISelectable {

        private static final Comparator<IEObjectDescription> ORDER = Comparator.comparing(description -> description.getEObjectURI().trimFragment().toString());

        @Override
        public boolean isEmpty() {
            return unordered.isEmpty();
        }

        @Override
        public Iterable<IEObjectDescription> getExportedObjects() {
            return unordered.getExportedObjects();
        }

        @Override
        public Iterable<IEObjectDescription> getExportedObjects(EClass type, QualifiedName name, boolean ignoreCase) {
            return StreamSupport.stream(unordered.getExportedObjects(type, name, ignoreCase).spliterator(), false).sorted(ORDER).toList();
        }

        @Override
        public Iterable<IEObjectDescription> getExportedObjectsByType(EClass type) {
            return unordered.getExportedObjectsByType(type);
        }

        @Override
        public Iterable<IEObjectDescription> getExportedObjectsByObject(EObject object) {
            return unordered.getExportedObjectsByObject(object);
        }
    }
}
