package org.lamella.dsl.elaboration;

/**
 * A region of a text file.
 *
 * @param uri URI of the file; empty when the text comes from outside any file, such as a value of the command line
 * @param offset first character, 0-based
 * @param length number of characters
 * @param line line of the first character, 1-based
 * @param column column of the first character, 1-based
 */
public record Location(String uri, int offset, int length, int line, int column) {

    /** The place of what was written outside any file. */
    public static final Location NONE = new Location("", 0, 0, 1, 1);
}
