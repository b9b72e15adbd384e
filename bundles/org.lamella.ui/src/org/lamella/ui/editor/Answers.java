package org.lamella.ui.editor;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.ui.PlatformUI;
import org.lamella.ui.LamellaIds;

/** Takes answers of the language server: waits with a limit, and tells a cancelled request from a failure. */
public final class Answers {

    /** What the display thread may wait for an answer. */
    public static final long DISPLAY_MILLIS = 200;
    /** How often a job that waits looks whether it was cancelled. */
    private static final long LOOK_MILLIS = 50;
    /** How often a job asks again; typing cancels a question four times a second at most. */
    private static final int ATTEMPTS = 100;

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

    /**
     * Waits for an answer in a job, as long as it takes. A question that an edit somewhere cancelled is asked again.
     *
     * @throws OperationCanceledException when the monitor is cancelled, or edits do not end
     * @throws CoreException when the language refuses, with the reason in words for people
     */
    public static <T> T await(Supplier<CompletableFuture<T>> question, IProgressMonitor monitor) throws CoreException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            CompletableFuture<T> asked = question.get();
            try {
                return await(asked, monitor);
            } catch (CancellationException cancelled) {
                continue;
            } catch (ExecutionException failure) {
                if (!isCancellation(failure)) {
                    throw new CoreException(new Status(IStatus.ERROR, LamellaIds.BUNDLE, refusal(failure).orElse(String.valueOf(cause(failure).getMessage())), cause(failure)));
                }
            }
        }
        throw new OperationCanceledException();
    }

    private static <T> T await(CompletableFuture<T> asked, IProgressMonitor monitor) throws ExecutionException {
        while (!monitor.isCanceled()) {
            try {
                return asked.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                continue;
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        asked.cancel(true);
        throw new OperationCanceledException();
    }

    /** Why the language will not do what it was asked, in words for people; empty for any other failure. */
    public static Optional<String> refusal(Throwable failure) {
        return cause(failure) instanceof ResponseErrorException refused ? Optional.of(refused.getResponseError().getMessage()) : Optional.empty();
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
    public static boolean isCancellation(Throwable failure) {
        Throwable cause = cause(failure);
        return cause instanceof CancellationException || cause instanceof OperationCanceledException;
    }

    /** Logs a failure unless it only is a cancellation; shaped for {@link CompletableFuture#exceptionally}. */
    public static @Nullable Void logged(Throwable failure) {
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
