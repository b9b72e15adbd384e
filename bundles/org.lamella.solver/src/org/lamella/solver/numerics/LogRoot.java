package org.lamella.solver.numerics;

import java.util.function.DoubleUnaryOperator;

import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.lamella.solver.SolverException;
import org.lamella.solver.SolverException.Reason;

/**
 * Root of a function of a positive quantity that may span many decades, such as an effective conductivity at a contrast of 1e12.
 * Brent's method runs in ln x, so that the relative accuracy (about 1e-15) is the same at every magnitude.
 */
public final class LogRoot {

    private static final double ACCURACY = 1e-15;
    private static final int MAX_EVALUATIONS = 300;

    private LogRoot() {
    }

    /**
     * The root of a function between two positive numbers.
     *
     * @param residual continuous, with different signs at the ends (or a root at one of them)
     * @param lower lower end of the search, greater than zero
     * @param upper upper end of the search
     * @return the root
     * @throws SolverException {@link Reason#NO_BRACKET} if the signs at the ends are equal
     */
    public static double solve(DoubleUnaryOperator residual, double lower, double upper) {
        if (lower == upper) {
            return lower;
        }
        double atLower = residual.applyAsDouble(lower);
        if (atLower == 0) {
            return lower;
        }
        double atUpper = residual.applyAsDouble(upper);
        if (atUpper == 0) {
            return upper;
        }
        if (!(lower > 0) || !(upper > lower) || !(atLower * Math.signum(atUpper) < 0)) {
            throw new SolverException(Reason.NO_BRACKET, lower, upper);
        }
        BrentSolver brent = new BrentSolver(ACCURACY, ACCURACY, 0);
        double root = brent.solve(MAX_EVALUATIONS, u -> residual.applyAsDouble(Math.exp(u)), Math.log(lower), Math.log(upper));
        return Math.exp(root);
    }
}
