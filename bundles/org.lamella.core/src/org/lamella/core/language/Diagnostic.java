package org.lamella.core.language;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;

import org.lamella.dsl.elaboration.Severity;

/**
 * Something to say about a place in a file.
 *
 * @param file the file
 * @param line 1-based
 * @param column 1-based
 * @param severity how much it matters
 * @param code stable name of the check
 * @param message cause and remedy, for people
 */
public record Diagnostic(Path file, int line, int column, Severity severity, String code, String message) implements Comparable<Diagnostic> {

    private static final Comparator<Diagnostic> ORDER = Comparator.comparing(Diagnostic::file).thenComparingInt(Diagnostic::line)
            .thenComparingInt(Diagnostic::column).thenComparing(Diagnostic::severity, Comparator.reverseOrder()).thenComparing(Diagnostic::code)
            .thenComparing(Diagnostic::message);

    /** An error about a file as a whole. */
    public static Diagnostic error(Path file, String code, String message) {
        return new Diagnostic(file, 1, 1, Severity.ERROR, code, message);
    }

    /** @return whether the file cannot be used as it is */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** By place, the graver first. */
    @Override
    public int compareTo(Diagnostic other) {
        return ORDER.compare(this, other);
    }

    /** @return {@code file:line:column: severity [code]: message}, the file relative to a folder where it lies below it */
    public String text(Path relativeTo) {
        Path shown = file.startsWith(relativeTo) ? relativeTo.relativize(file) : file;
        return shown + ":" + line + ":" + column + ": " + severity.name().toLowerCase(Locale.ROOT) + " [" + code + "]: " + message.replaceAll("\\R", " ");
    }
}
