package org.lamella.dsl.tests.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** The order of things: initialize, serve, shutdown, exit; and what happens out of order. */
class LifeCycleTest {

    private static final int NOT_INITIALIZED = -32002;
    private static final int INVALID_REQUEST = -32600;

    @TempDir
    private Path folder;

    private final StreamClient client = new StreamClient();

    @AfterEach
    void close() throws IOException {
        client.close();
    }

    @Test
    void theServerIntroducesWhatItCanDo() {
        JsonObject capabilities = client.result("initialize", "{\"capabilities\":{\"textDocument\":{\"foldingRange\":{},\"rename\":{\"prepareSupport\":true}}}}").getAsJsonObject()
                .getAsJsonObject("capabilities");
        assertEquals("utf-16", capabilities.get("positionEncoding").getAsString());
        for (String feature : List.of("hoverProvider", "completionProvider", "definitionProvider", "referencesProvider", "renameProvider", "documentFormattingProvider",
                "documentRangeFormattingProvider", "codeActionProvider", "documentSymbolProvider", "workspaceSymbolProvider", "semanticTokensProvider", "foldingRangeProvider",
                "documentHighlightProvider")) {
            assertTrue(capabilities.has(feature) && !"false".equals(capabilities.get(feature).toString()), feature);
        }
        assertTrue(capabilities.getAsJsonObject("semanticTokensProvider").getAsJsonObject("legend").getAsJsonArray("tokenTypes").toString().contains("\"unit\""));
    }

    @Test
    void shutdownAndExitEndWithZero() {
        client.initialized(folder);
        assertTrue(client.result("shutdown", "null").isJsonNull());
        assertEquals(INVALID_REQUEST, client.error("textDocument/hover", StreamClient.at("file:///a.cell", 0, 0)));
        client.tell("exit", "null");
        assertEquals(0, client.exitCode());
        assertEquals(List.of(), client.logged());
    }

    @Test
    void exitWithoutShutdownEndsWithOne() {
        client.initialized(folder);
        client.tell("exit", "null");
        assertEquals(1, client.exitCode());
    }

    @Test
    void aClosedConnectionEndsWithOne() throws IOException {
        client.initialized(folder);
        client.hangUp();
        assertEquals(1, client.exitCode());
        assertEquals(List.of(), client.logged());
    }

    @Test
    void theServerGoesWithTheProcessOfItsClient() throws IOException {
        Process editor = new ProcessBuilder("cat").start();
        client.result("initialize", "{\"processId\":" + editor.pid() + ",\"capabilities\":{}}");
        client.tell("initialized", "{}");
        editor.destroyForcibly();
        assertEquals(1, client.exitCode());
    }

    @Test
    void nothingIsAnsweredBeforeInitialize() {
        client.open("file:///a.cell", 1, "let a = 1 µmm\n");
        assertEquals(NOT_INITIALIZED, client.error("textDocument/hover", StreamClient.at("file:///a.cell", 0, 0)));
        client.initialized(folder);
        assertEquals(INVALID_REQUEST, client.error("initialize", "{\"capabilities\":{}}"));
        assertEquals(List.of(), client.codes("file:///a.cell"), "the file was opened too early");
        assertEquals(List.of(), client.logged());
    }

    @Test
    void filesAreWatchedWhereTheClientCanDoThat() {
        client.initialized(folder, "{\"workspace\":{\"didChangeWatchedFiles\":{\"dynamicRegistration\":true}}}");
        client.result("workspace/symbol", "{\"query\":\"nothing\"}");
        JsonObject registration = client.requestsOfServer().get(0).getAsJsonObject("params").getAsJsonArray("registrations").get(0).getAsJsonObject();
        JsonArray watchers = registration.getAsJsonObject("registerOptions").getAsJsonArray("watchers");
        List<String> patterns = watchers.asList().stream().map(watcher -> watcher.getAsJsonObject().get("globPattern").getAsString()).toList();
        assertEquals(List.of("**/*.cell", "**/.project", "**/*.[cC][sS][vV]"), patterns.subList(0, 3));
        assertTrue(patterns.containsAll(List.of("**/*.[zZ]", "**/*.[mM][pP][tT]", "**/*.[dD][tT][aA]")), patterns.toString());
    }
}
