package org.lamella.ui.editor.outline;

import java.util.List;
import java.util.Objects;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.viewers.AbstractTreeViewer;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.IPostSelectionProvider;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;
import org.lamella.core.workspace.LanguageWorkspace.DiagnosticsListener;
import org.lamella.ui.editor.Answers;
import org.lamella.ui.editor.OpenDocument;
import org.lamella.ui.editor.Texts;

/** Elements of a file with their children. Follows the caret; a click leads to the text. */
final class CellOutlinePage extends ContentOutlinePage {

    private final ITextEditor editor;
    private final ITextViewer text;
    private final OpenDocument document;
    private final ISelectionChangedListener caret = this::caretMoved;
    private @Nullable DiagnosticsListener listener;
    private List<OutlineNode> roots = List.of();
    /** Set while this page changes a selection itself, so that it does not answer its own change. */
    private boolean leading;

    CellOutlinePage(ITextEditor editor, ITextViewer text, OpenDocument document) {
        this.editor = editor;
        this.text = text;
        this.document = document;
    }

    @Override
    public void createControl(Composite parent) {
        super.createControl(parent);
        TreeViewer tree = getTreeViewer();
        tree.setContentProvider(new OutlineContent());
        tree.setLabelProvider(new DelegatingStyledCellLabelProvider(new OutlineLabels()));
        tree.setUseHashlookup(true);
        tree.addSelectionChangedListener(this::chosen);
        if (text instanceof IPostSelectionProvider provider) {
            provider.addPostSelectionChangedListener(caret);
        }
        listener = document.afterCheck(this::request);
        request();
    }

    private void request() {
        document.<List<Either<SymbolInformation, DocumentSymbol>>>ask(server -> server.documentSymbol(new DocumentSymbolParams(document.id())), found -> {
            List<OutlineNode> nodes = OutlineNode.of(found.stream().map(Either::getRight).filter(Objects::nonNull).toList());
            Answers.onDisplay(() -> show(nodes));
        });
    }

    private void show(List<OutlineNode> nodes) {
        TreeViewer tree = getTreeViewer();
        if (tree == null || tree.getControl().isDisposed()) {
            return;
        }
        boolean first = roots.isEmpty();
        roots = nodes;
        Control control = tree.getControl();
        control.setRedraw(false);
        try {
            Object[] expanded = tree.getExpandedElements();
            tree.setInput(roots);
            if (first) {
                tree.expandToLevel(AbstractTreeViewer.ALL_LEVELS);
            } else {
                tree.setExpandedElements(expanded);
            }
        } finally {
            control.setRedraw(true);
        }
        follow(text.getSelectedRange().x);
    }

    private void caretMoved(SelectionChangedEvent event) {
        if (!leading && event.getSelection() instanceof ITextSelection selection) {
            follow(selection.getOffset());
        }
    }

    private void follow(int offset) {
        TreeViewer tree = getTreeViewer();
        if (tree != null && !tree.getControl().isDisposed()) {
            leading = true;
            try {
                OutlineNode.at(roots, Texts.position(document.document(), offset)).ifPresentOrElse(node -> tree.setSelection(new StructuredSelection(node), true),
                        () -> tree.setSelection(StructuredSelection.EMPTY));
            } finally {
                leading = false;
            }
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
    public void dispose() {
        DiagnosticsListener listening = listener;
        if (listening != null) {
            document.forget(listening);
        }
        if (text instanceof IPostSelectionProvider provider) {
            provider.removePostSelectionChangedListener(caret);
        }
        super.dispose();
    }
}
