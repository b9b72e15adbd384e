package org.lamella.ui.editor.outline;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.lamella.dsl.ide.symbols.NamePattern;

/** Shows what matches some letters, with what it is part of and what is part of it. */
final class OutlineFilter extends ViewerFilter {

    private NamePattern pattern = NamePattern.of(""); //$NON-NLS-1$

    void setPattern(String typed) {
        pattern = NamePattern.of(typed);
    }

    boolean isActive() {
        return !pattern.isEmpty();
    }

    @Override
    @NonNullByDefault({})
    public boolean select(Viewer viewer, Object parent, Object element) {
        return !isActive() || element instanceof OutlineNode node && (isInside(node) || holds(node));
    }

    private boolean isInside(OutlineNode node) {
        for (OutlineNode around = node; around != null; around = around.parent()) {
            if (pattern.matches(around.label())) {
                return true;
            }
        }
        return false;
    }

    private boolean holds(OutlineNode node) {
        return node.children().stream().anyMatch(child -> pattern.matches(child.label()) || holds(child));
    }

    /** The node whose name matches best, the first of equals. */
    Optional<OutlineNode> best(List<OutlineNode> roots) {
        return OutlineNode.all(roots).filter(node -> pattern.matches(node.label())).min(Comparator.comparingInt(node -> pattern.rank(node.label()).orElseThrow()));
    }
}
