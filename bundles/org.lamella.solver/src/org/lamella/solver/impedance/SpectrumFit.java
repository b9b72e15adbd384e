package org.lamella.solver.impedance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.apache.commons.math3.complex.Complex;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresFactory;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.fitting.leastsquares.MultivariateJacobianFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.apache.commons.math3.util.Pair;
import org.eclipse.jdt.annotation.Nullable;
import org.lamella.solver.Progress;
import org.lamella.solver.SolverException;
import org.lamella.solver.SolverException.Reason;

/**
 * Complex nonlinear least squares of a model, section B7: Levenberg-Marquardt with the model's derivatives from many starting points, with
 * what is known of the parameters from elsewhere as further observations. Boukamp, Solid State Ionics 20 (1986) 31.
 */
public final class SpectrumFit {

    /** A start that has not settled by then is left; the best one is followed to its minimum. */
    private static final int SHORT = 50;
    private static final int LONG = 500;
    private static final double TOLERANCE = 1e-12;
    /** A later start must be better by more than rounding: the same minimum with two arcs swapped is no better one. */
    private static final double BETTER = 1 - 1e-9;
    private static final double PROBABILITY = 0.975;
    /** Singular values of the scaled derivatives below this share of the largest carry no information. */
    private static final double UNDETERMINED = 1e-13;

    private final SpectrumModel model;
    private final Spectrum data;
    private final FitOptions options;
    private final FitScale[] scales;
    private final int[] free;
    private final double[] values;
    private final Complex[] measured;
    /** Weight of what is known of a free parameter, over its deviation; zero where nothing is. */
    private final double[] priorWeights;
    private final double[] priorMeans;

    private SpectrumFit(SpectrumModel model, Spectrum data, FitOptions options) {
        this.model = model;
        this.data = data;
        this.options = options;
        List<String> names = model.parameterNames();
        requireKnown(options.fixed(), names);
        requireKnown(options.bounds(), names);
        requireKnown(options.guess(), names);
        requireKnown(options.priors(), names);
        scales = new FitScale[names.size()];
        values = new double[names.size()];
        List<Integer> fitted = new ArrayList<>();
        for (int i = 0; i < scales.length; i++) {
            scales[i] = scale(i, names.get(i));
            Double fixed = options.fixed().get(names.get(i));
            if (fixed == null) {
                fitted.add(i);
            } else {
                values[i] = fixed;
            }
        }
        free = fitted.stream().mapToInt(Integer::intValue).toArray();
        if (2 * data.size() <= free.length) {
            throw new SolverException(Reason.TOO_FEW_POINTS, data.size(), free.length);
        }
        measured = new Complex[data.size()];
        for (int i = 0; i < measured.length; i++) {
            measured[i] = options.admittance() ? data.impedance(i).reciprocal() : data.impedance(i);
        }
        priorWeights = new double[free.length];
        priorMeans = new double[free.length];
        double noise = options.noise() * scaleOfResiduals();
        for (int j = 0; j < free.length; j++) {
            FitOptions.@Nullable Prior prior = options.priors().get(names.get(free[j]));
            if (prior != null) {
                priorMeans[j] = prior.mean();
                priorWeights[j] = noise / prior.deviation();
            }
        }
    }

    /** Root mean square of the weighted data, the size of residuals that are as large as the data. */
    private double scaleOfResiduals() {
        double sum = 0;
        for (Complex each : measured) {
            double real = options.weighting().real(each) * each.getReal();
            double imaginary = options.weighting().imaginary(each) * each.getImaginary();
            sum += real * real + imaginary * imaginary;
        }
        return Math.sqrt(sum / measured.length);
    }

    private static void requireKnown(Map<String, ?> given, List<String> names) {
        for (String name : given.keySet()) {
            if (!names.contains(name)) {
                throw new SolverException(Reason.UNKNOWN_PARAMETER, name, String.join(", ", names));
            }
        }
    }

    private FitScale scale(int parameter, String name) {
        FitOptions.Range range = options.bounds().get(name);
        if (model.isExponent(parameter)) {
            return range == null ? new FitScale(CircuitElement.LEAST_EXPONENT, CircuitElement.GREATEST_EXPONENT, false) : new FitScale(range.low(), range.high(), false);
        }
        return range == null ? FitScale.positive() : new FitScale(Math.max(0, range.low()), range.high(), true);
    }

