package org.lamella.dsl.elaboration;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Something a check has to say about a text.
 *
 * @param severity how much it matters
 * @param code stable name of the check, see {@link Codes}
 * @param message place, cause and remedy for people
 * @param location region of the text
 * @param source node of the syntax tree at that region; null when the text comes from outside any file
 * @param data what a quick fix needs, in an order the code defines
 */
public record Finding(Severity severity, String code, String message, Location location, @Nullable EObject source, List<String> data) {

    public Finding {
        data = List.copyOf(data);
    }

    /** @return whether it is an error */
    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
