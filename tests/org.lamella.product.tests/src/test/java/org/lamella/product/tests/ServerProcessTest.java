package org.lamella.product.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the server starts and ends as a process, and what it leaves behind. */
class ServerProcessTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void files() throws IOException {
        Projects.write(folder.resolve("projects"));
        Files.createDirectories(folder.resolve("temporary"));
    }

    private ProcessBuilder lsp(String... arguments) {
        ProcessBuilder process = Product.process(Stream.concat(Stream.of("lsp"), Stream.of(arguments)).toArray(String[]::new)).directory(folder.toFile());
        process.environment().put("TMPDIR", folder.resolve("temporary").toString());
        return process;
    }

    @Test
    void nothingButProtocolIsWrittenAndNothingIsLeftBehind() throws Exception {
        try (ServerProcess server = new ServerProcess(lsp())) {
            server.initialize(folder.resolve("projects"));
            assertFalse(server.diagnostics(folder.resolve("projects/cells/broken.cell")).isEmpty());
            server.ask("shutdown", "null");
            server.tell("exit", "null");
            assertEquals(0, server.exitCode());
            assertEquals(List.of(), server.process().descendants().toList());
        }
        try (Stream<Path> left = Files.list(folder.resolve("temporary"))) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void aClosedInputEndsTheServer() throws Exception {
        try (ServerProcess server = new ServerProcess(lsp("--stdio"))) {
            server.initialize(folder.resolve("projects"));
            server.hangUp();
            assertEquals(1, server.exitCode());
        }
    }

    @Test
    void theServerEndsWithItsParent() throws Exception {
        Process editor = new ProcessBuilder("cat").start();
        try (ServerProcess server = new ServerProcess(lsp())) {
            server.ask("initialize", "{\"processId\":" + editor.pid() + ",\"capabilities\":{}}");
            editor.destroyForcibly();
            // the input stays open, as it does when an editor was killed but a child of it still holds the pipe
            assertEquals(1, server.exitCode());
        }
    }

    @Test
    void aKilledClientTakesTheServerWithIt() throws Exception {
        // a shell is the editor here: it passes its input on and is killed
        ProcessBuilder shell = lsp();
        shell.command(List.of("sh", "-c", "cat | " + Product.script() + " lsp"));
        Process editor = shell.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        List<ProcessHandle> server = List.of();
        while (server.isEmpty() && editor.isAlive()) {
            server = editor.descendants().filter(process -> process.info().command().orElse("").endsWith("java")).toList();
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertFalse(server.isEmpty(), "no server was started");
        editor.descendants().filter(process -> process.info().command().orElse("").endsWith("cat")).forEach(ProcessHandle::destroyForcibly);
        editor.destroyForcibly();
        for (ProcessHandle process : server) {
            process.onExit().get(Product.PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    @Test
    void theLogTellsWhatTheClientDidWrong() throws Exception {
        Path log = folder.resolve("server.log");
        try (ServerProcess server = new ServerProcess(lsp("--log", "server.log"))) {
            server.initialize(folder.resolve("projects"));
            server.tell("nonsense", "{}");
            server.ask("shutdown", "null");
            server.tell("exit", "null");
            assertEquals(0, server.exitCode());
        }
        assertTrue(Files.readString(log).contains("'nonsense' was ignored"), () -> "no word of it in the log");
    }

    @Test
    void aLogThatCannotBeWrittenIsTold() {
        Product.Output output = Product.run(folder, "lsp", "--log", "projects");
        assertEquals(2, output.exit());
        assertEquals("", output.out());
        assertTrue(output.err().startsWith("lamella: cannot write the log projects: "), output::err);
    }
}
