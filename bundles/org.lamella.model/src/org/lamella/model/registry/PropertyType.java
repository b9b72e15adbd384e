package org.lamella.model.registry;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.lamella.model.units.Dimension;

/**
 * A property the language knows.
 *
 * @param path dotted name, blocks flattened: {@code interphase.thickness}
 * @param appliesTo the kinds of element that may carry it
 * @param kind the form of its value
 * @param dimension dimension of the value ({@link Dimension#NONE} for text, symbols and laws of shape)
 * @param minimum smallest physical value in SI; {@code -Infinity} when open
 * @param maximum largest physical value in SI; {@code Infinity} when open
 * @param minimumExcluded the value must be strictly above the minimum
 * @param defaultText the default, written in the language; empty when there is none
 * @param example a value to start from, written in the language, for properties without a default; empty when there is none
 * @param required the element cannot be evaluated without it
 * @param activated changes strongly with temperature, so that a bare number used elsewhere deserves a warning
 * @param family law family for {@link ValueKind#LAW}, or the family of laws that may stand in for a quantity
 * @param several takes a list of values
 * @param variables names a function may use, with {@code T} always allowed
 * @param symbols the words allowed for {@link ValueKind#SYMBOL}
 * @param check says what is wrong with a {@link ValueKind#TEXT}; empty for a good one
 * @param eitherWay a range may be written from its upper end, as a sweep runs
 * @param graded may change over the thickness of a layer, as a gradient
 * @param doc one or two sentences: meaning, convention
 * @param section section of the physics reference, e.g. {@code A10}
 */
public record PropertyType(String path, Set<Subject> appliesTo, ValueKind kind, Dimension dimension, double minimum, double maximum,
        boolean minimumExcluded, Optional<String> defaultText, Optional<String> example, boolean required, boolean activated, Optional<Law.Family> family,
        boolean several, List<String> variables, List<String> symbols, Function<String, Optional<String>> check, boolean eitherWay, boolean graded, String doc,
        String section) {

    public PropertyType {
        appliesTo = Set.copyOf(appliesTo);
        variables = List.copyOf(variables);
        symbols = List.copyOf(symbols);
    }

    /** @return the path up to the first dot, e.g. {@code interphase}; the path itself when there is no dot */
    public String head() {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }

    /** Starts the declaration of a quantity. */
    public static Builder quantity(String path, Dimension dimension, Subject... appliesTo) {
        return new Builder(path, ValueKind.QUANTITY, dimension, appliesTo);
    }

    /** Starts the declaration of a property of another form. */
    public static Builder of(ValueKind kind, String path, Dimension dimension, Subject... appliesTo) {
        return new Builder(path, kind, dimension, appliesTo);
    }

    /** Collects the optional parts of a declaration. */
    public static final class Builder {
        private final String path;
        private final ValueKind kind;
        private final Dimension dimension;
        private final Set<Subject> appliesTo;
        private double minimum = Double.NEGATIVE_INFINITY;
        private double maximum = Double.POSITIVE_INFINITY;
        private boolean minimumExcluded;
        private Optional<String> defaultText = Optional.empty();
        private Optional<String> example = Optional.empty();
        private boolean required;
        private boolean activated;
        private Optional<Law.Family> family = Optional.empty();
        private boolean several;
        private List<String> variables = List.of();
        private List<String> symbols = List.of();
        private Function<String, Optional<String>> check = text -> Optional.empty();
        private boolean eitherWay;
        private boolean graded;

        private Builder(String path, ValueKind kind, Dimension dimension, Subject... appliesTo) {
            this.path = path;
            this.kind = kind;
            this.dimension = dimension;
            this.appliesTo = Set.of(appliesTo);
        }

        /** Strictly positive. */
        public Builder positive() {
            minimum = 0;
            minimumExcluded = true;
            return this;
        }

        /** Zero or more. */
        public Builder nonNegative() {
            minimum = 0;
            return this;
        }

        /** Between two values, ends included. */
        public Builder between(double low, double high) {
            minimum = low;
            maximum = high;
            return this;
        }

        /** The default, written in the language, e.g. {@code "0.5"} or {@code "3 nm"}. */
        public Builder byDefault(String text) {
            defaultText = Optional.of(text);
            return this;
        }

        /** The element cannot be evaluated without it; the example is a value to start from. */
        public Builder required(String startingPoint) {
            required = true;
            return example(startingPoint);
        }

        /** A value to start from, written in the language. */
        public Builder example(String startingPoint) {
            example = Optional.of(startingPoint);
            return this;
        }

        /** Changes strongly with temperature; temperature laws may stand for it. */
        public Builder activated() {
            activated = true;
            family = Optional.of(Law.Family.TEMPERATURE);
            return this;
        }

        /** Laws of the family may stand for the value. */
        public Builder lawsOf(Law.Family lawFamily) {
            family = Optional.of(lawFamily);
            return this;
        }

        /** Takes a list of values, {@code a, b, c}; a bare number takes the next unit. */
        public Builder several() {
            several = true;
            return this;
        }

        /** Variables a function may use besides the temperature. */
        public Builder variables(String... names) {
            variables = List.of(names);
            return this;
        }

        /** The words allowed. */
        public Builder symbols(String... words) {
            symbols = List.of(words);
            return this;
        }

        /** Texts are checked; the answer is what is wrong. */
        public Builder checked(Function<String, Optional<String>> checker) {
            check = checker;
            return this;
        }

        /** A range may be written from its upper end. */
        public Builder eitherWay() {
            eitherWay = true;
            return this;
        }

        /** A layer may have a gradient of it over its thickness. */
        public Builder graded() {
            graded = true;
            return this;
        }

        /** Finishes the declaration. */
        public PropertyType doc(String section, String doc) {
            return new PropertyType(path, appliesTo, kind, dimension, minimum, maximum, minimumExcluded, defaultText, example, required, activated,
                    family, several, variables, symbols, check, eitherWay, graded, doc, section);
        }
    }
}
