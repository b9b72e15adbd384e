package org.lamella.dsl.elaboration;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.lamella.model.design.DesignFactory;
import org.lamella.model.design.Value;
import org.lamella.model.units.Dimension;

/** The parameters of a composite with what is put in for them, worked out when first asked for, so that defaults may use other parameters. */
final class Parameters {

    /** No parameters. */
    static final Parameters NONE = new Parameters();

    /** A parameter; no value stands for an argument not yet given, or one with an error already told. */
    private static final class Bound {
        private final Supplier<Typed> argument;
        private Dimension dimension;
        private @Nullable Value value;
        private boolean done;

        Bound(Dimension dimension, Supplier<Typed> argument) {
            this.dimension = dimension;
            this.argument = argument;
        }

        Typed typed() {
            if (!done) {
                Typed given = argument.get();
                @Nullable Dimension actual = given.dimension();
                dimension = actual == null ? dimension : actual;
                value = value(given, dimension);
                done = true;
            }
            @Nullable Value known = value;
            return known == null ? Typed.hole(dimension) : Typed.of(known, dimension);
        }
    }

    private final Map<String, @Nullable Bound> bound = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();

    /** Declares a parameter. */
    void declare(String name, Dimension dimension, Supplier<Typed> argument) {
        bound.put(name, new Bound(dimension, argument));
    }

    /** Works out every parameter, so that what is wrong with one is told even where it is not used. */
    void complete(Session session) {
        bound.forEach((name, parameter) -> {
            if (parameter != null) {
                typed(session, name, parameter, Optional.empty());
            }
        });
    }

    private Typed typed(Session session, String name, Bound parameter, Optional<EObject> reference) {
        if (parameter.done) {
            return parameter.typed();
        }
        if (!session.definitions().begin(this, name, name)) {
            reference.ifPresent(place -> session.findings().error(Codes.CYCLE, place, session.definitions().ring(this, name)));
            return Typed.UNKNOWN;
        }
        try {
            return parameter.typed();
        } finally {
            session.definitions().end(this, name);
        }
    }

    private static @Nullable Value value(Typed argument, Dimension dimension) {
        if (argument.tree() == null) {
            return null;
        }
        @Nullable Value origin = argument.origin();
        Value value = origin != null && argument.pure() ? Trees.copy(origin) : DesignFactory.eINSTANCE.createValue();
        value.setExpression(argument.tree());
        argument.spread().write(value);
        value.setUnit(dimension.siUnit());
        value.setWrittenUnit(argument.unit());
        return value;
    }

    /** The value of a parameter; one that needs itself is told at the reference. Empty where there is no parameter of that name. */
    Optional<Typed> value(Session session, String name, EObject reference) {
        @Nullable Bound parameter = bound.get(name);
        if (parameter == null) {
            return Optional.empty();
        }
        used.add(name);
        return Optional.of(typed(session, name, parameter, Optional.of(reference)));
    }

    List<String> names() {
        return List.copyOf(bound.keySet());
    }

    boolean isUsed(String name) {
        return used.contains(name);
    }
}
