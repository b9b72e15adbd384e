package org.lamella.dsl.ide.protocol;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/**
 * What a client waits for. The server drops all work when any text changes: a question about another text is then asked again, since
 * clients drop the answer "modified" without a word; one about the text that changed is pointless, and that is its answer. A client's own
 * cancellation passes on to the work.
 */
final class Answer extends CompletableFuture<Object> {

    private final Supplier<? extends CompletableFuture<?>> question;
    private final Supplier<Optional<Integer>> version;
    private final Optional<Integer> asked;
    private volatile CompletableFuture<?> work;

    /**
     * Asks.
     *
     * @param question asks the server
     * @param version the version of the text the question is about, now; none where it is about no text
     */
    Answer(Supplier<? extends CompletableFuture<?>> question, Supplier<Optional<Integer>> version) {
        this.question = question;
        this.version = version;
        asked = version.get();
        work = ask();
    }

    private CompletableFuture<?> ask() {
        CompletableFuture<?> asking = question.get();
        asking.whenComplete(this::answered);
        return asking;
    }

    private void answered(@Nullable Object result, @Nullable Throwable failure) {
        if (failure == null) {
            complete(result);
        } else if (!isDropped(failure)) {
            completeExceptionally(failure);
        } else if (asked.equals(version.get())) {
            // not from here: this may be the thread that is about to make the change, which has to come first
            CompletableFuture.runAsync(this::again);
        } else {
            completeExceptionally(new ResponseErrorException(new ResponseError(ResponseErrorCode.ContentModified, "The text has changed since.", null)));
        }
    }

    private void again() {
        if (!isDone()) {
            work = ask();
            if (isCancelled()) {
                work.cancel(true);
            }
        }
    }

    private static boolean isDropped(Throwable failure) {
        return failure instanceof CancellationException || failure instanceof CompletionException && failure.getCause() instanceof CancellationException;
    }

    @Override
    public boolean cancel(boolean mayInterrupt) {
        boolean cancelled = super.cancel(mayInterrupt);
        work.cancel(mayInterrupt);
        return cancelled;
    }
}
