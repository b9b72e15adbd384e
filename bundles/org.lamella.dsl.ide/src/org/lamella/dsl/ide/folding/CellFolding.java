package org.lamella.dsl.ide.folding;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.TerminalRule;
import org.eclipse.xtext.ide.editor.folding.DefaultFoldingRangeProvider;
import org.eclipse.xtext.ide.editor.folding.FoldingRangeKind;
import org.eclipse.xtext.ide.editor.folding.IFoldingRangeAcceptor;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.lamella.dsl.cell.Block;
import org.lamella.dsl.cell.Compute;
import org.lamella.dsl.cell.Element;
import org.lamella.dsl.cell.File;
import org.lamella.dsl.cell.Layer;
import org.lamella.dsl.cell.LocalInterface;
import org.lamella.dsl.cell.Part;

/** Whatever has a body over several lines can be folded, the imports together, comments, and lines of comment that follow each other. */
public class CellFolding extends DefaultFoldingRangeProvider {

    private static final String LINE_COMMENT = "SL_COMMENT";

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

    @Override
    protected void computeObjectFolding(XtextResource resource, IFoldingRangeAcceptor acceptor, CancelIndicator cancel) {
        super.computeObjectFolding(resource, acceptor, cancel);
        if (!resource.getContents().isEmpty() && resource.getContents().get(0) instanceof File file && file.getImports().size() > 1) {
            @Nullable ICompositeNode first = NodeModelUtils.findActualNodeFor(file.getImports().get(0));
            @Nullable ICompositeNode last = NodeModelUtils.findActualNodeFor(file.getImports().get(file.getImports().size() - 1));
            if (first != null && last != null) {
                acceptor.accept(first.getOffset(), last.getEndOffset() - first.getOffset(), FoldingRangeKind.IMPORTS);
            }
        }
    }

    @Override
    protected void computeCommentFolding(XtextResource resource, IFoldingRangeAcceptor acceptor) {
        super.computeCommentFolding(resource, acceptor);
        @Nullable ILeafNode first = null;
        @Nullable ILeafNode last = null;
        int wordLine = 0;
        for (ILeafNode leaf : resource.getParseResult().getRootNode().getLeafNodes()) {
            // a comment behind a word is a remark about it
            boolean alone = isLineComment(leaf) && leaf.getStartLine() != wordLine;
            boolean follows = alone && last != null && last.getStartLine() + 1 == leaf.getStartLine();
            if (!follows && (alone || !leaf.getText().isBlank())) {
                accept(first, last, acceptor);
                first = alone ? leaf : null;
            }
            if (alone) {
                last = leaf;
            } else if (!leaf.getText().isBlank()) {
                last = null;
                wordLine = leaf.getEndLine();
            }
        }
        accept(first, last, acceptor);
    }

    private static boolean isLineComment(ILeafNode leaf) {
        return leaf.getGrammarElement() instanceof TerminalRule rule && rule.getName().equals(LINE_COMMENT);
    }

    private static void accept(@Nullable ILeafNode first, @Nullable ILeafNode last, IFoldingRangeAcceptor acceptor) {
        if (first != null && last != null && first.getStartLine() < last.getStartLine()) {
            acceptor.accept(first.getOffset(), last.getEndOffset() - first.getOffset(), FoldingRangeKind.COMMENT);
        }
    }
}
