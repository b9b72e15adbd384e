package org.lamella.solver.impedance;

/**
 * Maps a bounded parameter to the whole line, section B7: logarithms for what is positive, a logistic curve between bounds. A step of the
 * optimiser then never leaves the bounds.
 *
 * @param low lowest value; for a logarithmic scale positive
 * @param high highest value; may be infinite on a logarithmic scale without lower bound
 * @param logarithmic whether the parameter spans decades
 */
record FitScale(double low, double high, boolean logarithmic) {

    /** Beyond this the logistic curve is flat to rounding. */
    private static final double FLAT = 30;

    /** Share of the range at its ends that counts as sitting on the bound. */
    private static final double EDGE = 1e-3;

    /** Positive without bounds. */
    static FitScale positive() {
        return new FitScale(0, Double.POSITIVE_INFINITY, true);
    }

    private boolean isFree() {
        return logarithmic && low == 0 && high == Double.POSITIVE_INFINITY;
    }

    private double start() {
        return logarithmic ? Math.log(low > 0 ? low : high * 1e-30) : low;
    }

    private double end() {
        return logarithmic ? Math.log(high < Double.POSITIVE_INFINITY ? high : low * 1e30) : high;
    }

    /** The parameter at a point of the line. */
    double value(double position) {
        if (isFree()) {
            return Math.exp(Math.clamp(position, -300, 300));
        }
        double share = start() + (end() - start()) / (1 + Math.exp(-Math.clamp(position, -FLAT, FLAT)));
        return logarithmic ? Math.exp(share) : share;
    }

    /** The point of the line of a parameter; inside the bounds where the value is not. */
    double position(double value) {
        if (isFree()) {
            return Math.log(value);
        }
        double share = ((logarithmic ? Math.log(value) : value) - start()) / (end() - start());
        double inside = Math.clamp(share, EDGE, 1 - EDGE);
        return Math.log(inside / (1 - inside));
    }

    /** d value/d position. */
    double slope(double position) {
        double value = value(position);
        if (isFree()) {
            return value;
        }
        double logistic = 1 / (1 + Math.exp(-Math.clamp(position, -FLAT, FLAT)));
        double slope = (end() - start()) * logistic * (1 - logistic);
        return logarithmic ? slope * value : slope;
    }

    /** Whether a value sits on a bound. */
    boolean isAtBound(double value) {
        if (isFree()) {
            return false;
        }
        double share = ((logarithmic ? Math.log(value) : value) - start()) / (end() - start());
        return share < EDGE || share > 1 - EDGE;
    }
}
