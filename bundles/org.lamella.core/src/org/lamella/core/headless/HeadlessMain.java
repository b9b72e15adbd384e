package org.lamella.core.headless;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.eclipse.jdt.annotation.Nullable;

/** Runs the command line on a plain class path. */
public final class HeadlessMain {

    /** Remembers why writing failed, which a {@link PrintWriter} does not. */
    private static final class Remembering extends FilterOutputStream {

        private @Nullable IOException failure;

        Remembering(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                out.write(bytes, offset, length);
            } catch (IOException failed) {
                failure = failed;
                throw failed;
            }
        }

        String reason() {
            IOException failed = failure;
            return failed == null ? "" : String.valueOf(failed.getMessage());
        }

        /** A reader that has seen enough, such as {@code head}, is no failure. */
        boolean isLost() {
            return failure != null && !reason().contains("Broken pipe");
        }
    }

    private HeadlessMain() {
    }

    /** @param arguments command, options and parameters */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** @return the exit code */
    static int run(String... arguments) {
        Remembering standard = new Remembering(new FileOutputStream(FileDescriptor.out));
        // results are UTF-8 whatever the locale: units such as Ω·cm² and JSON demand it
        PrintWriter out = new PrintWriter(new OutputStreamWriter(standard, StandardCharsets.UTF_8), false);
        PrintWriter err = new PrintWriter(new OutputStreamWriter(new FileOutputStream(FileDescriptor.err), StandardCharsets.UTF_8), true);
        int code = new CommandLineTool(out, err, Path.of("")).run(arguments);
        if (standard.isLost()) {
            err.println("lamella: cannot write to the standard output: " + standard.reason() + "; free some space or write elsewhere");
            return Math.max(code, ExitCode.INPUT.value());
        }
        return code;
    }
}
