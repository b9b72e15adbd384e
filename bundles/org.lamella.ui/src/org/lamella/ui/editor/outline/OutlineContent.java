package org.lamella.ui.editor.outline;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.ITreeContentProvider;

/** The tree of outline nodes. */
final class OutlineContent implements ITreeContentProvider {

    @Override
    public Object[] getElements(Object input) {
        return input instanceof List<?> roots ? roots.toArray() : new Object[] {};
    }

    @Override
    public Object[] getChildren(Object element) {
        return element instanceof OutlineNode node ? node.children().toArray() : new Object[] {};
    }

    @Override
    public @Nullable Object getParent(Object element) {
        return element instanceof OutlineNode node ? node.parent() : null;
    }

    @Override
    public boolean hasChildren(Object element) {
        return element instanceof OutlineNode node && !node.children().isEmpty();
    }
}
