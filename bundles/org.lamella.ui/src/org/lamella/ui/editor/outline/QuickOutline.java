package org.lamella.ui.editor.outline;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.PopupDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.lamella.ui.editor.ActiveEditor;
import org.lamella.ui.editor.EditorMessages;
import org.lamella.ui.editor.Texts;

/** The outline over the editor: a few letters and Enter lead to an element, Escape back to the text. */
final class QuickOutline extends PopupDialog {

    private static final Point SIZE = new Point(420, 360);

    private final ActiveEditor editor;
    private @Nullable OutlineTree tree;

    QuickOutline(ActiveEditor editor) {
        super(editor.shell(), INFOPOPUPRESIZE_SHELLSTYLE, true, false, false, false, false, null, EditorMessages.Outline_quick);
        this.editor = editor;
    }

    @Override
    @NonNullByDefault({})
    protected Control createDialogArea(Composite parent) {
        OutlineTree shown = new OutlineTree(parent);
        tree = shown;
        GridDataFactory.fillDefaults().grab(true, true).applyTo(shown.control());
        shown.box().addListener(SWT.DefaultSelection, event -> go());
        shown.viewer().addDoubleClickListener(event -> go());
        shown.viewer().getTree().addListener(SWT.DefaultSelection, event -> go());
        OutlineNode.of(editor.document(), nodes -> {
            if (!shown.isDisposed()) {
                shown.show(nodes);
                OutlineNode.at(nodes, editor.caret()).ifPresent(node -> shown.viewer().setSelection(new StructuredSelection(node), true));
            }
        });
        return shown.control();
    }

    private void go() {
        OutlineTree shown = tree;
        if (shown == null || !(shown.viewer().getStructuredSelection().getFirstElement() instanceof OutlineNode node)) {
            return;
        }
        close();
        if (editor.isOpen()) {
            Texts.region(editor.document().document(), node.name()).ifPresent(region -> {
                editor.viewer().setSelectedRange(region.getOffset(), region.getLength());
                editor.viewer().revealRange(region.getOffset(), region.getLength());
            });
            editor.part().setFocus();
        }
    }

    @Override
    protected @Nullable Control getFocusControl() {
        OutlineTree shown = tree;
        return shown == null ? null : shown.box();
    }

    @Override
    protected Point getInitialSize() {
        return SIZE;
    }

    @Override
    @NonNullByDefault({})
    protected Point getInitialLocation(Point size) {
        StyledText text = editor.viewer().getTextWidget();
        Rectangle area = text.getClientArea();
        return text.toDisplay(area.x + (area.width - size.x) / 2, area.y + Math.max(0, (area.height - size.y) / 4));
    }
}
