package org.lamella.ui.editor;

import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextInputListener;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.reconciler.IReconciler;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.lamella.core.workspace.LanguageWorkspace.DiagnosticsListener;
import org.lamella.ui.Services;

/** Something of a viewer that is brought up to date whenever the language has checked the viewer's file. */
public abstract class CheckFollower implements IReconciler {

    private final ITextInputListener input = new ITextInputListener() {
        @Override
        public void inputDocumentAboutToBeChanged(IDocument oldInput, IDocument newInput) {
            detach();
        }

        @Override
        public void inputDocumentChanged(IDocument oldInput, IDocument newInput) {
            attach();
        }
    };
    private @Nullable ITextViewer viewer;
    private @Nullable OpenDocument followed;
    private @Nullable DiagnosticsListener listener;

    @Override
    public void install(ITextViewer textViewer) {
        viewer = textViewer;
        textViewer.addTextInputListener(input);
        attach();
    }

    @Override
    public void uninstall() {
        ITextViewer installed = viewer;
        if (installed != null) {
            installed.removeTextInputListener(input);
        }
        detach();
        viewer = null;
    }

    private void attach() {
        ITextViewer installed = viewer;
        Optional<OpenDocument> found = installed == null ? Optional.empty() : Services.get(OpenDocuments.class).find(installed.getDocument());
        if (found.isPresent()) {
            OpenDocument document = found.get();
            followed = document;
            attached(document);
            listener = document.afterCheck(() -> request(document));
            request(document);
        }
    }

    private void detach() {
        OpenDocument document = followed;
        DiagnosticsListener following = listener;
        if (document != null) {
            if (following != null) {
                document.forget(following);
            }
            detached(document);
        }
        followed = null;
        listener = null;
    }

    /** @return the viewer, where it is installed and shows something */
    protected final Optional<ITextViewer> viewer() {
        ITextViewer installed = viewer;
        return installed == null || installed.getTextWidget() == null || installed.getTextWidget().isDisposed() ? Optional.empty() : Optional.of(installed);
    }

    /** Runs on the display thread, if the document is still shown by then and has not been typed in. */
    protected final void show(OpenDocument document, long stamp, Runnable update) {
        Answers.onDisplay(() -> {
            if (viewer().isPresent() && document == followed && stamp == stamp(document)) {
                update.run();
            }
        });
    }

    /** The state of the document's text, to compare with later. */
    protected static long stamp(OpenDocument document) {
        return document.document() instanceof org.eclipse.jface.text.IDocumentExtension4 extended ? extended.getModificationStamp() : 0;
    }

    /** The viewer shows this document from now on. Called on the display thread. */
    protected void attached(OpenDocument document) {
        // most have nothing to prepare
    }

    /** The viewer no longer shows this document. Called on the display thread. */
    protected void detached(OpenDocument document) {
        // most have nothing to clean up
    }

    /** Asks the language for what is shown. Called on the display thread or one of the server, must not wait. */
    protected abstract void request(OpenDocument document);

    @Override
    public @Nullable IReconcilingStrategy getReconcilingStrategy(String contentType) {
        return null;
    }
}
