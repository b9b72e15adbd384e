package org.lamella.model.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lamella.model.tests.Designs.argument;
import static org.lamella.model.tests.Designs.binary;
import static org.lamella.model.tests.Designs.call;
import static org.lamella.model.tests.Designs.number;
import static org.lamella.model.tests.Designs.symbol;
import static org.lamella.model.tests.Designs.table;
import static org.lamella.model.tests.Designs.value;
import static org.lamella.model.tests.Designs.variable;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.lamella.model.Expressions;
import org.lamella.model.Expressions.DoubleLaw;
import org.lamella.model.design.Argument;
import org.lamella.model.design.CallExpression;
import org.lamella.model.design.DesignFactory;
import org.lamella.model.design.Expression;
import org.lamella.model.design.FunctionExpression;
import org.lamella.model.design.NegateExpression;
import org.lamella.model.design.Operator;
import org.lamella.model.design.TableExpression;
import org.lamella.model.registry.ScalarLaw.OutsideDomain;

class ExpressionsTest {

    private static final double NONE = Double.NaN;

    private static DoubleLaw compile(Expression expression) {
        return Expressions.compile(expression, TestVocabulary.INSTANCE);
    }

    private static CallExpression activated(double reference, double at, double slope, String form) {
        Argument value = argument("value", number(reference));
        value.getValue().setAt(number(at));
        return call("arrhenius-like", value, argument("slope", number(slope)), argument("form", symbol(form)));
    }

    @Test
    void arithmeticOnConstants() {
        Expression expression = binary(binary(number(2), Operator.POWER, number(3)), Operator.SUBTRACT, binary(number(6), Operator.DIVIDE, number(4)));
        assertEquals(6.5, compile(expression).at(NONE, NONE, NONE));
        assertEquals(6.5, Expressions.constant(value(expression, "1")));
    }

    @Test
    void functionOfEachVariable() {
        FunctionExpression function = DesignFactory.eINSTANCE.createFunctionExpression();
        function.getParameters().add("x");
        NegateExpression negated = DesignFactory.eINSTANCE.createNegateExpression();
        negated.setOperand(variable("x"));
        function.setBody(binary(binary(variable("T"), Operator.MULTIPLY, variable("c")), Operator.ADD, negated));
        assertEquals(300 * 2 - 0.5, compile(function).at(300, 2, 0.5));
        assertEquals(Set.of("T", "c", "x"), Expressions.variables(function));
    }

    private static TableExpression overBoth() {
        TableExpression outer = DesignFactory.eINSTANCE.createTableExpression();
        outer.setKey("T");
        outer.getKeys().add(300.0);
        outer.getKeys().add(350.0);
        outer.getCurves().add(table("c", 500, 1, 1500, 3));
        outer.getCurves().add(table("c", 400, 10, 1000, 40, 1600, 20));
        return outer;
    }

    /** Curves over concentration, each with keys of its own, and between them ln over 1/T. */
    @Test
    void aTableOverTwoKeys() {
        DoubleLaw law = compile(overBoth());
        assertEquals(2, law.at(300, 1000, NONE), 1e-14);
        assertEquals(40, law.at(350, 1000, NONE), 1e-13);
        double share = (1 / 320.0 - 1 / 300.0) / (1 / 350.0 - 1 / 300.0);
        assertEquals(2 * Math.pow(20, share), law.at(320, 1000, NONE), 1e-13);
        assertEquals(2.5 * Math.pow((40 - 25 / 3.0) / 2.5, share), law.at(320, 1250, NONE), 1e-12);
        assertEquals(Set.of("T", "c"), Expressions.variables(overBoth()));
        TableExpression withZero = overBoth();
        withZero.getCurves().get(0).getEntries().set(0, 0.0);
        assertEquals((1.5 + 40) / 2, compile(withZero).at(325, 1000, NONE), 1e-12, "linear where a value is not positive");
    }

    @Test
    void missingVariableIsNamed() {
        DoubleLaw law = compile(binary(number(1), Operator.ADD, variable("c")));
        OutsideDomain problem = assertThrows(OutsideDomain.class, () -> law.at(300, NONE, NONE));
        assertTrue(problem.getMessage().contains("salt concentration"), problem.getMessage());
    }

    @Test
    void divisionByZeroIsNoNumber() {
        DoubleLaw law = compile(binary(number(1), Operator.DIVIDE, binary(variable("T"), Operator.SUBTRACT, number(300))));
        assertEquals(0.1, law.at(310, NONE, NONE));
        OutsideDomain problem = assertThrows(OutsideDomain.class, () -> law.at(300, NONE, NONE));
        assertTrue(problem.getMessage().contains("26.85 °C"), problem.getMessage());
        assertThrows(OutsideDomain.class, () -> compile(binary(number(0), Operator.DIVIDE, number(0))).at(300, NONE, NONE));
    }

