package org.lamella.solver.study;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.model.Expressions;
import org.lamella.model.design.Argument;
import org.lamella.model.design.CallExpression;
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

    /** The only or first numeric argument, or NaN when the call has none. */
    static double first(@Nullable CallExpression call, Vocabulary vocabulary) {
        return call == null || call.getArguments().isEmpty() ? Double.NaN : number(call, call.getArguments().get(0).getName(), vocabulary);
    }
}
