package org.lamella.solver.impedance;

import java.util.Arrays;

import org.apache.commons.math3.complex.Complex;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * Linear Kramers-Kronig test, section B8: a chain of Voigt elements, which obeys the relations, is fitted linearly; what it cannot describe
 * was not linear, stable and causal, or is noise. Boukamp, J. Electrochem. Soc. 142 (1995) 1885; number of elements by Schoenleber, Klotz
 * and Ivers-Tiffee, Electrochim. Acta 131 (2014) 20.
 *
 * @param elements M, number of Voigt elements used
 * @param mu 1 minus negative over positive resistances; small when noise is being fitted [-]
 * @param fitted the chain's spectrum
 * @param real (Re Z - Re fit)/|Z| of each point [-]
 * @param imaginary (Im Z - Im fit)/|Z| of each point [-]
 */
public record KramersKronig(int elements, double mu, Spectrum fitted, double[] real, double[] imaginary) {

    /** Residual up to which a spectrum passes. */
    public static final double ACCEPTED = 0.01;

    private static final double USUAL_THRESHOLD = 0.85;
    private static final double LENIENT_THRESHOLD = 0.5;
    private static final int USUAL_ELEMENTS = 50;

    /** Singular values below this share of the largest are noise of rounding. */
    private static final double RANK = 1e-14;

    /**
     * The test as usual: from one and a half elements a decade on, more are added until mu falls below 0.85, at most 50; with an inductance,
     * and with a capacitance in series where the imaginary part still grows at the lowest frequency. Sharp processes, such as an ideal resistor
     * and capacitor, need more: a spectrum that fails is tried again until mu falls below 0.5.
     *
     * @param data in any order of frequencies, at least three points
     * @return the test
     */
    public static KramersKronig of(Spectrum data) {
        double[] ascending = data.frequencies();
        Arrays.sort(ascending);
        int fewest = (int) Math.ceil(1.5 * Math.log10(ascending[ascending.length - 1] / ascending[0]));
        boolean blocking = isBlocking(data, ascending[0], ascending[1]);
        KramersKronig usual = of(data, USUAL_THRESHOLD, Math.max(2, fewest), USUAL_ELEMENTS, blocking);
        KramersKronig finer = usual.passes() ? usual : of(data, LENIENT_THRESHOLD, usual.elements, USUAL_ELEMENTS, blocking);
        return finer.passes() ? finer : usual;
    }

    private static boolean isBlocking(Spectrum data, double lowest, double next) {
        return -at(data, lowest).getImaginary() > -at(data, next).getImaginary();
    }

    private static Complex at(Spectrum data, double frequency) {
        return data.between(frequency, frequency).impedance(0);
    }

    /**
     * The test.
     *
     * @param data in any order of frequencies, at least three points
     * @param threshold value of mu below which no more elements are added [-]
     * @param fewest number of elements to begin with, at least 2
     * @param most greatest number of elements
     * @param capacitance whether a capacitance in series is fitted too, for blocking electrodes
     * @return the test
     */
    public static KramersKronig of(Spectrum data, double threshold, int fewest, int most, boolean capacitance) {
        KramersKronig test = withElements(data, fewest, capacitance);
        for (int elements = fewest + 1; test.mu > threshold && elements <= most; elements++) {
            test = withElements(data, elements, capacitance);
        }
        return test;
    }

    private static KramersKronig withElements(Spectrum data, int elements, boolean capacitance) {
        double[] taus = timeConstants(data, elements);
        int columns = elements + 2 + (capacitance ? 1 : 0);
        int points = data.size();
        double[][] matrix = new double[2 * points][columns];
        double[] right = new double[2 * points];
        for (int i = 0; i < points; i++) {
            double weight = 1 / data.impedance(i).abs();
            for (int k = 0; k < columns; k++) {
                Complex basis = basis(k, data.omega(i), taus);
                matrix[i][k] = weight * basis.getReal();
                matrix[points + i][k] = weight * basis.getImaginary();
            }
            right[i] = weight * data.impedance(i).getReal();
            right[points + i] = weight * data.impedance(i).getImaginary();
        }
        double[] solved = leastSquares(matrix, right);
        Complex[] fitted = new Complex[points];
        double[] real = new double[points];
        double[] imaginary = new double[points];
        for (int i = 0; i < points; i++) {
            Complex sum = Complex.ZERO;
            for (int k = 0; k < columns; k++) {
                sum = sum.add(basis(k, data.omega(i), taus).multiply(solved[k]));
            }
            fitted[i] = sum;
            Complex residual = data.impedance(i).subtract(sum).divide(data.impedance(i).abs());
            real[i] = residual.getReal();
            imaginary[i] = residual.getImaginary();
        }
        return new KramersKronig(elements, mu(solved, elements), new Spectrum(data.frequencies(), fitted), real, imaginary);
    }

