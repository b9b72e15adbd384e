package org.lamella.model.tests;

import java.util.List;
import java.util.Optional;

import org.lamella.model.registry.ArgumentType;
import org.lamella.model.registry.Law;
import org.lamella.model.registry.PropertyType;
import org.lamella.model.registry.ScalarLaw;
import org.lamella.model.registry.Subject;
import org.lamella.model.registry.Vocabulary;
import org.lamella.model.registry.VocabularyContribution;
import org.lamella.model.units.Dimension;

/** A vocabulary small enough to see through: two laws and a property. */
final class TestVocabulary implements VocabularyContribution {

    static final Vocabulary INSTANCE = Vocabulary.of(List.of(new TestVocabulary()));

    @Override
    public void contribute(Vocabulary.Builder vocabulary) {
        vocabulary.law(new Activated()).law(new Logarithm())
                .law(new Law.Described("sphere", Law.Family.SHAPE, List.of(), "A ball.", "A4"))
                .property(PropertyType.quantity("density", Dimension.DENSITY, Subject.POLYMER, Subject.CERAMIC).positive().doc("A0", "Mass density."));
    }

    /** value * exp(-+slope (1/T - 1/at)), the sign by a word. */
    private static final class Activated implements ScalarLaw {
        @Override
        public String name() {
            return "arrhenius-like";
        }

        @Override
        public Family family() {
            return Family.TEMPERATURE;
        }

        @Override
        public List<ArgumentType> arguments() {
            return List.of(ArgumentType.reference("value", Dimension.TEMPERATURE, "Value at the reference."),
                    ArgumentType.required("slope", Dimension.TEMPERATURE, "Activation temperature."),
                    ArgumentType.choice("form", Optional.empty(), "Direction.", "rising", "falling"));
        }

        @Override
        public String doc() {
            return "A test law.";
        }

        @Override
        public String section() {
            return "A1";
        }

        @Override
        public double evaluate(double[] arguments, double[] conditions, double temperature) {
            double sign = arguments[2] == 0 ? -1 : 1;
            return arguments[0] * Math.exp(sign * arguments[1] * (1 / temperature - 1 / conditions[0]));
        }
    }

    private static final class Logarithm implements ScalarLaw {
        @Override
        public String name() {
            return "ln";
        }

        @Override
        public Family family() {
            return Family.FUNCTION;
        }

        @Override
        public List<ArgumentType> arguments() {
            return List.of(ArgumentType.required("x", Dimension.NUMBER, "The argument."));
        }

        @Override
        public String doc() {
            return "Natural logarithm.";
        }

        @Override
        public String section() {
            return "C6";
        }

        @Override
        public double evaluate(double[] arguments, double[] conditions, double temperature) {
            if (arguments[0] <= 0) {
                throw new OutsideDomain("ln needs a positive number");
            }
            return Math.log(arguments[0]);
        }
    }
}
