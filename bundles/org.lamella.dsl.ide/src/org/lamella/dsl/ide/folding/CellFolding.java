package org.lamella.dsl.ide.folding;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.ide.editor.folding.DefaultFoldingRangeProvider;
import org.eclipse.xtext.ide.editor.folding.IFoldingRangeAcceptor;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.lamella.dsl.cell.Block;
import org.lamella.dsl.cell.Compute;
import org.lamella.dsl.cell.Element;
import org.lamella.dsl.cell.Layer;
import org.lamella.dsl.cell.LocalInterface;
import org.lamella.dsl.cell.Part;

/** Whatever has a body over several lines can be folded, and comments. */
public class CellFolding extends DefaultFoldingRangeProvider {

    @Override
    protected boolean isHandled(EObject object) {
        return object instanceof Element || object instanceof Part || object instanceof Layer || object instanceof LocalInterface || object instanceof Block
                || object instanceof Compute;
    }

    @Override
    protected void acceptObjectFolding(EObject object, IFoldingRangeAcceptor acceptor) {
        @Nullable ICompositeNode node = NodeModelUtils.findActualNodeFor(object);
        if (node != null && node.getStartLine() < node.getEndLine()) {
            acceptor.accept(node.getOffset(), node.getLength());
        }
    }

    @Override
    protected boolean shouldProcessContent(EObject object) {
        return !(object instanceof org.lamella.dsl.cell.Value);
    }
}
