package org.lamella.core.workspace;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;

import org.eclipse.core.runtime.ILog;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.services.LanguageClient;

/** The workspace's end of the connection: passes diagnostics on, logs what the server has to say. */
final class DiagnosticsClient implements LanguageClient {

    private final BiConsumer<String, List<Diagnostic>> sink;

    DiagnosticsClient(BiConsumer<String, List<Diagnostic>> sink) {
        this.sink = sink;
    }

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams params) {
        sink.accept(params.getUri(), params.getDiagnostics());
    }

    @Override
    public void logMessage(MessageParams message) {
        if (message.getType() == MessageType.Error) {
            ILog.of(DiagnosticsClient.class).error(message.getMessage());
        }
    }

    @Override
    public void showMessage(MessageParams message) {
        logMessage(message);
    }

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void telemetryEvent(Object event) {
        // nothing is reported anywhere
    }
}
