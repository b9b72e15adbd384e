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
import org.eclipse.ui.PlatformUI;

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

    /** Runs soon on the display thread; not at all when the workbench is closing. */
    public static void onDisplay(Runnable update) {
        if (PlatformUI.isWorkbenchRunning() && !PlatformUI.getWorkbench().isClosing()) {
            PlatformUI.getWorkbench().getDisplay().asyncExec(update);
        }
    }

    /** Whether a request has ended because of an edit. */
    static boolean isCancelled(CompletableFuture<?> answer) {
        return answer.isCompletedExceptionally() && isCancellation(answer.handle((value, failure) -> failure).join());
    }

    /** Whether a failure only means that an edit came in between. */
    static boolean isCancellation(Throwable failure) {
        Throwable cause = cause(failure);
        return cause instanceof CancellationException || cause instanceof OperationCanceledException;
    }

    /** Logs a failure unless it only is a cancellation; shaped for {@link CompletableFuture#exceptionally}. */
    static @Nullable Void logged(Throwable failure) {
        if (!isCancellation(failure)) {
            ILog.of(Answers.class).error("The language server did not answer: " + cause(failure).getMessage(), cause(failure)); //$NON-NLS-1$
        }
        return null;
    }

    private static Throwable cause(Throwable failure) {
        Throwable cause = failure;
        for (Throwable inner = cause.getCause(); inner != null && (cause instanceof CompletionException || cause instanceof ExecutionException); inner = cause.getCause()) {
            cause = inner;
        }
        return cause;
    }
}
