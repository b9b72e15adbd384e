package org.lamella.solver.transport;

import java.util.OptionalDouble;
import java.util.OptionalInt;

import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.lamella.solver.SolverException;
import org.lamella.solver.SolverException.Reason;
import org.lamella.solver.numerics.PhysicalConstants;

/**
 * Steady concentrations of a column: the anions rest, so that the concentration follows from cell to cell, starting at the face where lithium
 * is plated, and its value there from the salt of the chain. The same march finds the limiting current, at which the face holds no salt, with
 * properties that vary in any way (section B3).
 */
public final class SteadyProfile {

    private static final double ACCURACY = 1e-14;
    private static final int MAX_ITERATIONS = 100;
    private static final int MAX_EVALUATIONS = 300;

    private final SaltColumn column;
    private final double[] rest;

    /** The steady profiles of a column. */
    public SteadyProfile(SaltColumn column) {
        this.column = column;
        this.rest = column.equilibrium();
    }

    /**
     * Steady concentrations at a current.
     *
     * @param current i [A/m2], positive from anode to cathode
     * @return one a cell [mol/m3]
     * @throws SolverException {@link Reason#BEYOND_LIMITING_CURRENT}
     */
    public double[] at(double current) {
        Direction direction = current >= 0 ? Direction.DISCHARGE : Direction.CHARGE;
        double[] c = rest.clone();
        for (SaltColumn.Chain chain : column.chains()) {
            double limit = limit(chain, direction).orElse(Double.POSITIVE_INFINITY);
            if (Math.abs(current) >= limit) {
                throw new SolverException(Reason.BEYOND_LIMITING_CURRENT, current, limit);
            }
            double salt = salt(chain, rest);
            UnivariateFunction surplus = face -> march(chain, current, face, c) - salt;
            // at the face of plating the concentration is least, unless t+ above 1 turns the gradient round
            double high = rest[direction == Direction.DISCHARGE ? chain.end() - 1 : chain.first()];
            while (surplus.value(high) < 0) {
                high *= 2;
            }
            double face = surplus.value(0) >= 0 ? 0 : new BrentSolver(ACCURACY, ACCURACY * high).solve(MAX_EVALUATIONS, surplus, 0, high);
            march(chain, current, face, c);
        }
        return c;
    }

    /**
     * The largest steady current.
     *
     * @param direction of the current
     * @return the limit with the layer that is depleted; it does not tell whether it is a lower bound
     */
    public LimitingCurrent limitingCurrent(Direction direction) {
        LimitingCurrent least = LimitingCurrent.UNBOUNDED;
        for (SaltColumn.Chain chain : column.chains()) {
            int layer = column.layerOf(direction == Direction.DISCHARGE ? chain.end() - 1 : chain.first());
            OptionalDouble limit = limit(chain, direction);
            least = least.least(limit.isEmpty() ? LimitingCurrent.UNBOUNDED : new LimitingCurrent(limit, OptionalInt.of(layer), false));
        }
        return least;
    }

    /** The current at which the march from an empty face of plating collects the salt of the chain. */
    private OptionalDouble limit(SaltColumn.Chain chain, Direction direction) {
        double salt = salt(chain, rest);
        double sign = direction == Direction.DISCHARGE ? 1 : -1;
        double[] c = new double[rest.length];
        UnivariateFunction surplus = current -> march(chain, sign * current, 0, c) - salt;
        double high = 1;
        while (surplus.value(high) < 0) {
            high *= 2;
            if (high > 1e12) {
                return OptionalDouble.empty();
            }
        }
        double low = high / 2;
        while (low > 0 && surplus.value(low) > 0) {
            low /= 2;
        }
        return OptionalDouble.of(new BrentSolver(ACCURACY, ACCURACY * high).solve(MAX_EVALUATIONS, surplus, low, high));
    }

    private double salt(SaltColumn.Chain chain, double[] c) {
        double sum = 0;
        for (int j = chain.first(); j < chain.end(); j++) {
            sum += column.weight(j) * c[j];
        }
        return sum;
    }

    /** Fills a chain from its plating face on; returns its salt. */
    private double march(SaltColumn.Chain chain, double current, double face, double[] c) {
        boolean discharge = current >= 0;
        double rise = Math.abs(current) / PhysicalConstants.FARADAY;
        double at = face;
        for (int k = 0; k < chain.end() - chain.first(); k++) {
            int j = discharge ? chain.end() - 1 - k : chain.first() + k;
            c[j] = inner(j, at, rise);
            at = c[j] + halfRise(j, c[j], rise);
            boolean last = k == chain.end() - chain.first() - 1;
            if (!last) {
                at = discharge ? at / column.partition(j - 1) : at * column.partition(j);
            }
        }
        return salt(chain, c);
    }

    /** Concentration at the centre of a cell above that at its face: c - (1-t(c)) w/(2 D(c)) i/F = face. */
    private double inner(int cell, double face, double rise) {
        double c = face + halfRise(cell, face, rise);
        if (column.medium(cell).isConstant()) {
            return c;
        }
        for (int iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
            double next = face + halfRise(cell, c, rise);
            if (Math.abs(next - c) <= ACCURACY * Math.max(Math.abs(next), 1)) {
                return next;
            }
            c = next;
        }
        throw SaltEquation.notConverged();
    }

    private double halfRise(int cell, double c, double rise) {
        SaltMedium medium = column.medium(cell);
        return (1 - medium.transference(c)) * column.width(cell) / (2 * medium.diffusivity(c)) * rise;
    }
}
