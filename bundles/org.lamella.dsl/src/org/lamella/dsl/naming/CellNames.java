package org.lamella.dsl.naming;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.lamella.dsl.cell.CellPackage;
import org.lamella.dsl.cell.Named;
import org.lamella.dsl.cell.Part;
import org.lamella.dsl.cell.PartRole;
import org.lamella.dsl.cell.Use;
import org.lamella.dsl.scanner.Characters;

/** The names by which paths and the index address things, without resolving any reference. */
public final class CellNames {
    private CellNames() {
    }

    /**
     * The name of an element or child, empty for what has none (yet). A phase without a name of its own is called {@code matrix} or
     * {@code catholyte} by its role, a filler by the last word of its material's name: {@code LATP.fraction}.
     */
    public static Optional<String> nameOf(Named named) {
        @Nullable String name = named.getName();
        if (name != null && !name.isEmpty()) {
            return Optional.of(name);
        }
        return named instanceof Part part ? nameByRole(part) : Optional.empty();
    }

    private static Optional<String> nameByRole(Part part) {
        if (part.getRole() != PartRole.FILLER) {
            return Optional.of(part.getRole().getLiteral());
        }
        return writtenElement(part.getOf()).map(text -> text.substring(text.lastIndexOf('.') + 1)).filter(word -> !word.isEmpty());
    }

    /** The name written for the element put to use, as it stands in the text. */
    public static Optional<String> writtenElement(@Nullable Use use) {
        return use == null ? Optional.empty() : writtenReference(use, CellPackage.Literals.USE__ELEMENT);
    }

    /** The text of a reference as it was written, blanks and comments removed; empty where nothing was written. */
    public static Optional<String> writtenReference(EObject owner, EReference reference) {
        return writtenReferences(owner, reference).stream().findFirst();
    }

    /** The texts of references as they were written, blanks and comments removed. */
    public static List<String> writtenReferences(EObject owner, EReference reference) {
        List<INode> nodes = NodeModelUtils.findNodesForFeature(owner, reference);
        return nodes.stream().map(node -> Characters.canonical(NodeModelUtils.getTokenText(node).replace(" ", ""))).filter(text -> !text.isEmpty()).toList();
    }
}
