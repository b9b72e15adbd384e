package org.lamella.core.headless;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.core.evaluation.Engine;
import org.lamella.core.server.ServerLogging;
import org.lamella.core.server.StreamServer;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lsp}: the language for other editors. */
@Command(name = "lsp", sortOptions = false, description = "Serves an editor by the language server protocol, on the standard input and output.",
        exitCodeListHeading = "%nExit codes:%n", exitCodeList = { "0:the editor had said 'shutdown'", "1:it ended or closed the connection without", "2:a file cannot be written",
                "3:internal failure" },
        footer = { "", "Started by editors; the help page 'Other editors' says how." })
final class LspCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--log", paramLabel = "FILE", description = "Adds to the file what happens, also what the editor does wrong; without it failures alone go to the standard error.")
    private @Nullable Path log;

    @Option(names = "--stdio", hidden = true, description = "What some editors add; there is no other way.")
    private boolean stdio;

    LspCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        // whoever prints or reads must not do so in the middle of the protocol
        System.setOut(System.err);
        System.setIn(InputStream.nullInputStream());
        Path cache = Path.of(System.getProperty("lamella.cache", System.getProperty("java.io.tmpdir")));
        Path file = log;
        try {
            if (file == null) {
                ServerLogging.toStandardError();
            } else {
                ServerLogging.toFile(console.resolve(file));
            }
        } catch (IOException unwritable) {
            return cannotWrite("the log " + file, unwritable, "choose another file with --log");
        }
        try {
            return StreamServer.serve(Engine.find(), cache, new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out));
        } catch (IOException unwritable) {
            return cannotWrite("the shipped library to " + cache, unwritable, "make room there or choose another folder with XDG_CACHE_HOME");
        }
    }

    private int cannotWrite(String what, IOException cause, String remedy) {
        console.err().println("lamella: cannot write " + what + ": " + cause.getMessage() + "; " + remedy);
        return ExitCode.INPUT.value();
    }
}
