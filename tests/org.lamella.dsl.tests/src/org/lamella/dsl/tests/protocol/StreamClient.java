package org.lamella.dsl.tests.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.emf.common.util.URI;
import org.lamella.dsl.ide.CellIdeSetup;
import org.lamella.dsl.ide.protocol.ServerConnection;
import org.lamella.dsl.ide.server.CellLanguageServer;
import org.lamella.dsl.ide.server.CellServerModule;
import org.lamella.dsl.ide.server.ProjectFolder;
import org.lamella.dsl.ide.server.ProjectSource;
import org.lamella.model.registry.Vocabulary;
import org.lamella.solver.StackSolver;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** A client that writes bytes, right or wrong, to a server behind pipes. Its folders are taken for projects as they are. */
final class StreamClient implements AutoCloseable {

    /** Ends a test that would wait for ever; no test measures it. */
    private static final long PATIENCE_SECONDS = 60;
    private static final Vocabulary VOCABULARY = Vocabulary.fromClassPath(StackSolver.class.getClassLoader());

    private final LoggedErrors log = new LoggedErrors();
    private final OutputStream out;
    private final CompletableFuture<Integer> exit;
    private final Map<String, CompletableFuture<JsonObject>> answers = new HashMap<>();
    private final Map<String, JsonObject> diagnostics = new HashMap<>();
    private final List<JsonObject> requests = new ArrayList<>();
    private int last;

    StreamClient() {
        this(server());
    }

    private static CellLanguageServer server() {
        ProjectSource folders = (client, open) -> client.stream().map(folder -> new ProjectFolder(folder.toString(), folder, List.of(), false)).toList();
        return CellServerModule.createServer(new CellIdeSetup(VOCABULARY).createInjectorAndDoEMFRegistration(), folders);
    }

