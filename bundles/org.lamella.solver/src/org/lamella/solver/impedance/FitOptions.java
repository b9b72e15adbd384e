package org.lamella.solver.impedance;

import java.util.Map;

import org.lamella.solver.numerics.Inputs;

/**
 * How a circuit is fitted.
 *
 * @param weighting how points count
 * @param admittance whether residuals are those of 1/Z
 * @param starts number of starting points; the guess, if given, is the first
 * @param seed of the other starting points
 * @param guess values to start from, by parameter name; what is missing is estimated from the data
 * @param fixed values that are not fitted, by parameter name
 * @param bounds lowest and highest value, by parameter name
 * @param priors what is known of parameters from elsewhere, by name
 * @param noise relative error of the data, against which what is known from elsewhere counts [-]
 */
public record FitOptions(Weighting weighting, boolean admittance, int starts, long seed, Map<String, Double> guess, Map<String, Double> fixed,
        Map<String, Range> bounds, Map<String, Prior> priors, double noise) {

    private static final double USUAL_NOISE = 0.01;

    /** Enough for three arcs and a tail from no guess at all. */
    private static final int USUAL_STARTS = 30;

    /**
     * Ends of an interval.
     *
     * @param low lowest value
     * @param high highest value
     */
    public record Range(double low, double high) {

        /** Checks the order. */
        public Range {
            Inputs.between("the lower bound", low, Double.NEGATIVE_INFINITY, high);
        }
    }

    /**
     * What is known of a parameter without the data.
     *
     * @param mean the value
     * @param deviation its standard deviation
     */
    public record Prior(double mean, double deviation) {

        /** Checks the numbers. */
        public Prior {
            Inputs.positive("a value known from elsewhere", mean);
            Inputs.positive("its deviation", deviation);
        }
    }

    /** Copies the maps. */
    public FitOptions {
        Inputs.between("the number of starts", starts, 1, 100_000);
        guess = Map.copyOf(guess);
        fixed = Map.copyOf(fixed);
        bounds = Map.copyOf(bounds);
        priors = Map.copyOf(priors);
        Inputs.positive("the noise", noise);
    }

    /** Modulus weighting, everything free, {@value #USUAL_STARTS} starts. */
    public static FitOptions usual() {
        return new FitOptions(Weighting.MODULUS, false, USUAL_STARTS, 1, Map.of(), Map.of(), Map.of(), Map.of(), USUAL_NOISE);
    }

    /** With another weighting. */
    public FitOptions weighting(Weighting other) {
        return new FitOptions(other, admittance, starts, seed, guess, fixed, bounds, priors, noise);
    }

    /** On admittances. */
    public FitOptions onAdmittance() {
        return new FitOptions(weighting, true, starts, seed, guess, fixed, bounds, priors, noise);
    }

    /** With another number of starts. */
    public FitOptions starts(int number) {
        return new FitOptions(weighting, admittance, number, seed, guess, fixed, bounds, priors, noise);
    }

    /** With another seed. */
    public FitOptions seed(long other) {
        return new FitOptions(weighting, admittance, starts, other, guess, fixed, bounds, priors, noise);
    }

    /** Starting from values. */
    public FitOptions guess(Map<String, Double> values) {
        return new FitOptions(weighting, admittance, starts, seed, values, fixed, bounds, priors, noise);
    }

    /** With values that are not fitted. */
    public FitOptions fixed(Map<String, Double> values) {
        return new FitOptions(weighting, admittance, starts, seed, guess, values, bounds, priors, noise);
    }

    /** With bounds. */
    public FitOptions bounds(Map<String, Range> ranges) {
        return new FitOptions(weighting, admittance, starts, seed, guess, fixed, ranges, priors, noise);
    }

    /** With what is known from elsewhere, against data of a relative error. */
    public FitOptions priors(Map<String, Prior> known, double relativeError) {
        return new FitOptions(weighting, admittance, starts, seed, guess, fixed, bounds, known, relativeError);
    }
}
