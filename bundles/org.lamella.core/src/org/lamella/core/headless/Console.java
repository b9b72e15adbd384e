package org.lamella.core.headless;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

import org.lamella.core.language.Diagnostic;
import org.lamella.core.language.LanguageSession;
import org.lamella.dsl.elaboration.Severity;

/**
 * Where a command writes to and which folder paths are relative to.
 *
 * @param out results
 * @param err everything else
 * @param folder working folder
 */
record Console(PrintWriter out, PrintWriter err, Path folder) {

    /** Writes diagnostics from a severity on, sorted, each once. */
    static void print(Collection<Diagnostic> diagnostics, Severity least, Path folder, PrintWriter to) {
        Set<Diagnostic> sorted = new TreeSet<>(diagnostics);
        for (Diagnostic diagnostic : sorted) {
            if (diagnostic.severity().compareTo(least) >= 0) {
                boolean outside = diagnostic.file().equals(LanguageSession.OUTSIDE);
                to.println(outside ? diagnostic.file() + ": error [" + diagnostic.code() + "]: " + diagnostic.message() : diagnostic.text(folder));
            }
        }
        to.flush();
    }

    /** @return input errors if there are any */
    static ExitCode worst(Collection<Diagnostic> diagnostics) {
        return diagnostics.stream().anyMatch(Diagnostic::isError) ? ExitCode.INPUT : ExitCode.OK;
    }

    /** @return the path as a person gave it, from the working folder */
    Path resolve(Path path) {
        return folder.resolve(path).normalize();
    }
}
