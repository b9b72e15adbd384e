package org.lamella.model;

import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.model.design.Expression;
import org.lamella.model.design.Property;
import org.lamella.model.design.PropertyHolder;
import org.lamella.model.design.SymbolExpression;
import org.lamella.model.design.TextExpression;
import org.lamella.model.design.Value;
import org.lamella.model.registry.ScalarLaw;
import org.lamella.model.registry.Vocabulary;

/** Reads the flat properties of an element of a design. */
public final class Properties {

    private Properties() {
    }

    /** @return the property of that dotted path */
    public static Optional<Property> property(PropertyHolder holder, String path) {
        for (Property property : holder.getProperties()) {
            if (path.equals(property.getName())) {
                return Optional.of(property);
            }
        }
        return Optional.empty();
    }

    /** @return its value, of a list the first */
    public static Optional<Value> value(PropertyHolder holder, String path) {
        return property(holder, path).filter(property -> !property.getValues().isEmpty()).map(property -> property.getValues().get(0));
    }

    /** @return whether the element has a value of that path, given or by default */
    public static boolean has(PropertyHolder holder, String path) {
        return value(holder, path).isPresent();
    }

    /**
     * The value at a temperature, K, in SI.
     *
     * @param fallback what to return where the element has no such value
     * @throws ScalarLaw.OutsideDomain where its law has no value at that temperature
     */
    public static double number(PropertyHolder holder, String path, Vocabulary vocabulary, double temperature, double fallback) {
        Optional<Value> value = value(holder, path);
        return value.isEmpty() ? fallback : Expressions.compile(value.get(), vocabulary).at(temperature, Double.NaN, Double.NaN);
    }

    /** @return the word or text the property is set to; empty where it is not set or is a number */
    public static Optional<String> symbol(PropertyHolder holder, String path) {
        return value(holder, path).flatMap(value -> word(value.getExpression()));
    }

    private static Optional<String> word(@Nullable Expression expression) {
        return switch (expression) {
        case SymbolExpression symbol -> Optional.ofNullable(symbol.getName());
        case TextExpression text -> Optional.ofNullable(text.getText());
        case null, default -> Optional.empty();
        };
    }
}
