package org.lamella.dsl.ide.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.xtext.ide.server.concurrent.AbstractRequest;
import org.eclipse.xtext.ide.server.concurrent.ReadRequest;
import org.eclipse.xtext.ide.server.concurrent.RequestManager;
import org.eclipse.xtext.service.OperationCanceledManager;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.xbase.lib.Functions.Function1;

import com.google.inject.Inject;
import com.google.inject.Singleton;

/**
 * Answers one question after the other: files are linked and other files loaded while they are read, which Xtext's resources do not stand
 * from two threads. Forgets answered requests, which Xtext keeps with their answers until the next edit: somebody who only reads would fill the memory. A
 * question that was wrong is answered with an error, but is no failure of the server and not logged as one.
 */
@Singleton
final class CellRequestManager extends RequestManager {

    private List<AbstractRequest<?>> open = new ArrayList<>();

    @Inject
    CellRequestManager(OperationCanceledManager cancellation) {
        super(Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("Lamella language questions").factory()), cancellation);
    }

    @Override
    public synchronized <V> CompletableFuture<V> runRead(Function1<? super CancelIndicator, ? extends V> question) {
        return submit(new ReadRequest<V>(this, question, getParallelExecutorService()) {
            @Override
            protected void logAndCompleteExceptionally(Throwable failure) {
                Optional<ResponseErrorException> told = told(failure);
                if (told.isPresent()) {
                    get().completeExceptionally(told.get());
                } else {
                    super.logAndCompleteExceptionally(failure);
                }
            }
        });
    }

    /** What the client is to hear of a failure, if somebody has put it into words. */
    private static Optional<ResponseErrorException> told(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ResponseErrorException told) {
                return Optional.of(told);
            }
        }
        return Optional.empty();
    }

    @Override
    protected void addRequest(AbstractRequest<?> request) {
        open.removeIf(answered -> answered.get().isDone());
        open.add(request);
    }

    /** Completes when nobody reads any more; who failed has said so already. */
    @Override
    protected CompletableFuture<Void> cancel() {
        List<AbstractRequest<?>> overtaken = open;
        open = new ArrayList<>();
        overtaken.forEach(AbstractRequest::cancel);
        return CompletableFuture.allOf(overtaken.stream().map(request -> request.get().handle((answer, failure) -> true)).toArray(CompletableFuture<?>[]::new));
    }
}
