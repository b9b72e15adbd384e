package org.lamella.model.compare;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.model.Gradients;
import org.lamella.model.compare.Difference.Aspect;
import org.lamella.model.design.Argument;
import org.lamella.model.design.CallExpression;
import org.lamella.model.design.NumberExpression;
import org.lamella.model.design.TableExpression;
import org.lamella.model.design.Value;
import org.lamella.model.units.Dimension;
import org.lamella.model.units.Numbers;
import org.lamella.model.units.Units;

/** How two values differ: as numbers, argument by argument, or line by line of a table. */
final class ValueDifferences {

    private static final int USUAL_DIGITS = 4;
    private static final int ALL_DIGITS = 15;
    private static final int DIGITS_OF_A_CHANGE = 3;

    /** From here on a factor says more than a percentage. */
    private static final double MANIFOLD = 10;

    private final Differences differences;

    ValueDifferences(Differences differences) {
        this.differences = differences;
    }

    void compare(String path, Value before, Value after) {
        compare(path, before, after, before, after, "");
    }

    /**
     * @param placeBefore the value that is a place of its own in the text
     * @param detail the argument or line inside that value
     */
    private void compare(String path, Value before, Value after, Value placeBefore, Value placeAfter, String detail) {
        if (!Meaning.same(before, after)) {
            if (before.getExpression() instanceof CallExpression a && after.getExpression() instanceof CallExpression b && sameArguments(a, b)) {
                for (int i = 0; i < a.getArguments().size(); i++) {
                    Argument argument = a.getArguments().get(i);
                    compare(path + "." + argument.getName(), argument.getValue(), b.getArguments().get(i).getValue(), placeBefore, placeAfter,
                            detail + "." + argument.getName());
                }
            } else if (before.getExpression() instanceof TableExpression a && after.getExpression() instanceof TableExpression b && sameLines(a, b)
                    && unit(before).equals(unit(after))) {
                lines(path, a, b, unit(before), placeBefore, placeAfter, detail);
            } else {
                Optional<double[]> numbers = numbers(before, after);
                String change = numbers.map(pair -> change(pair[0], pair[1], unit(before))).orElse("");
                texts(path, digits -> digits.of(before), digits -> digits.of(after), change, placeBefore, placeAfter, detail);
            }
        }
        known(path, before, after, placeBefore, placeAfter, detail);
    }

    /** @return whether tables can be told apart line by line */
    private static boolean sameLines(TableExpression before, TableExpression after) {
        return Meaning.sameKeys(before, after) && before.getCurves().size() == after.getCurves().size()
                && IntStream.range(0, before.getCurves().size()).allMatch(i -> sameLines(before.getCurves().get(i), after.getCurves().get(i)));
    }

    private void lines(String path, TableExpression before, TableExpression after, String unit, Value placeBefore, Value placeAfter, String detail) {
        for (int i = 0; i < before.getKeys().size(); i++) {
            double at = before.getKeys().get(i);
            String key = " at " + (Gradients.isGradient(before) ? Gradients.percent(at) : Units.display(at, before.getKeyUnit()));
            if (!before.getCurves().isEmpty()) {
                lines(path + key, before.getCurves().get(i), after.getCurves().get(i), unit, placeBefore, placeAfter, detail + key);
                continue;
            }
            double a = before.getEntries().get(i);
            double b = after.getEntries().get(i);
            if (!Meaning.same(a, b)) {
                texts(path + key, digits -> digits.number(a, unit), digits -> digits.number(b, unit), change(a, b, unit), placeBefore, placeAfter, detail + key);
            }
        }
    }

    /** Tells a change with as many digits as it takes to see it. */
    private void texts(String path, java.util.function.Function<ExpressionText, String> before, java.util.function.Function<ExpressionText, String> after, String change,
            Value placeBefore, Value placeAfter, String detail) {
        int digits = USUAL_DIGITS;
        while (digits < ALL_DIGITS && before.apply(new ExpressionText(digits)).equals(after.apply(new ExpressionText(digits)))) {
            digits++;
        }
        ExpressionText text = new ExpressionText(digits);
        differences.changed(Aspect.DESIGN, path, before.apply(text), after.apply(text), change, placeBefore, placeAfter, detail);
    }

    private static boolean sameArguments(CallExpression before, CallExpression after) {
        return before.getFunction().equals(after.getFunction()) && names(before).equals(names(after));
    }

    private static List<String> names(CallExpression call) {
        return call.getArguments().stream().map(argument -> String.valueOf(argument.getName())).toList();
    }

    private static Optional<double[]> numbers(Value before, Value after) {
        boolean single = before.getHigh() == null && after.getHigh() == null && unit(before).equals(unit(after));
        return single && before.getExpression() instanceof NumberExpression a && after.getExpression() instanceof NumberExpression b
                ? Optional.of(new double[] { a.getValue(), b.getValue() }) : Optional.empty();
    }

    private static String unit(Value value) {
        @Nullable String unit = value.getUnit();
        return unit == null ? "" : unit;
    }

    /** The change of a number: relative, or absolute for temperatures and for shares, of which a percentage would be misread. */
    static String change(double before, double after, String unit) {
        if (Meaning.same(before, after)) {
            return "";
        }
        String sign = after > before ? "+" : "-";
        double size = Math.abs(after - before);
        if (unit.equals(Dimension.TEMPERATURE.siUnit())) {
            return sign + Numbers.significant(size, DIGITS_OF_A_CHANGE) + " K";
        }
        if (unit.endsWith("%")) {
            return sign + Numbers.significant(100 * size, DIGITS_OF_A_CHANGE) + " " + unit;
        }
        if (before == 0) {
            return "";
        }
        double ratio = after / before;
        return ratio > MANIFOLD || ratio > 0 && ratio < 1 / MANIFOLD ? "× " + Numbers.significant(ratio, DIGITS_OF_A_CHANGE)
                : sign + Numbers.significant(100 * size / Math.abs(before), DIGITS_OF_A_CHANGE) + " %";
    }

    private void known(String path, Value before, Value after, Value placeBefore, Value placeAfter, String detail) {
        known(path, uncertainty(before), uncertainty(after), placeBefore, placeAfter, detail + " ±");
        known(path, validity(before), validity(after), placeBefore, placeAfter, detail + " valid");
        known(path, source(before), source(after), placeBefore, placeAfter, detail + " from");
    }

    private void known(String path, String before, String after, Value placeBefore, Value placeAfter, String detail) {
        if (!before.equals(after)) {
            differences.changed(Aspect.KNOWLEDGE, path, before, after, "", placeBefore, placeAfter, detail);
        }
    }

    private static String uncertainty(Value value) {
        if (!value.isSetError()) {
            return "no uncertainty";
        }
        double error = value.getError();
        return "± " + (value.isRelativeError() ? Numbers.significant(100 * error, USUAL_DIGITS) + " %"
                : unit(value).equals(Dimension.TEMPERATURE.siUnit()) ? Numbers.significant(error, USUAL_DIGITS) + " K" : Units.display(error, unit(value)));
    }

    private static String validity(Value value) {
        if (!value.isSetValidFrom() || value.getValidUnit() == null) {
            return "no validity range";
        }
        Dimension dimension = Units.parse(value.getValidUnit()).map(known -> known.dimension()).orElse(Dimension.NUMBER);
        return "valid " + Units.display(value.getValidFrom(), dimension) + " .. " + Units.display(value.getValidTo(), dimension);
    }

    private static String source(Value value) {
        @Nullable String source = value.getSource();
        return source != null ? "from \"" + source + "\"" : value.isTypical() ? "typical" : "no source";
    }
}
