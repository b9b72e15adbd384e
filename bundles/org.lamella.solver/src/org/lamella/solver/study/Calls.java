package org.lamella.solver.study;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.model.Expressions;
import org.lamella.model.design.Argument;
import org.lamella.model.design.CallExpression;
import org.lamella.model.design.SymbolExpression;
import org.lamella.model.design.TextExpression;
import org.lamella.model.registry.ArgumentType;
import org.lamella.model.registry.Vocabulary;

/** Reads the arguments of a call in a design. */
final class Calls {

    private Calls() {
    }

    /**
     * A numeric argument in SI.
     *
     * @throws IllegalArgumentException when the call has no such argument; the language fills defaults, so this is a broken design
     */
    static double number(CallExpression call, String name, Vocabulary vocabulary) {
        for (Argument argument : call.getArguments()) {
            if (name.equals(argument.getName())) {
                return Expressions.compile(argument.getValue(), vocabulary).at(Conditions.ROOM_TEMPERATURE, 0, 0);
            }
        }
        throw new IllegalArgumentException(call.getFunction() + " has no argument " + name);
    }

    /** A number without a fraction; what is out of the range of whole numbers is cut to it. */
    static int whole(CallExpression call, String name, Vocabulary vocabulary) {
        return (int) Math.round(Math.clamp(number(call, name, vocabulary), 0, Integer.MAX_VALUE));
    }

    /** An argument as the laws take it: a number in SI, or the index of a word among those allowed. */
    static double value(CallExpression call, ArgumentType argument, Vocabulary vocabulary) {
        return argument.symbols().isEmpty() ? number(call, argument.name(), vocabulary) : argument.symbols().indexOf(word(call, argument.name()));
    }

    /** The word or text given for an argument. */
    static String word(CallExpression call, String name) {
        for (Argument argument : call.getArguments()) {
            if (name.equals(argument.getName())) {
                switch (argument.getValue().getExpression()) {
                    case SymbolExpression symbol -> {
                        return symbol.getName();
                    }
                    case TextExpression text -> {
                        return text.getText();
                    }
                    case null, default -> throw new IllegalArgumentException(name + " of " + call.getFunction() + " is no word");
                }
            }
        }
        throw new IllegalArgumentException(call.getFunction() + " has no argument " + name);
    }

    /** The only or first numeric argument, or NaN when the call has none. */
    static double first(@Nullable CallExpression call, Vocabulary vocabulary) {
        return call == null || call.getArguments().isEmpty() ? Double.NaN : number(call, call.getArguments().get(0).getName(), vocabulary);
    }
}
