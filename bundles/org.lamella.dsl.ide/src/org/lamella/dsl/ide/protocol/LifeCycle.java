package org.lamella.dsl.ide.protocol;

import java.lang.reflect.Type;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import org.apache.log4j.Logger;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.Endpoint;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.json.JsonRpcMethod;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.jsonrpc.services.ServiceEndpoints;
import org.lamella.dsl.ide.server.CellLanguageServer;

/**
 * Lets through what the protocol allows at the time: first {@code initialize}, nothing but {@code exit} after {@code shutdown}. Says no to
 * methods and parameters the server does not know.
 */
final class LifeCycle implements Endpoint {

    private static final Logger LOG = Logger.getLogger(LifeCycle.class);

    private enum State {
        NEW, RUNNING, SHUT_DOWN
    }

    private final CellLanguageServer server;
    private final Endpoint methods;
    private final CompletableFuture<Integer> ended = new CompletableFuture<>();
    private volatile State state = State.NEW;

    LifeCycle(CellLanguageServer server) {
        this.server = server;
        methods = ServiceEndpoints.toEndpoint(server);
    }

    /** Completes with the exit code of the process: 0 after {@code shutdown}, else 1. */
    CompletableFuture<Integer> ended() {
        return ended;
    }

    /** No more messages will come. */
    void end() {
        ended.complete(state == State.SHUT_DOWN ? 0 : 1);
    }

    @Override
    public CompletableFuture<?> request(String method, @Nullable Object parameter) {
        boolean initialize = method.equals("initialize");
        if (state == State.SHUT_DOWN) {
            return refused(ResponseErrorCode.InvalidRequest, "The server was shut down; only 'exit' may follow.");
        }
        if (initialize != (state == State.NEW)) {
            return initialize ? refused(ResponseErrorCode.InvalidRequest, "The server was initialized already.")
                    : refused(ResponseErrorCode.ServerNotInitialized, "The server waits for 'initialize'.");
        }
        if (!isKnown(method)) {
            return refused(ResponseErrorCode.MethodNotFound, "There is no method '" + method + "'.");
        }
        if (!takes(method, parameter)) {
            return refused(ResponseErrorCode.InvalidParams, "The parameters of '" + method + "' are missing or of another type.");
        }
        if (method.equals("shutdown")) {
            state = State.SHUT_DOWN;
            return CompletableFuture.completedFuture(null);
        }
        try {
            CompletableFuture<?> answer = new Answer(() -> methods.request(method, parameter), versionOf(parameter));
            if (initialize) {
                state = State.RUNNING;
                server.clientProcess().ifPresent(client -> client.onExit().thenRun(this::end));
            }
            return answer;
        } catch (UnsupportedOperationException unsupported) {
            return refused(ResponseErrorCode.MethodNotFound, "The server does not support '" + method + "'.");
        } catch (RuntimeException failure) {
            LOG.error("'" + method + "' failed: " + failure.getMessage(), failure);
            return CompletableFuture.failedFuture(failure);
        }
    }

    @Override
    public void notify(String method, @Nullable Object parameter) {
        if (method.equals("exit")) {
            end();
        } else if (state != State.RUNNING || !isKnown(method) || !takes(method, parameter)) {
            LOG.info("The client's notification '" + method + "' was ignored: it came at the wrong time, is unknown, or has the wrong parameters.");
        } else {
            try {
                methods.notify(method, parameter);
            } catch (UnsupportedOperationException unsupported) {
                LOG.info("The client's notification '" + method + "' was ignored: the server has no use for it.");
            } catch (RuntimeException failure) {
                LOG.error("'" + method + "' failed: " + failure.getMessage(), failure);
            }
        }
    }

    private boolean isKnown(String method) {
        return server.supportedMethods().containsKey(method);
    }

    private boolean takes(String method, @Nullable Object parameter) {
        @Nullable JsonRpcMethod known = server.supportedMethods().get(method);
        Type[] types = known == null ? new Type[0] : known.getParameterTypes();
        return types.length == 0 || types[0] instanceof Class<?> type && type.isInstance(parameter);
    }

    /** The version of the text a question is about, at any time; none where it is about no text. */
    private Supplier<Optional<Integer>> versionOf(@Nullable Object parameter) {
        return () -> document(parameter).flatMap(server::version);
    }

    /** Parameters with a document have no type in common. */
    private static Optional<String> document(@Nullable Object parameter) {
        try {
            return parameter != null && parameter.getClass().getMethod("getTextDocument").invoke(parameter) instanceof TextDocumentIdentifier document
                    ? Optional.of(document.getUri())
                    : Optional.empty();
        } catch (ReflectiveOperationException none) {
            return Optional.empty();
        }
    }

    private static CompletableFuture<?> refused(ResponseErrorCode code, String reason) {
        return CompletableFuture.failedFuture(new ResponseErrorException(new ResponseError(code, reason, null)));
    }
}
