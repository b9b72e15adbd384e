package org.lamella.solver.impedance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

import org.apache.commons.math3.complex.Complex;
import org.eclipse.jdt.annotation.NonNull;

/**
 * An equivalent circuit: elements in series and in parallel. Made by {@link CircuitParser}; parameters are numbered in the order of the
 * elements in the text.
 */
public final class Circuit implements SpectrumModel {

    /** One element with its place among the parameters. */
    record Placed(String name, CircuitElement element, int first) implements Part {
    }

    /** Parts one behind the other. */
    record Series(List<Part> parts) implements Part {
    }

    /** Parts beside each other. */
    record Parallel(List<Part> parts) implements Part {
    }

    /** A part of a circuit. */
    sealed interface Part permits Placed, Series, Parallel {
    }

    private final String text;
    private final Part root;
    private final List<Placed> elements;
    private final List<String> names = new ArrayList<>();

    Circuit(String text, Part root, List<Placed> elements) {
        this.text = text;
        this.root = root;
        this.elements = List.copyOf(elements);
        for (Placed placed : elements) {
            List<String> parameters = placed.element().parameters();
            for (String parameter : parameters) {
                names.add(parameters.size() == 1 ? placed.name() : placed.name() + "." + parameter);
            }
        }
    }

    /**
     * Reads a circuit.
     *
     * @param text {@code R0-p(R1,CPE1)-Wo1}, or {@code R(RQ)W} in the notation of Boukamp
     * @return the circuit
     * @throws CircuitSyntaxException where the text is no circuit
     */
    public static Circuit of(String text) {
        return new CircuitParser(text).parse();
    }

    /** Names of all parameters: the element's where it has one, else with a dot, such as CPE1.n. */
    @Override
    public List<String> parameterNames() {
        return List.copyOf(names);
    }

    /** Number of parameters. */
    public int size() {
        return names.size();
    }

    /** Whether a parameter is an exponent, between 0.3 and 1; all others are positive. */
    @Override
    public boolean isExponent(int parameter) {
        Placed placed = placed(parameter);
        return placed.element().isExponent(parameter - placed.first());
    }

    /** The element a parameter belongs to. */
    Placed placed(int parameter) {
        return elements.stream().filter(each -> parameter >= each.first() && parameter < each.first() + each.element().parameters().size()).findFirst().orElseThrow();
    }

    /**
     * The impedance.
     *
     * @param omega angular frequency, positive [rad/s]
     * @param parameters in the order of {@link #parameterNames()}
     * @return Z
     */
    public Complex impedance(double omega, double... parameters) {
        return evaluate(omega, parameters)[0];
    }

    /**
     * The derivatives of the impedance.
     *
     * @param omega angular frequency, positive [rad/s]
     * @param parameters in the order of {@link #parameterNames()}
     * @return dZ/dp, in the same order
     */
    public Complex[] derivatives(double omega, double... parameters) {
        return Arrays.copyOfRange(evaluate(omega, parameters), 1, parameters.length + 1);
    }

    /**
     * The impedance over frequency.
     *
     * @param frequencies [Hz]
     * @param parameters in the order of {@link #parameterNames()}
     * @return the spectrum
     */
    public Spectrum spectrum(double[] frequencies, double... parameters) {
        Complex[] impedances = new Complex[frequencies.length];
        for (int i = 0; i < impedances.length; i++) {
            impedances[i] = impedance(2 * Math.PI * frequencies[i], parameters);
        }
        return new Spectrum(frequencies, impedances);
    }

    @Override
    public Complex[] impedances(@NonNull Spectrum points, double @NonNull [] parameters) {
        Complex[] impedances = new Complex[points.size()];
        for (int i = 0; i < impedances.length; i++) {
            impedances[i] = impedance(points.omega(i), parameters);
        }
        return impedances;
    }

    @Override
    public Complex[][] evaluate(@NonNull Spectrum points, double @NonNull [] parameters) {
        Complex[][] values = new Complex[points.size()][];
        for (int i = 0; i < values.length; i++) {
            values[i] = evaluate(points.omega(i), parameters);
        }
        return values;
    }

    @Override
    public Supplier<double[]> startingPoints(@NonNull Spectrum data, long seed) {
        return new StartingPoints(this, data, seed)::next;
    }

    /** The impedance at 0 and its derivatives by all parameters behind it. */
    Complex[] evaluate(double omega, double[] parameters) {
        Complex[] out = new Complex[parameters.length + 1];
        Arrays.fill(out, Complex.ZERO);
        out[0] = evaluate(root, omega, parameters, out);
        return out;
    }

    /** The impedance of a part; writes the derivatives of its own elements. */
    private Complex evaluate(Part part, double omega, double[] parameters, Complex[] out) {
        return switch (part) {
            case Placed placed -> element(placed, omega, parameters, out);
            case Series series -> {
                Complex sum = Complex.ZERO;
                for (Part each : series.parts()) {
                    sum = sum.add(evaluate(each, omega, parameters, out));
                }
                yield sum;
            }
            case Parallel parallel -> parallel(parallel, omega, parameters, out);
        };
    }

    private static Complex element(Placed placed, double omega, double[] parameters, Complex[] out) {
        int count = placed.element().parameters().size();
        Complex[] own = new Complex[count + 1];
        placed.element().evaluate(omega, parameters, placed.first(), own);
        System.arraycopy(own, 1, out, placed.first() + 1, count);
        return own[0];
    }

    /** Z = 1/sum(1/Z_i), dZ = Z^2/Z_i^2 dZ_i. */
    private Complex parallel(Parallel parallel, double omega, double[] parameters, Complex[] out) {
        List<Part> parts = parallel.parts();
        Complex[] values = new Complex[parts.size()];
        Complex admittance = Complex.ZERO;
        for (int i = 0; i < values.length; i++) {
            values[i] = evaluate(parts.get(i), omega, parameters, out);
            admittance = admittance.add(values[i].reciprocal());
        }
        Complex total = admittance.reciprocal();
        for (int i = 0; i < values.length; i++) {
            Complex ratio = total.divide(values[i]);
            scale(parts.get(i), ratio.multiply(ratio), out);
        }
        return total;
    }

    private static void scale(Part part, Complex factor, Complex[] out) {
        switch (part) {
            case Placed placed -> {
                for (int i = placed.first() + 1; i <= placed.first() + placed.element().parameters().size(); i++) {
                    out[i] = out[i].multiply(factor);
                }
            }
            case Series series -> series.parts().forEach(each -> scale(each, factor, out));
            case Parallel parallel -> parallel.parts().forEach(each -> scale(each, factor, out));
        }
    }

    /** The circuit as written. */
    @Override
    public String toString() {
        return text;
    }
}
