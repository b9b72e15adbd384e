package org.lamella.model.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.model.Gradients;
import org.lamella.model.design.Argument;
import org.lamella.model.design.BinaryExpression;
import org.lamella.model.design.CallExpression;
import org.lamella.model.design.Expression;
import org.lamella.model.design.FunctionExpression;
import org.lamella.model.design.NegateExpression;
import org.lamella.model.design.NumberExpression;
import org.lamella.model.design.Operator;
import org.lamella.model.design.SymbolExpression;
import org.lamella.model.design.TableExpression;
import org.lamella.model.design.TextExpression;
import org.lamella.model.design.Value;
import org.lamella.model.design.VariableExpression;
import org.lamella.model.units.Units;

/** Writes values of a design in the language's notation, numbers in the field's units. */
final class ExpressionText {

    private static final int LONG_TABLE = 6;

    private final int digits;

    /** @param digits significant digits of numbers */
    ExpressionText(int digits) {
        this.digits = digits;
    }

    /** The value with its range and condition, without what is known about it. */
    String of(Value value) {
        String text = of(value.getExpression(), unit(value));
        String range = value.getHigh() == null ? text : text + " .. " + of(value.getHigh(), unit(value));
        return value.getAt() == null ? range : range + " at " + of(value.getAt(), "");
    }

    /** A number in SI. */
    String number(double si, String unit) {
        return Units.display(si, unit, digits);
    }

    private static String unit(Value value) {
        @Nullable String unit = value.getUnit();
        return unit == null ? "" : unit;
    }

    /** @param unit SI unit of the whole, for tables, whose entries have none of their own */
    private String of(@Nullable Expression expression, String unit) {
        return switch (expression) {
        case NumberExpression number -> number(number.getValue(), number.getUnit());
        case TextExpression text -> "\"" + text.getText() + "\"";
        case SymbolExpression symbol -> symbol.getName();
        case VariableExpression variable -> variable.getName();
        case NegateExpression negate -> "-" + operand(negate.getOperand(), 3);
        case BinaryExpression binary -> operand(binary.getLeft(), rank(binary.getOperator())) + sign(binary.getOperator())
                + operand(binary.getRight(), rank(binary.getOperator()) + (binary.getOperator() == Operator.ADD || binary.getOperator() == Operator.MULTIPLY ? 0 : 1));
        case FunctionExpression function -> "fn(" + String.join(", ", function.getParameters()) + ") -> " + of(function.getBody(), unit);
        case CallExpression call -> call.getFunction() + (call.getArguments().isEmpty() ? "" : "(" + call.getArguments().stream().map(this::of).collect(Collectors.joining(", ")) + ")");
        case TableExpression table -> table(table, unit);
        case null, default -> "";
        };
    }

    private String of(Argument argument) {
        return argument.getName() + ": " + of(argument.getValue());
    }

    private String table(TableExpression table, String unit) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < table.getKeys().size(); i++) {
            String value = table.getCurves().isEmpty() ? number(table.getEntries().get(i), unit) : table(table.getCurves().get(i), unit);
            lines.add(key(table, i) + " -> " + value);
        }
        String word = Gradients.isGradient(table) ? "gradient(" : "table(";
        if (lines.size() <= LONG_TABLE) {
            return word + String.join(", ", lines) + ")";
        }
        return word + lines.get(0) + ", … " + (lines.size() - 2) + " more …, " + lines.get(lines.size() - 1) + ")";
    }

    private String key(TableExpression table, int line) {
        double key = table.getKeys().get(line);
        return Gradients.isGradient(table) ? Gradients.percent(key) : number(key, table.getKeyUnit());
    }

    private String operand(@Nullable Expression expression, int rank) {
        String text = of(expression, "");
        boolean brackets = expression instanceof BinaryExpression binary && rank(binary.getOperator()) < rank || expression instanceof NegateExpression && rank > 1;
        return brackets ? "(" + text + ")" : text;
    }

    private static int rank(Operator operator) {
        return switch (operator) {
        case ADD, SUBTRACT -> 1;
        case MULTIPLY, DIVIDE -> 2;
        case POWER -> 3;
        };
    }

    private static String sign(Operator operator) {
        return switch (operator) {
        case ADD -> " + ";
        case SUBTRACT -> " - ";
        case MULTIPLY -> " * ";
        case DIVIDE -> " / ";
        case POWER -> "^";
        };
    }
}
