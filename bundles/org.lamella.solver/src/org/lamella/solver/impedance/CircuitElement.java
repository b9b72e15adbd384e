package org.lamella.solver.impedance;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.apache.commons.math3.complex.Complex;

/** The elements of equivalent circuits, section B7, each with its impedance and the derivatives by its parameters. */
public enum CircuitElement {

    /** Resistor. */
    RESISTOR("R", "R") {
        @Override
        void evaluate(double omega, double[] p, int at, Complex[] out) {
            out[0] = new Complex(p[at]);
            out[1] = Complex.ONE;
        }
    },
    /** Capacitor, 1/(j omega C). */
    CAPACITOR("C", "C") {
        @Override
        void evaluate(double omega, double[] p, int at, Complex[] out) {
            out[0] = new Complex(0, -1 / (omega * p[at]));
            out[1] = out[0].divide(-p[at]);
        }
    },
    /** Inductor, j omega L. */
    INDUCTOR("L", "L") {
        @Override
        void evaluate(double omega, double[] p, int at, Complex[] out) {
            out[0] = new Complex(0, omega * p[at]);
            out[1] = new Complex(0, omega);
        }
    },
    /** Constant-phase element, 1/(Q (j omega)^n). */
    CONSTANT_PHASE("CPE", "Q", "n") {
        @Override
        void evaluate(double omega, double[] p, int at, Complex[] out) {
            out[0] = Relaxation.power(omega, p[at + 1]).multiply(p[at]).reciprocal();
            out[1] = out[0].divide(-p[at]);
            out[2] = out[0].multiply(logarithm(omega)).negate();
        }
    },
    /** Semi-infinite Warburg diffusion, A (1 - j)/sqrt(omega). */
    WARBURG("W", "A") {
        @Override
        void evaluate(double omega, double[] p, int at, Complex[] out) {
            double part = 1 / Math.sqrt(omega);
            out[1] = new Complex(part, -part);
            out[0] = out[1].multiply(p[at]);
        }
    },
    /** Finite diffusion to a blocking end, R coth(sqrt(j omega tau))/sqrt(j omega tau). */
    WARBURG_OPEN("Wo", "R", "tau") {
        @Override
        void evaluate(double omega, double[] p, int at, Complex[] out) {
            Complex z = Diffusion.root(omega, p[at + 1]);
            Complex coth = Diffusion.tanh(z).reciprocal();
            finite(p, at, out, Diffusion.openWarburg(z), coth.multiply(coth).subtract(1).negate());
        }
    },
    /** Finite diffusion to a transmissive end, R tanh(sqrt(j omega tau))/sqrt(j omega tau). */
    WARBURG_SHORT("Ws", "R", "tau") {
        @Override
        void evaluate(double omega, double[] p, int at, Complex[] out) {
            Complex z = Diffusion.root(omega, p[at + 1]);
            Complex tanh = Diffusion.tanh(z);
            finite(p, at, out, Diffusion.shortWarburg(z), Complex.ONE.subtract(tanh.multiply(tanh)));
        }
    },
    /** Gerischer element, diffusion with a reaction, R/sqrt(1 + j omega tau). */
    GERISCHER("G", "R", "tau") {
        @Override
        void evaluate(double omega, double[] p, int at, Complex[] out) {
            Complex inside = new Complex(1, omega * p[at + 1]);
            out[1] = inside.sqrt().reciprocal();
            out[0] = out[1].multiply(p[at]);
            out[2] = out[0].multiply(new Complex(0, -0.5 * omega)).divide(inside);
        }
    },
    /** Resistor and capacitor in parallel by their time constant, R/(1 + j omega tau). */
    VOIGT("K", "R", "tau") {
        @Override
        void evaluate(double omega, double[] p, int at, Complex[] out) {
            out[1] = new Complex(1, omega * p[at + 1]).reciprocal();
            out[0] = out[1].multiply(p[at]);
            out[2] = out[0].multiply(out[1]).multiply(new Complex(0, -omega));
        }
    },
    /** Resistor and constant-phase element in parallel by their time constant, R/(1 + (j omega tau)^n). */
    ZARC("Zarc", "R", "tau", "n") {
        @Override
        void evaluate(double omega, double[] p, int at, Complex[] out) {
            Complex power = Relaxation.power(omega * p[at + 1], p[at + 2]);
            out[1] = power.add(1).reciprocal();
            out[0] = out[1].multiply(p[at]);
            Complex slope = out[0].multiply(out[1]).multiply(power).negate();
            out[2] = slope.multiply(p[at + 2] / p[at + 1]);
            out[3] = slope.multiply(logarithm(omega * p[at + 1]));
        }
    };

    /** Exponents lie between these; everything else is positive. */
    static final double LEAST_EXPONENT = 0.3;
    static final double GREATEST_EXPONENT = 1;

    private final String symbol;
    private final List<String> parameters;

    CircuitElement(String symbol, String... parameters) {
        this.symbol = symbol;
        this.parameters = List.of(parameters);
    }

    /**
     * The element of a symbol; {@code Q} is the constant-phase element in the notation of Boukamp.
     *
     * @param symbol as in R0, CPE1
     * @return the element
     */
    public static Optional<CircuitElement> of(String symbol) {
        return Arrays.stream(values()).filter(element -> element.symbol.equals(symbol) || symbol.equals("Q") && element == CONSTANT_PHASE).findFirst();
    }

    /** Letters of the element in circuit strings. */
    public String symbol() {
        return symbol;
    }

    /** Names of its parameters. */
    public List<String> parameters() {
        return parameters;
    }

    /** Whether a parameter is an exponent, between 0.3 and 1; all others are positive. */
    boolean isExponent(int parameter) {
        return parameters.get(parameter).equals("n");
    }

    /** Impedance in out[0], derivatives by the parameters p[at], ... behind it. */
    abstract void evaluate(double omega, double[] p, int at, Complex[] out);

    /**
     * The SI unit of a parameter. Where it holds a power that is itself a parameter, as in S s^n, the number stands alone.
     *
     * @param parameter as {@link Circuit#parameterNames()} has it, such as R1 or Wo1.tau
     */
    public static String unitOf(String parameter) {
        int dot = parameter.indexOf('.');
        String quantity = dot < 0 ? parameter.replaceAll("\\d+$", "") : parameter.substring(dot + 1);
        return switch (quantity) {
            case "R" -> "ohm";
            case "C" -> "F";
            case "L" -> "H";
            case "tau" -> "s";
            default -> "1";
        };
    }

    /** d/dn (j x)^n = (j x)^n ln(j x). */
    private static Complex logarithm(double x) {
        return new Complex(Math.log(x), 0.5 * Math.PI);
    }

    /** R f(z) with z = sqrt(j omega tau): d/dtau = R (g - f)/(2 tau), where f = h(z)/z and g = h'(z). */
    private static void finite(double[] p, int at, Complex[] out, Complex shape, Complex slope) {
        out[1] = shape;
        out[0] = shape.multiply(p[at]);
        out[2] = slope.subtract(shape).multiply(p[at] / (2 * p[at + 1]));
    }
}
