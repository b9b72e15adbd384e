package org.lamella.model.registry;

import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNull;

import org.lamella.model.units.Dimension;

/** A named rule the language can call: temperature laws, laws of composites, shapes, mathematical functions. */
public interface Law {

    /** What a law is used for; the same name may exist in two families. */
    enum Family {
        /** Gives a quantity at a temperature: {@code arrhenius}, {@code vtf}, {@code melting}. Implements {@link ScalarLaw}. */
        TEMPERATURE,
        /** Gives the effective conductivity of a composite: {@code maxwell-garnett}, {@code auto}. */
        COMPOSITE,
        /** Describes a filler's geometry: {@code sphere}, {@code wire}. */
        SHAPE,
        /** Mathematics: {@code tanh}, {@code exp}. Implements {@link ScalarLaw}. */
        FUNCTION,
        /** How an interphase grows with time. */
        GROWTH
    }

    /** @return the name in the language */
    String name();

    /** @return what it is used for */
    Family family();

    /** @return its arguments in positional order */
    List<ArgumentType> arguments();

    /**
     * The default of an argument when the law stands for a property of a given dimension. The language calls this, never
     * {@link ArgumentType#defaultText()} itself, since a default may depend on what the law gives.
     *
     * @param argument one of {@link #arguments()}
     * @param property dimension of the property
     * @return default text in the language; empty when the argument must be given
     */
    default Optional<String> defaultText(ArgumentType argument, Dimension property) {
        return argument.defaultText();
    }

    /**
     * The dimension of what a mathematical function gives: that of the first argument that takes any, else a number.
     *
     * @param given dimensions of the arguments, in order
     */
    default Dimension result(List<Dimension> given) {
        for (int i = 0; i < arguments().size(); i++) {
            if (arguments().get(i).dimension() == null) {
                return given.get(i);
            }
        }
        return Dimension.NUMBER;
    }

    /**
     * Whether the law is a closed form, evaluated at once. Others take noticeable time: they run on request only and their results are
     * kept, so that an editor shows what is known and computes nothing while somebody types.
     */
    default boolean closedForm() {
        return true;
    }

    /** @return meaning and validity range, one or two sentences */
    String doc();

    /** @return section of the physics reference */
    String section();

    /** A law that is only described: the solver interprets its arguments. */
    record Described(@NonNull String name, @NonNull Family family, @NonNull List<ArgumentType> arguments, @NonNull String doc,
            @NonNull String section) implements Law {
        public Described {
            arguments = List.copyOf(arguments);
        }
    }
}
