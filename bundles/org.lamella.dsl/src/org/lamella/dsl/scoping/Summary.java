package org.lamella.dsl.scoping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.lamella.dsl.cell.CellPackage;
import org.lamella.dsl.cell.Composite;
import org.lamella.dsl.cell.Constant;
import org.lamella.dsl.cell.Electrode;
import org.lamella.dsl.cell.Layer;
import org.lamella.dsl.cell.Named;
import org.lamella.dsl.cell.Part;
import org.lamella.dsl.cell.PartRole;
import org.lamella.dsl.cell.Property;
import org.lamella.dsl.cell.PropertyOwner;
import org.lamella.dsl.cell.Stack;
import org.lamella.dsl.naming.CellNames;

/**
 * What tells an element from others in a list of names: the value of a constant, the phases of a composite, the layers of a stack. It is
 * read from the text and kept in the index, so that a list of hundreds of names loads no file.
 */
public final class Summary {

    /** Key of the index entry that holds a summary. */
    static final String USER_DATA = "summary";

    private static final int LENGTH = 60;

    private Summary() {
    }

    /** The summary of an index entry, empty where there is nothing to say. */
    public static String of(IEObjectDescription description) {
        @Nullable String summary = description.getUserData(USER_DATA);
        return summary == null ? "" : summary;
    }

    /** The summary of something parsed. */
    public static String of(Named named) {
        String text = switch (named) {
            case Constant constant -> text(constant.getValue());
            case Composite composite -> composite.getParts().stream().map(Summary::phase).filter(phase -> !phase.isEmpty()).collect(Collectors.joining(" + "));
            case Stack stack -> stack.getItems().stream().filter(Layer.class::isInstance).map(layer -> ((Layer) layer).getName()).filter(name -> name != null)
                    .collect(Collectors.joining(" | "));
            case Electrode electrode -> CellNames.writtenReference(electrode, CellPackage.Literals.ELECTRODE__MATERIAL).orElse("");
            case Layer layer -> joined(", ", CellNames.writtenElement(layer.getOf()), property(layer, "thickness"));
            case Part part -> joined(" ", CellNames.writtenElement(part.getOf()), property(part, "fraction"));
            default -> "";
        };
        return text.length() > LENGTH ? text.substring(0, LENGTH - 1) + "…" : text;
    }

    private static String phase(Part part) {
        String name = part.getName() == null || part.getRole() != PartRole.FILLER ? "" : part.getName() + " ";
        return name + of(part);
    }

    private static String joined(String separator, Optional<String> first, Optional<String> second) {
        List<String> texts = new ArrayList<>();
        first.ifPresent(texts::add);
        second.ifPresent(texts::add);
        return String.join(separator, texts);
    }

    private static Optional<String> property(PropertyOwner owner, String path) {
        return owner.getProperties().stream().filter(property -> path.equals(property.getPath())).map(Property::getValues).filter(values -> !values.isEmpty())
                .map(values -> text(values.get(0))).findFirst();
    }

    private static String text(@Nullable EObject object) {
        @Nullable INode node = object == null ? null : NodeModelUtils.findActualNodeFor(object);
        return node == null ? "" : NodeModelUtils.getTokenText(node).replaceAll("\\s+", " ");
    }
}