    /** Series resistance, inductance, Voigt elements, capacitance: all linear in their coefficient. */
    private static Complex basis(int column, double omega, double[] taus) {
        if (column == 0) {
            return Complex.ONE;
        }
        if (column == 1) {
            return new Complex(0, omega);
        }
        return column < taus.length + 2 ? new Complex(1, omega * taus[column - 2]).reciprocal() : new Complex(0, -1 / omega);
    }

    /** Evenly on a logarithmic scale from the fastest to the slowest point. */
    private static double[] timeConstants(Spectrum data, int elements) {
        double fast = Double.POSITIVE_INFINITY;
        double slow = 0;
        for (int i = 0; i < data.size(); i++) {
            fast = Math.min(fast, 1 / data.omega(i));
            slow = Math.max(slow, 1 / data.omega(i));
        }
        double[] taus = new double[elements];
        for (int k = 0; k < elements; k++) {
            taus[k] = fast * Math.pow(slow / fast, k / (elements - 1.0));
        }
        return taus;
    }

    /**
     * Columns are scaled to length one first, since henries and ohms differ by decades. Rows are brought down to as many as columns by reflections,
     * those of the right-hand side along with them, before the singular values are looked for.
     */
    private static double[] leastSquares(double[][] matrix, double[] right) {
        int columns = matrix[0].length;
        double[] lengths = new double[columns];
        for (double[] row : matrix) {
            for (int k = 0; k < columns; k++) {
                lengths[k] += row[k] * row[k];
            }
        }
        double[][] both = new double[matrix.length][columns + 1];
        for (int k = 0; k < columns; k++) {
            lengths[k] = Math.sqrt(lengths[k]);
            for (int i = 0; i < matrix.length; i++) {
                both[i][k] = matrix[i][k] / lengths[k];
            }
        }
        for (int i = 0; i < matrix.length; i++) {
            both[i][columns] = right[i];
        }
        RealMatrix reduced = new QRDecomposition(new Array2DRowRealMatrix(both, false)).getR();
        int last = Math.min(matrix.length, columns) - 1;
        SingularValueDecomposition decomposition = new SingularValueDecomposition(reduced.getSubMatrix(0, last, 0, columns - 1));
        double[] singular = decomposition.getSingularValues();
        double[] projected = decomposition.getUT().operate(reduced.getSubMatrix(0, last, columns, columns).getColumn(0));
        for (int k = 0; k < projected.length; k++) {
            projected[k] = singular[k] > RANK * singular[0] ? projected[k] / singular[k] : 0;
        }
        double[] solved = decomposition.getV().operate(projected);
        for (int k = 0; k < columns; k++) {
            solved[k] /= lengths[k];
        }
        return solved;
    }

    private static double mu(double[] solved, int elements) {
        double negative = 0;
        double positive = 0;
        for (int k = 2; k < elements + 2; k++) {
            if (solved[k] < 0) {
                negative -= solved[k];
            } else {
                positive += solved[k];
            }
        }
        return 1 - negative / positive;
    }

    /** Largest residual of both parts, in magnitude [-]. */
    public double largestResidual() {
        double largest = 0;
        for (int i = 0; i < real.length; i++) {
            largest = Math.max(largest, Math.max(Math.abs(real[i]), Math.abs(imaginary[i])));
        }
        return largest;
    }

    /** Whether all residuals stay below 1 %. */
    public boolean passes() {
        return largestResidual() < ACCEPTED;
    }
}
