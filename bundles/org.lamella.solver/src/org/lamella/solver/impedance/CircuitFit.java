package org.lamella.solver.impedance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
import org.lamella.solver.Progress;
import org.lamella.solver.SolverException;
import org.lamella.solver.SolverException.Reason;

/**
 * Complex nonlinear least squares of an equivalent circuit, section B7: Levenberg-Marquardt with analytic derivatives from many starting
 * points. Boukamp, Solid State Ionics 20 (1986) 31.
 */
public final class CircuitFit {

    /** A start that has not settled by then is left; the best one is followed to its minimum. */
    private static final int SHORT = 50;
    private static final int LONG = 500;
    private static final double TOLERANCE = 1e-12;
    private static final double PROBABILITY = 0.975;
    /** Singular values of the scaled derivatives below this share of the largest carry no information. */
    private static final double UNDETERMINED = 1e-13;

    private final Circuit circuit;
    private final Spectrum data;
    private final FitOptions options;
    private final FitScale[] scales;
    private final int[] free;
    private final double[] values;
    private final Complex[] measured;

    private CircuitFit(Circuit circuit, Spectrum data, FitOptions options) {
        this.circuit = circuit;
        this.data = data;
        this.options = options;
        List<String> names = circuit.parameterNames();
        requireKnown(options.fixed(), names);
        requireKnown(options.bounds(), names);
        requireKnown(options.guess(), names);
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
        if (circuit.isExponent(parameter)) {
            return range == null ? new FitScale(CircuitElement.LEAST_EXPONENT, CircuitElement.GREATEST_EXPONENT, false) : new FitScale(range.low(), range.high(), false);
        }
        return range == null ? FitScale.positive() : new FitScale(Math.max(0, range.low()), range.high(), true);
    }

    /**
     * Fits a circuit.
     *
     * @param circuit to fit
     * @param data measured spectrum
     * @param options weighting, starts, bounds
     * @param progress asked between starts
     * @return the best of all starts
     * @throws SolverException {@link Reason#TOO_FEW_POINTS}, {@link Reason#UNKNOWN_PARAMETER} or {@link Reason#NOT_CONVERGED}
     */
    public static FitResult of(Circuit circuit, Spectrum data, FitOptions options, Progress progress) {
        return new CircuitFit(circuit, data, options).fit(progress);
    }

    /** Where a start ended. */
    private record End(double[] positions, double cost, boolean converged) {
    }

    private FitResult fit(Progress progress) {
        StartingPoints points = new StartingPoints(circuit, data, options.seed());
        End best = new End(new double[free.length], Double.POSITIVE_INFINITY, false);
        double single = Double.NaN;
        for (int start = 0; start < options.starts(); start++) {
            progress.checkCanceled();
            double[] drawn = points.next();
            if (start == 0) {
                options.guess().forEach((name, value) -> drawn[circuit.parameterNames().indexOf(name)] = value);
            }
            End end = minimise(positions(drawn), start == 0 ? LONG : SHORT);
            if (start == 0) {
                single = end.cost() < Double.POSITIVE_INFINITY ? rms(parameters(end.positions())) : Double.POSITIVE_INFINITY;
            }
            if (end.cost() < best.cost()) {
                best = end;
            }
        }
        if (best.cost() == Double.POSITIVE_INFINITY) {
            throw new SolverException(Reason.NOT_CONVERGED, "the fit of " + circuit, options.starts());
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
        MultivariateJacobianFunction model = position -> {
            Pair<RealVector, RealMatrix> residuals = residuals(position.toArray());
            best.offer(position, residuals.getFirst().getNorm());
            return residuals;
        };
        try {
            new LevenbergMarquardtOptimizer().withCostRelativeTolerance(TOLERANCE).withParameterRelativeTolerance(TOLERANCE)
                    .optimize(LeastSquaresFactory.create(model, new ArrayRealVector(2 * data.size()), new ArrayRealVector(start), null, evaluations, evaluations));
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

    /** Weighted residuals, real parts first, with their derivatives by the positions. */
    private Pair<RealVector, RealMatrix> residuals(double[] positions) {
        double[] parameters = parameters(positions);
        int points = data.size();
        double[] residuals = new double[2 * points];
        double[][] derivatives = new double[2 * points][free.length];
        double[] slopes = new double[free.length];
        for (int j = 0; j < free.length; j++) {
            slopes[j] = scales[free[j]].slope(positions[j]);
        }
        for (int i = 0; i < points; i++) {
            Complex[] model = model(i, parameters);
            double real = options.weighting().real(measured[i]);
            double imaginary = options.weighting().imaginary(measured[i]);
            residuals[i] = real * (model[0].getReal() - measured[i].getReal());
            residuals[points + i] = imaginary * (model[0].getImaginary() - measured[i].getImaginary());
            for (int j = 0; j < free.length; j++) {
                derivatives[i][j] = real * model[free[j] + 1].getReal() * slopes[j];
                derivatives[points + i][j] = imaginary * model[free[j] + 1].getImaginary() * slopes[j];
            }
        }
        return new Pair<>(new ArrayRealVector(residuals, false), new Array2DRowRealMatrix(derivatives, false));
    }

    /** The circuit with its derivatives at a point, as impedance or admittance. */
    private Complex[] model(int point, double[] parameters) {
        Complex[] model = circuit.evaluate(data.omega(point), parameters);
        if (options.admittance()) {
            Complex admittance = model[0].reciprocal();
            Complex factor = admittance.multiply(admittance).negate();
            for (int j = 1; j < model.length; j++) {
                model[j] = model[j].multiply(factor);
            }
            model[0] = admittance;
        }
        return model;
    }

    private double rms(double[] parameters) {
        double sum = 0;
        for (int i = 0; i < data.size(); i++) {
            double residual = circuit.impedance(data.omega(i), parameters).subtract(data.impedance(i)).abs();
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
            boolean fixed = options.fixed().containsKey(circuit.parameterNames().get(i));
            double deviation = Math.sqrt(covariance[i][i]);
            fitted.add(new FitResult.Parameter(circuit.parameterNames().get(i), parameters[i], deviation, quantile * deviation, fixed,
                    !fixed && scales[i].isAtBound(parameters[i])));
        }
        return new FitResult(circuit, fitted, correlation(covariance), rms(parameters), cost, circuit.spectrum(data.frequencies(), parameters), single, end.converged());
    }

    /** cost (J^T J)^-1 with derivatives scaled by the parameters, so that their units do not matter; infinite where the data say nothing. */
    private double[][] covariance(double[] parameters, double cost) {
        double[][] covariance = new double[parameters.length][parameters.length];
        if (free.length == 0) {
            return covariance;
        }
        double[][] scaled = new double[2 * data.size()][free.length];
        for (int i = 0; i < data.size(); i++) {
            Complex[] model = model(i, parameters);
            for (int j = 0; j < free.length; j++) {
                Complex derivative = model[free[j] + 1].multiply(parameters[free[j]]);
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
