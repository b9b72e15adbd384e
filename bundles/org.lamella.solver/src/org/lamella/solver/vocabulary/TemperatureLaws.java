package org.lamella.solver.vocabulary;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

import org.eclipse.jdt.annotation.NonNull;
import org.lamella.model.registry.ArgumentType;
import org.lamella.model.registry.ScalarLaw;
import org.lamella.model.registry.Vocabulary;
import org.lamella.model.registry.VocabularyContribution;
import org.lamella.model.units.Dimension;
import org.lamella.model.units.Numbers;
import org.lamella.solver.composite.Arrhenius;
import org.lamella.solver.composite.Arrhenius.Form;
import org.lamella.solver.composite.Crystallinity;
import org.lamella.solver.composite.VogelTammannFulcher;
import org.osgi.service.component.annotations.Component;

/** Temperature laws (A1) and mathematical functions. */
@Component
public final class TemperatureLaws implements VocabularyContribution {

    @Override
    public void contribute(Vocabulary.Builder vocabulary) {
        vocabulary.law(new ArrheniusLaw()).law(new VtfLaw()).law(new MeltingLaw());
        function(vocabulary, "exp", "Exponential function of a number.", Math::exp);
        function(vocabulary, "ln", "Natural logarithm of a positive number.", Math::log);
        vocabulary.law(new MathFunction("sqrt", "Square root of a number or quantity: of 4 µm² it is 2 µm.", Math::sqrt, Optional.of(0.5)));
        function(vocabulary, "tanh", "Hyperbolic tangent of a number.", Math::tanh);
        function(vocabulary, "sin", "Sine of a number in radians.", Math::sin);
        function(vocabulary, "cos", "Cosine of a number in radians.", Math::cos);
        vocabulary.law(new MathFunction("abs", "Absolute value of a number or quantity.", Math::abs, Optional.of(1.0)));
    }

    private static void function(Vocabulary.Builder vocabulary, String name, String doc, DoubleUnaryOperator operator) {
        vocabulary.law(new MathFunction(name, doc, operator, Optional.empty()));
    }

    /** @param power which power of its dimension a quantity becomes; empty for functions of plain numbers */
    private record MathFunction(@NonNull String name, @NonNull String doc, DoubleUnaryOperator operator, Optional<Double> power) implements ScalarLaw {
        @Override
        public Family family() {
            return Family.FUNCTION;
        }

        @Override
        public List<ArgumentType> arguments() {
            return List.of(ArgumentType.required("x", power.isPresent() ? null : Dimension.NUMBER, "The argument.").example("1"));
        }

        @Override
        public Dimension result(List<Dimension> given) {
            return power.map(exponent -> given.get(0).power(exponent)).orElse(Dimension.NUMBER);
        }

        @Override
        public String section() {
            return "C6";
        }

        @Override
        public double evaluate(double[] arguments, double[] conditions, double temperature) {
            double value = operator.applyAsDouble(arguments[0]);
            if (Double.isNaN(value) || Double.isInfinite(value)) {
                throw new OutsideDomain(name + "(" + Numbers.shortest(arguments[0]) + ") has no finite value");
            }
            return value;
        }
    }

    /** Thermally activated: {@code arrhenius(0.45 mS/cm at 25 °C, 0.35 eV, form: sigma)}. */
    private static final class ArrheniusLaw implements ScalarLaw {
        @Override
        public String name() {
            return "arrhenius";
        }

        @Override
        public Family family() {
            return Family.TEMPERATURE;
        }

        @Override
        public List<ArgumentType> arguments() {
            return List.of(ArgumentType.reference("value", Dimension.TEMPERATURE, "Value at the reference temperature."),
                    ArgumentType.required("activation", Dimension.MOLAR_ENERGY, "Activation energy, e.g. 0.35 eV or 34 kJ/mol.").example("0.35 eV"),
                    ArgumentType.choice("form", Optional.of("sigma"),
                            "sigma: the value rises with temperature; sigma-T: its product with the temperature does; resistance: the value falls.",
                            "sigma", "sigma-T", "resistance"));
        }

