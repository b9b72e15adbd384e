package org.lamella.model;

import java.util.LinkedHashSet;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.model.design.Argument;
import org.lamella.model.design.BinaryExpression;
import org.lamella.model.design.CallExpression;
import org.lamella.model.design.Expression;
import org.lamella.model.design.FunctionExpression;
import org.lamella.model.design.NegateExpression;
import org.lamella.model.design.NumberExpression;
import org.lamella.model.design.Operator;
import org.lamella.model.design.TableExpression;
import org.lamella.model.design.Value;
import org.lamella.model.design.VariableExpression;
import org.lamella.model.registry.Law;
import org.lamella.model.registry.ScalarLaw;
import org.lamella.model.registry.Vocabulary;

/** Turns the expression trees of a design into functions of temperature, concentration and lithium content. */
public final class Expressions {

    /** Temperature in expressions, K. */
    public static final String TEMPERATURE = "T";
    /** Salt concentration in expressions, mol/m3. */
    public static final String CONCENTRATION = "c";
    /** Lithium content of an active material in expressions. */
    public static final String CONTENT = "x";
    /** Place in a layer, 0 at its anode side and 1 at its cathode side: the key of the tables that {@link Gradients} are. */
    public static final String DEPTH = "depth";

    /** A compiled value in SI. Immutable and safe for many threads. */
    @FunctionalInterface
    public interface DoubleLaw {
        /**
         * @param temperature K
         * @param c salt concentration, mol/m3; NaN where there is none
         * @param x lithium content; NaN where there is none
         * @return the value in SI, always finite
         * @throws ScalarLaw.OutsideDomain where the value does not exist, for a reason the message names
         */
        double at(double temperature, double c, double x);
    }

    private Expressions() {
    }

    /** Compiles a value; of a range the lower end. */
    public static DoubleLaw compile(Value value, Vocabulary vocabulary) {
        return compile(value.getExpression(), vocabulary);
    }

    /**
     * Compiles an expression. Constant parts are folded; laws are looked up once.
     *
     * @throws IllegalArgumentException where the expression is no number (text, symbol) or calls a law the vocabulary does not have
     */
    public static DoubleLaw compile(@Nullable Expression expression, Vocabulary vocabulary) {
        return new ExpressionCompiler(vocabulary).compile(expression);
    }

    /** @return the variables written in the expression and the keys of its tables */
    public static Set<String> variables(@Nullable Expression expression) {
        Set<String> result = new LinkedHashSet<>();
        collect(expression, result);
        return result;
    }

    /** @return whether the value changes with temperature: by the variable T, a table over T, or a temperature law */
    public static boolean dependsOnTemperature(@Nullable Expression expression, Vocabulary vocabulary) {
        return variables(expression).contains(TEMPERATURE) || callsTemperatureLaw(expression, vocabulary);
    }

    /**
     * The number a value stands for when it needs no variable and no law.
     *
     * @throws IllegalArgumentException where it is not such a constant
     */
    public static double constant(Value value) {
        return constant(value.getExpression());
    }

    private static double constant(@Nullable Expression expression) {
        return switch (expression) {
        case NumberExpression number -> number.getValue();
        case NegateExpression negate -> -constant(negate.getOperand());
        case BinaryExpression binary -> calculate(binary.getOperator(), constant(binary.getLeft()), constant(binary.getRight()));
        case null, default -> throw new IllegalArgumentException("not a constant number: " + describe(expression));
        };
    }

    static double calculate(Operator operator, double left, double right) {
        return switch (operator) {
        case ADD -> left + right;
        case SUBTRACT -> left - right;
        case MULTIPLY -> left * right;
        case DIVIDE -> left / right;
        case POWER -> Math.pow(left, right);
        };
    }

    static String describe(@Nullable Expression expression) {
        return expression == null ? "no value" : expression.eClass().getName();
    }

    private static void collect(@Nullable Expression expression, Set<String> names) {
        switch (expression) {
        case VariableExpression variable -> names.add(variable.getName());
        case TableExpression table -> {
            names.add(table.getKey());
            table.getCurves().forEach(curve -> collect(curve, names));
        }
        case NegateExpression negate -> collect(negate.getOperand(), names);
        case FunctionExpression function -> collect(function.getBody(), names);
        case BinaryExpression binary -> {
            collect(binary.getLeft(), names);
            collect(binary.getRight(), names);
        }
        case CallExpression call -> {
            for (Argument argument : call.getArguments()) {
                collect(argument.getValue().getExpression(), names);
            }
        }
        case null, default -> {
            // numbers, texts and symbols have no variables
        }
        }
    }

    private static boolean callsTemperatureLaw(@Nullable Expression expression, Vocabulary vocabulary) {
        return switch (expression) {
        case NegateExpression negate -> callsTemperatureLaw(negate.getOperand(), vocabulary);
        case FunctionExpression function -> callsTemperatureLaw(function.getBody(), vocabulary);
        case BinaryExpression binary -> callsTemperatureLaw(binary.getLeft(), vocabulary) || callsTemperatureLaw(binary.getRight(), vocabulary);
        case CallExpression call -> vocabulary.law(Law.Family.TEMPERATURE, call.getFunction()).isPresent()
                || call.getArguments().stream().anyMatch(argument -> callsTemperatureLaw(argument.getValue().getExpression(), vocabulary));
        case null, default -> false;
        };
    }
}
