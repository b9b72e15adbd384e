package org.lamella.ui.views;

import java.util.function.IntConsumer;

import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.IPostSelectionProvider;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.ui.texteditor.ITextEditor;

/** Reports the caret of a text editor, after it has come to rest. */
final class CaretTracker {

    private final ITextEditor editor;
    private final IntConsumer report;
    private final ISelectionChangedListener caret = event -> reportNow();
    private boolean disposed;

    /**
     * Begins to listen.
     *
     * @param editor the editor
     * @param report is given the caret's offset on the display thread
     */
    CaretTracker(ITextEditor editor, IntConsumer report) {
        this.editor = editor;
        this.report = report;
        ISelectionProvider provider = editor.getSelectionProvider();
        if (provider instanceof IPostSelectionProvider post) {
            post.addPostSelectionChangedListener(caret);
        } else if (provider != null) {
            provider.addSelectionChangedListener(caret);
        }
    }

    ITextEditor editor() {
        return editor;
    }

    /** Reports the caret as it is. */
    void reportNow() {
        if (disposed || editor.getSelectionProvider() == null) {
            return;
        }
        if (editor.getSelectionProvider().getSelection() instanceof ITextSelection selection) {
            report.accept(Math.max(0, selection.getOffset()));
        }
    }

    void dispose() {
        disposed = true;
        ISelectionProvider provider = editor.getSelectionProvider();
        if (provider instanceof IPostSelectionProvider post) {
            post.removePostSelectionChangedListener(caret);
        } else if (provider != null) {
            provider.removeSelectionChangedListener(caret);
        }
    }
}
