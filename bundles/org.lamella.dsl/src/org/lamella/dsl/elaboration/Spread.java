package org.lamella.dsl.elaboration;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.lamella.model.design.Value;
import org.lamella.model.registry.ScalarLaw;

/**
 * The standard deviation of an expression, to first order in those of the values it refers to. A value referred to twice counts once, with
 * its effects added; different values are taken as independent. Where neither an absolute nor a relative deviation can be stated, as for a
 * law plus a length, there is none.
 */
final class Spread {

    /** Exactly known, or not known how well. */
    static final Spread NONE = new Spread(Map.of(), false);

    /** Part of a deviation over which a slope is taken: small against curvature, large against rounding. */
    private static final double STEP = 1e-4;

    /** By uncertain value, the change of the expression when that value moves by one standard deviation: in SI, or as a fraction. */
    private final Map<Value, Double> effects;
    private final boolean relative;

    private Spread(Map<Value, Double> effects, boolean relative) {
        this.effects = effects;
        this.relative = relative;
    }

    /** That of a reference to a value. */
    static Spread of(Value value) {
        return value.isSetError() ? new Spread(Map.of(value, value.getError()), value.isRelativeError()) : NONE;
    }

    boolean isNone() {
        return effects.isEmpty();
    }

    /** Keeps the deviation in a value of the design. */
    void write(Value value) {
        if (isNone()) {
            value.unsetError();
            value.setRelativeError(false);
        } else {
            value.setError(Math.sqrt(effects.values().stream().mapToDouble(effect -> effect * effect).sum()));
            value.setRelativeError(relative);
        }
    }

    /** That of the expression times an exact number. */
    Spread scaled(double factor) {
        return relative ? this : times(factor, false);
    }

    /** That of a sum, or with sign -1 of a difference. */
    static Spread sum(Typed left, Typed right, int sign) {
        return added(left.spread().absolute(left.constant()), right.spread().absolute(right.constant()), sign, false);
    }

    /** That of a product, or with sign -1 of a quotient. */
    static Spread product(Typed left, Typed right, int sign) {
        if (right.spread().isNone() && right.constant().isPresent()) {
            return left.spread().scaled(sign > 0 ? right.constant().getAsDouble() : 1 / right.constant().getAsDouble());
        }
        if (left.spread().isNone() && left.constant().isPresent() && sign > 0) {
            return right.spread().scaled(left.constant().getAsDouble());
        }
        return added(left.spread().fraction(left.constant()), right.spread().fraction(right.constant()), sign, true);
    }

    /** That of a power with an exact exponent. */
    static Spread power(Typed base, Typed exponent) {
        Optional<Spread> fraction = base.spread().fraction(base.constant());
        return exponent.constant().isEmpty() || !exponent.spread().isNone() || fraction.isEmpty() ? NONE
                : fraction.get().times(exponent.constant().getAsDouble(), true);
    }

    /** That of a function of one number, by its slope; none where the function ends close by. */
    Spread through(DoubleUnaryOperator function, double at) {
        try {
            DoubleUnaryOperator change = step -> (function.applyAsDouble(at + STEP * step) - function.applyAsDouble(at - STEP * step)) / (2 * STEP);
            return absolute(OptionalDouble.of(at)).map(steps -> steps.changed(change, false)).orElse(NONE);
        } catch (ScalarLaw.OutsideDomain beyond) {
            return NONE;
        }
    }

    private Optional<Spread> absolute(OptionalDouble value) {
        if (isNone() || !relative) {
            return Optional.of(this);
        }
        return value.isPresent() ? Optional.of(times(value.getAsDouble(), false)) : Optional.empty();
    }

    private Optional<Spread> fraction(OptionalDouble value) {
        if (isNone() || relative) {
            return Optional.of(this);
        }
        return value.isPresent() && value.getAsDouble() != 0 ? Optional.of(times(1 / value.getAsDouble(), true)) : Optional.empty();
    }

    private Spread times(double factor, boolean asFraction) {
        return changed(effect -> effect * factor, asFraction);
    }

    private Spread changed(DoubleUnaryOperator change, boolean asFraction) {
        return isNone() ? NONE
                : new Spread(effects.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, effect -> change.applyAsDouble(effect.getValue()))), asFraction);
    }

    private static Spread added(Optional<Spread> left, Optional<Spread> right, int sign, boolean relative) {
        if (left.isEmpty() || right.isEmpty()) {
            return NONE;
        }
        Map<Value, Double> effects = Stream.concat(left.get().effects.entrySet().stream(), right.get().times(sign, relative).effects.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Double::sum));
        return effects.isEmpty() ? NONE : new Spread(effects, relative);
    }
}
