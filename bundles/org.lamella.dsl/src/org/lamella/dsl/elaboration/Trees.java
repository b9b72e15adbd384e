package org.lamella.dsl.elaboration;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.lamella.model.design.BinaryExpression;
import org.lamella.model.design.DesignFactory;
import org.lamella.model.design.Expression;
import org.lamella.model.design.FunctionExpression;
import org.lamella.model.design.NegateExpression;
import org.lamella.model.design.NumberExpression;
import org.lamella.model.design.Operator;
import org.lamella.model.design.SymbolExpression;
import org.lamella.model.design.TextExpression;
import org.lamella.model.design.Value;
import org.lamella.model.design.VariableExpression;
import org.lamella.model.units.Dimension;

/** Builds expression trees of the design; arithmetic on numbers is done at once. */
final class Trees {

    private static final DesignFactory FACTORY = DesignFactory.eINSTANCE;

    private Trees() {
    }

    static NumberExpression number(double si, Dimension dimension) {
        NumberExpression number = FACTORY.createNumberExpression();
        number.setValue(si);
        number.setUnit(dimension.siUnit());
        return number;
    }

    static TextExpression text(String text) {
        TextExpression expression = FACTORY.createTextExpression();
        expression.setText(text);
        return expression;
    }

    static SymbolExpression symbol(String name) {
        SymbolExpression expression = FACTORY.createSymbolExpression();
        expression.setName(name);
        return expression;
    }

    static VariableExpression variable(String name) {
        VariableExpression expression = FACTORY.createVariableExpression();
        expression.setName(name);
        return expression;
    }

    static <T extends EObject> T copy(T tree) {
        return EcoreUtil.copy(tree);
    }

    static Expression negate(Expression operand, Dimension dimension) {
        if (operand instanceof NumberExpression number) {
            return number(0 - number.getValue(), dimension);
        }
        NegateExpression expression = FACTORY.createNegateExpression();
        expression.setOperand(operand);
        return expression;
    }

    static Expression binary(Operator operator, Expression left, Expression right, Dimension dimension) {
        if (left instanceof NumberExpression a && right instanceof NumberExpression b) {
            return number(apply(operator, a.getValue(), b.getValue()), dimension);
        }
        BinaryExpression expression = FACTORY.createBinaryExpression();
        expression.setOperator(operator);
        expression.setLeft(left);
        expression.setRight(right);
        return expression;
    }

    private static double apply(Operator operator, double left, double right) {
        return switch (operator) {
        case ADD -> left + right;
        case SUBTRACT -> left - right;
        case MULTIPLY -> left * right;
        case DIVIDE -> left / right;
        case POWER -> Math.pow(left, right);
        };
    }

    /** The value times a factor; functions and tables keep their form. */
    static Expression scaled(Expression factor, Expression tree, Dimension dimension) {
        return switch (tree) {
        case FunctionExpression function -> {
            FunctionExpression result = copy(function);
            result.setBody(binary(Operator.MULTIPLY, factor, copy(function.getBody()), dimension));
            yield result;
        }
        default -> binary(Operator.MULTIPLY, factor, copy(tree), dimension);
        };
    }

    /** Makes a value one over itself, with its uncertainty. */
    static void invert(Value value, Dimension dimension) {
        if (value.isSetError() && !value.isRelativeError() && value.getExpression() instanceof NumberExpression number) {
            value.setError(value.getError() / (number.getValue() * number.getValue()));
        }
        value.setExpression(reciprocal(value.getExpression(), dimension));
    }

    /** One over the value; functions keep their form. */
    private static Expression reciprocal(Expression tree, Dimension dimension) {
        if (tree instanceof FunctionExpression function) {
            FunctionExpression result = copy(function);
            result.setBody(reciprocal(function.getBody(), dimension));
            return result;
        }
        return binary(Operator.DIVIDE, number(1, Dimension.NUMBER), copy(tree), dimension);
    }
}
