package org.lamella.product.tests;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The product that was just built, started as a process of its own. */
final class Product {

    /** Ends a test that would wait for ever; no test measures it. */
    static final long PATIENCE_SECONDS = 120;
    private static final Path WORK = Path.of(System.getProperty("work")).toAbsolutePath();

    /** What a process left behind. */
    record Output(int exit, String out, String err) {
    }

    private Product() {
    }

    /** The start script. */
    static Path script() {
        Path script = Path.of(System.getProperty("product"), "lamella").toAbsolutePath().normalize();
        if (!Files.isExecutable(script)) {
            throw new AssertionError("the product is not built: there is no " + script);
        }
        return script;
    }

    /** A process of the product that is not started yet; nothing it writes mixes with the person's own settings. */
    static ProcessBuilder process(String... arguments) {
        List<String> command = new ArrayList<>(List.of(script().toString()));
        command.addAll(List.of(arguments));
        return isolated(new ProcessBuilder(command));
    }

    static ProcessBuilder isolated(ProcessBuilder process) {
        process.environment().put("XDG_CACHE_HOME", WORK.resolve("cache").toString());
        process.environment().remove("LAMELLA_DEBUG");
        return process;
    }

    /** Runs a command to its end. */
    static Output run(Path folder, String... arguments) {
        return run(process(arguments).directory(folder.toFile()));
    }

    static Output run(ProcessBuilder process) {
        try {
            File out = File.createTempFile("out", ".txt", WORK.toFile());
            File err = File.createTempFile("err", ".txt", WORK.toFile());
            Process running = process.redirectOutput(out).redirectError(err).start();
            running.getOutputStream().close();
            if (!running.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                running.destroyForcibly();
                throw new AssertionError("still running: " + process.command() + "\n" + Files.readString(out.toPath()) + Files.readString(err.toPath()));
            }
            Output output = new Output(running.exitValue(), Files.readString(out.toPath()), Files.readString(err.toPath()));
            Files.delete(out.toPath());
            Files.delete(err.toPath());
            return output;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
