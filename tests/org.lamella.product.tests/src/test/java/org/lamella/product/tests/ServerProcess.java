package org.lamella.product.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** The server as a process, with everything that it writes read as protocol. */
final class ServerProcess implements AutoCloseable {

    private final Process process;
    private final InputStream in;
    private final OutputStream out;
    private final Map<String, JsonArray> diagnostics = new HashMap<>();
    private int last;

    ServerProcess(ProcessBuilder builder) throws IOException {
        process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        in = new BufferedInputStream(process.getInputStream());
        out = process.getOutputStream();
    }

    Process process() {
        return process;
    }

    void send(String json) throws IOException {
        byte[] content = json.getBytes(StandardCharsets.UTF_8);
        out.write(("Content-Length: " + content.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(content);
        out.flush();
    }

    void tell(String method, Object parameters) throws IOException {
        send("{\"jsonrpc\":\"2.0\",\"method\":\"" + method + "\",\"params\":" + parameters + "}");
    }

    JsonElement ask(String method, Object parameters) throws IOException {
        int id = ++last;
        send("{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + parameters + "}");
        while (true) {
            JsonObject message = read().orElseThrow(() -> new AssertionError("the server ended before it answered '" + method + "'"));
            if (message.has("method")) {
                note(message);
            } else if (message.get("id").getAsInt() == id) {
                assertTrue(message.has("result"), message::toString);
                return message.get("result");
            }
        }
    }

    private void note(JsonObject notification) {
        if (notification.get("method").getAsString().equals("textDocument/publishDiagnostics")) {
            JsonObject parameters = notification.getAsJsonObject("params");
            diagnostics.put(parameters.get("uri").getAsString(), parameters.getAsJsonArray("diagnostics"));
        }
    }

    /** The next message; nothing at the end of the output. Whatever is not of the protocol fails the test. */
    Optional<JsonObject> read() throws IOException {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        while (!header.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                assertTrue(header.size() == 0, () -> "no protocol: " + header);
                return Optional.empty();
            }
            header.write(next);
            assertTrue("Content-Length: ".startsWith(header.toString(StandardCharsets.US_ASCII)) || header.toString(StandardCharsets.US_ASCII).matches("Content-Length: [0-9]+(\r?|\r\n\r?|\r\n\r\n)"),
                    () -> "no protocol: " + header);
        }
        int length = Integer.parseInt(header.toString(StandardCharsets.US_ASCII).replaceAll("\\D", ""));
        return Optional.of(JsonParser.parseString(new String(in.readNBytes(length), StandardCharsets.UTF_8)).getAsJsonObject());
    }

    ServerProcess initialize(Path folder) throws IOException {
        ask("initialize", "{\"processId\":" + ProcessHandle.current().pid() + ",\"capabilities\":{},\"workspaceFolders\":[{\"uri\":\"" + folder.toUri() + "\",\"name\":\"f\"}]}");
        tell("initialized", "{}");
        ask("workspace/symbol", "{\"query\":\"wait\"}");
        return this;
    }

    void open(Path file, String text) throws IOException {
        JsonObject document = new JsonObject();
        document.addProperty("uri", file.toUri().toString());
        document.addProperty("languageId", "cell");
        document.addProperty("version", 1);
        document.addProperty("text", text);
        tell("textDocument/didOpen", "{\"textDocument\":" + document + "}");
    }

    /** What was said of a file before the last answer. */
    JsonArray diagnostics(Path file) {
        return diagnostics.getOrDefault(file.toUri().toString(), new JsonArray());
    }

    /** Closes the client's end without a word. */
    void hangUp() throws IOException {
        out.close();
    }

    int exitCode() throws IOException, InterruptedException {
        while (read().isPresent()) {
            // the rest of what it has to say
        }
        assertTrue(process.waitFor(Product.PATIENCE_SECONDS, TimeUnit.SECONDS), "the server does not end");
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
