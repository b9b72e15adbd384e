package org.lamella.core.headless;

/** What a call found; the gravest of all decides. */
enum ExitCode {
    /** Everything read, every requirement met. */
    OK,
    /** A requirement does not hold or is unknown. */
    REQUIREMENT,
    /** Errors in the input: files, options, or a place that cannot be written to. */
    INPUT,
    /** A mistake of the program. */
    INTERNAL;

    /** @return the process's exit code */
    int value() {
        return ordinal();
    }

    /** @return the graver of the two */
    ExitCode or(ExitCode other) {
        return ordinal() >= other.ordinal() ? this : other;
    }
}
