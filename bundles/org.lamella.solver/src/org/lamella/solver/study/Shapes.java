package org.lamella.solver.study;

import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.model.Properties;
import org.lamella.model.design.CallExpression;
import org.lamella.model.design.Expression;
import org.lamella.model.design.Phase;
import org.lamella.model.registry.Law;
import org.lamella.model.registry.Vocabulary;
import org.lamella.solver.composite.Shape;
import org.lamella.solver.vocabulary.ShapeLaw;

/** The geometry of a filler, from {@code shape: sphere(50 nm)} and the like. */
final class Shapes {

    private Shapes() {
    }

    static Shape of(Phase phase, Vocabulary vocabulary) {
        @Nullable Expression expression = Properties.value(phase, "shape").map(value -> value.getExpression()).orElse(null);
        if (!(expression instanceof CallExpression call)) {
            return new Shape.Other("unknown");
        }
        Optional<Law> found = vocabulary.law(Law.Family.SHAPE, call.getFunction());
        if (found.isEmpty() || !(found.get() instanceof ShapeLaw law)) {
            return new Shape.Other(call.getFunction());
        }
        double[] sizes = law.arguments().stream().mapToDouble(argument -> Calls.value(call, argument, vocabulary)).toArray();
        return law.factory().apply(sizes);
    }
}
