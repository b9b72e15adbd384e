package org.lamella.solver.impedance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.commons.math3.complex.Complex;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.RealMatrix;
import org.lamella.solver.numerics.Inputs;
import org.lamella.solver.numerics.NonNegativeLeastSquares;

/**
 * Distribution of relaxation times by Tikhonov regularisation with non-negativity, section B9: Z = R_inf + j omega L + integral of
 * gamma(ln tau)/(1 + j omega tau) d ln tau, gamma piecewise linear in ln tau. Wan, Saccoccio, Chen and Ciucci, Electrochim. Acta 184 (2015) 483.
 *
 * @param taus nodes, ascending [s]
 * @param gamma distribution at the nodes, in the unit of the impedance
 * @param seriesResistance R_inf
 * @param inductance L
 * @param lambda weight of the penalty on the second difference
 * @param fitted the distribution's spectrum
 * @param peaks maxima with the resistance around them
 */
public record RelaxationTimes(double[] taus, double[] gamma, double seriesResistance, double inductance, double lambda, Spectrum fitted, List<Peak> peaks) {

    /**
     * A maximum of the distribution.
     *
     * @param tau where [s]
     * @param height gamma there
     * @param resistance integral between the lowest points on its sides
     */
    public record Peak(double tau, double height, double resistance) {
    }

    private static final int NODES_PER_DECADE = 10;
    private static final double MARGIN_DECADES = 1;
    /** Maxima that rise less above the valleys beside them, as a share of the highest, are ripple. */
    private static final double PROMINENCE = 0.05;
    private static final double LEAST_LAMBDA = 1e-8;
    private static final double GREATEST_LAMBDA = 1;
    private static final int LAMBDAS_PER_DECADE = 3;
    /** Weight of the effective number of parameters in the cross-validation (Lukas 2006; 1 is the plain one). */
    private static final double ROBUST = 2;

    /**
     * The distribution, lambda chosen by generalised cross-validation of the unconstrained problem.
     *
     * @param data with a finite limit at low frequencies
     * @return the distribution
     */
    public static RelaxationTimes of(Spectrum data) {
        Problem problem = new Problem(data);
        return problem.solve(problem.crossValidated());
    }

    /**
     * The distribution for a given weight.
     *
     * @param data with a finite limit at low frequencies
     * @param lambda weight of the penalty, positive
     * @return the distribution
     */
    public static RelaxationTimes of(Spectrum data, double lambda) {
        return new Problem(data).solve(Inputs.positive("lambda", lambda));
    }

    /** Integral of the distribution, the resistance of all processes. */
    public double polarisation() {
        double step = Math.log(taus[1] / taus[0]);
        double sum = 0;
        for (int i = 0; i + 1 < taus.length; i++) {
            sum += 0.5 * step * (gamma[i] + gamma[i + 1]);
        }
        return sum;
    }

    /** The linear problem of one spectrum; unknowns are gamma at the nodes, then R_inf and L. */
    private static final class Problem {

        private final Spectrum data;
        private final double[] taus;
        private final double step;
        private final double[][] matrix;
        private final double[] right;
        private final double inductanceScale;
        private final double[][] normal;
        private final double[] linear;
        private final double[][] penalty;

        Problem(Spectrum data) {
            this.data = data;
            double fast = Double.POSITIVE_INFINITY;
            double slow = 0;
            for (int i = 0; i < data.size(); i++) {
                fast = Math.min(fast, 1 / data.omega(i));
                slow = Math.max(slow, 1 / data.omega(i));
            }
            double margin = Math.pow(10, MARGIN_DECADES);
            double[] descending = Spectrum.logarithmic(slow * margin, fast / margin, NODES_PER_DECADE);
            taus = IntStream.range(0, descending.length).mapToDouble(i -> descending[descending.length - 1 - i]).toArray();
            step = Math.log(taus[1] / taus[0]);
            inductanceScale = fast;
            int unknowns = taus.length + 2;
            int points = data.size();
            matrix = new double[2 * points][unknowns];
            right = new double[2 * points];
            for (int i = 0; i < points; i++) {
                double weight = 1 / data.impedance(i).abs();
                Complex[] row = row(data.omega(i));
                for (int k = 0; k < unknowns; k++) {
                    matrix[i][k] = weight * row[k].getReal();
                    matrix[points + i][k] = weight * row[k].getImaginary();
                }
                right[i] = weight * data.impedance(i).getReal();
                right[points + i] = weight * data.impedance(i).getImaginary();
            }
            RealMatrix a = new Array2DRowRealMatrix(matrix, false);
            normal = a.transpose().multiply(a).getData();
            linear = a.transpose().operate(right);
            penalty = penalty(unknowns);
        }

        /** Integrals of hat functions over the kernel, then the series elements. */
        private Complex[] row(double omega) {
            Complex[] row = new Complex[taus.length + 2];
            for (int k = 0; k < taus.length; k++) {
                row[k] = hat(omega, k);
            }
            row[taus.length] = Complex.ONE;
            row[taus.length + 1] = new Complex(0, omega * inductanceScale);
            return row;
        }

        /** Integral of the hat at a node over 1/(1 + j omega e^x) dx, by Gauss-Legendre on each flank: the kernel changes over ln 10, the flank is shorter. */
        private Complex hat(double omega, int node) {
            Complex sum = Complex.ZERO;
            double centre = Math.log(omega * taus[node]);
            for (int q = 0; q < GAUSS_POINTS.length; q++) {
                double distance = 0.5 * step * (1 + GAUSS_POINTS[q]);
                double weight = 0.5 * step * GAUSS_WEIGHTS[q] * (1 - distance / step);
                if (node > 0) {
                    sum = sum.add(new Complex(1, Math.exp(centre - distance)).reciprocal().multiply(weight));
                }
                if (node + 1 < taus.length) {
                    sum = sum.add(new Complex(1, Math.exp(centre + distance)).reciprocal().multiply(weight));
                }
            }
            return sum;
        }

