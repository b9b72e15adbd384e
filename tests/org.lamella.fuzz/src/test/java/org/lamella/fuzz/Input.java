package org.lamella.fuzz;

import java.nio.charset.StandardCharsets;

/**
 * A text to try.
 *
 * @param name the shipped file it comes from and stands in place of, or {@code made.cell}
 * @param bytes the file's content, which need not be UTF-8
 */
record Input(String name, byte[] bytes) {

    static final String MADE = "made.cell";

    static Input of(String name, String text) {
        return new Input(name, text.getBytes(StandardCharsets.UTF_8));
    }

    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Shown by jqwik when a property fails. */
    @Override
    public String toString() {
        return name + ":\n" + text();
    }
}