    private StreamClient(CellLanguageServer server) {
        try {
            Pipe toServer = Pipe.open();
            Pipe toClient = Pipe.open();
            out = Channels.newOutputStream(toServer.sink());
            InputStream in = new BufferedInputStream(Channels.newInputStream(toClient.source()));
            Thread.ofPlatform().daemon().name("test client").start(() -> listen(in));
            exit = CompletableFuture.supplyAsync(() -> new ServerConnection(server, Channels.newInputStream(toServer.source()), Channels.newOutputStream(toClient.sink())).serve(),
                    task -> Thread.ofPlatform().daemon().name("test server").start(task));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void listen(InputStream in) {
        try {
            for (JsonObject message = read(in); message != null; message = read(in)) {
                received(message);
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private static @org.eclipse.jdt.annotation.Nullable JsonObject read(InputStream in) throws IOException {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        while (!header.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                return null;
            }
            header.write(next);
        }
        String line = header.toString(StandardCharsets.US_ASCII).strip();
        // whatever else were printed between two messages would show here
        assertEquals("Content-Length: ", line.substring(0, 16));
        byte[] content = in.readNBytes(Integer.parseInt(line.substring(16)));
        return JsonParser.parseString(new String(content, StandardCharsets.UTF_8)).getAsJsonObject();
    }

    private synchronized void received(JsonObject message) {
        if (message.has("method") && message.has("id")) {
            requests.add(message);
        } else if (message.has("method")) {
            JsonObject parameters = message.getAsJsonObject("params");
            if (message.get("method").getAsString().equals("textDocument/publishDiagnostics")) {
                diagnostics.put(parameters.get("uri").getAsString(), parameters);
            }
        } else {
            answer(message.get("id").isJsonNull() ? "null" : message.get("id").getAsString()).complete(message);
        }
    }

    private synchronized CompletableFuture<JsonObject> answer(String id) {
        return answers.computeIfAbsent(id, unknown -> new CompletableFuture<>());
    }

    void bytes(String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    void message(String json) {
        bytes("Content-Length: " + json.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + json);
    }

    /** Asks without waiting. */
    String ask(String method, String parameters) {
        String id = String.valueOf(++last);
        message("{\"jsonrpc\":\"2.0\",\"id\":\"" + id + "\",\"method\":\"" + method + "\",\"params\":" + parameters + "}");
        return id;
    }

    /** The whole response to a request; {@code null} stands for what the server answers to what it cannot read. */
    JsonObject response(String id) {
        try {
            return answer(id).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException none) {
            throw new AssertionError("no answer to " + id + "; logged: " + log.found(), none);
        }
    }

    /** Waits for a response and keeps nothing of it. */
    void forget(String id) {
        response(id);
        synchronized (this) {
            answers.remove(id);
        }
    }

    JsonElement result(String method, String parameters) {
        JsonObject response = response(ask(method, parameters));
        if (response.has("error")) {
            throw new AssertionError(method + ": " + response.get("error"));
        }
        return response.get("result");
    }

    int error(String method, String parameters) {
        return errorOf(ask(method, parameters));
    }

    int errorOf(String id) {
        JsonObject response = response(id);
        if (!response.has("error")) {
            throw new AssertionError("no error: " + response);
        }
        return response.getAsJsonObject("error").get("code").getAsInt();
    }

    void tell(String method, String parameters) {
        message("{\"jsonrpc\":\"2.0\",\"method\":\"" + method + "\",\"params\":" + parameters + "}");
    }

    StreamClient initialized(Path folder, String capabilities) {
        result("initialize", "{\"capabilities\":" + capabilities + ",\"workspaceFolders\":[{\"uri\":\"" + folder.toUri() + "\",\"name\":\"p\"}]}");
        tell("initialized", "{}");
        return this;
    }

    StreamClient initialized(Path folder) {
        return initialized(folder, "{}");
    }

    void open(String uri, int version, String text) {
        JsonObject document = new JsonObject();
        document.addProperty("uri", uri);
        document.addProperty("languageId", "cell");
        document.addProperty("version", version);
        document.addProperty("text", text);
        tell("textDocument/didOpen", "{\"textDocument\":" + document + "}");
    }

    void change(String uri, int version, String text) {
        JsonObject change = new JsonObject();
        change.addProperty("text", text);
        change(uri, version, change);
    }

    void change(String uri, int version, JsonObject change) {
        tell("textDocument/didChange", "{\"textDocument\":{\"uri\":\"" + uri + "\",\"version\":" + version + "},\"contentChanges\":[" + change + "]}");
    }

    static String at(String uri, int line, int character) {
        return "{\"textDocument\":{\"uri\":\"" + uri + "\"},\"position\":{\"line\":" + line + ",\"character\":" + character + "}}";
    }

    /** Waits until everything told so far is checked: an outline is only made of checked text. */
    void settle(String uri) {
        forget(ask("textDocument/documentSymbol", "{\"textDocument\":{\"uri\":\"" + uri + "\"}}"));
    }

    /** What the client would show for a file. */
    synchronized List<String> codes(String uri) {
        List<String> codes = new ArrayList<>();
        JsonObject last = diagnostics.getOrDefault(uri, new JsonObject());
        if (last.has("diagnostics")) {
            last.getAsJsonArray("diagnostics").forEach(diagnostic -> codes.add(diagnostic.getAsJsonObject().get("code").getAsString()));
        }
        return codes;
    }

    /** Version of the text that the last diagnostics of a file are of. */
    synchronized int version(String uri) {
        return diagnostics.get(uri).get("version").getAsInt();
    }

    synchronized List<JsonObject> requestsOfServer() {
        return List.copyOf(requests);
    }

    /** Failures and exceptions logged since the connection was made. */
    List<String> logged() {
        return log.found();
    }

    /** Closes the client's end without a word. */
    void hangUp() throws IOException {
        out.close();
    }

    int exitCode() {
        try {
            return exit.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException running) {
            throw new AssertionError("the server did not end; logged: " + log.found(), running);
        }
    }

    static String uri(Path file) {
        return URI.createURI(file.toUri().toString()).toString();
    }

    @Override
    public void close() throws IOException {
        hangUp();
        exitCode();
        log.close();
    }
}
