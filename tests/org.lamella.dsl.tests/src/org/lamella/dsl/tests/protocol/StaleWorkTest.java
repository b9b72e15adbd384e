package org.lamella.dsl.tests.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lamella.dsl.tests.protocol.StreamClient.at;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** A client faster than the server: work that an edit or the client itself made pointless is dropped, and nothing piles up. */
class StaleWorkTest {

    private static final int CANCELLED = -32800;
    private static final int CONTENT_MODIFIED = -32801;
    private static final int EDITS = 1_000;
    private static final long MEGABYTE = 1 << 20;

    @TempDir
    private Path folder;

    private final StreamClient client = new StreamClient();
    private String file = "";

    @BeforeEach
    void open() throws IOException {
        String text = text(0);
        file = StreamClient.uri(Files.writeString(folder.resolve("a.cell"), text));
        client.initialized(folder);
        client.open(file, 0, text);
        client.settle(file);
    }

    @AfterEach
    void close() throws IOException {
        assertEquals(List.of(), client.logged());
        client.close();
    }

    /** Two hundred constants that need one another, so that checking takes a while. */
    private static String text(int edit) {
        StringBuilder text = new StringBuilder("let x0 = " + (edit + 1) + " µm\n");
        for (int i = 1; i < 200; i++) {
            text.append("let x").append(i).append(" = x").append(i - 1).append(" + 1 µm\n");
        }
        return text.toString();
    }

    @Test
    void theNewestOfAThousandRapidEditsCounts() {
        List<String> asked = new ArrayList<>();
        for (int edit = 1; edit <= EDITS; edit++) {
            client.change(file, edit, text(edit));
            asked.add(client.ask("textDocument/hover", at(file, 0, 5)));
            if (edit % 10 == 0) {
                asked.add(client.ask("textDocument/completion", at(file, 150, 10)));
                asked.add(client.ask("textDocument/semanticTokens/full", "{\"textDocument\":{\"uri\":\"" + file + "\"}}"));
            }
        }
        client.settle(file);
        assertTrue(client.result("textDocument/hover", at(file, 0, 5)).toString().contains((EDITS + 1) + " µm"));
        assertEquals(EDITS, client.version(file));
        int overtaken = 0;
        for (String id : asked) {
            JsonObject response = client.response(id);
            if (response.has("error")) {
                assertEquals(CONTENT_MODIFIED, client.errorOf(id), response::toString);
                overtaken++;
            }
        }
        assertTrue(overtaken > 0, "no edit overtook a question: this test is too slow to show anything");
    }

    @Test
    void editsOfPartsAddUp() {
        for (int edit = 1; edit <= EDITS; edit++) {
            JsonObject change = JsonParser.parseString("{\"range\":{\"start\":{\"line\":0,\"character\":0},\"end\":{\"line\":0,\"character\":0}}}").getAsJsonObject();
            change.addProperty("text", "let y" + edit + " = 1 µm\n");
            client.change(file, edit, change);
        }
        client.settle(file);
        assertTrue(client.result("textDocument/hover", at(file, 0, 5)).toString().contains("y" + EDITS));
        assertTrue(client.result("textDocument/hover", at(file, EDITS - 1, 5)).toString().contains("y1"));
        assertTrue(client.result("textDocument/hover", at(file, EDITS, 5)).toString().contains("x0"));
    }

    @Test
    void anEditOfAnotherFileSpoilsNoQuestion() throws IOException {
        String other = StreamClient.uri(Files.writeString(folder.resolve("b.cell"), "package b\n" + text(0)));
        client.open(other, 0, "package b\n" + text(0));
        List<String> asked = new ArrayList<>();
        for (int edit = 1; edit <= 100; edit++) {
            asked.add(client.ask("textDocument/hover", at(file, 0, 5)));
            asked.add(client.ask("workspace/symbol", "{\"query\":\"x1\"}"));
            client.change(other, edit, "package b\n" + text(edit));
        }
        for (String id : asked) {
            assertFalse(client.response(id).has("error"), () -> client.response(id).toString());
        }
    }

