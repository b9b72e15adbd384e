package org.lamella.core.compare;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.lamella.core.language.Diagnostic;
import org.lamella.model.compare.Difference;

/**
 * How two versions of a file differ by meaning.
 *
 * @param before what people call the earlier version
 * @param after what people call the later version
 * @param revision the earlier version's revision; empty where it is a file, so that its places can be opened
 * @param entries the differences, those of the design first
 * @param obstacles what could not be compared
 */
public record FileComparison(String before, String after, Optional<String> revision, List<Entry> entries, List<Obstacle> obstacles) {

    /**
     * A difference with its places.
     *
     * @param difference what differs
     * @param before where it was written; a revision's places are those of the file now
     * @param after where it is written; empty for what is gone, or stands in a shipped file
     */
    public record Entry(Difference difference, Optional<Place> before, Optional<Place> after) {
    }

    /**
     * A region of a file.
     *
     * @param file the file
     * @param line 1-based
     * @param column 1-based
     * @param offset first character, 0-based
     * @param length number of characters
     */
    public record Place(Path file, int line, int column, int offset, int length) {
    }

    /**
     * Something that could not be compared.
     *
     * @param version the version it is in
     * @param element its name; empty for what stands outside every element, and for the version as a whole
     * @param cause an error that keeps it from being made
     */
    public record Obstacle(String version, String element, Diagnostic cause) {

        /** @return it as a sentence, files relative to a folder where they lie below it */
        public String text(Path relativeTo) {
            return version + ": " + (element.isEmpty() ? "part of the text" : "'" + element + "'") + " cannot be compared: " + cause.text(relativeTo);
        }
    }

    public FileComparison {
        entries = List.copyOf(entries);
        obstacles = List.copyOf(obstacles);
    }

    /** @return whether everything was compared and nothing differs */
    public boolean isSame() {
        return entries.isEmpty() && obstacles.isEmpty();
    }
}
