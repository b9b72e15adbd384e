package org.lamella.solver.vocabulary;

import java.util.List;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNull;
import org.lamella.model.registry.ArgumentType;
import org.lamella.model.registry.Law;
import org.lamella.solver.composite.Shape;

/**
 * A filler geometry the language can name.
 *
 * @param name name in the language
 * @param arguments its sizes in positional order
 * @param doc meaning and validity
 * @param section section of the physics reference
 * @param factory makes the shape from the SI values of the arguments
 */
public record ShapeLaw(@NonNull String name, @NonNull List<ArgumentType> arguments, @NonNull String doc, @NonNull String section,
        Function<double[], Shape> factory) implements Law {

    public ShapeLaw {
        arguments = List.copyOf(arguments);
    }

    @Override
    public Family family() {
        return Family.SHAPE;
    }
}
