package org.lamella.ui.editor.outline;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;
import org.lamella.ui.editor.SymbolImages;

/** Names with their details beside them. */
final class OutlineLabels extends LabelProvider implements IStyledLabelProvider {

    @Override
    public StyledString getStyledText(Object element) {
        StyledString text = new StyledString(getText(element));
        if (element instanceof OutlineNode node && !node.detail().isEmpty()) {
            text.append("  " + node.detail(), StyledString.QUALIFIER_STYLER); //$NON-NLS-1$
        }
        return text;
    }

    @Override
    public String getText(@Nullable Object element) {
        return element instanceof OutlineNode node ? node.label() : ""; //$NON-NLS-1$
    }

    @Override
    public @Nullable Image getImage(@Nullable Object element) {
        return element instanceof OutlineNode node ? SymbolImages.of(node.kind()) : null;
    }
}
