package org.lamella.dsl.ide.protocol;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.log4j.Logger;
import org.eclipse.lsp4j.jsonrpc.JsonRpcException;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.json.StreamMessageProducer;
import org.eclipse.lsp4j.jsonrpc.messages.Message;
import org.eclipse.lsp4j.jsonrpc.messages.MessageIssue;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

import com.google.gson.JsonParseException;

/** Reads messages and finds back to them after one that is no JSON or shorter or longer than it says. */
final class ClientMessages extends StreamMessageProducer {

    private static final Logger LOG = Logger.getLogger(ClientMessages.class);
    /** May stand behind the rest of a message that was longer than announced: nothing separates a message from the next. */
    private static final Pattern LENGTH = Pattern.compile("Content-Length: *(\\d{1,9})$");

    private final ServerEndpoint endpoint;

    ClientMessages(InputStream in, MessageJsonHandler json, ServerEndpoint endpoint) {
        super(in, json, endpoint);
        this.endpoint = endpoint;
    }

    @Override
    protected void parseHeader(String line, Headers headers) {
        Matcher length = LENGTH.matcher(line);
        if (length.find()) {
            headers.contentLength = Integer.parseInt(length.group(1));
        } else if (line.startsWith("Content-Type")) {
            super.parseHeader(line, headers);
        } else {
            LOG.info("The client sent a line that is no header: " + line);
        }
    }

    /** Only what the program itself did wrong is logged as a failure. */
    @Override
    protected void fireError(Throwable failure) {
        boolean client = failure instanceof JsonParseException || failure instanceof IllegalStateException || failure instanceof IOException;
        if (client && !(failure.getCause() instanceof JsonRpcException)) {
            endpoint.handle(new Message() { }, List.of(new MessageIssue("Not a message of the protocol: " + failure.getMessage(), ResponseErrorCode.ParseError.getValue())));
        } else {
            LOG.error("A message could not be handled: " + failure.getMessage(), failure);
        }
    }

    @Override
    protected void fireStreamClosed(Exception cause) {
        LOG.info("The client closed the connection: " + cause.getMessage());
    }
}
