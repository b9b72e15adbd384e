package org.lamella.ui.editor.outline;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.AbstractTreeViewer;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.lamella.ui.editor.EditorMessages;

/** A box for a few letters above the tree of elements; with letters in it, the tree shows what matches and marks the best. */
final class OutlineTree {

    private final Composite area;
    private final Text box;
    private final TreeViewer tree;
    private final OutlineFilter filter = new OutlineFilter();
    private List<OutlineNode> roots = List.of();
    /** What was expanded before letters were typed. */
    private Object[] expanded = {};

    OutlineTree(Composite parent) {
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(area);
        box = new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        box.setMessage(EditorMessages.Outline_filter);
        box.addModifyListener(event -> typed());
        box.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN) {
                event.doit = false;
                focusTree();
            }
        });
        GridDataFactory.fillDefaults().grab(true, false).applyTo(box);
        tree = new TreeViewer(area, SWT.SINGLE | SWT.H_SCROLL | SWT.V_SCROLL);
        tree.setContentProvider(new OutlineContent());
        tree.setLabelProvider(new DelegatingStyledCellLabelProvider(new OutlineLabels()));
        tree.setUseHashlookup(true);
        tree.addFilter(filter);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(tree.getControl());
    }

    Control control() {
        return area;
    }

    Text box() {
        return box;
    }

    TreeViewer viewer() {
        return tree;
    }

    List<OutlineNode> roots() {
        return roots;
    }

    boolean isDisposed() {
        return area.isDisposed();
    }

    private void focusTree() {
        if (tree.getSelection().isEmpty() && tree.getTree().getItemCount() > 0) {
            tree.getTree().setSelection(tree.getTree().getItem(0));
        }
        tree.getTree().setFocus();
    }

    /** Shows the elements as they are now; what was expanded stays so. The first time all is. */
    void show(List<OutlineNode> nodes) {
        boolean first = roots.isEmpty();
        roots = nodes;
        withoutFlicker(() -> {
            Object[] open = tree.getExpandedElements();
            tree.setInput(roots);
            if (first) {
                tree.expandToLevel(AbstractTreeViewer.ALL_LEVELS);
            } else {
                tree.setExpandedElements(open);
            }
        });
    }

    private void typed() {
        boolean before = filter.isActive();
        filter.setPattern(box.getText());
        withoutFlicker(() -> {
            if (!before) {
                expanded = tree.getExpandedElements();
            }
            tree.refresh();
            if (filter.isActive()) {
                tree.expandAll();
                filter.best(roots).ifPresent(node -> tree.setSelection(new StructuredSelection(node), true));
            } else {
                tree.setExpandedElements(expanded);
            }
        });
    }

    private void withoutFlicker(Runnable change) {
        tree.getControl().setRedraw(false);
        try {
            change.run();
        } finally {
            tree.getControl().setRedraw(true);
        }
    }
}
