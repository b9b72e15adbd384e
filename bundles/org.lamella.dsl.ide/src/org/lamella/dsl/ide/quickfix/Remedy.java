package org.lamella.dsl.ide.quickfix;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something that solves a problem.
 *
 * @param title what it does, for people
 * @param kind what it does, whatever the words and names it does it to: remedies of one kind can be applied to many problems at once
 * @param changes in one or more files; offsets are those before any change, and no two changes overlap
 */
record Remedy(String title, String kind, List<TextChange> changes) {

    Remedy {
        changes = List.copyOf(changes);
    }

    Remedy(String title, TextChange... changes) {
        this(title, title, List.of(changes));
    }

    /** The same remedy, known to do what others of this kind do. */
    Remedy ofKind(String other) {
        return new Remedy(title, other, changes);
    }

    /** The same remedy with one more change, if there is one. */
    Remedy with(Optional<TextChange> another) {
        return new Remedy(title, kind, Stream.concat(changes.stream(), another.stream()).toList());
    }
}