    /**
     * Fits a model.
     *
     * @param model to fit
     * @param data measured spectrum
     * @param options weighting, starts, bounds
     * @param progress asked between starts
     * @return the best of all starts
     * @throws SolverException {@link Reason#TOO_FEW_POINTS}, {@link Reason#UNKNOWN_PARAMETER} or {@link Reason#NOT_CONVERGED}
     */
    public static FitResult of(SpectrumModel model, Spectrum data, FitOptions options, Progress progress) {
        return new SpectrumFit(model, data, options).fit(progress);
    }

    /** Where a start ended. */
    private record End(double[] positions, double cost, boolean converged) {
    }

    private FitResult fit(Progress progress) {
        Supplier<double[]> points = model.startingPoints(data, options.seed());
        End best = new End(new double[free.length], Double.POSITIVE_INFINITY, false);
        double single = Double.NaN;
        for (int start = 0; start < options.starts(); start++) {
            progress.checkCanceled();
            double[] drawn = points.get();
            if (start == 0) {
                options.guess().forEach((name, value) -> drawn[model.parameterNames().indexOf(name)] = value);
            }
            End end = minimise(positions(drawn), start == 0 ? LONG : SHORT);
            if (start == 0) {
                single = end.cost() < Double.POSITIVE_INFINITY ? rms(model.impedances(data, parameters(end.positions())), data) : Double.POSITIVE_INFINITY;
            }
            if (end.cost() < BETTER * best.cost()) {
                best = end;
            }
        }
        if (best.cost() == Double.POSITIVE_INFINITY) {
            throw new SolverException(Reason.NOT_CONVERGED, "the fit of " + model, options.starts());
        }
        return result(best.converged() ? best : minimise(best.positions(), LONG), single);
    }

    private double[] positions(double[] drawn) {
        double[] positions = new double[free.length];
        for (int i = 0; i < free.length; i++) {
            positions[i] = scales[free[i]].position(drawn[free[i]]);
        }
        return positions;
    }

    private double[] parameters(double[] positions) {
        double[] parameters = values.clone();
        for (int i = 0; i < free.length; i++) {
            parameters[free[i]] = scales[free[i]].value(positions[i]);
        }
        return parameters;
    }

    private End minimise(double[] start, int evaluations) {
        Best best = new Best();
        MultivariateJacobianFunction function = position -> {
            Pair<RealVector, RealMatrix> residuals = residuals(position.toArray());
            best.offer(position, residuals.getFirst().getNorm());
            return residuals;
        };
        try {
            new LevenbergMarquardtOptimizer().withCostRelativeTolerance(TOLERANCE).withParameterRelativeTolerance(TOLERANCE)
                    .optimize(LeastSquaresFactory.create(function, new ArrayRealVector(2 * data.size() + free.length), new ArrayRealVector(start), null, evaluations, evaluations));
            return new End(best.position, best.cost, true);
        } catch (MathIllegalStateException tooSlow) {
            return new End(best.position, best.cost, false);
        }
    }

    /** The best point that a start has come by, also where it never settles. */
    private static final class Best {

        private double[] position = {};
        private double cost = Double.POSITIVE_INFINITY;

        void offer(RealVector point, double norm) {
            if (norm < cost) {
                cost = norm;
                position = point.toArray();
            }
        }
    }

    /** Weighted residuals, real parts first, then what is known from elsewhere, with their derivatives by the positions. */
    private Pair<RealVector, RealMatrix> residuals(double[] positions) {
        double[] parameters = parameters(positions);
        Complex[][] values = evaluate(parameters);
        int points = data.size();
        double[] residuals = new double[2 * points + free.length];
        double[][] derivatives = new double[2 * points + free.length][free.length];
        double[] slopes = new double[free.length];
        for (int j = 0; j < free.length; j++) {
            slopes[j] = scales[free[j]].slope(positions[j]);
            residuals[2 * points + j] = priorWeights[j] * (parameters[free[j]] - priorMeans[j]);
            derivatives[2 * points + j][j] = priorWeights[j] * slopes[j];
        }
        for (int i = 0; i < points; i++) {
            double real = options.weighting().real(measured[i]);
            double imaginary = options.weighting().imaginary(measured[i]);
            residuals[i] = real * (values[i][0].getReal() - measured[i].getReal());
            residuals[points + i] = imaginary * (values[i][0].getImaginary() - measured[i].getImaginary());
            for (int j = 0; j < free.length; j++) {
                derivatives[i][j] = real * values[i][free[j] + 1].getReal() * slopes[j];
                derivatives[points + i][j] = imaginary * values[i][free[j] + 1].getImaginary() * slopes[j];
            }
        }
        return new Pair<>(new ArrayRealVector(residuals, false), new Array2DRowRealMatrix(derivatives, false));
    }

