package org.lamella.dsl.elaboration;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.model.design.DesignFactory;
import org.lamella.model.design.Value;
import org.lamella.model.units.Dimension;

/** The parameters of a composite with what is put in for them. */
final class Parameters {

    /** No parameters. */
    static final Parameters NONE = new Parameters();

    private record Bound(Dimension dimension, @Nullable Value value) {
    }

    private final Map<String, @Nullable Bound> bound = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();

    /** Binds a parameter; null stands for an argument not yet given. */
    void bind(String name, Typed argument, Dimension dimension) {
        @Nullable Dimension given = argument.dimension();
        Dimension actual = given == null ? dimension : given;
        bound.put(name, new Bound(actual, value(argument, actual)));
    }

    private static @Nullable Value value(Typed argument, Dimension dimension) {
        if (argument.tree() == null) {
            return null;
        }
        @Nullable Value origin = argument.origin();
        Value value = origin != null && argument.pure() ? Trees.copy(origin) : DesignFactory.eINSTANCE.createValue();
        value.setExpression(argument.tree());
        value.setUnit(dimension.siUnit());
        value.setWrittenUnit(argument.unit());
        return value;
    }

    Optional<Typed> value(String name) {
        @Nullable Bound parameter = bound.get(name);
        if (parameter == null) {
            return Optional.empty();
        }
        used.add(name);
        return Optional.of(parameter.value == null ? Typed.hole(parameter.dimension) : Typed.of(parameter.value, parameter.dimension));
    }

    List<String> names() {
        return List.copyOf(bound.keySet());
    }

    boolean isUsed(String name) {
        return used.contains(name);
    }
}
