package org.lamella.ui.table;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.swt.graphics.Image;
import org.lamella.core.table.Table.Row;
import org.lamella.core.table.Table.Severity;
import org.lamella.ui.theme.Images;

/** Texts of one column; the first one also carries the row's icon. */
final class RowLabels extends ColumnLabelProvider {

    private final int column;
    private final Images images;

    RowLabels(int column, Images images) {
        this.column = column;
        this.images = images;
    }

    @Override
    public String getText(Object element) {
        return ((Row) element).text(column);
    }

    @Override
    public @Nullable Image getImage(Object element) {
        Severity severity = ((Row) element).severity();
        return column == 0 && severity != Severity.NONE ? images.of(severity) : null;
    }

    @Override
    public @Nullable String getToolTipText(Object element) {
        String text = getText(element);
        return text.isEmpty() ? null : text;
    }
}
