package org.lamella.dsl.tests.elaboration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.model.design.Design;
import org.lamella.model.design.FunctionExpression;
import org.lamella.model.design.NumberExpression;
import org.lamella.model.design.Value;

/** Numbers, units and arithmetic. */
final class ExpressionTest {

    /** A ceramic whose density is the text; the rest is complete. */
    private static Cells ceramic(String properties) {
        return Cells.of("ceramic X { " + properties + " }");
    }

    private static double density(String text, String... constants) {
        Design design = Cells.of(String.join("\n", constants) + " ceramic X { conductivity: 0 S/m density: " + text + " }").design("X");
        return Cells.number(design, "Material X", "density");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "5.4 g/cm³ | 5400", "5400 kg/m3 | 5400", "2 * 2.7 g/cm³ | 5400", "5 g/cm³ + 400 kg/m³ | 5400", "10.8 g/cm³ / 2 | 5400",
            "6 g/cm³ - 600 kg/m³ | 5400", "5.4 g / 1 cm³ | 5400", "-(-5.4 g/cm³) | 5400", "2^2 * 1.35 g/cm³ | 5400", "5.4 g / (1 cm)^3 | 5400",
            "5.4 g/cm³ * exp(0) | 5400", "540 % * 1 g/cm³ | 5400", "5.4 g/cm³ * (60 °C - 25 °C) / 35 K | 5400" })
    void arithmeticIsDoneInSi(String text, double si) {
        assertEquals(si, density(text), 1e-9 * si);
    }

    @Test
    void constantsAndConstantsOfConstants() {
        assertEquals(5400, density("rho * k", "let rho = 2.7 g/cm³", "let k = 1 + one", "let one = 1"), 1e-9);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "sqrt(2 µm * 8 µm) | 4e-6", "abs(1 µm - 3 µm) | 2e-6", "(2 µm * 3 µm)^0.5 / sqrt(6) | 1e-6" })
    void functionsKeepOrChangeTheDimension(String text, double si) {
        assertEquals(si, Cells.number(Cells.of("polymer P { density: 1 g/cm³ conductivity: 1 S/m } stack S { layer l of P { thickness: " + text + " } }").design("S"), "Layer S.l", "thickness"),
                1e-15);
    }

    @Test
    void aProductIsNotNamedInTheUnitOfItsFactor() {
        Cells cells = Cells.of("polymer P { density: 1 g/cm³ conductivity: 1 S/m } stack S { layer l of P { thickness: 2 cm * 3 cm } }");
        assertEquals("expected length (µm), found area (cm²)", cells.message("wrong-dimension"));
    }

    @Test
    void aRingOfConstantsIsNamed() {
        assertEquals("'a' is defined by itself: a -> b -> c -> a", Cells.of("let a = 2 * b let b = c + 1 µm let c = a").message("cycle"));
    }

    @Test
    void nothingOfTheSyntaxTreeStaysInTheDesign() {
        Design design = Cells.of("let rho = 1 g/cm³ ceramic X { conductivity: 0 S/m density: 2 * rho }").design("X");
        Value value = Cells.value(design, "Material X", "density");
        assertTrue(value.getExpression() instanceof NumberExpression);
        assertEquals("kg/m3", value.getUnit());
        assertEquals("memory:/test.cell", value.getUri());
        assertEquals("2 * rho".length(), value.getLength());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "density: 5.4 S/m | wrong-dimension '5.4 S/m'", "density: 5.4 | missing-unit '5.4'", "density: 5.4 g/cc | unknown-unit 'g/cc'",
            "density: 0 | missing-unit '0'", "density: 1 g/cm³ + 1 S/m | wrong-dimension '1 S/m'", "density: 1 g/cm³ + 1 | missing-unit '1'",
            "density: 2 * 3 | wrong-dimension '2 * 3'", "density: 1 g/cm³ * 1 g/cm³ | wrong-dimension '1 g/cm³ * 1 g/cm³'", "density: rho | unknown-name 'rho'",
            "density: -1 g/cm³ | out-of-range '-1 g/cm³'", "density: 0 g/cm³ | out-of-range '0 g/cm³'", "density: 1 g/cm³ / 0 | no-value '1 g/cm³ / 0'",
            "density: tanh(1 m) | wrong-dimension '1 m'", "density: 1 g/cm³ * ln(0) | no-value 'ln(0)'", "density: \"heavy\" | wrong-value '\"heavy\"'",
            "density: 1 g/cm³ .. 2 g/cm³ | wrong-value '1 g/cm³ .. 2 g/cm³'", "density: 1 g/cm³^(1 m) | wrong-dimension '(1 m)'", "weight: 5 g/cm³ | unknown-property 'weight'",
            "density: 1 g/cm³ density: 2 g/cm³ | duplicate-name 'density'", "density: gauss(1) | law-unavailable 'gauss'", "density: exp | argument 'exp'",
            "density: exp(1, 2) * 1 g/cm³ | argument '2'", "poisson: 5 K | wrong-dimension '5 K'", "poisson: 60 % | out-of-range '60 %'",
            "density: 1 g/cm³ ± 1 V | wrong-dimension '1 V'", "density: 1 g/cm³ ± -1 % | out-of-range '-1 %'", "window: 3 V | wrong-value '3 V'",
            "window: 4 V .. 3 V | out-of-range '4 V .. 3 V'", "products: purple | wrong-value 'purple'" })
    void mistakesAreToldAtTheText(String property, String told) {
        String rest = property.startsWith("density") ? " conductivity: 0 S/m " : " conductivity: 0 S/m density: 1 g/cm³ ";
        assertEquals(List.of(told), ceramic(rest + property).errors());
    }

    @Test
    void aWrongDimensionNamesBoth() {
        assertEquals("expected conductivity (mS/cm), found area resistance (Ω·cm²)",
                ceramic("density: 1 g/cm³ conductivity: 20 Ω·cm²").message("wrong-dimension"));
    }

    @Test
    void aMissingUnitSaysWhatToWrite() {
        assertEquals("missing unit: expected density (g/cm³); write 5.4 g/cm³", ceramic("conductivity: 0 S/m density: 5.4").message("missing-unit"));
    }

    @Test
    void oneMistakeIsToldOnceAndHidesNoOther() {
        assertEquals(List.of("missing-property 'X'", "unknown-name 'sigma'", "out-of-range '0 GPa'"), ceramic("conductivity: 2 * sigma young: 0 GPa").errors());
    }

    @Test
    void electronvoltsStandForMolarEnergies() {
        Design design = Cells.of("let Ea = 0.35 eV ceramic X { density: 1 g/cm³ conductivity: arrhenius(1 mS/cm at 25 °C, Ea, form: sigma) }").design("X");
        double eV = 1.602176634e-19 * 6.02214076e23;
        assertEquals(0.1 * Math.exp(-0.35 * eV / 8.314462618 * (1 / 333.15 - 1 / 298.15)), Cells.at(design, "Material X", "conductivity", 333.15), 1e-9);
    }

    @Test
    void rangesGiveTheirUnitToABareNumber() {
        Design design = Cells.of("ceramic X { conductivity: 0 S/m density: 1 g/cm³ window: 0 .. 3900 mV }").design("X");
        Value window = Cells.value(design, "Material X", "window");
        assertEquals(0, ((NumberExpression) window.getExpression()).getValue());
        assertEquals(3.9, ((NumberExpression) window.getHigh()).getValue(), 1e-12);
    }

    @Test
    void uncertaintiesAreRelativeWithPercentAndAbsoluteWithTheUnit() {
        Design design = Cells.of("ceramic X { conductivity: 0.1 S/m ± 20 % density: 1 g/cm³ ± 10 kg/m³ typical young: 100 GPa from \"book\" }").design("X");
        Value conductivity = Cells.value(design, "Material X", "conductivity");
        assertTrue(conductivity.isRelativeError());
        assertEquals(0.2, conductivity.getError(), 1e-12);
        Value density = Cells.value(design, "Material X", "density");
        assertTrue(!density.isRelativeError() && density.isTypical());
        assertEquals(10, density.getError(), 1e-12);
        assertEquals("book", Cells.value(design, "Material X", "young").getSource());
    }

    @Test
    void temperaturesHaveAnOffsetAndTheirDifferencesHaveNone() {
        Design design = Cells.of("cell C { conditions: { temperature: 60 °C ± 2 °C } }").elaborate("C").design();
        Value temperature = Cells.value(design, "Cell C", "conditions.temperature");
        assertEquals(333.15, ((NumberExpression) temperature.getExpression()).getValue(), 1e-9);
        assertEquals(2, temperature.getError(), 1e-12);
        Design cold = Cells.of("cell C { conditions: { temperature: -20 °C } }").elaborate("C").design();
        assertEquals(253.15, Cells.number(cold, "Cell C", "conditions.temperature"), 1e-9);
        Design sum = Cells.of("cell C { conditions: { temperature: 50 °C + 10 °C } }").elaborate("C").design();
        assertEquals(333.15, Cells.number(sum, "Cell C", "conditions.temperature"), 1e-9);
    }

    @Test
    void validityKeepsTheUnitItWasWrittenIn() {
        Value value = Cells.value(Cells.of("polymer X { density: 1 g/cm³ conductivity: 1 mS/cm valid 60 .. 110 °C }").design("X"), "Material X", "conductivity");
        assertEquals(333.15, value.getValidFrom(), 1e-9);
        assertEquals(383.15, value.getValidTo(), 1e-9);
        assertEquals("°C", value.getValidUnit());
    }

    @Test
    void functionsUseTheVariablesOfTheirProperty() {
        Design design = Cells.of("polymer X { density: 1 g/cm³ conductivity: 1 mS/cm transference: fn(c) -> 0.25 - 0.05 * (c / 1200 mol/m³) ± 0.05 }").design("X");
        Value value = Cells.value(design, "Material X", "transference");
        assertTrue(value.getExpression() instanceof FunctionExpression);
        assertEquals(0.2, org.lamella.model.Expressions.compile(value, Cells.VOCABULARY).at(300, 1200, Double.NaN), 1e-12);
        assertEquals(0.05, value.getError(), 1e-12);
        assertEquals(List.of("unknown-name 'x'"), Cells.of("polymer X { density: 1 g/cm³ conductivity: 1 mS/cm transference: fn(x) -> 0.2 * x }").errors());
        assertEquals(List.of("wrong-dimension 'c'"), Cells.of("polymer X { density: 1 g/cm³ conductivity: 1 mS/cm transference: fn(c) -> c }").errors());
    }

    @Test
    void aPropertyMayReferToAnother() {
        Design design = Cells.of("ceramic X { density: 1 g/cm³ conductivity: 1 mS/cm electronic-conductivity: 1e-6 * conductivity }").design("X");
        assertEquals(1e-7, Cells.number(design, "Material X", "electronic-conductivity"), 1e-18);
        assertEquals(List.of("cycle 'conductivity'"), Cells.of("ceramic X { density: 1 g/cm³ conductivity: 2 * conductivity }").errors());
        assertEquals(List.of("cycle 'a'"), Cells.of("let a = b let b = 2 * a").errors());
    }
}
