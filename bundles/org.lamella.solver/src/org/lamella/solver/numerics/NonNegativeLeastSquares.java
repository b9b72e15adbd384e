package org.lamella.solver.numerics;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.QRDecomposition;
import org.lamella.solver.SolverException;
import org.lamella.solver.SolverException.Reason;

/**
 * Least squares with non-negative unknowns: minimises x'Hx/2 - f'x for x >= 0, H symmetric and positive (semi-)definite. Active sets of
 * Lawson and Hanson (Solving Least Squares Problems, 1974, chapter 23) on the normal equations, as Bro and de Jong (J. Chemometrics 11 (1997) 393).
 */
public final class NonNegativeLeastSquares {

    /** Times the number of unknowns, after which rounding must be cycling. */
    private static final int ROUNDS = 30;

    private static final double TOLERANCE = 1e-12;

    private NonNegativeLeastSquares() {
    }

    /**
     * The minimum.
     *
     * @param hessian H, n x n
     * @param linear f, n
     * @return x, n
     * @throws SolverException {@link Reason#NOT_CONVERGED}
     */
    public static double[] solve(double[][] hessian, double[] linear) {
        int n = linear.length;
        boolean[] passive = new boolean[n];
        double[] x = new double[n];
        double scale = Arrays.stream(linear).map(Math::abs).max().orElse(0);
        for (int round = 0; round < ROUNDS * Math.max(1, n); round++) {
            int entering = entering(hessian, linear, passive, x, TOLERANCE * scale);
            if (entering < 0) {
                return x;
            }
            passive[entering] = true;
            settle(hessian, linear, passive, x);
        }
        throw new SolverException(Reason.NOT_CONVERGED, "non-negative least squares", ROUNDS * n);
    }

    /** The unknown at zero that would lower the sum of squares most; -1 at the minimum. */
    private static int entering(double[][] hessian, double[] linear, boolean[] passive, double[] x, double tolerance) {
        int best = -1;
        double steepest = tolerance;
        for (int i = 0; i < x.length; i++) {
            if (!passive[i]) {
                double gradient = linear[i];
                for (int j = 0; j < x.length; j++) {
                    gradient -= hessian[i][j] * x[j];
                }
                if (gradient > steepest) {
                    steepest = gradient;
                    best = i;
                }
            }
        }
        return best;
    }

    /** Solves for the unknowns above zero; those that would turn negative go back to zero, one after the other. */
    private static void settle(double[][] hessian, double[] linear, boolean[] passive, double[] x) {
        while (true) {
            double[] trial = unconstrained(hessian, linear, passive);
            double step = 1;
            int leaving = -1;
            for (int i = 0; i < x.length; i++) {
                if (passive[i] && trial[i] <= 0) {
                    double possible = x[i] / (x[i] - trial[i]);
                    if (possible < step || leaving < 0) {
                        step = Math.min(step, possible);
                        leaving = i;
                    }
                }
            }
            for (int i = 0; i < x.length; i++) {
                x[i] = passive[i] ? x[i] + step * (trial[i] - x[i]) : 0;
            }
            if (leaving < 0) {
                return;
            }
            passive[leaving] = false;
            x[leaving] = 0;
        }
    }

    private static double[] unconstrained(double[][] hessian, double[] linear, boolean[] passive) {
        int[] free = IntStream.range(0, linear.length).filter(i -> passive[i]).toArray();
        double[][] part = new double[free.length][free.length];
        double[] right = new double[free.length];
        for (int a = 0; a < free.length; a++) {
            right[a] = linear[free[a]];
            for (int b = 0; b < free.length; b++) {
                part[a][b] = hessian[free[a]][free[b]];
            }
        }
        double[] solved = solveSymmetric(part, right);
        double[] x = new double[linear.length];
        for (int a = 0; a < free.length; a++) {
            x[free[a]] = solved[a];
        }
        return x;
    }

    private static double[] solveSymmetric(double[][] matrix, double[] right) {
        Array2DRowRealMatrix symmetric = new Array2DRowRealMatrix(matrix, false);
        try {
            return new CholeskyDecomposition(symmetric, 1e-9, 0).getSolver().solve(new ArrayRealVector(right, false)).toArray();
        } catch (NonPositiveDefiniteMatrixException nearlySingular) {
            return new QRDecomposition(symmetric, 0).getSolver().solve(new ArrayRealVector(right, false)).toArray();
        }
    }
}
