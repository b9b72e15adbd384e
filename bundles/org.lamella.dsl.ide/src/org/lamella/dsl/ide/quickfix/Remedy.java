package org.lamella.dsl.ide.quickfix;

import java.util.List;

/**
 * Something that solves a problem.
 *
 * @param title what it does, for people
 * @param changes in one or more files; offsets are those before any change, and no two changes overlap
 */
record Remedy(String title, List<TextChange> changes) {

    Remedy {
        changes = List.copyOf(changes);
    }
}
