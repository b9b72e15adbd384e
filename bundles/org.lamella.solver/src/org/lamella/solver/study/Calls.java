package org.lamella.solver.study;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.model.Expressions;
import org.lamella.model.design.Argument;
import org.lamella.model.design.CallExpression;
import org.lamella.model.design.SymbolExpression;
import org.lamella.model.design.TextExpression;
import org.lamella.model.registry.ArgumentType;
import org.lamella.model.registry.Vocabulary;
import org.lamella.solver.SolverException;
import org.lamella.solver.SolverException.Reason;

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

    /**
     * The file given for an argument: it lies beside the text that names it.
     *
     * @throws SolverException {@link Reason#IMAGE_FILE} where that text is in no file of this computer
     */
    static Path file(CallExpression call, String name) {
        String named = word(call, name);
        String file = named.contains("#") ? named.substring(0, named.lastIndexOf('#')) : named;
        for (Argument argument : call.getArguments()) {
            if (name.equals(argument.getName()) && argument.getValue().getUri() != null) {
                try {
                    return Path.of(URI.create(argument.getValue().getUri())).resolveSibling(file);
                } catch (IllegalArgumentException | FileSystemNotFoundException elsewhere) {
                    throw new SolverException(Reason.IMAGE_FILE, file, "the text that names it is in no folder of this computer");
                }
            }
        }
        throw new SolverException(Reason.IMAGE_FILE, file, "the text that names it is in no folder of this computer");
    }

    /** The only or first numeric argument, or NaN when the call has none. */
    static double first(@Nullable CallExpression call, Vocabulary vocabulary) {
        return call == null || call.getArguments().isEmpty() ? Double.NaN : number(call, call.getArguments().get(0).getName(), vocabulary);
    }
}
