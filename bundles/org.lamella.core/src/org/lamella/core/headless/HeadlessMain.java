package org.lamella.core.headless;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Runs the command line on a plain class path. */
public final class HeadlessMain {

    private HeadlessMain() {
    }

    /** @param arguments command, options and parameters */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** @return the exit code */
    static int run(String... arguments) {
        // results are UTF-8 whatever the locale: units such as Ω·cm² and JSON demand it
        PrintWriter out = new PrintWriter(new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8), false);
        PrintWriter err = new PrintWriter(new OutputStreamWriter(new FileOutputStream(FileDescriptor.err), StandardCharsets.UTF_8), true);
        return new CommandLineTool(out, err, Path.of("")).run(arguments);
    }
}
