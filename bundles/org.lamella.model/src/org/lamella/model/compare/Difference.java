package org.lamella.model.compare;

import java.util.List;
import java.util.Optional;

/**
 * One thing that differs between two designs.
 *
 * @param kind whether it is new, gone or changed
 * @param aspect whether the design differs or only what is known about it
 * @param path dotted name of what differs: {@code Asymmetric.core.thickness}
 * @param before what it was, in the field's units; empty where it is new
 * @param after what it is, in the field's units; empty where it is gone
 * @param change by how much a number changed: {@code +100 %}; empty where that says nothing
 * @param also paths that differ by the same place of the text, such as the layers made of a composite
 * @param placeBefore where it was written; empty where it was not
 * @param placeAfter where it is written; empty where it is not
 */
public record Difference(Kind kind, Aspect aspect, String path, String before, String after, String change, List<String> also,
        Optional<Place> placeBefore, Optional<Place> placeAfter) {

    /** Whether something is new, gone or changed. */
    public enum Kind {
        ADDED, REMOVED, CHANGED;
    }

    /** What a difference is about. */
    public enum Aspect {
        /** The design itself: results may differ. */
        DESIGN,
        /** What is known about a value: uncertainty, validity and source. */
        KNOWLEDGE;
    }

    /**
     * A region of a file.
     *
     * @param uri URI of the file
     * @param offset first character, 0-based
     * @param length number of characters
     */
    public record Place(String uri, int offset, int length) {
    }

    public Difference {
        also = List.copyOf(also);
    }

    /** @return it as one line: {@code Asymmetric.core.thickness: 10 µm -> 20 µm (+100 %)} */
    public String text() {
        return switch (kind) {
        case ADDED -> "+ " + path + (after.isEmpty() ? "" : ": " + after);
        case REMOVED -> "- " + path + (before.isEmpty() ? "" : ": " + before);
        case CHANGED -> path + ": " + before + " -> " + after + (change.isEmpty() ? "" : " (" + change + ")");
        } + (also.isEmpty() ? "" : "; also " + String.join(", ", also));
    }
}
