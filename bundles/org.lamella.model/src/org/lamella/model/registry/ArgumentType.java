package org.lamella.model.registry;

import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.model.units.Dimension;

/**
 * An argument of a law.
 *
 * @param name name in {@code name: value}; positional arguments follow the order of {@link Law#arguments()}
 * @param dimension its dimension; null means that of the property the law stands for
 * @param defaultText the default in the language; empty means the argument must be given
 * @param example a value to start from, for arguments without a default; empty when there is none
 * @param symbols words allowed instead of a number; empty for numbers
 * @param condition dimension of the {@code at} suffix the argument needs (a temperature), or null for none
 * @param file whether a text names a file beside the one it is written in; in a design {@code #} and the digest of its content follow the name
 * @param doc meaning
 */
public record ArgumentType(String name, @Nullable Dimension dimension, Optional<String> defaultText, Optional<String> example,
        List<String> symbols, @Nullable Dimension condition, boolean file, String doc) {

    public ArgumentType {
        symbols = List.copyOf(symbols);
    }

    /** A required number of the given dimension. */
    public static ArgumentType required(String name, @Nullable Dimension dimension, String doc) {
        return new ArgumentType(name, dimension, Optional.empty(), Optional.empty(), List.of(), null, false, doc);
    }

    /** A number that may be left out. */
    public static ArgumentType optional(String name, @Nullable Dimension dimension, String defaultText, String doc) {
        return new ArgumentType(name, dimension, Optional.of(defaultText), Optional.empty(), List.of(), null, false, doc);
    }

    /** One of several words; without a default it must be given. */
    public static ArgumentType choice(String name, Optional<String> defaultText, String doc, String... symbols) {
        return new ArgumentType(name, Dimension.NONE, defaultText, Optional.empty(), List.of(symbols), null, false, doc);
    }

    /** The name of a file; without one there is none. */
    public static ArgumentType file(String name, String doc) {
        return new ArgumentType(name, Dimension.NONE, Optional.of("\"\""), Optional.empty(), List.of(), null, true, doc);
    }

    /** A required number with a condition, e.g. {@code 0.45 mS/cm at 25 °C}; its dimension is that of the property. */
    public static ArgumentType reference(String name, Dimension condition, String doc) {
        return new ArgumentType(name, null, Optional.empty(), Optional.empty(), List.of(), condition, false, doc);
    }

    /** The same argument with a value to start from, written in the language. */
    public ArgumentType example(String startingPoint) {
        return new ArgumentType(name, dimension, defaultText, Optional.of(startingPoint), symbols, condition, file, doc);
    }
}
