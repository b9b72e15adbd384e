package org.lamella.dsl.elaboration;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.lamella.dsl.cell.Constant;
import org.lamella.model.design.DesignFactory;
import org.lamella.model.design.Value;
import org.lamella.model.units.Dimension;

/** Values of named constants, each worked out once. */
final class Constants {

    private final Session session;
    private final Map<Constant, @Nullable Typed> done = new HashMap<>();

    Constants(Session session) {
        this.session = session;
    }

    /** The value of a constant; one that is defined by itself is told at the reference. */
    Typed of(Constant constant, EObject reference) {
        session.use(constant);
        return value(constant, reference);
    }

    /** The same without noting that the constant is used. */
    Typed value(Constant constant, EObject reference) {
        @Nullable Typed known = done.get(constant);
        if (known == null) {
            String name = String.valueOf(constant.getName());
            if (!session.definitions().begin(constant, name, name)) {
                session.findings().error(Codes.CYCLE, reference, session.definitions().ring(constant, name));
                return Typed.UNKNOWN;
            }
            try {
                known = compute(constant, reference);
            } finally {
                session.definitions().end(constant, name);
            }
            done.put(constant, known);
        }
        Value origin = known.origin();
        return origin == null ? Typed.hole(known.dimension()) : Typed.of(origin, known.dimension());
    }

    private Typed compute(Constant constant, EObject reference) {
        if (constant.getValue() == null) {
            return Typed.UNKNOWN;
        }
        Typed typed = session.findings().following(reference, () -> session.values().free(constant.getValue(), null, new ElementScope(session, constant)));
        String path = session.names().qualified(constant);
        session.addresses().addValue(path);
        Optional<OverrideValues.Entry> override = session.overrides().find(path);
        return override.isPresent() ? overridden(constant, override.get(), typed.dimension()) : keep(typed);
    }

    private Typed overridden(Constant constant, OverrideValues.Entry override, @Nullable Dimension dimension) {
        Typed kept = keep(session.findings().outside(override.label(),
                () -> session.values().free(override.text(), dimension, new ElementScope(session, constant))));
        @Nullable Value origin = kept.origin();
        if (origin != null) {
            session.overrides().applied(override, origin);
        }
        return kept;
    }

    /** Makes sure there is a value object that uses may copy. */
    private static Typed keep(Typed typed) {
        if (typed.tree() == null || typed.origin() != null && typed.pure()) {
            return typed;
        }
        Value value = DesignFactory.eINSTANCE.createValue();
        Dimension dimension = typed.dimension();
        value.setExpression(typed.tree());
        value.setUnit(dimension == null ? "" : dimension.siUnit());
        value.setWrittenUnit(typed.unit());
        typed.spread().write(value);
        return Typed.of(value, dimension);
    }
}
