package org.lamella.ui.editor;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jdt.annotation.Nullable;

/** Takes answers of the language server: waits with a limit, and tells a cancelled request from a failure. */
public final class Answers {

    /** What the display thread may wait for an answer. */
    public static final long DISPLAY_MILLIS = 200;

    private Answers() {
    }

    /** The answer if it comes in time; empty when it does not, or the request was cancelled by an edit. */
    public static <T> Optional<T> within(long millis, CompletableFuture<T> answer) {
        try {
            return Optional.ofNullable(answer.get(millis, TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            return Optional.empty();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (CancellationException cancelled) {
            return Optional.empty();
        } catch (ExecutionException failure) {
            logged(failure);
            return Optional.empty();
        }
    }

    /** Logs a failure unless it only is a cancellation; shaped for {@link CompletableFuture#exceptionally}. */
    static @Nullable Void logged(Throwable failure) {
        Throwable cause = failure;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (!(cause instanceof CancellationException) && !(cause instanceof OperationCanceledException)) {
            ILog.of(Answers.class).error("The language server did not answer: " + cause.getMessage(), cause); //$NON-NLS-1$
        }
        return null;
    }
}
