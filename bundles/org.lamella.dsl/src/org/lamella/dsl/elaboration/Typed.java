package org.lamella.dsl.elaboration;

import java.util.OptionalDouble;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.model.design.Expression;
import org.lamella.model.design.NumberExpression;
import org.lamella.model.design.Value;
import org.lamella.model.units.Dimension;

/**
 * An expression of the design with its dimension.
 *
 * @param tree the expression; null when it has no value, because of an error already told or an argument not yet given
 * @param dimension its dimension; null when unknown because of an error already told
 * @param unit the first unit written in it; null when there is none
 * @param origin the first value it refers to: its validity holds here too; null when it refers to none
 * @param pure it is nothing but that reference, so that condition and source come along as well
 * @param spread how uncertain it is by the values it refers to
 */
record Typed(@Nullable Expression tree, @Nullable Dimension dimension, @Nullable String unit, @Nullable Value origin, boolean pure, Spread spread) {

    /** Nothing is known, and why has been told. */
    static final Typed UNKNOWN = new Typed(null, null, null);

    Typed(@Nullable Expression tree, @Nullable Dimension dimension, @Nullable String unit) {
        this(tree, dimension, unit, null, false, Spread.NONE);
    }

    /** No value, but of this dimension. */
    static Typed hole(@Nullable Dimension dimension) {
        return new Typed(null, dimension, null);
    }

    /** A reference to a value of the design; the tree is a copy. */
    static Typed of(Value value, @Nullable Dimension dimension) {
        Expression tree = value.getExpression();
        return new Typed(tree == null ? null : Trees.copy(tree), dimension, value.getWrittenUnit(), value, true, Spread.of(value));
    }

    /** @return its value where it is a number */
    OptionalDouble constant() {
        return tree instanceof NumberExpression number ? OptionalDouble.of(number.getValue()) : OptionalDouble.empty();
    }

    Typed withSpread(Spread other) {
        return new Typed(tree, dimension, unit, origin, pure, other);
    }

    Typed withDimension(@Nullable Dimension other) {
        return new Typed(tree, other, unit, origin, pure, spread);
    }
}
