package org.lamella.ui.editor;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.lamella.core.workspace.LanguageWorkspace;

/**
 * A document and the language's copy of it. Typing is passed on when it pauses, and before anything is asked; the whole text is passed,
 * which costs less than what the language then does with it.
 */
public final class OpenDocument {

    /** Pause in typing after which the text is checked. */
    private static final long IDLE_MILLIS = 250;
    /** How often something to show is asked for; changes that come more often than that end in a check, which asks anew. */
    private static final int ATTEMPTS = 8;

    private final IDocument document;
    private final URI file;
    private final LanguageWorkspace language;
    private final ScheduledExecutorService timer;
    private final IDocumentListener typing = new IDocumentListener() {
        @Override
        public void documentAboutToBeChanged(DocumentEvent event) {
            // only the new text matters
        }

        @Override
        public void documentChanged(DocumentEvent event) {
            changed(event.getDocument().get());
        }
    };
    /** Text the language has not seen; null when it has seen the newest. */
    private @Nullable String pending;
    private @Nullable Future<?> scheduled;
    private int version = 1;
    private boolean closed;

    OpenDocument(IDocument document, URI file, LanguageWorkspace language, ScheduledExecutorService timer) {
        this.document = document;
        this.file = file;
        this.language = language;
        this.timer = timer;
        language.opened(file, version, document.get());
        document.addDocumentListener(typing);
    }

    /** @return URI of the file */
    public URI file() {
        return file;
    }

    /** @return the document of the editor */
    public IDocument document() {
        return document;
    }

    /** @return the document's name in requests */
    public TextDocumentIdentifier id() {
        return new TextDocumentIdentifier(file.toASCIIString());
    }

    /** @return what the language last said about the file */
    public List<Diagnostic> diagnostics() {
        return language.diagnostics(file);
    }

    /**
     * Asks about the text as it is now.
     *
     * @return completes on a thread of the server; cancelled when an edit comes in between
     */
    public <T> CompletableFuture<T> ask(Function<TextDocumentService, CompletableFuture<T>> question) {
        if (isClosed()) {
            return CompletableFuture.failedFuture(new CancellationException());
        }
        flush();
        return language.ask(question);
    }

    /**
     * Asks and waits for the answer. A question that a change somewhere cancelled is asked again while there is time.
     *
     * @param millis longest wait; on the display thread {@link Answers#DISPLAY_MILLIS} at most
     * @return empty when there is no answer in time
     */
    public <T> Optional<T> answer(long millis, Function<TextDocumentService, CompletableFuture<T>> question) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (true) {
            CompletableFuture<T> asked = ask(question);
            Optional<T> found = Answers.within(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())), asked);
            if (found.isPresent() || !Answers.isCancelled(asked) || isClosed() || System.nanoTime() >= end) {
                return found;
            }
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    /**
     * Asks what is only shown: the answer goes to the consumer on a thread of the server. A question that a change somewhere cancelled is
     * asked again soon.
     */
    public <T> void ask(Function<TextDocumentService, CompletableFuture<T>> question, Consumer<T> answer) {
        ask(question, answer, ATTEMPTS);
    }

    private <T> void ask(Function<TextDocumentService, CompletableFuture<T>> question, Consumer<T> answer, int attempts) {
        ask(question).thenAccept(answer).exceptionally(failure -> {
            synchronized (this) {
                if (closed) {
                    return null;
                }
                if (!Answers.isCancellation(failure)) {
                    return Answers.logged(failure);
                }
                if (attempts > 1) {
                    timer.schedule(() -> ask(question, answer, attempts - 1), IDLE_MILLIS, TimeUnit.MILLISECONDS);
                }
            }
            return null;
        });
    }

    /** Calls back whenever the language has checked the file. */
    public LanguageWorkspace.DiagnosticsListener afterCheck(Runnable callback) {
        LanguageWorkspace.DiagnosticsListener listener = (checked, diagnostics) -> {
            if (checked.equals(URI.create(file.toASCIIString()))) {
                callback.run();
            }
        };
        language.addListener(listener);
        return listener;
    }

    /** Ends {@link #afterCheck}. */
    public void forget(LanguageWorkspace.DiagnosticsListener listener) {
        language.removeListener(listener);
    }

    private synchronized void changed(String text) {
        pending = text;
        Future<?> earlier = scheduled;
        if (earlier != null) {
            earlier.cancel(false);
        }
        if (!closed) {
            scheduled = timer.schedule(this::flush, IDLE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** Passes on what was typed without waiting for a pause. */
    synchronized void flush() {
        String text = pending;
        if (text != null && !closed) {
            pending = null;
            language.changed(file, ++version, text);
        }
    }

    synchronized void close() {
        if (!closed) {
            closed = true;
            document.removeDocumentListener(typing);
            language.closed(file);
        }
    }
}
