package org.lamella.solver.impedance;

import java.util.ArrayList;
import java.util.List;

/**
 * A fitted model.
 *
 * @param model what was fitted
 * @param parameters all of them, fitted and fixed
 * @param correlation of the free parameters, in the order of the parameters; rows and columns of fixed ones are zero [-]
 * @param rms root of the mean squared modulus of the residuals, unweighted, in the unit of the impedance
 * @param cost weighted sum of squares over the degrees of freedom
 * @param spectrum the circuit's at the frequencies of the data
 * @param singleStart rms reached from the first starting point alone
 * @param converged whether the best start ended at a minimum
 */
public record FitResult(String model, List<Parameter> parameters, double[][] correlation, double rms, double cost, Spectrum spectrum, double singleStart,
        boolean converged) {

    /** Correlation from which two parameters cannot be told apart. */
    public static final double CORRELATED = 0.95;

    /**
     * One parameter.
     *
     * @param name such as R1 or CPE1.n
     * @param value fitted or fixed
     * @param standardDeviation of the value; zero if fixed, infinite if the data say nothing about it
     * @param halfWidth half the width of the 95 % confidence interval
     * @param fixed whether it was not fitted
     * @param atBound whether it sits on a bound, so that its deviation means little
     */
    public record Parameter(String name, double value, double standardDeviation, double halfWidth, boolean fixed, boolean atBound) {
    }

    /**
     * Two parameters that the data cannot tell apart.
     *
     * @param first name
     * @param second name
     * @param correlation -1 to 1
     */
    public record Pair(String first, String second, double correlation) {
    }

    /** Copies the list. */
    public FitResult {
        parameters = List.copyOf(parameters);
    }

    /** Value of a parameter. */
    public double value(String name) {
        return parameters.stream().filter(parameter -> parameter.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no parameter " + name + " in " + model)).value();
    }

    /** Pairs with a correlation beyond {@value #CORRELATED}. */
    public List<Pair> correlatedPairs() {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            for (int j = i + 1; j < parameters.size(); j++) {
                if (Math.abs(correlation[i][j]) > CORRELATED) {
                    pairs.add(new Pair(parameters.get(i).name(), parameters.get(j).name(), correlation[i][j]));
                }
            }
        }
        return pairs;
    }
}
