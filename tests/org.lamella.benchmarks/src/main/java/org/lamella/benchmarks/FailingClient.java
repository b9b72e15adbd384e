package org.lamella.benchmarks;

import java.util.concurrent.CompletableFuture;

import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.services.LanguageClient;

/** A client that cares for diagnostics only: a server that has something else to say has failed. */
public abstract class FailingClient implements LanguageClient {

    @Override
    public void telemetryEvent(Object event) {
        // nothing to do with it
    }

    @Override
    public void showMessage(MessageParams message) {
        throw new IllegalStateException(message.getMessage());
    }

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void logMessage(MessageParams message) {
        throw new IllegalStateException(message.getMessage());
    }
}
