package org.lamella.solver.study;

import org.lamella.model.Expressions;
import org.lamella.model.Expressions.DoubleLaw;
import org.lamella.model.Properties;
import org.lamella.model.design.PropertyHolder;
import org.lamella.model.design.Value;
import org.lamella.model.registry.Vocabulary;

/** Reads temperature-independent properties of an element while compiling. */
record Reader(PropertyHolder holder, Vocabulary vocabulary) {

    /** The property in SI, or the fallback when the element does not have it. */
    double number(String path, double fallback) {
        return Properties.number(holder, path, vocabulary, Conditions.ROOM_TEMPERATURE, fallback);
    }

    /** Lower end of a range, NaN when not given. */
    double low(String path) {
        return Properties.value(holder, path).map(value -> Expressions.compile(value, vocabulary).at(Conditions.ROOM_TEMPERATURE, 0, 0)).orElse(Double.NaN);
    }

    /** Upper end of a range, NaN when not given. */
    double high(String path) {
        return Properties.value(holder, path).map(Value::getHigh).map(high -> Expressions.compile(high, vocabulary).at(Conditions.ROOM_TEMPERATURE, 0, 0))
                .orElse(Double.NaN);
    }

    /** The compiled law of a property the language guarantees. */
    static DoubleLaw required(PropertyHolder holder, String path, Vocabulary vocabulary) {
        DoubleLaw law = MaterialModel.law(holder, path, vocabulary);
        if (law == null) {
            throw new IllegalArgumentException(holder.getQualifiedName() + " has no " + path);
        }
        return law;
    }
}
