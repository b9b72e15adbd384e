package org.lamella.ui.views;

import java.util.function.IntConsumer;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.IPostSelectionProvider;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.texteditor.ITextEditor;

/** Reports the caret of a text editor, after it has come to rest, and again after the text has changed. */
final class CaretTracker {

    /** Long enough for the language to have seen a change, short enough to feel immediate. */
    private static final int REST_MILLIS = 350;

    private final ITextEditor editor;
    private final IntConsumer report;
    private final Display display;
    private final ISelectionChangedListener caret = event -> reportNow();
    private final Runnable afterRest = this::reportNow;
    private final IDocumentListener text = new IDocumentListener() {
        @Override
        public void documentAboutToBeChanged(DocumentEvent event) {
            // only the new text matters
        }

        @Override
        public void documentChanged(DocumentEvent event) {
            display.asyncExec(() -> display.timerExec(REST_MILLIS, afterRest));
        }
    };
    private final @Nullable IDocument document;
    private boolean disposed;

    /**
     * Begins to listen.
     *
     * @param editor the editor
     * @param report is given the caret's offset on the display thread
     */
    CaretTracker(ITextEditor editor, Display display, IntConsumer report) {
        this.editor = editor;
        this.report = report;
        this.display = display;
        ISelectionProvider provider = editor.getSelectionProvider();
        if (provider instanceof IPostSelectionProvider post) {
            post.addPostSelectionChangedListener(caret);
        } else if (provider != null) {
            provider.addSelectionChangedListener(caret);
        }
        document = editor.getDocumentProvider() == null ? null : editor.getDocumentProvider().getDocument(editor.getEditorInput());
        if (document != null) {
            document.addDocumentListener(text);
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
        IDocument followed = document;
        if (followed != null) {
            followed.removeDocumentListener(text);
        }
        ISelectionProvider provider = editor.getSelectionProvider();
        if (provider instanceof IPostSelectionProvider post) {
            post.removePostSelectionChangedListener(caret);
        } else if (provider != null) {
            provider.removeSelectionChangedListener(caret);
        }
    }
}