    @Test
    void lawTakesReferenceTemperatureAndWord() {
        assertEquals(0.05, compile(activated(0.05, 298.15, 4000, "rising")).at(298.15, NONE, NONE), 1e-17);
        double expected = 0.05 * Math.exp(-4000 * (1 / 333.15 - 1 / 298.15));
        assertEquals(expected, compile(activated(0.05, 298.15, 4000, "rising")).at(333.15, NONE, NONE), 1e-15);
        assertTrue(compile(activated(0.05, 298.15, 4000, "falling")).at(333.15, NONE, NONE) < 0.05);
    }

    @Test
    void lawInsideArithmeticAndLawOfAVariable() {
        Expression tenfold = binary(number(10), Operator.MULTIPLY, activated(0.05, 298.15, 4000, "rising"));
        assertEquals(0.5, compile(tenfold).at(298.15, NONE, NONE), 1e-15);
        DoubleLaw logarithm = compile(call("ln", argument("x", variable("x"))));
        assertEquals(Math.log(2), logarithm.at(NONE, NONE, 2));
        assertThrows(OutsideDomain.class, () -> logarithm.at(NONE, NONE, -2));
    }

    @Test
    void constantFunctionWithoutValueFailsWhenEvaluatedNotWhenCompiled() {
        DoubleLaw law = compile(call("ln", argument("x", number(-1))));
        OutsideDomain problem = assertThrows(OutsideDomain.class, () -> law.at(300, NONE, NONE));
        assertEquals("ln needs a positive number", problem.getMessage());
    }

    @Test
    void tableOverTemperatureIsLinearInLogarithmOverInverseTemperature() {
        double slope = 5000;
        double low = 0.01;
        double high = low * Math.exp(-slope * (1 / 333.15 - 1 / 298.15));
        DoubleLaw law = compile(table("T", 298.15, low, 333.15, high));
        assertEquals(low, law.at(298.15, NONE, NONE), 1e-16);
        assertEquals(high, law.at(333.15, NONE, NONE), 1e-15);
        assertEquals(low * Math.exp(-slope * (1 / 313.15 - 1 / 298.15)), law.at(313.15, NONE, NONE), 1e-15);
        assertEquals(low * Math.exp(-slope * (1 / 353.15 - 1 / 298.15)), law.at(353.15, NONE, NONE), 1e-14, "continued beyond the end");
        assertThrows(OutsideDomain.class, () -> law.at(0, NONE, NONE));
    }

    @Test
    void otherTablesAreLinear() {
        DoubleLaw overContent = compile(table("x", 0, 4.4, 0.5, 3.8, 1, 3));
        assertEquals(4.1, overContent.at(NONE, NONE, 0.25), 1e-15);
        assertEquals(3.4, overContent.at(NONE, NONE, 0.75), 1e-15);
        assertEquals(3.8, overContent.at(NONE, NONE, 0.5), 1e-15);
        assertEquals(4.52, overContent.at(NONE, NONE, -0.1), 1e-15);
        DoubleLaw withZero = compile(table("T", 300, 0, 400, 1));
        assertEquals(0.25, withZero.at(325, NONE, NONE), 1e-15);
        assertEquals(7, compile(table("c", 1000, 7)).at(NONE, 3, NONE));
    }

    @Test
    void brokenTreesAreRefusedWhenCompiled() {
        assertThrows(IllegalArgumentException.class, () -> compile(symbol("auto")));
        assertThrows(IllegalArgumentException.class, () -> compile(variable("y")));
        assertThrows(IllegalArgumentException.class, () -> compile(table("T", 300, 1, 300, 2)));
        assertThrows(IllegalArgumentException.class, () -> compile(table("T")));
        assertThrows(IllegalArgumentException.class, () -> compile(call("unheard-of")));
        assertThrows(IllegalArgumentException.class, () -> compile(call("ln")));
        assertThrows(IllegalArgumentException.class, () -> compile(call("sphere")));
        assertThrows(IllegalArgumentException.class, () -> compile(activated(1, 300, 1, "sideways")));
        assertThrows(IllegalArgumentException.class, () -> Expressions.compile(DesignFactory.eINSTANCE.createValue(), TestVocabulary.INSTANCE));
        assertThrows(IllegalArgumentException.class, () -> Expressions.constant(value(variable("T"), "K")));
    }

    @Test
    void knowsWhatDependsOnTemperature() {
        assertTrue(Expressions.dependsOnTemperature(binary(number(2), Operator.MULTIPLY, activated(1, 300, 1, "rising")), TestVocabulary.INSTANCE));
        assertTrue(Expressions.dependsOnTemperature(table("T", 300, 1), TestVocabulary.INSTANCE));
        assertFalse(Expressions.dependsOnTemperature(call("ln", argument("x", variable("c"))), TestVocabulary.INSTANCE));
        assertFalse(Expressions.dependsOnTemperature(number(3), TestVocabulary.INSTANCE));
        assertEquals(Set.of("c"), Expressions.variables(call("ln", argument("x", variable("c")))));
    }
}
