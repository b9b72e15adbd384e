package org.lamella.dsl.elaboration;

import java.util.Collection;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;

/** The names an expression may use. */
interface Scope {

    /**
     * Looks a name up.
     *
     * @param reference where it is used; problems on the way are told there
     * @param path the dotted name
     * @return its value, {@link Typed#UNKNOWN} where an error was told; empty where nothing has that name
     */
    Optional<Typed> resolve(EObject reference, String path);

    /** @return names to offer for one that was not found */
    Collection<String> offered();

    /** @return node of the syntax tree from which the language's own scoping looks up elements */
    EObject context();
}
