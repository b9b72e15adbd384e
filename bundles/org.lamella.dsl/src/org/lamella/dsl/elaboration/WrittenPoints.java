package org.lamella.dsl.elaboration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.dsl.cell.Argument;
import org.lamella.dsl.cell.Ref;
import org.lamella.dsl.cell.Value;
import org.lamella.model.design.TableExpression;
import org.lamella.model.units.Dimension;

/**
 * The points of a table or gradient that is written out, in SI and in the order of the text.
 *
 * @param points at least one
 * @param key what they are over; null when unknown because of an error already told
 * @param dimension of the values; null when unknown because of an error already told
 * @param unit the first unit written in a value; null when there is none
 */
record WrittenPoints(List<Point> points, @Nullable Dimension key, @Nullable Dimension dimension, @Nullable String unit) {

    /**
     * One point.
     *
     * @param text where it is written
     * @param curve the table over another key that stands in place of the value; null for a value
     */
    record Point(Argument text, double key, double value, @Nullable TableExpression curve) {
    }

    /**
     * What the points make.
     *
     * @param word before the bracket
     * @param code under which mistakes are told
     * @param point what one point is, with an example
     * @param sides what stands on both sides of its arrow
     * @param curves whether all values may be tables over another key
     */
    record Kind(String word, String code, String point, String sides, boolean curves) {
    }

    /** Reads the points behind a word; empty after an error, which has been told. */
    static Optional<WrittenPoints> of(Ref ref, Kind kind, Expectation expected, Session session) {
        List<Point> points = new ArrayList<>();
        Typed firstKey = null;
        Typed firstValue = null;
        ExpressionElaborator expressions = session.expressions();
        int before = session.findings().count();
        for (Argument argument : ref.getArguments()) {
            if (argument.getName() != null || argument.getValue() == null || argument.getMapped() == null) {
                session.findings().error(kind.code, argument, kind.point);
                continue;
            }
            if (!isPlain(argument.getValue(), kind, session) || !isPlain(argument.getMapped(), kind, session)) {
                continue;
            }
            Typed key = expressions.elaborate(argument.getValue().getExpression(), Expectation.of(null, expected.scope()));
            Typed value = expressions.elaborate(argument.getMapped().getExpression(), kind.curves ? expected.withoutKey(key.dimension()) : expected);
            firstKey = firstKey == null ? key : firstKey;
            firstValue = firstValue == null ? value : firstValue;
            if (!expressions.units().comparable(argument.getValue(), firstKey, key) || !expressions.units().comparable(argument.getMapped(), firstValue, value)) {
                continue;
            }
            if (key.constant().isPresent() && value.constant().isPresent()) {
                points.add(new Point(argument, key.constant().getAsDouble(), value.constant().getAsDouble(), null));
            } else if (kind.curves && key.constant().isPresent() && value.tree() instanceof TableExpression curve) {
                points.add(new Point(argument, key.constant().getAsDouble(), Double.NaN, curve));
            } else if (key.tree() != null && value.tree() != null) {
                session.findings().error(kind.code, argument, kind.sides + " are numbers");
            }
            if (!points.isEmpty() && (points.getFirst().curve == null) != (points.getLast().curve == null)) {
                session.findings().error(kind.code, argument, "the lines of a table have either all a value or all a table over another key");
            }
        }
        return session.findings().hasErrorSince(before) || firstKey == null || firstValue == null ? Optional.empty()
                : Optional.of(new WrittenPoints(points, firstKey.dimension(), firstValue.dimension(), firstValue.unit()));
    }

    /** Whether a side of a point is a mere number: what is said of the values holds for all of them. */
    private static boolean isPlain(Value text, Kind kind, Session session) {
        boolean number = text.getFunction() == null && text.getUpper() == null;
        if (number && !ValueSuffixes.any(text)) {
            return true;
        }
        session.findings().error(kind.code, text, number ? "uncertainty, validity and source of a " + kind.word + " stand behind its bracket: " + kind.word + "(...) ± 10 % from \"source\""
                : kind.sides + " are numbers");
        return false;
    }
}