    /** The model with its derivatives at all points, as impedance or admittance. */
    private Complex[][] evaluate(double[] parameters) {
        Complex[][] all = model.evaluate(data, parameters);
        if (options.admittance()) {
            for (Complex[] values : all) {
                Complex admittance = values[0].reciprocal();
                Complex factor = admittance.multiply(admittance).negate();
                for (int j = 1; j < values.length; j++) {
                    values[j] = values[j].multiply(factor);
                }
                values[0] = admittance;
            }
        }
        return all;
    }

    /** Root of the mean square of what a fit leaves over, without weights [ohm]. */
    static double rms(Complex[] fitted, Spectrum data) {
        double sum = 0;
        for (int i = 0; i < data.size(); i++) {
            double residual = fitted[i].subtract(data.impedance(i)).abs();
            sum += residual * residual;
        }
        return Math.sqrt(sum / data.size());
    }

    private FitResult result(End end, double single) {
        double[] parameters = parameters(end.positions());
        int freedom = Math.max(1, 2 * data.size() - free.length);
        double cost = end.cost() * end.cost() / freedom;
        double[][] covariance = covariance(parameters, cost);
        double quantile = new TDistribution(freedom).inverseCumulativeProbability(PROBABILITY);
        List<FitResult.Parameter> fitted = new ArrayList<>();
        for (int i = 0; i < parameters.length; i++) {
            boolean fixed = options.fixed().containsKey(model.parameterNames().get(i));
            double deviation = Math.sqrt(covariance[i][i]);
            fitted.add(new FitResult.Parameter(model.parameterNames().get(i), parameters[i], deviation, quantile * deviation, fixed,
                    !fixed && scales[i].isAtBound(parameters[i])));
        }
        Complex[] impedances = model.impedances(data, parameters);
        return new FitResult(model.toString(), fitted, correlation(covariance), rms(impedances, data), cost, new Spectrum(data.frequencies(), impedances), single,
                end.converged());
    }

    /** cost (J^T J)^-1 with derivatives scaled by the parameters, so that their units do not matter; infinite where the data say nothing. */
    private double[][] covariance(double[] parameters, double cost) {
        double[][] covariance = new double[parameters.length][parameters.length];
        if (free.length == 0) {
            return covariance;
        }
        double[][] scaled = new double[2 * data.size() + free.length][free.length];
        Complex[][] values = evaluate(parameters);
        for (int j = 0; j < free.length; j++) {
            scaled[2 * data.size() + j][j] = priorWeights[j] * parameters[free[j]];
        }
        for (int i = 0; i < data.size(); i++) {
            for (int j = 0; j < free.length; j++) {
                Complex derivative = values[i][free[j] + 1].multiply(parameters[free[j]]);
                scaled[i][j] = options.weighting().real(measured[i]) * derivative.getReal();
                scaled[data.size() + i][j] = options.weighting().imaginary(measured[i]) * derivative.getImaginary();
            }
        }
        SingularValueDecomposition decomposition = new SingularValueDecomposition(new Array2DRowRealMatrix(scaled, false));
        double[] singular = decomposition.getSingularValues();
        RealMatrix directions = decomposition.getV();
        for (int a = 0; a < free.length; a++) {
            for (int b = 0; b < free.length; b++) {
                double sum = 0;
                for (int k = 0; k < singular.length; k++) {
                    double product = directions.getEntry(a, k) * directions.getEntry(b, k);
                    if (singular[k] > UNDETERMINED * singular[0]) {
                        sum += product / (singular[k] * singular[k]);
                    } else if (a == b && product > 1e-6) {
                        sum = Double.POSITIVE_INFINITY;
                    }
                }
                covariance[free[a]][free[b]] = cost * sum * parameters[free[a]] * parameters[free[b]];
            }
        }
        return covariance;
    }

    private static double[][] correlation(double[][] covariance) {
        double[][] correlation = new double[covariance.length][covariance.length];
        for (int i = 0; i < covariance.length; i++) {
            for (int j = 0; j < covariance.length; j++) {
                double product = Math.sqrt(covariance[i][i]) * Math.sqrt(covariance[j][j]);
                correlation[i][j] = i == j && product > 0 ? 1 : product > 0 && product < Double.POSITIVE_INFINITY ? covariance[i][j] / product : 0;
            }
        }
        return correlation;
    }
}