        /** Square of the second difference of gamma, a scale-free measure of its curvature. */
        private double[][] penalty(int unknowns) {
            double[][] penalty = new double[unknowns][unknowns];
            double[] stencil = {1, -2, 1};
            for (int k = 1; k + 1 < taus.length; k++) {
                for (int a = 0; a < stencil.length; a++) {
                    for (int b = 0; b < stencil.length; b++) {
                        penalty[k - 1 + a][k - 1 + b] += stencil[a] * stencil[b] / (step * step * step * step);
                    }
                }
            }
            // what lies beyond the nodes is zero
            penalty[0][0] += 1 / (step * step * step * step);
            penalty[taus.length - 1][taus.length - 1] += 1 / (step * step * step * step);
            return penalty;
        }

        private double[][] regularised(double lambda) {
            double[][] hessian = new double[normal.length][normal.length];
            double size = averageSize();
            for (int a = 0; a < hessian.length; a++) {
                for (int b = 0; b < hessian.length; b++) {
                    hessian[a][b] = normal[a][b] + lambda * size * step * penalty[a][b];
                }
                hessian[a][a] += 1e-14 * size;
            }
            return hessian;
        }

        /** Mean diagonal of the normal matrix, so that lambda has no unit. */
        private double averageSize() {
            double sum = 0;
            for (int k = 0; k < taus.length; k++) {
                sum += normal[k][k];
            }
            return sum / taus.length;
        }

        RelaxationTimes solve(double lambda) {
            double[] solved = NonNegativeLeastSquares.solve(regularised(lambda), linear);
            double[] gamma = Arrays.copyOf(solved, taus.length);
            Complex[] fitted = new Complex[data.size()];
            for (int i = 0; i < fitted.length; i++) {
                Complex[] row = row(data.omega(i));
                Complex sum = Complex.ZERO;
                for (int k = 0; k < row.length; k++) {
                    sum = sum.add(row[k].multiply(solved[k]));
                }
                fitted[i] = sum;
            }
            return new RelaxationTimes(taus, gamma, solved[taus.length], solved[taus.length + 1] * inductanceScale, lambda,
                    new Spectrum(data.frequencies(), fitted), peaks(gamma));
        }

        /** Least |r|^2/(n - rho trace of the influence matrix)^2 over a grid of lambda; rho above 1 guards against too little smoothing. */
        double crossValidated() {
            double best = LEAST_LAMBDA;
            double least = Double.POSITIVE_INFINITY;
            RealMatrix gram = new Array2DRowRealMatrix(normal, false);
            int steps = (int) Math.round(Math.log10(GREATEST_LAMBDA / LEAST_LAMBDA)) * LAMBDAS_PER_DECADE;
            for (int i = 0; i <= steps; i++) {
                double lambda = LEAST_LAMBDA * Math.pow(10, (double) i / LAMBDAS_PER_DECADE);
                DecompositionSolver solver = new CholeskyDecomposition(new Array2DRowRealMatrix(regularised(lambda), false), 1e-9, 0).getSolver();
                double[] x = solver.solve(new ArrayRealVector(linear, false)).toArray();
                double trace = solver.solve(gram).getTrace();
                double score = residual(x) / Math.pow(right.length - ROBUST * trace, 2);
                if (score < least) {
                    least = score;
                    best = lambda;
                }
            }
            return best;
        }

        private double residual(double[] x) {
            double sum = 0;
            for (int i = 0; i < right.length; i++) {
                double difference = -right[i];
                for (int k = 0; k < x.length; k++) {
                    difference += matrix[i][k] * x[k];
                }
                sum += difference * difference;
            }
            return sum;
        }

        /** Maxima that stand out, each with the area to the lowest points between it and its neighbours, so that all areas add up. */
        private List<Peak> peaks(double[] gamma) {
            double least = PROMINENCE * Arrays.stream(gamma).max().orElse(0);
            List<Peak> peaks = new ArrayList<>();
            int start = 0;
            int top = 0;
            int valley = 0;
            for (int k = 1; k < gamma.length; k++) {
                if (gamma[k] > gamma[valley] + least && gamma[top] > gamma[valley] + least) {
                    peaks.add(peak(gamma, start, top, valley));
                    start = valley;
                    top = k;
                    valley = k;
                } else if (gamma[k] > gamma[top]) {
                    top = k;
                    valley = k;
                } else if (gamma[k] < gamma[valley]) {
                    valley = k;
                }
            }
            if (gamma[top] > least) {
                peaks.add(peak(gamma, start, top, gamma.length - 1));
            }
            return List.copyOf(peaks);
        }

        private Peak peak(double[] gamma, int start, int top, int end) {
            double area = 0;
            for (int j = start; j < end; j++) {
                area += 0.5 * step * (gamma[j] + gamma[j + 1]);
            }
            return new Peak(taus[top], gamma[top], area);
        }
    }

    private static final double[] GAUSS_POINTS = {-0.8611363115940526, -0.3399810435848563, 0.3399810435848563, 0.8611363115940526};
    private static final double[] GAUSS_WEIGHTS = {0.3478548451374538, 0.6521451548625461, 0.6521451548625461, 0.3478548451374538};
}
