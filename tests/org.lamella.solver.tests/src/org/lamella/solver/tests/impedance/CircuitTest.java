package org.lamella.solver.tests.impedance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;

import org.apache.commons.math3.complex.Complex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lamella.solver.impedance.Circuit;
import org.lamella.solver.impedance.CircuitElement;
import org.lamella.solver.impedance.CircuitSyntaxException;

/** Section B7: equivalent circuits, their notations and elements. */
class CircuitTest {

    private static final String TWO_ARCS = "R0-p(R1,CPE1)-p(R2,CPE2)";

    static double[] twoArcs() {
        return new double[] {5, 20, 1e-5, .9, 50, 1e-3, .8};
    }

    private static void assertComplex(double re, double im, Complex actual, double tolerance) {
        assertEquals(re, actual.getReal(), tolerance);
        assertEquals(im, actual.getImaginary(), tolerance);
    }

    @ParameterizedTest
    @CsvSource({".1, 74.4205059363, -1.6059516753", "10, 44.0525299541, -17.6518644579", "1e3, 20.3380430937, -8.0563496169", "1e5, 5.1188606199, -.6131094980"})
    void twoArcsTable(double frequency, double re, double im) {
        assertComplex(re, im, Circuit.of(TWO_ARCS).impedance(2 * Math.PI * frequency, twoArcs()), 6e-11);
    }

    @ParameterizedTest
    @CsvSource({"Ws, .01, .9999866669, -.0033332794", "Ws, 1, .8854508123, -.2869778728", "Ws, 100, .07071078064, -.0707105766", "Wo, 1, .3312380920, -1.0220127244"})
    void finiteDiffusionTable(String element, double omega, double re, double im) {
        assertComplex(re, im, Circuit.of(element + "1").impedance(omega, 1, 1), 6e-11);
    }

    /** Half of R at the corner, for every arc whatever its name; ZARC n = .8 as printed. */
    @ParameterizedTest
    @CsvSource({".1, .9340248475, -.1342144412", "1, .5, -.3632712640", "10, .0659751525, -.1342144412"})
    void zarcTable(double omega, double re, double im) {
        assertComplex(re, im, Circuit.of("Zarc1").impedance(omega, 1, 1, .8), 6e-11);
        assertComplex(re, im, Circuit.of("p(R1,CPE1)").impedance(omega, 1, 1, .8), 6e-11);
    }

    @Test
    void elementsByHand() {
        assertComplex(0, -1 / (7 * 2e-3), Circuit.of("C1").impedance(7, 2e-3), 1e-12);
        assertComplex(0, 7 * 2e-3, Circuit.of("L1").impedance(7, 2e-3), 1e-15);
        assertComplex(3 / Math.sqrt(7), -3 / Math.sqrt(7), Circuit.of("W1").impedance(7, 3), 1e-14);
        Complex gerischer = new Complex(3).divide(new Complex(1, 7 * .2).sqrt());
        assertComplex(gerischer.getReal(), gerischer.getImaginary(), Circuit.of("G1").impedance(7, 3, .2), 1e-14);
        Complex voigt = new Complex(3).divide(new Complex(1, 7 * .2));
        assertComplex(voigt.getReal(), voigt.getImaginary(), Circuit.of("K1").impedance(7, 3, .2), 1e-14);
        Complex parallel = new Complex(3).multiply(new Complex(0, 14)).divide(new Complex(3, 14));
        assertComplex(parallel.getReal(), parallel.getImaginary(), Circuit.of("p(R1,L1)").impedance(7, 3, 2), 1e-13);
    }

    /** Analytic derivatives of every element, alone and nested, against central differences. */
    @ParameterizedTest
    @EnumSource(CircuitElement.class)
    void derivatives(CircuitElement element) {
        SplittableRandom random = new SplittableRandom(7);
        Circuit circuit = Circuit.of("R0-p(R1," + element.symbol() + "2-p(C3," + element.symbol() + "4))");
        for (int draw = 0; draw < 200; draw++) {
            double[] values = random.doubles(circuit.size(), -2, 2).map(x -> Math.pow(10, x)).toArray();
            for (int i = 0; i < values.length; i++) {
                values[i] = circuit.isExponent(i) ? 0.4 + 0.5 * random.nextDouble() : values[i];
            }
            double omega = Math.pow(10, random.nextDouble(-3, 3));
            Complex[] fitted = circuit.derivatives(omega, values);
            for (int i = 0; i < values.length; i++) {
                double step = 1e-5 * values[i];
                double[] up = values.clone();
                double[] down = values.clone();
                up[i] += step;
                down[i] -= step;
                Complex difference = circuit.impedance(omega, up).subtract(circuit.impedance(omega, down)).divide(2 * step);
                double scale = circuit.impedance(omega, values).abs() / values[i];
                assertEquals(0, fitted[i].subtract(difference).abs() / scale, 1e-6, circuit.parameterNames().get(i));
            }
        }
    }

    @Test
    void namesOfParameters() {
        assertEquals(List.of("R0", "R1", "CPE1.Q", "CPE1.n", "Wo1.R", "Wo1.tau"), Circuit.of("R0 - p(R1, CPE1) - Wo1").parameterNames());
        assertEquals(List.of("R1", "R2", "CPE1.Q", "CPE1.n", "W1"), Circuit.of("R(RQ)W").parameterNames());
    }

    /** One circuit in both notations. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"R0-p(R1,CPE1)-p(R2,CPE2); R(RQ)(RQ)", "p(R1-Wo1,C1); ([RWo]C)", "R0-p(C1,R1-p(R2,C2)); R(C[R(RC)])", "R0-L1-Ws1; RLWs"})
    void notations(String named, String code) {
        Circuit first = Circuit.of(named);
        Circuit second = Circuit.of(code);
        assertEquals(first.size(), second.size());
        double[] values = new SplittableRandom(1).doubles(first.size(), 0.3, 1).toArray();
        assertEquals(first.impedance(3, values), second.impedance(3, values));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void mistakesAreNamedWithTheirPlace(String text, int offset, String message) {
        CircuitSyntaxException mistake = assertThrows(CircuitSyntaxException.class, () -> Circuit.of(text));
        assertTrue(mistake.getMessage().startsWith(message), mistake.getMessage());
        assertEquals(offset, mistake.offset());
    }

    static List<Arguments> mistakes() {
        return List.of(Arguments.of("R0-p(R1", 7, "')' is missing at character 8"), Arguments.of("R0--R1", 3, "an element is expected instead of '-' at character 4"),
                Arguments.of("R0-", 3, "an element is missing at the end at character 4"), Arguments.of("R0-p(R1)", 8, "a parallel part needs two branches or more at character 9"),
                Arguments.of("R0-Q7x", 5, "unexpected 'x' at character 6"), Arguments.of("R1-R1", 3, "'R1' is there twice, again at character 4; number the elements"),
                Arguments.of("R(RC", 4, "')' is missing at character 5"), Arguments.of("R[C", 3, "']' is missing at character 4"), Arguments.of("R)C", 1, "unexpected ')' at character 2"),
                Arguments.of("RX", 1, "unknown element 'X'; known are R, C, L, CPE, "), Arguments.of("R0-Foo1", 3, "unknown element 'Foo' at character 4; known are R, "),
                Arguments.of("", 0, "an element is missing at character 1"), Arguments.of("R(RR[])", 5, "an element is missing at character 6"));
    }
}
