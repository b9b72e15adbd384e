package org.lamella.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.lamella.model.design.CallExpression;
import org.lamella.model.design.NumberExpression;
import org.lamella.model.design.Value;
import org.lamella.model.registry.ArgumentType;
import org.lamella.model.registry.Law.Family;
import org.lamella.model.registry.Vocabulary;

/** Numbers of the law that a value is written as, such as the activation energy of a conductivity. */
public final class LawNumbers {

    private LawNumbers() {
    }

    /** @return the names of the arguments that are numbers; none for a value that is no law */
    public static List<String> names(Value value) {
        return value.getExpression() instanceof CallExpression call
                ? call.getArguments().stream().filter(argument -> argument.getValue().getExpression() instanceof NumberExpression).map(argument -> argument.getName()).toList()
                : List.of();
    }

    /** @return the argument of that name */
    public static Optional<Value> value(Value law, String name) {
        return law.getExpression() instanceof CallExpression call
                ? call.getArguments().stream().filter(argument -> name.equals(argument.getName())).map(argument -> argument.getValue()).findFirst() : Optional.empty();
    }

    /** @return the argument of that name in SI; empty where it is no constant number */
    public static Optional<Double> number(Value law, String name) {
        return value(law, name).map(Value::getExpression).filter(NumberExpression.class::isInstance).map(number -> ((NumberExpression) number).getValue());
    }

    /** @return what the registry says of the argument */
    public static Optional<ArgumentType> type(Value law, String name, Vocabulary vocabulary) {
        return law.getExpression() instanceof CallExpression call
                ? Arrays.stream(Family.values()).flatMap(family -> vocabulary.law(family, call.getFunction()).stream()).flatMap(found -> found.arguments().stream())
                        .filter(type -> type.name().equals(name)).findFirst()
                : Optional.empty();
    }
}
