package org.lamella.dsl.elaboration;

import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.dsl.cell.Expression;
import org.lamella.dsl.cell.Value;
import org.lamella.model.Expressions;
import org.lamella.model.design.NumberExpression;
import org.lamella.model.design.TableExpression;
import org.lamella.model.registry.ArgumentType;
import org.lamella.model.registry.Law;
import org.lamella.model.units.Dimension;

/** What may follow a value: uncertainty, condition, validity and source. */
final class ValueSuffixes {

    private final Session session;

    ValueSuffixes(Session session) {
        this.session = session;
    }

    /** Writes the suffixes of the text into the value; a mere reference brings its own unless the text says otherwise. */
    void apply(Value text, org.lamella.model.design.Value value, Typed typed, @Nullable Expectation expected) {
        inherit(value, typed);
        if (value.getExpression() instanceof TableExpression table && table.getKey().equals(Expressions.TEMPERATURE)) {
            value.setValidFrom(table.getKeys().get(0));
            value.setValidTo(table.getKeys().get(table.getKeys().size() - 1));
            value.setValidUnit(table.getKeyUnit());
        }
        if (text.getSource() != null) {
            value.setSource(text.getSource());
            value.setTypical(false);
        }
        if (text.isTypical()) {
            value.setTypical(true);
        }
        if (expected == null) {
            none(text);
            return;
        }
        if (text.getError() != null) {
            error(text.getError(), value, typed.dimension(), expected);
        }
        if (text.getCondition() != null) {
            condition(text.getCondition(), value, null, expected);
        }
        if (text.getValidFrom() != null && text.getValidTo() != null) {
            validity(text, value, expected);
        }
    }

    /** @return whether anything stands behind the value itself */
    static boolean any(Value text) {
        return text.getError() != null || text.getCondition() != null || text.getValidFrom() != null || text.getSource() != null || text.isTypical();
    }

    /** Says that an uncertainty, a condition or a validity cannot stand behind what is no number. */
    private void none(Value text) {
        Stream.of(text.getError(), text.getCondition(), text.getValidFrom()).flatMap(Stream::ofNullable).findFirst().ifPresent(suffix -> session.findings()
                .error(Codes.WRONG_VALUE, suffix, "only a number can have an uncertainty, a condition or a validity range"));
    }

    private static void inherit(org.lamella.model.design.Value value, Typed typed) {
        typed.spread().write(value);
        org.lamella.model.design.Value origin = typed.origin();
        if (origin == null) {
            return;
        }
        if (origin.isSetValidFrom()) {
            value.setValidFrom(origin.getValidFrom());
            value.setValidTo(origin.getValidTo());
            value.setValidUnit(origin.getValidUnit());
        }
        if (typed.pure()) {
            if (origin.getAt() != null) {
                value.setAt(Trees.copy(origin.getAt()));
            }
            value.setSource(origin.getSource());
            value.setTypical(origin.isTypical());
        }
    }

    private void error(Expression text, org.lamella.model.design.Value value, @Nullable Dimension dimension, Expectation expected) {
        // a percentage is always one of the value; an absolute uncertainty repeats the unit
        boolean relative = "%".equals(ValueElaborator.unitIn(text));
        Typed typed = session.expressions().elaborate(text, expected.withDimension(relative ? Dimension.NUMBER : dimension).adopting(null).asDifference());
        if (typed.constant().isEmpty()) {
            if (typed.tree() != null) {
                session.findings().error(Codes.WRONG_VALUE, text, "an uncertainty is one number");
            }
        } else if (typed.constant().getAsDouble() < 0) {
            session.findings().error(Codes.OUT_OF_RANGE, text, "an uncertainty is not negative");
        } else {
            value.setError(typed.constant().getAsDouble());
            value.setRelativeError(relative);
        }
    }

    private void condition(Expression text, org.lamella.model.design.Value value, @Nullable Dimension dimension, Expectation expected) {
        Typed typed = session.expressions().elaborate(text, Expectation.of(dimension, expected.scope()));
        if (typed.tree() instanceof NumberExpression number) {
            if (Dimension.NUMBER.equals(typed.dimension())) {
                session.findings().error(Codes.MISSING_UNIT, text, "missing unit: a condition such as a temperature needs one", UnitChecks.usual(Dimension.TEMPERATURE));
            }
            value.setAt(number);
        } else if (typed.tree() != null) {
            session.findings().error(Codes.WRONG_VALUE, text, "a condition is one number");
        }
    }

    /** A reference value of a law says at which condition it holds. */
    void requireCondition(Value text, org.lamella.model.design.Value value, ArgumentType type, Law law) {
        Dimension condition = type.condition();
        if (condition == null) {
            return;
        }
        if (text.getCondition() == null && value.getAt() == null) {
            String example = condition.equals(Dimension.TEMPERATURE) ? Terms.AT_ROOM_TEMPERATURE : "at ... " + condition.siUnit();
            session.findings().error(Codes.MISSING_CONDITION, text, "'" + type.name() + "' of " + law.name() + " needs the " + condition.label()
                    + " it holds at: write " + example, example);
        } else if (value.getAt() instanceof NumberExpression at && !at.getUnit().equals(condition.siUnit())) {
            session.findings().error(Codes.WRONG_DIMENSION, text.getCondition() == null ? text : text.getCondition(),
                    "expected " + UnitChecks.named(condition) + ", found " + at.getUnit(), UnitChecks.usual(condition));
        }
    }

    private void validity(Value text, org.lamella.model.design.Value value, Expectation expected) {
        Expectation free = Expectation.of(null, expected.scope());
        Typed from = session.expressions().elaborate(text.getValidFrom(), free.adopting(ValueElaborator.unitIn(text.getValidTo())));
        Typed to = session.expressions().elaborate(text.getValidTo(), free.adopting(ValueElaborator.unitIn(text.getValidFrom())));
        if (!session.expressions().units().comparable(text.getValidTo(), from, to) || from.constant().isEmpty() || to.constant().isEmpty()) {
            return;
        }
        if (from.constant().getAsDouble() >= to.constant().getAsDouble()) {
            session.findings().error(Codes.OUT_OF_RANGE, text.getValidTo(), "the validity range runs backwards: write the lower end first");
            return;
        }
        value.setValidFrom(from.constant().getAsDouble());
        value.setValidTo(to.constant().getAsDouble());
        value.setValidUnit(to.unit() == null ? from.unit() : to.unit());
    }
}
