package org.lamella.dsl.ide.selection;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.ITextRegion;

/** What is selected by and by when a selection grows: the word, its path, the value, the property, the block, the element, the file. */
public class CellSelections {

    /** The smallest region at a position, with those around it. */
    public SelectionRange at(Document document, XtextResource resource, Position position) {
        ICompositeNode root = resource.getParseResult().getRootNode();
        int offset = document.getOffSet(position);
        @Nullable INode leaf = NodeModelUtils.findLeafNodeAtOffset(root, offset);
        if (leaf == null || leaf.getText().isBlank() && offset > 0) {
            leaf = NodeModelUtils.findLeafNodeAtOffset(root, Math.max(0, offset - 1));
        }
        @Nullable SelectionRange found = leaf == null ? null : around(document, leaf, offset, null);
        return found == null ? new SelectionRange(new Range(position, position), null) : found;
    }

    /** The range of a node if it is larger than the one inside it and holds the caret, with those of the nodes around it. */
    private static @Nullable SelectionRange around(Document document, @Nullable INode node, int offset, @Nullable ITextRegion inside) {
        if (node == null) {
            return null;
        }
        ITextRegion region = node.getTextRegion();
        boolean grows = region.getLength() > 0 && region.getOffset() <= offset && offset <= region.getOffset() + region.getLength()
                && (inside == null || region.contains(inside) && region.getLength() > inside.getLength());
        @Nullable SelectionRange outer = around(document, node.getParent(), offset, grows ? region : inside);
        return !grows ? outer
                : new SelectionRange(new Range(document.getPosition(region.getOffset()), document.getPosition(region.getOffset() + region.getLength())), outer);
    }
}