    @Test
    void aQuestionTakenBackIsAnsweredAtOnce() {
        List<String> asked = new ArrayList<>();
        for (int edit = 1; edit <= 100; edit++) {
            client.change(file, edit, text(edit));
            String id = client.ask("textDocument/references", at(file, 0, 5).replaceFirst("}$", ",\"context\":{\"includeDeclaration\":true}}"));
            client.tell("$/cancelRequest", "{\"id\":\"" + id + "\"}");
            asked.add(id);
        }
        int cancelled = 0;
        for (String id : asked) {
            JsonObject response = client.response(id);
            if (response.has("error")) {
                assertTrue(Set.of(CANCELLED, CONTENT_MODIFIED).contains(client.errorOf(id)), response::toString);
                cancelled += client.errorOf(id) == CANCELLED ? 1 : 0;
            }
        }
        assertTrue(cancelled > 0, "every answer came before its cancellation");
        client.settle(file);
    }

    @Test
    void aFileClosedWhileItIsAskedAboutIsReadFromDisk() throws IOException {
        List<String> asked = new ArrayList<>();
        for (int round = 0; round < 50; round++) {
            client.change(file, 2 * round + 1, text(round));
            asked.add(client.ask("textDocument/hover", at(file, 0, 5)));
            client.tell("textDocument/didClose", "{\"textDocument\":{\"uri\":\"" + file + "\"}}");
            asked.add(client.ask("textDocument/completion", at(file, 150, 10)));
            client.open(file, 2 * round + 2, text(round));
        }
        asked.forEach(client::response);
        client.tell("textDocument/didClose", "{\"textDocument\":{\"uri\":\"" + file + "\"}}");
        assertTrue(client.result("textDocument/hover", at(file, 0, 5)).toString().contains("1 µm"));
        String unsaved = StreamClient.uri(folder.resolve("new.cell"));
        client.open(unsaved, 1, "let skin = 8 µmm\n");
        client.ask("textDocument/hover", at(unsaved, 0, 5));
        client.tell("textDocument/didClose", "{\"textDocument\":{\"uri\":\"" + unsaved + "\"}}");
        client.settle(file);
        assertEquals(List.of(), client.codes(unsaved), "problems of a file that is nowhere any more");
    }

    @Test
    void questionsAboutOtherFilesMayBeAskedAtOnce() throws IOException {
        List<String> files = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            files.add(StreamClient.uri(Files.writeString(folder.resolve("b" + i + ".cell"), "package b" + i + "\n" + text(i))));
            client.open(files.get(i), 1, "package b" + i + "\n" + text(i));
        }
        List<String> asked = new ArrayList<>();
        for (int round = 0; round < 20; round++) {
            for (String each : files) {
                asked.add(client.ask("textDocument/hover", at(each, 1, 5)));
                asked.add(client.ask("textDocument/references", at(each, 1, 5).replaceFirst("}$", ",\"context\":{\"includeDeclaration\":true}}")));
                asked.add(client.ask("textDocument/completion", at(each, 150, 10)));
                asked.add(client.ask("workspace/symbol", "{\"query\":\"x1\"}"));
            }
        }
        for (String id : asked) {
            assertFalse(client.response(id).has("error"), () -> client.response(id).toString());
        }
    }

    @Test
    void memoryDoesNotGrowWithEditsAndQuestions() {
        work(EDITS);
        long before = used();
        work(EDITS);
        work(EDITS);
        long after = used();
        // one text of these with all that is known of it takes about a megabyte
        assertTrue(after - before < 8 * MEGABYTE, () -> before / MEGABYTE + " MB grew to " + after / MEGABYTE + " MB");
    }

    private void work(int times) {
        for (int i = 1; i <= times; i++) {
            client.change(file, i, text(i));
            if (i % 20 == 0) {
                client.settle(file);
            }
        }
        for (int i = 0; i < times; i++) {
            client.forget(client.ask("textDocument/semanticTokens/full", "{\"textDocument\":{\"uri\":\"" + file + "\"}}"));
        }
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
