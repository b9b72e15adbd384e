package org.lamella.ui.editor;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.IFileBufferListener;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.text.IDocument;
import org.lamella.core.workspace.LanguageWorkspace;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The documents of {@code .cell} files in editors, each kept in step with the language server as long as its file buffer lives. */
@Component(service = OpenDocuments.class)
public final class OpenDocuments {

    private final LanguageWorkspace language;
    private final Map<IDocument, OpenDocument> open = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("Lamella editor").factory());
    private final IFileBufferListener buffers = new BufferListener() {
        @Override
        public void bufferDisposed(IFileBuffer buffer) {
            if (buffer instanceof ITextFileBuffer text) {
                close(text.getDocument());
            }
        }

        @Override
        public void stateChanging(IFileBuffer buffer) {
            // whoever hears of the save must not be answered from an older text
            if (buffer instanceof ITextFileBuffer text) {
                find(text.getDocument()).ifPresent(OpenDocument::flush);
            }
        }

        @Override
        public void underlyingFileMoved(IFileBuffer buffer, IPath path) {
            if (buffer instanceof ITextFileBuffer text) {
                IFile file = ResourcesPlugin.getWorkspace().getRoot().getFile(path);
                close(text.getDocument());
                Optional.ofNullable(file.getLocationURI()).ifPresent(uri -> open(text.getDocument(), uri));
            }
        }
    };

    /** @param language is told about the texts */
    @Activate
    public OpenDocuments(@Reference LanguageWorkspace language) {
        this.language = language;
        FileBuffers.getTextFileBufferManager().addFileBufferListener(buffers);
    }

    @Deactivate
    void stop() {
        FileBuffers.getTextFileBufferManager().removeFileBufferListener(buffers);
        open.values().forEach(OpenDocument::close);
        open.clear();
        timer.shutdownNow();
    }

    /** From now on the document's text counts for the language, not that of its file. */
    void open(IDocument document, URI file) {
        open.computeIfAbsent(document, fresh -> new OpenDocument(fresh, file, language, timer));
    }

    /** Passes on what was typed anywhere, before something is asked that concerns many files. */
    public void flush() {
        open.values().forEach(OpenDocument::flush);
    }

    private void close(IDocument document) {
        OpenDocument closed = open.remove(document);
        if (closed != null) {
            closed.close();
        }
    }

    /** The document as the language knows it; empty for any other text. */
    public Optional<OpenDocument> find(IDocument document) {
        return document == null ? Optional.empty() : Optional.ofNullable(open.get(document));
    }
}
