package org.lamella.ui.editor.outline;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.viewers.IPostSelectionProvider;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.IPageSite;
import org.eclipse.ui.part.Page;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.lamella.core.workspace.LanguageWorkspace.DiagnosticsListener;
import org.lamella.ui.editor.EditorMessages;
import org.lamella.ui.editor.OpenDocument;
import org.lamella.ui.editor.Texts;
import org.lamella.ui.preferences.EditorPreferences;

/** Elements of a file with their children. Follows the caret unless told not to; a click leads to the text. */
@NonNullByDefault({})
final class CellOutlinePage extends Page implements IContentOutlinePage {

    private final ITextEditor editor;
    private final ITextViewer text;
    private final OpenDocument document;
    private final ISelectionChangedListener caret = this::caretMoved;
    private @Nullable OutlineTree tree;
    private @Nullable DiagnosticsListener listener;
    /** Set while this page changes a selection itself, so that it does not answer its own change. */
    private boolean leading;

    CellOutlinePage(ITextEditor editor, ITextViewer text, OpenDocument document) {
        this.editor = editor;
        this.text = text;
        this.document = document;
    }

    @Override
    public void init(IPageSite site) {
        super.init(site);
        site.setSelectionProvider(this);
    }

    @Override
    public void createControl(Composite parent) {
        OutlineTree shown = new OutlineTree(parent);
        tree = shown;
        shown.viewer().addSelectionChangedListener(this::chosen);
        if (text instanceof IPostSelectionProvider provider) {
            provider.addPostSelectionChangedListener(caret);
        }
        IAction link = new Action(EditorMessages.Outline_link, IAction.AS_CHECK_BOX) {
            @Override
            public void run() {
                EditorPreferences.setLinked(isChecked());
                follow(text.getSelectedRange().x);
            }
        };
        link.setImageDescriptor(PlatformUI.getWorkbench().getSharedImages().getImageDescriptor(ISharedImages.IMG_ELCL_SYNCED));
        link.setChecked(EditorPreferences.isLinked());
        getSite().getActionBars().getToolBarManager().add(link);
        listener = document.afterCheck(this::request);
        request();
    }

    private void request() {
        OutlineNode.of(document, nodes -> {
            OutlineTree shown = tree;
            if (shown != null && !shown.isDisposed()) {
                shown.show(nodes);
                follow(text.getSelectedRange().x);
            }
        });
    }

    private void caretMoved(SelectionChangedEvent event) {
        if (!leading && event.getSelection() instanceof ITextSelection selection) {
            follow(selection.getOffset());
        }
    }

    private void follow(int offset) {
        OutlineTree shown = tree;
        if (shown == null || shown.isDisposed() || !EditorPreferences.isLinked() || shown.box().isFocusControl()) {
            return;
        }
        leading = true;
        try {
            OutlineNode.at(shown.roots(), Texts.position(document.document(), offset)).ifPresentOrElse(
                    node -> shown.viewer().setSelection(new StructuredSelection(node), true), () -> shown.viewer().setSelection(StructuredSelection.EMPTY));
        } finally {
            leading = false;
        }
    }

    private void chosen(SelectionChangedEvent event) {
        if (!leading && event.getSelection() instanceof IStructuredSelection selection && selection.getFirstElement() instanceof OutlineNode node) {
            leading = true;
            try {
                Texts.region(document.document(), node.name()).ifPresent(region -> editor.selectAndReveal(region.getOffset(), region.getLength()));
            } finally {
                leading = false;
            }
        }
    }

    @Override
    public Control getControl() {
        return tree == null ? null : tree.control();
    }

    @Override
    public void setFocus() {
        if (tree != null) {
            tree.viewer().getControl().setFocus();
        }
    }

    @Override
    public void dispose() {
        if (listener != null) {
            document.forget(listener);
        }
        if (text instanceof IPostSelectionProvider provider) {
            provider.removePostSelectionChangedListener(caret);
        }
        super.dispose();
    }

    @Override
    public void addSelectionChangedListener(ISelectionChangedListener interested) {
        if (tree != null) {
            tree.viewer().addSelectionChangedListener(interested);
        }
    }

    @Override
    public void removeSelectionChangedListener(ISelectionChangedListener interested) {
        if (tree != null) {
            tree.viewer().removeSelectionChangedListener(interested);
        }
    }

    @Override
    public ISelection getSelection() {
        return tree == null ? StructuredSelection.EMPTY : tree.viewer().getSelection();
    }

    @Override
    public void setSelection(ISelection selection) {
        if (tree != null) {
            tree.viewer().setSelection(selection);
        }
    }
}
