package org.lamella.dsl.ide.protocol;

import java.io.BufferedInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.lsp4j.jsonrpc.MessageConsumer;
import org.eclipse.lsp4j.jsonrpc.json.JsonRpcMethod;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.json.StreamMessageConsumer;
import org.eclipse.lsp4j.jsonrpc.services.ServiceEndpoints;
import org.eclipse.lsp4j.jsonrpc.validation.ReflectiveMessageValidator;
import org.eclipse.lsp4j.services.LanguageClient;
import org.lamella.dsl.ide.server.CellLanguageServer;

/** A server that listens to one client on a pair of streams. */
public final class ServerConnection {

    private final CellLanguageServer server;
    private final LifeCycle life;
    private final ClientMessages messages;
    private final MessageConsumer received;

    /**
     * Connects; nothing is read yet.
     *
     * @param server not initialised yet
     * @param in what the client writes
     * @param out what the client reads; nobody else may write to it
     */
    public ServerConnection(CellLanguageServer server, InputStream in, OutputStream out) {
        this.server = server;
        life = new LifeCycle(server);
        Map<String, JsonRpcMethod> methods = new LinkedHashMap<>(ServiceEndpoints.getSupportedMethods(LanguageClient.class));
        methods.putAll(server.supportedMethods());
        MessageJsonHandler json = new MessageJsonHandler(methods);
        ServerEndpoint endpoint = new ServerEndpoint(new StreamMessageConsumer(out, json), life, server);
        json.setMethodProvider(endpoint);
        endpoint.setJsonHandler(json);
        server.connect(ServiceEndpoints.toServiceObject(endpoint, LanguageClient.class));
        messages = new ClientMessages(new BufferedInputStream(in), json, endpoint);
        received = new ReflectiveMessageValidator(endpoint);
    }

    /**
     * Serves until the client says {@code exit}, closes its end or is gone.
     *
     * @return the exit code the protocol asks for: 0 when the client had said {@code shutdown}, else 1
     */
    public int serve() {
        Thread.ofPlatform().daemon().name("Lamella language client").start(() -> {
            try {
                messages.listen(received);
            } finally {
                life.end();
            }
        });
        try {
            return life.ended().join();
        } finally {
            server.getRequestManager().shutdown();
        }
    }
}
