package org.lamella.dsl.tests.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lamella.dsl.tests.protocol.StreamClient.at;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.google.gson.JsonObject;

/** A client that does everything wrong: it hears of it, the server goes on, and nothing is logged as a failure. */
class MistakesTest {

    private static final int PARSE_ERROR = -32700;
    private static final int METHOD_NOT_FOUND = -32601;
    private static final int INVALID_PARAMS = -32602;
    private static final String TEXT = "let skin = 8 µm\nlet other = 9 µmm\n";

    @TempDir
    private Path folder;

    private final StreamClient client = new StreamClient();
    private String file = "";

    @BeforeEach
    void open() throws IOException {
        file = StreamClient.uri(Files.writeString(folder.resolve("a.cell"), TEXT));
        client.initialized(folder);
        client.open(file, 1, TEXT);
        client.settle(file);
    }

    /** Whatever happened, the server still serves, and thinks nothing of its own of it. */
    @AfterEach
    void goesOn() throws IOException {
        client.change(file, 99, TEXT);
        client.settle(file);
        assertTrue(client.codes(file).contains("unknown-unit"), () -> client.codes(file).toString());
        assertEquals(List.of(), client.logged());
        client.close();
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"jsonrpc\":", "nonsense", "[]", "{}", "\"text\"", "{\"jsonrpc\":\"2.0\"}", "\u0000\u0001" })
    void textThatIsNoMessageIsAnsweredWithoutAnId(String text) {
        client.message(text);
        assertTrue(client.response("null").getAsJsonObject("error").get("code").getAsInt() < 0);
    }

    @Test
    void aRequestCutShortIsAnsweredByItsId() {
        client.message("{\"jsonrpc\":\"2.0\",\"id\":\"cut\",\"method\":\"textDocument/hover\",\"params\":{\"textDocument\"");
        assertEquals(PARSE_ERROR, client.errorOf("cut"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "Content-Length: 12\r\n\r\n", "Content-Length: -5\r\n\r\n", "Content-Length: many\r\n\r\n", "Content-Length: 99999999999\r\n\r\n", "\r\n\r\n", "Hello: world\r\n\r\n", "" })
    void aWrongLengthSpoilsAtMostThatMessage(String header) {
        client.bytes(header + "{\"jsonrpc\":\"2.0\",\"id\":\"1x\",\"method\":\"textDocument/hover\",\"params\":" + at(file, 0, 5) + "}");
        assertTrue(client.result("textDocument/hover", at(file, 0, 5)).toString().contains("skin"));
    }

    @Test
    void aLengthIntoTheNextMessageSpoilsThoseTwo() {
        String first = "{\"jsonrpc\":\"2.0\",\"id\":\"long\",\"method\":\"textDocument/hover\",\"params\":" + at(file, 0, 5) + "}";
        client.bytes("Content-Length: " + (first.length() + 40) + "\r\n\r\n" + first);
        client.ask("textDocument/hover", at(file, 0, 5));
        assertEquals(PARSE_ERROR, client.errorOf("long"));
        assertTrue(client.result("textDocument/hover", at(file, 0, 5)).toString().contains("skin"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "nonsense", "textDocument/typeDefinition", "textDocument/onTypeFormatting", "textDocument/prepareCallHierarchy", "$/unknown", "workspace/nothing" })
    void methodsTheServerDoesNotHaveAreTold(String method) {
        assertEquals(METHOD_NOT_FOUND, client.error(method, method.contains("Formatting") ? formatting() : at(file, 0, 0)));
    }

    private String formatting() {
        return at(file, 0, 0).replaceFirst("}$", ",\"ch\":\"x\",\"options\":{\"tabSize\":4,\"insertSpaces\":true}}");
    }

    @ParameterizedTest
    @ValueSource(strings = { "null", "[]", "{}", "\"text\"", "7", "[1]", "{\"textDocument\":7}", "{\"textDocument\":{}}", "{\"textDocument\":{\"uri\":null},\"position\":null}",
            "{\"textDocument\":{\"uri\":\"file:///a.cell\"},\"position\":{\"line\":\"one\",\"character\":0}}", "{\"textDocument\":{\"uri\":\"file:///a.cell\"},\"position\":{\"line\":1e99,\"character\":0}}" })
    void parametersOfAnotherTypeAreTold(String parameters) {
        assertEquals(INVALID_PARAMS, client.error("textDocument/hover", parameters), parameters);
    }

    @ParameterizedTest
    @CsvSource({ "0, 100000", "100000, 0", "2147483647, 2147483647", "-1, -1", "1, -7", "0, 2147483647" })
    void aPositionOutsideMeansTheNearestInside(int line, int character) {
        for (String method : List.of("textDocument/hover", "textDocument/completion", "textDocument/definition", "textDocument/documentHighlight", "textDocument/signatureHelp",
                "textDocument/prepareRename")) {
            client.response(client.ask(method, at(file, line, character)));
        }
        client.response(client.ask("textDocument/references", at(file, line, character).replaceFirst("}$", ",\"context\":{\"includeDeclaration\":true}}")));
        client.response(client.ask("textDocument/rename", at(file, line, character).replaceFirst("}$", ",\"newName\":\"x\"}")));
        String range = "{\"start\":{\"line\":" + line + ",\"character\":" + character + "},\"end\":{\"line\":" + line + ",\"character\":" + character + "}}";
        client.response(client.ask("textDocument/rangeFormatting", "{\"textDocument\":{\"uri\":\"" + file + "\"},\"range\":" + range + ",\"options\":{\"tabSize\":4,\"insertSpaces\":true}}"));
        client.response(client.ask("textDocument/codeAction", "{\"textDocument\":{\"uri\":\"" + file + "\"},\"range\":" + range
                + ",\"context\":{\"diagnostics\":[{\"range\":" + range + ",\"code\":\"unknown-unit\",\"message\":\"m\"}]}}"));
        JsonObject change = new JsonObject();
        change.add("range", com.google.gson.JsonParser.parseString(range));
        change.addProperty("text", "");
        client.change(file, 2, change);
    }

    @Test
    void anEditBehindTheEndIsMadeAtTheEnd() {
        JsonObject change = new JsonObject();
        change.add("range", com.google.gson.JsonParser.parseString("{\"start\":{\"line\":900,\"character\":0},\"end\":{\"line\":900,\"character\":7}}"));
        change.addProperty("text", "let third = skin\n");
        client.change(file, 2, change);
        assertTrue(client.result("textDocument/hover", at(file, 2, 5)).toString().contains("third"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "file:///no/such/file.cell", "untitled:Untitled-1", "http://example.org/a.cell", "", "::", "file:///a%zz.cell", "file:", "a.cell", "file:///", "jar:file:/x.jar!/a.cell" })
    void filesNobodyOpenedAreTold(String uri) {
        for (String method : List.of("textDocument/hover", "textDocument/completion", "textDocument/definition")) {
            JsonObject response = client.response(client.ask(method, at(uri, 0, 0)));
            boolean nothing = response.has("result") && (response.get("result").isJsonNull() || !response.get("result").toString().contains("label"));
            assertTrue(nothing || response.getAsJsonObject("error").get("code").getAsInt() == INVALID_PARAMS, response::toString);
        }
        client.response(client.ask("textDocument/documentSymbol", "{\"textDocument\":{\"uri\":\"" + uri + "\"}}"));
        client.change(uri, 2, "let a = 1 m\n");
        client.tell("textDocument/didClose", "{\"textDocument\":{\"uri\":\"" + uri + "\"}}");
        client.tell("workspace/didChangeWatchedFiles", "{\"changes\":[{\"uri\":\"" + uri + "\",\"type\":1},{\"uri\":\"" + uri + "\",\"type\":2},{\"uri\":\"" + uri + "\",\"type\":3}]}");
    }

    @ParameterizedTest
    @ValueSource(strings = { "untitled:Untitled-1", "untitled:new.cell", "file:///no/such/file.cell", "file:///no/such/file.txt", "vscode-notebook-cell:/a#b", "git:/a.cell?HEAD" })
    void anyDocumentMayBeOpened(String uri) {
        client.open(uri, 1, "let skin = 8 µmm\n");
        client.response(client.ask("textDocument/hover", at(uri, 0, 5)));
        client.change(uri, 2, "let skin = 8 µm\n");
        client.response(client.ask("textDocument/documentSymbol", "{\"textDocument\":{\"uri\":\"" + uri + "\"}}"));
        client.tell("textDocument/didClose", "{\"textDocument\":{\"uri\":\"" + uri + "\"}}");
    }

    @Test
    void textCountsInTheOrderItComesWhateverItsVersion() {
        client.change(file, 7, "let skin = 1 µmm\n");
        client.change(file, 3, "let skin = 2 µm\n");
        client.settle(file);
        assertTrue(client.result("textDocument/hover", at(file, 0, 5)).toString().contains("2 µm"));
        assertEquals(3, client.version(file));
        client.change(file, -1, "let skin = 3 µm\n");
        assertTrue(client.result("textDocument/hover", at(file, 0, 5)).toString().contains("3 µm"));
    }

    @Test
    void openingTwiceAndClosingTwiceIsTaken() {
        client.open(file, 1, "let skin = 4 µm\n");
        assertTrue(client.result("textDocument/hover", at(file, 0, 5)).toString().contains("4 µm"));
        client.tell("textDocument/didClose", "{\"textDocument\":{\"uri\":\"" + file + "\"}}");
        client.tell("textDocument/didClose", "{\"textDocument\":{\"uri\":\"" + file + "\"}}");
        assertTrue(client.result("textDocument/hover", at(file, 0, 5)).toString().contains("8 µm"), "the text on disk counts again");
        client.open(file, 1, TEXT);
    }

    @Test
    void notificationsNobodyKnowsAreIgnored() {
        client.tell("nonsense", "{}");
        client.tell("$/setTrace", "{\"value\":\"verbose\"}");
        client.tell("textDocument/willSave", "{\"textDocument\":{\"uri\":\"" + file + "\"},\"reason\":1}");
        client.tell("textDocument/didChange", "[1,2,3]");
        client.tell("textDocument/didChange", "null");
        client.tell("textDocument/didOpen", "{}");
        client.tell("$/cancelRequest", "{\"id\":\"12345\"}");
        client.tell("$/cancelRequest", "{}");
        client.tell("window/workDoneProgress/cancel", "{\"token\":1}");
        client.message("{\"jsonrpc\":\"2.0\",\"id\":\"stray\",\"result\":7}");
    }
}
