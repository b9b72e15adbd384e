package org.lamella.dsl.ide.contentassist;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistContext;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.lamella.dsl.cell.Block;
import org.lamella.dsl.cell.Property;

/**
 * Where something is asked for, as one of the ways to go on sees it.
 *
 * @param file the file
 * @param offset the caret
 * @param open the statements open before the caret
 * @param prefix what was typed of the word to come, with the words and dots of its path
 * @param model the object the word would belong to; null in an empty file
 */
record Caret(XtextResource file, int offset, OpenStatements open, String prefix, @Nullable EObject model) {

    static Caret of(ContentAssistContext context, OpenStatements open) {
        return new Caret(context.getResource(), context.getOffset(), open, context.getPrefix(), context.getCurrentModel());
    }

    /** Right behind the dot of a path, where the parser has given up on the statement: the object is that of what stands before the path. */
    static Caret behindDot(XtextResource file, int offset, OpenStatements open) {
        String path = open.path();
        @Nullable ILeafNode leaf = offset > path.length() ? NodeModelUtils.findLeafNodeAtOffset(file.getParseResult().getRootNode(), offset - path.length() - 1) : null;
        while (leaf != null && leaf.isHidden() && leaf.getOffset() > 0) {
            leaf = NodeModelUtils.findLeafNodeAtOffset(file.getParseResult().getRootNode(), leaf.getOffset() - 1);
        }
        @Nullable EObject model = leaf == null ? null : NodeModelUtils.findActualSemanticObjectFor(leaf);
        return new Caret(file, offset, open, path, model != null && leaf != null && leaf.getText().equals("}") ? model.eContainer() : model);
    }

    /** The object around a property being written, whether or not the parser made a property of it. */
    @Nullable EObject owner() {
        @Nullable Property property = EcoreUtil2.getContainerOfType(model, Property.class);
        return property == null || model instanceof Block ? model : property.eContainer();
    }

    /** The words and dots before the last word of the path. */
    String path() {
        return prefix.substring(0, prefix.lastIndexOf('.') + 1);
    }
}
