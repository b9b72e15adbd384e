package org.lamella.dsl.ide.symbols;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.lamella.dsl.cell.CellPackage;
import org.lamella.dsl.cell.Constant;
import org.lamella.dsl.cell.Electrode;
import org.lamella.dsl.cell.Fit;
import org.lamella.dsl.cell.FunctionParameter;
import org.lamella.dsl.cell.Layer;
import org.lamella.dsl.cell.LocalInterface;
import org.lamella.dsl.cell.Measurement;
import org.lamella.dsl.cell.Named;
import org.lamella.dsl.cell.PairInterface;
import org.lamella.dsl.cell.Parameter;
import org.lamella.dsl.cell.Part;
import org.lamella.dsl.cell.PartRole;
import org.lamella.dsl.cell.Property;
import org.lamella.dsl.cell.PropertyOwner;
import org.lamella.dsl.cell.Requirement;
import org.lamella.dsl.cell.Stack;
import org.lamella.dsl.cell.Study;
import org.lamella.dsl.naming.CellNames;
import org.lamella.dsl.scoping.ElementKind;

/** Short texts about named things, read from the text alone. */
public final class Details {

    private static final int LENGTH = 40;
    private static final String THICKNESS = "thickness";

    private Details() {
    }

    /** The word an engineer would use for what it is. */
    public static String kind(Named named) {
        return switch (named) {
            case Part part -> part.getRole().getLiteral();
            case Layer layer -> "layer";
            case LocalInterface contact -> "interface";
            case Requirement requirement -> "requirement";
            case Parameter parameter -> "parameter";
            case FunctionParameter parameter -> "variable";
            case Stack stack when stack.isSymmetric() -> "symmetric stack";
            default -> ElementKind.of(named).label();
        };
    }

    /** What an outline shows beside the name: what it is made of, its value. */
    public static String of(Named named) {
        return switch (named) {
            case Constant constant -> shortened(text(constant.getValue()));
            case Parameter parameter -> parameter.getValue() == null ? "" : shortened(text(parameter.getValue()));
            case Layer layer -> used(CellNames.writtenElement(layer.getOf()).orElse("")) + property(layer, THICKNESS);
            case Part part -> part.getName() == null && part.getRole() == PartRole.FILLER ? "" : used(CellNames.writtenElement(part.getOf()).orElse(""));
            case PairInterface pair -> CellNames.writtenReference(pair, CellPackage.Literals.PAIR_INTERFACE__FIRST).orElse("") + " | "
                    + CellNames.writtenReference(pair, CellPackage.Literals.PAIR_INTERFACE__SECOND).orElse("");
            case Electrode electrode -> used(CellNames.writtenReference(electrode, CellPackage.Literals.ELECTRODE__MATERIAL).orElse(""));
            case Fit fit -> shortened("to " + String.join(", ", CellNames.writtenReferences(fit, CellPackage.Literals.FIT__DATA)));
            case Measurement measurement -> measurement.getFile() == null ? "" : measurement.getFile();
            case Study study -> used(CellNames.writtenElement(study.getOf()).orElse(""));
            case Requirement requirement -> shortened(text(requirement).replaceFirst("^require\\s+([^:\\s]+:)?\\s*", ""));
            default -> "";
        };
    }

    /** What a phase is made of, also where that is its name. */
    public static String made(Part part) {
        return used(CellNames.writtenElement(part.getOf()).orElse(""));
    }

    private static String used(String element) {
        return element.isEmpty() ? "" : "of " + element;
    }

    private static String property(PropertyOwner owner, String path) {
        for (Property property : owner.getProperties()) {
            if (path.equals(property.getPath()) && !property.getValues().isEmpty()) {
                return ", " + shortened(text(property.getValues().get(0)));
            }
        }
        return "";
    }

    private static String text(org.eclipse.emf.ecore.@Nullable EObject object) {
        @Nullable INode node = object == null ? null : NodeModelUtils.findActualNodeFor(object);
        return node == null ? "" : NodeModelUtils.getTokenText(node).replaceAll("\\s+", " ");
    }

    private static String shortened(String text) {
        return text.length() > LENGTH ? text.substring(0, LENGTH - 1) + "…" : text;
    }
}
