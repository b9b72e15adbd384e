package org.lamella.dsl.ide.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.EcoreUtil2;
import org.lamella.dsl.cell.ChildOverride;
import org.lamella.dsl.cell.Composite;
import org.lamella.dsl.cell.Electrode;
import org.lamella.dsl.cell.Element;
import org.lamella.dsl.cell.Layer;
import org.lamella.dsl.cell.LocalInterface;
import org.lamella.dsl.cell.Named;
import org.lamella.dsl.cell.Part;
import org.lamella.dsl.cell.Stack;
import org.lamella.dsl.cell.Use;
import org.lamella.dsl.naming.CellNames;

/** The named children of elements, their own and those inherited through {@code extends}. */
public final class Children {

    private Children() {
    }

    /**
     * Parameters, phases, layers and contacts of something, its own before inherited ones; those of a layer or phase are those of the
     * composite it is made of.
     */
    public static Stream<Named> of(EObject owner) {
        return switch (owner) {
            case Layer layer -> used(layer.getOf());
            case Part part -> used(part.getOf());
            default -> lineage(owner).stream().flatMap(Children::own);
        };
    }

    private static Stream<Named> used(@Nullable Use use) {
        return use != null && use.getElement() instanceof Composite composite ? of(composite) : Stream.empty();
    }

    private static Stream<Named> own(EObject owner) {
        return owner.eContents().stream().filter(Named.class::isInstance).map(Named.class::cast);
    }

    /** The child of that name. */
    public static Optional<Named> named(EObject owner, String name) {
        return of(owner).filter(child -> hasName(child, name)).findFirst();
    }

    static boolean hasName(Named named, String name) {
        return CellNames.nameOf(named).filter(name::equals).isPresent();
    }

    /** Phases, layers and contacts of the element around a place: inherited ones first, since these are what a change is about. */
    public static Stream<Named> around(@Nullable EObject place) {
        @Nullable Element element = EcoreUtil2.getContainerOfType(place, Element.class);
        return element == null ? Stream.empty() : lineage(element).reversed().stream().flatMap(Children::own)
                .filter(child -> child instanceof Part || child instanceof Layer || child instanceof LocalInterface);
    }

    /** The child that a change is about. */
    static Optional<Named> changed(ChildOverride change) {
        @Nullable String name = change.getChild();
        return name == null ? Optional.empty() : around(change).filter(child -> hasName(child, name)).findFirst();
    }

    /**
     * Where a name comes from: a child that is written again in an extending element is the inherited one; everything else is itself.
     */
    public static Named origin(Named named) {
        Optional<String> name = CellNames.nameOf(named);
        @Nullable EObject owner = named.eContainer();
        if (name.isEmpty() || !(owner instanceof Element)) {
            return named;
        }
        return lineage(owner).reversed().stream().flatMap(Children::own).filter(child -> child.eClass() == named.eClass() && hasName(child, name.get()))
                .findFirst().orElse(named);
    }

    /** An element, what it extends, and so on. */
    private static List<EObject> lineage(EObject element) {
        List<EObject> lineage = new ArrayList<>();
        for (@Nullable EObject next = element; next != null && !lineage.contains(next); next = base(next)) {
            lineage.add(next);
        }
        return lineage;
    }

    private static @Nullable EObject base(EObject element) {
        return switch (element) {
            case Stack stack -> stack.getBase();
            case Composite composite -> composite.getBase();
            case Electrode electrode -> electrode.getBase();
            default -> null;
        };
    }
}
