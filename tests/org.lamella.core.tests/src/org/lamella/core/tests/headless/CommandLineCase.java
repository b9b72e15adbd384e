package org.lamella.core.tests.headless;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

import org.junit.jupiter.api.io.TempDir;
import org.lamella.core.headless.CommandLineTool;
import org.lamella.library.Example;
import org.lamella.library.Library;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;

/** A folder, the command line in it, and what it printed last. No command may print a stack trace. */
abstract class CommandLineCase {

    @TempDir
    protected Path folder;
    protected final StringWriter out = new StringWriter();
    protected final StringWriter err = new StringWriter();

    protected final int run(String... arguments) {
        return runIn(folder, arguments);
    }

    protected final int runIn(Path working, String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        int exit = new CommandLineTool(new PrintWriter(out), new PrintWriter(err), working).run(arguments);
        assertFalse(Pattern.compile("^\\s+at [a-z]", Pattern.MULTILINE).matcher(out.toString() + err).find(), () -> "stack trace: " + err);
        return exit;
    }

    protected final Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    /** Copies an example that is shipped. */
    protected final void example(String name) throws IOException {
        for (Example example : Library.examples()) {
            if (example.name().equals(name)) {
                for (String file : example.files()) {
                    try (InputStream in = Library.open(example, file)) {
                        write(name + "/" + file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
            }
        }
    }

    /** What was printed, as JSON. */
    protected final JsonArray json() {
        return JsonParser.parseString(out.toString()).getAsJsonArray();
    }
}
