package org.lamella.dsl.syntax;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.naming.IQualifiedNameConverter;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.lamella.dsl.cell.CellPackage;
import org.lamella.dsl.cell.Composite;
import org.lamella.dsl.cell.Part;
import org.lamella.dsl.cell.Use;
import org.lamella.dsl.naming.CellNames;
import org.lamella.dsl.scoping.CellScopeProvider;

import com.google.inject.Inject;

/** Composites put into each other. A phase is a material, so that none of them links; where they close a ring, the message names it. */
class CompositeRings {

    @Inject
    private CellScopeProvider scopes;

    @Inject
    private IQualifiedNameConverter names;

    /**
     * The ring a phase closes.
     *
     * @param use the phase's material
     * @param found the composite it names
     * @return {@code A -> B -> A}; empty when there is no ring
     */
    String of(Use use, IEObjectDescription found) {
        @Nullable Composite owner = EcoreUtil2.getContainerOfType(use, Composite.class);
        List<String> ring = new ArrayList<>();
        if (owner == null || !(EcoreUtil.resolve(found.getEObjectOrProxy(), use) instanceof Composite first) || !reaches(first, owner, ring, new HashSet<>())) {
            return "";
        }
        return owner.getName() + " -> " + String.join(" -> ", ring);
    }

    /** Whether a composite is the target or has it somewhere inside; the path gets the names on the way. */
    private boolean reaches(Composite from, Composite target, List<String> path, Set<Composite> seen) {
        if (!seen.add(from)) {
            return false;
        }
        path.add(from.getName());
        if (from == target || from.getParts().stream().anyMatch(part -> reaches(part, target, path, seen))) {
            return true;
        }
        path.remove(path.size() - 1);
        return false;
    }

    private boolean reaches(Part part, Composite target, List<String> path, Set<Composite> seen) {
        return CellNames.writtenElement(part.getOf()).map(names::toQualifiedName)
                .map(name -> scopes.unfiltered(part.getOf(), CellPackage.Literals.USE__ELEMENT).getSingleElement(name))
                .filter(found -> EcoreUtil.resolve(found.getEObjectOrProxy(), part) instanceof Composite next && reaches(next, target, path, seen)).isPresent();
    }
}
