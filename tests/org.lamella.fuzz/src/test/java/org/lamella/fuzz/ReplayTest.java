package org.lamella.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** One kept text through everything, as a debugger wants it: {@code -Dfuzz.replay=target/fuzz/formatter-made.cell}. */
class ReplayTest {

    @Test
    @EnabledIfSystemProperty(named = Fuzz.REPLAY, matches = ".+")
    void keptText() throws IOException {
        Path file = Path.of(System.getProperty(Fuzz.REPLAY));
        String name = file.getFileName().toString();
        Input input = new Input(name.substring(name.indexOf('-') + 1), Files.readAllBytes(file));
        Watched.run("parser", input, Tries::parser);
        Watched.run("validator", input, Tries::validator);
        Watched.run("elaborator", input, Tries::elaborator);
        Watched.run("formatter", input, Tries::formatter);
        FuzzedServer server = new FuzzedServer(Files.createTempDirectory("lamella-fuzz"));
        Watched.run("server", input, tried -> server.after(new ServerProperties.Session(tried.text(), List.of())));
        server.stop();
    }
}
