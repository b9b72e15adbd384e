package org.lamella.model.registry;

import java.util.List;
import java.util.Set;

/**
 * Something a study can compute.
 *
 * @param name the word after {@code compute}
 * @param subjects what it can be computed of; none for a kind with a statement of its own
 * @param quantities ids of the quantities it gives
 * @param doc one sentence
 * @param section section of the physics reference
 */
public record StudyKind(String name, Set<Subject> subjects, List<String> quantities, String doc, String section) {
    public StudyKind {
        subjects = Set.copyOf(subjects);
        quantities = List.copyOf(quantities);
    }

    /** @return whether {@code compute} asks for it; other kinds have a statement of their own */
    public boolean isComputed() {
        return !subjects.isEmpty();
    }
}
