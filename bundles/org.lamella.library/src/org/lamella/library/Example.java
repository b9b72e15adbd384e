package org.lamella.library;

import java.util.List;

/**
 * A project to start from.
 *
 * @param name name of the project and of its folder in the library
 * @param title what a menu shows
 * @param description what it teaches, one sentence
 * @param files its files, without the project description
 */
public record Example(String name, String title, String description, List<String> files) {

    /** Copies the list. */
    public Example {
        files = List.copyOf(files);
    }
}
