package org.lamella.model;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.model.Expressions.DoubleLaw;
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
import org.lamella.model.design.Value;
import org.lamella.model.design.VariableExpression;
import org.lamella.model.registry.ArgumentType;
import org.lamella.model.registry.Law;
import org.lamella.model.registry.ScalarLaw;
import org.lamella.model.registry.Vocabulary;

/** Compiles expression trees to closures; every node checks nothing but what can go wrong in it. */
final class ExpressionCompiler {

    /** A node; apart from the public interface because inner nodes may be infinite on the way to a finite value, as in 1/(1/0). */
    private interface Node extends DoubleLaw {
        default boolean isConstant() {
            return false;
        }
    }

    private record Constant(double value) implements Node {
        @Override
        public double at(double temperature, double c, double x) {
            return value;
        }

        @Override
        public boolean isConstant() {
            return true;
        }
    }

    private final Vocabulary vocabulary;

    ExpressionCompiler(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    DoubleLaw compile(@Nullable Expression expression) {
        Node node = node(expression);
        if (node instanceof Constant constant && Double.isFinite(constant.value())) {
            return constant;
        }
        return (temperature, c, x) -> {
            double value = node.at(temperature, c, x);
            if (!Double.isFinite(value)) {
                throw new ScalarLaw.OutsideDomain("the expression has no finite value at " + Conditions.describe(temperature, c, x));
            }
            return value;
        };
    }

    private Node node(@Nullable Expression expression) {
        return switch (expression) {
        case NumberExpression number -> new Constant(number.getValue());
        case NegateExpression negate -> negate(node(negate.getOperand()));
        case BinaryExpression binary -> binary(binary.getOperator(), node(binary.getLeft()), node(binary.getRight()));
        case FunctionExpression function -> node(function.getBody());
        case VariableExpression variable -> variable(variable.getName());
        case TableExpression table -> table(table);
        case CallExpression call -> call(call);
        case null, default -> throw new IllegalArgumentException("not a number: " + Expressions.describe(expression));
        };
    }

    private static Node negate(Node operand) {
        return operand.isConstant() ? new Constant(-operand.at(0, 0, 0)) : (temperature, c, x) -> -operand.at(temperature, c, x);
    }

    private static Node binary(Operator operator, Node left, Node right) {
        if (left.isConstant() && right.isConstant()) {
            return new Constant(Expressions.calculate(operator, left.at(0, 0, 0), right.at(0, 0, 0)));
        }
        return switch (operator) {
        case ADD -> (temperature, c, x) -> left.at(temperature, c, x) + right.at(temperature, c, x);
        case SUBTRACT -> (temperature, c, x) -> left.at(temperature, c, x) - right.at(temperature, c, x);
        case MULTIPLY -> (temperature, c, x) -> left.at(temperature, c, x) * right.at(temperature, c, x);
        case DIVIDE -> (temperature, c, x) -> left.at(temperature, c, x) / right.at(temperature, c, x);
        case POWER -> (temperature, c, x) -> Math.pow(left.at(temperature, c, x), right.at(temperature, c, x));
        };
    }

    private static Node variable(String name) {
        return switch (name) {
        case Expressions.TEMPERATURE -> (temperature, c, x) -> present(temperature, "temperature");
        case Expressions.CONCENTRATION -> (temperature, c, x) -> present(c, "salt concentration");
        case Expressions.CONTENT -> (temperature, c, x) -> present(x, "lithium content");
        case Expressions.DEPTH -> throw new IllegalArgumentException("the value changes over the depth of its layer and has none of its own");
        default -> throw new IllegalArgumentException("unknown variable " + name + "; there are T, c and x");
        };
    }

    private static double present(double value, String what) {
        if (Double.isNaN(value)) {
            throw new ScalarLaw.OutsideDomain("the expression needs a " + what + ", which is not given here");
        }
        return value;
    }

    private static Node table(TableExpression table) {
        Node key = variable(table.getKey());
        double[] keys = numbers(table.getKeys());
        boolean overTemperature = table.getKey().equals(Expressions.TEMPERATURE);
        if (table.getCurves().isEmpty()) {
            Interpolation interpolation = Interpolation.of(keys, numbers(table.getEntries()), overTemperature);
            return (temperature, c, x) -> interpolation.at(key.at(temperature, c, x));
        }
        List<Node> curves = table.getCurves().stream().map(ExpressionCompiler::table).toList();
        Interpolation between = Interpolation.between(keys, overTemperature && table.getCurves().stream().allMatch(ExpressionCompiler::isPositive));
        return (temperature, c, x) -> between.at(key.at(temperature, c, x), index -> curves.get(index).at(temperature, c, x));
    }

    private static boolean isPositive(TableExpression table) {
        return table.getEntries().stream().allMatch(entry -> entry > 0) && table.getCurves().stream().allMatch(ExpressionCompiler::isPositive);
    }

    private static double[] numbers(List<Double> list) {
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private Node call(CallExpression call) {
        ScalarLaw law = law(call.getFunction());
        List<ArgumentType> types = law.arguments();
        Node[] arguments = new Node[types.size()];
        Node[] conditions = new Node[types.size()];
        boolean constant = true;
        for (int i = 0; i < arguments.length; i++) {
            Value value = argument(call, types.get(i));
            arguments[i] = argumentNode(value, types.get(i));
            conditions[i] = value.getAt() == null ? new Constant(Double.NaN) : node(value.getAt());
            constant &= arguments[i].isConstant() && conditions[i].isConstant();
        }
        if (!constant) {
            return (temperature, c, x) -> law.evaluate(values(arguments, temperature, c, x), values(conditions, temperature, c, x), temperature);
        }
        double[] fixedArguments = values(arguments, 0, 0, 0);
        double[] fixedConditions = values(conditions, 0, 0, 0);
        Node result = (temperature, c, x) -> law.evaluate(fixedArguments, fixedConditions, temperature);
        return law.family() == Law.Family.FUNCTION ? folded(result) : result;
    }

    /** Mathematical functions do not depend on the temperature; one without a value stays, so that evaluating it names the reason. */
    private static Node folded(Node function) {
        try {
            return new Constant(function.at(0, 0, 0));
        } catch (ScalarLaw.OutsideDomain noValue) {
            return function;
        }
    }

    private static double[] values(Node[] nodes, double temperature, double c, double x) {
        double[] values = new double[nodes.length];
        for (int i = 0; i < nodes.length; i++) {
            values[i] = nodes[i].at(temperature, c, x);
        }
        return values;
    }

    private ScalarLaw law(String name) {
        Law law = vocabulary.law(Law.Family.TEMPERATURE, name).or(() -> vocabulary.law(Law.Family.FUNCTION, name))
                .orElseThrow(() -> new IllegalArgumentException("no law or function " + name));
        if (law instanceof ScalarLaw scalar) {
            return scalar;
        }
        throw new IllegalArgumentException(name + " does not give a number");
    }

    private static Value argument(CallExpression call, ArgumentType type) {
        for (Argument argument : call.getArguments()) {
            if (type.name().equals(argument.getName())) {
                return argument.getValue();
            }
        }
        throw new IllegalArgumentException(call.getFunction() + " needs the argument " + type.name());
    }

    private Node argumentNode(Value value, ArgumentType type) {
        if (value.getExpression() instanceof SymbolExpression symbol) {
            int index = type.symbols().indexOf(symbol.getName());
            if (index < 0) {
                throw new IllegalArgumentException(symbol.getName() + " is none of " + type.symbols());
            }
            return new Constant(index);
        }
        return node(value.getExpression());
    }
}
