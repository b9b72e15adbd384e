package org.lamella.dsl.ide.words;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.EcoreUtil2;
import org.lamella.dsl.cell.Composite;
import org.lamella.dsl.cell.Electrode;
import org.lamella.dsl.cell.Element;
import org.lamella.dsl.cell.LocalInterface;
import org.lamella.dsl.cell.Layer;
import org.lamella.dsl.cell.Named;
import org.lamella.dsl.cell.Part;
import org.lamella.dsl.cell.Stack;

/** The named children of elements. */
public final class Children {

    private Children() {
    }

    /** Phases, layers and contacts of the element around a place: inherited ones first, since these are what a change is about. */
    public static Stream<Named> around(@Nullable EObject place) {
        List<Named> found = new ArrayList<>();
        Set<EObject> seen = new HashSet<>();
        for (@Nullable EObject element = EcoreUtil2.getContainerOfType(place, Element.class); element != null && seen.add(element); element = base(element)) {
            List<Named> own = element.eContents().stream().filter(child -> child instanceof Part || child instanceof Layer || child instanceof LocalInterface)
                    .map(Named.class::cast).toList();
            found.addAll(0, own);
        }
        return found.stream();
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
