package org.lamella.dsl.ide.protocol;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.log4j.Logger;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.jsonrpc.Endpoint;
import org.eclipse.lsp4j.jsonrpc.JsonRpcException;
import org.eclipse.lsp4j.jsonrpc.MessageConsumer;
import org.eclipse.lsp4j.jsonrpc.RemoteEndpoint;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.json.MessageConstants;
import org.eclipse.lsp4j.jsonrpc.messages.Message;
import org.eclipse.lsp4j.jsonrpc.messages.MessageIssue;
import org.eclipse.lsp4j.jsonrpc.messages.NotificationMessage;
import org.eclipse.lsp4j.jsonrpc.messages.RequestMessage;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseMessage;
import org.lamella.dsl.ide.server.CellLanguageServer;

import com.google.gson.JsonSyntaxException;

/** The server's end of the connection: what a client sends wrong is answered with an error as the protocol has it. */
final class ServerEndpoint extends RemoteEndpoint {

    private static final Logger LOG = Logger.getLogger(ServerEndpoint.class);

    private final MessageConsumer out;
    private final Function<String, Integer> versions;

    ServerEndpoint(MessageConsumer out, Endpoint local, CellLanguageServer server) {
        super(out, local, ServerEndpoint::error);
        this.out = out;
        this.versions = uri -> server.version(uri).orElse(null);
    }

    private static ResponseError error(Throwable failure) {
        Throwable cause = failure.getCause() == null || failure instanceof ResponseErrorException ? failure : failure.getCause();
        return cause instanceof ResponseErrorException told ? told.getResponseError()
                : new ResponseError(ResponseErrorCode.InternalError, "Internal failure: " + cause + "; please report it with the server's log.", null);
    }

    /** Diagnostics name the version they are of, so that a client can drop those of a text it no longer shows. */
    @Override
    public void notify(String method, Object parameter) {
        if (parameter instanceof PublishDiagnosticsParams diagnostics) {
            diagnostics.setVersion(versions.apply(diagnostics.getUri()));
        }
        super.notify(method, parameter);
    }

    /** A question gets its answer. Nobody waits for one to a notification. What is neither is told without an id. */
    @Override
    public void handle(Message message, List<MessageIssue> issues) {
        ResponseError error = error(issues);
        LOG.info("The client sent a malformed message: " + error.getMessage());
        if (message instanceof RequestMessage request) {
            send(createErrorResponseMessage(request, error));
        } else if (!(message instanceof NotificationMessage)) {
            ResponseMessage response = new ResponseMessage();
            response.setJsonHandler(getJsonHandler());
            response.setJsonrpc(MessageConstants.JSONRPC_VERSION);
            response.setError(error);
            send(response);
        }
    }

    /** JSON of another shape than the method's parameters is told from what is no JSON. */
    private static ResponseError error(List<MessageIssue> issues) {
        MessageIssue first = issues.get(0);
        if (first.getCause() instanceof JsonSyntaxException wrong && !(wrong.getCause() instanceof IOException)) {
            return new ResponseError(ResponseErrorCode.InvalidParams, "The parameters are of another type: " + wrong.getMessage(), null);
        }
        return new ResponseError(first.getIssueCode(), issues.stream().map(MessageIssue::getText).collect(Collectors.joining(" ")), null);
    }

    /** Nothing to say is nothing, not an empty box. */
    @Override
    protected ResponseMessage createResultResponseMessage(RequestMessage request, @Nullable Object result) {
        return super.createResultResponseMessage(request, result instanceof Hover hover && isEmpty(hover) ? null : result);
    }

    private static boolean isEmpty(Hover hover) {
        return hover.getContents().isLeft() ? hover.getContents().getLeft().isEmpty() : hover.getContents().getRight().getValue().isBlank();
    }

    private void send(Message message) {
        try {
            out.consume(message);
        } catch (JsonRpcException closed) {
            LOG.info("The client did not wait for an answer: " + closed.getMessage());
        }
    }
}