        @Override
        public Optional<String> defaultText(ArgumentType argument, Dimension property) {
            if (!argument.name().equals("form")) {
                return argument.defaultText();
            }
            if (property.equals(Dimension.CONDUCTIVITY)) {
                return Optional.empty();
            }
            boolean resistive = property.equals(Dimension.AREA_RESISTANCE) || property.equals(Dimension.RESISTIVITY);
            return Optional.of(resistive ? "resistance" : "sigma");
        }

        @Override
        public String doc() {
            return "Value = reference * exp(-(Ea/R)(1/T - 1/Tref)); form sigma-T additionally times Tref/T; form resistance with the opposite sign. "
                    + "A conductivity must say which form; resistances take form resistance, everything else form sigma by default.";
        }

        @Override
        public String section() {
            return "A1";
        }

        @Override
        public double evaluate(double[] arguments, double[] conditions, double temperature) {
            boolean falling = arguments[2] == 2;
            Form form = arguments[2] == 1 ? Form.SIGMA_T
                    : Form.SIGMA;
            return new Arrhenius(arguments[0], conditions[0], falling ? -arguments[1] : arguments[1], form).at(temperature);
        }
    }

    /** Vogel-Tammann-Fulcher: {@code vtf(prefactor: 18.5 S·K^0.5/cm, activation: 9 kJ/mol, T0: 195 K)}. */
    private static final class VtfLaw implements ScalarLaw {
        @Override
        public String name() {
            return "vtf";
        }

        @Override
        public Family family() {
            return Family.TEMPERATURE;
        }

        @Override
        public List<ArgumentType> arguments() {
            return List.of(ArgumentType.required("prefactor", Dimension.VTF_PREFACTOR, "A in A T^-1/2 exp(-B/(R (T - T0))).").example("10 S·K^0.5/cm"),
                    ArgumentType.required("activation", Dimension.MOLAR_ENERGY, "B, J/mol.").example("9 kJ/mol"),
                    ArgumentType.required("T0", Dimension.TEMPERATURE, "Temperature at which motion freezes, about Tg - 50 K.").example("195 K"));
        }

        @Override
        public String doc() {
            return "Conductivity of an amorphous polymer: A T^-1/2 exp(-B/(R (T - T0))); valid above T0 + 30 K.";
        }

        @Override
        public String section() {
            return "A1";
        }

        @Override
        public double evaluate(double[] arguments, double[] conditions, double temperature) {
            if (temperature <= arguments[2]) {
                throw new OutsideDomain("vtf has no value at " + Numbers.significant(temperature, 5) + " K: the temperature must be above T0 = "
                        + Numbers.significant(arguments[2], 5) + " K");
            }
            return new VogelTammannFulcher(arguments[0], arguments[1], arguments[2]).at(temperature);
        }
    }

    /** Crystallites that melt: {@code melting(at: 58 °C, amount: 0.4)}. */
    private static final class MeltingLaw implements ScalarLaw {
        @Override
        public String name() {
            return "melting";
        }

        @Override
        public Family family() {
            return Family.TEMPERATURE;
        }

        @Override
        public List<ArgumentType> arguments() {
            return List.of(ArgumentType.required("at", Dimension.TEMPERATURE, "Melting temperature.").example("58 °C"),
                    ArgumentType.required("amount", Dimension.NUMBER, "Crystalline fraction well below it.").example("0.4"));
        }

        @Override
        public String doc() {
            return "Crystalline fraction: the amount below the melting temperature, zero above, smoothed over 5 K.";
        }

        @Override
        public String section() {
            return "A1b";
        }

        @Override
        public double evaluate(double[] arguments, double[] conditions, double temperature) {
            return new Crystallinity(arguments[0], arguments[1]).at(temperature);
        }
    }
}
