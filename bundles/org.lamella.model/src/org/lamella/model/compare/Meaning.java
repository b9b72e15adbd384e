package org.lamella.model.compare;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.model.design.Argument;
import org.lamella.model.design.BinaryExpression;
import org.lamella.model.design.CallExpression;
import org.lamella.model.design.Expression;
import org.lamella.model.design.FunctionExpression;
import org.lamella.model.design.NegateExpression;
import org.lamella.model.design.NumberExpression;
import org.lamella.model.design.SymbolExpression;
import org.lamella.model.design.TableExpression;
import org.lamella.model.design.TextExpression;
import org.lamella.model.design.Value;
import org.lamella.model.design.VariableExpression;

/** Whether two values come to the same. */
final class Meaning {

    /** Two ways to write one number, 10 µm and 2 * 5 µm, may differ in the last digits of their SI value. */
    private static final double ROUNDING = 1e-12;

    private Meaning() {
    }

    /** Same numbers, laws and conditions; uncertainty, validity and source do not count. */
    static boolean same(Value before, Value after) {
        return same(before.getExpression(), after.getExpression()) && same(before.getHigh(), after.getHigh()) && same(before.getAt(), after.getAt())
                && Objects.equals(before.getUnit(), after.getUnit());
    }

    static boolean same(double before, double after) {
        return Math.abs(before - after) <= ROUNDING * Math.max(Math.abs(before), Math.abs(after));
    }

    private static boolean same(@Nullable Expression before, @Nullable Expression after) {
        return switch (before) {
        case null -> after == null;
        case NumberExpression a -> after instanceof NumberExpression b && same(a.getValue(), b.getValue()) && a.getUnit().equals(b.getUnit());
        case TextExpression a -> after instanceof TextExpression b && Objects.equals(a.getText(), b.getText());
        case SymbolExpression a -> after instanceof SymbolExpression b && a.getName().equals(b.getName());
        case VariableExpression a -> after instanceof VariableExpression b && a.getName().equals(b.getName());
        case NegateExpression a -> after instanceof NegateExpression b && same(a.getOperand(), b.getOperand());
        case BinaryExpression a -> after instanceof BinaryExpression b && a.getOperator() == b.getOperator() && same(a.getLeft(), b.getLeft())
                && same(a.getRight(), b.getRight());
        case FunctionExpression a -> after instanceof FunctionExpression b && same(a.getBody(), b.getBody());
        case TableExpression a -> after instanceof TableExpression b && sameKeys(a, b) && same(a.getEntries(), b.getEntries()) && sameCurves(a, b);
        case CallExpression a -> after instanceof CallExpression b && sameCall(a, b);
        default -> throw new IllegalArgumentException("unknown expression: " + before.eClass().getName());
        };
    }

    static boolean sameKeys(TableExpression before, TableExpression after) {
        return before.getKey().equals(after.getKey()) && same(before.getKeys(), after.getKeys());
    }

    private static boolean sameCurves(TableExpression before, TableExpression after) {
        return before.getCurves().size() == after.getCurves().size()
                && IntStream.range(0, before.getCurves().size()).allMatch(i -> same(before.getCurves().get(i), after.getCurves().get(i)));
    }

    private static boolean same(List<Double> before, List<Double> after) {
        if (before.size() != after.size()) {
            return false;
        }
        for (int i = 0; i < before.size(); i++) {
            if (!same(before.get(i).doubleValue(), after.get(i).doubleValue())) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameCall(CallExpression before, CallExpression after) {
        if (!before.getFunction().equals(after.getFunction()) || before.getArguments().size() != after.getArguments().size()) {
            return false;
        }
        for (int i = 0; i < before.getArguments().size(); i++) {
            Argument a = before.getArguments().get(i);
            Argument b = after.getArguments().get(i);
            if (!Objects.equals(a.getName(), b.getName()) || !same(a.getValue(), b.getValue())) {
                return false;
            }
        }
        return true;
    }
}
