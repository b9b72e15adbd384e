package org.lamella.dsl.elaboration;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.util.ITextRegion;
import org.eclipse.xtext.util.LineAndColumn;
import org.eclipse.xtext.util.TextRegion;
import org.lamella.dsl.cell.CellPackage;
import org.lamella.dsl.cell.Named;
import org.lamella.dsl.cell.Part;
import org.lamella.model.design.Located;

/** Text regions of nodes of the syntax tree. */
final class Regions {

    private Regions() {
    }

    /** The region of a node; that of its name where it has one and no feature is asked for. */
    static Location of(EObject source, @Nullable EStructuralFeature feature, int index) {
        INode node = node(source, feature, index);
        if (node == null) {
            return Location.NONE;
        }
        return of(source, new TextRegion(node.getOffset(), node.getLength()));
    }

    /** A region of the file of a node. */
    static Location of(EObject source, ITextRegion region) {
        INode node = NodeModelUtils.findActualNodeFor(source);
        Resource resource = source.eResource();
        if (node == null || resource == null) {
            return Location.NONE;
        }
        LineAndColumn position = NodeModelUtils.getLineAndColumn(node, region.getOffset());
        return new Location(resource.getURI().toString(), region.getOffset(), region.getLength(), position.getLine(), position.getColumn());
    }

    private static @Nullable INode node(EObject source, @Nullable EStructuralFeature feature, int index) {
        EStructuralFeature wanted = feature == null && source instanceof Named ? CellPackage.Literals.NAMED__NAME : feature;
        if (wanted != null) {
            List<INode> nodes = NodeModelUtils.findNodesForFeature(source, wanted);
            if (!nodes.isEmpty()) {
                return nodes.get(index >= 0 && index < nodes.size() ? index : 0);
            }
        }
        // a phase without a name of its own is known by what it is made of
        boolean nameless = feature == null && source instanceof Part part && part.getName() == null && part.getOf() != null;
        return NodeModelUtils.findActualNodeFor(nameless ? ((Part) source).getOf() : source);
    }

    /** Writes the region of the whole node into an object of the design. */
    static void locate(Located target, EObject source) {
        ICompositeNode node = NodeModelUtils.findActualNodeFor(source);
        Resource resource = source.eResource();
        if (node != null && resource != null) {
            target.setUri(resource.getURI().toString());
            target.setOffset(node.getOffset());
            target.setLength(node.getLength());
        }
    }

    /** The text of a node without comments around it, blanks and line breaks made one blank. */
    static String text(EObject source) {
        ICompositeNode node = NodeModelUtils.findActualNodeFor(source);
        return node == null ? "" : NodeModelUtils.getTokenText(node).replaceAll("\\s+", " ").strip();
    }

    /** What a message says about a place in another file: {@code materials.cell, line 12}. */
    static String describe(Location location) {
        String file = location.uri().substring(location.uri().lastIndexOf('/') + 1);
        return file + ", line " + location.line();
    }
}
