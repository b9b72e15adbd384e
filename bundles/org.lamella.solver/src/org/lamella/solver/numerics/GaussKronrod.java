package org.lamella.solver.numerics;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.DoubleUnaryOperator;

import org.lamella.solver.SolverException;
import org.lamella.solver.SolverException.Reason;

/**
 * Adaptive quadrature with the 15-point Kronrod extension of the 7-point Gauss rule; an interval is halved until the two rules
 * agree. Serves smooth functions with steep places, such as the potential of an electrode over its stoichiometry.
 */
public final class GaussKronrod {

    private static final int MAX_INTERVALS = 2000;

    /** Positive nodes of the Kronrod rule, outermost first; odd indices are the Gauss nodes. */
    private static final double[] NODES = {0.991455371120812639206854697526329, 0.949107912342758524526189684047851,
        0.864864423359769072789712788640926, 0.741531185599394439863864773280788, 0.586087235467691130294144691693290,
        0.405845151377397166906606412076961, 0.207784955007898467600689403773245};
    private static final double[] KRONROD_WEIGHTS = {0.022935322010529224963732008058970, 0.063092092629978553290700663189204,
        0.104790010322250183839876322541518, 0.140653259715525918745189590510238, 0.169004726639267902826583426598550,
        0.190350578064785409913256402421014, 0.204432940075298892414161999234649};
    private static final double KRONROD_CENTRE = 0.209482141084727828012999174891714;
    private static final double[] GAUSS_WEIGHTS = {0.129484966168869693270611432679082, 0.279705391489276667901467771423780,
        0.381830050505118944950369775488975};
    private static final double GAUSS_CENTRE = 0.417959183673469387755102040816327;

    private record Interval(double lower, double upper) {
    }

    private GaussKronrod() {
    }

    /**
     * The integral of a function over a finite interval.
     *
     * @param function the integrand, finite everywhere inside
     * @param lower lower limit
     * @param upper upper limit, not below the lower one
     * @param relativeTolerance accepted relative difference of the two rules, shared out by length; 1e-12 is attainable
     * @return the integral
     * @throws SolverException {@link Reason#QUADRATURE} if the rules never agree, {@link Reason#NOT_FINITE} if the integrand is not finite
     */
    public static double integrate(DoubleUnaryOperator function, double lower, double upper, double relativeTolerance) {
        if (lower == upper) {
            return 0;
        }
        Deque<Interval> open = new ArrayDeque<>();
        open.push(new Interval(lower, upper));
        double sum = 0;
        double scale = 0;
        int used = 0;
        while (!open.isEmpty()) {
            Interval interval = open.pop();
            if (++used > MAX_INTERVALS) {
                throw new SolverException(Reason.QUADRATURE, MAX_INTERVALS);
            }
            double centre = 0.5 * (interval.lower + interval.upper);
            double half = 0.5 * (interval.upper - interval.lower);
            double middle = function.applyAsDouble(centre);
            double kronrod = KRONROD_CENTRE * middle;
            double gauss = GAUSS_CENTRE * middle;
            double magnitude = KRONROD_CENTRE * Math.abs(middle);
            for (int i = 0; i < NODES.length; i++) {
                double left = function.applyAsDouble(centre - half * NODES[i]);
                double right = function.applyAsDouble(centre + half * NODES[i]);
                kronrod += KRONROD_WEIGHTS[i] * (left + right);
                magnitude += KRONROD_WEIGHTS[i] * (Math.abs(left) + Math.abs(right));
                if (i % 2 == 1) {
                    gauss += GAUSS_WEIGHTS[i / 2] * (left + right);
                }
            }
            Inputs.finite("the integrand", magnitude);
            scale = Math.max(scale, magnitude);
            // the interval's own share of the error is half * |kronrod - gauss|; allowed is half * tolerance * the integrand's size
            if (Math.abs(kronrod - gauss) <= Math.max(relativeTolerance, 1e-15) * scale) {
                sum += half * kronrod;
            } else {
                open.push(new Interval(centre, interval.upper));
                open.push(new Interval(interval.lower, centre));
            }
        }
        return sum;
    }
}
