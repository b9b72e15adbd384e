package org.lamella.solver.composite;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.lamella.solver.SolverException;
import org.lamella.solver.SolverException.Reason;
import org.lamella.solver.numerics.Inputs;

/**
 * Measured values at temperatures: piecewise linear in ln(value) against 1/T, which is exact for activated quantities between two
 * points. Trusted only within the measured range; outside it the nearest segment is continued. A single point is a constant.
 */
public final class TemperatureTable implements TemperatureLaw {

    /**
     * One measurement.
     *
     * @param temperature [K]
     * @param value in the quantity's SI unit, above zero
     */
    public record Point(double temperature, double value) {

        /** Checks the measurement. */
        public Point {
            Inputs.positive("the temperature of a table", temperature);
            Inputs.positive("the value of a table", value);
        }
    }

    private final double[] temperatures;
    private final double[] logarithms;

    /**
     * A table from points in any order.
     *
     * @param points at least one, no temperature twice
     */
    public TemperatureTable(List<Point> points) {
        if (points.isEmpty()) {
            throw new SolverException(Reason.EMPTY_TABLE);
        }
        List<Point> sorted = new ArrayList<>(points);
        sorted.sort(Comparator.comparingDouble(Point::temperature));
        this.temperatures = new double[sorted.size()];
        this.logarithms = new double[sorted.size()];
        for (int i = 0; i < temperatures.length; i++) {
            temperatures[i] = sorted.get(i).temperature();
            logarithms[i] = Math.log(sorted.get(i).value());
            if (i > 0 && temperatures[i] == temperatures[i - 1]) {
                throw new SolverException(Reason.DUPLICATE_TEMPERATURE, temperatures[i]);
            }
        }
    }

    @Override
    public double at(double temperature) {
        Inputs.positive("the temperature", temperature);
        int last = temperatures.length - 1;
        if (last == 0) {
            return Math.exp(logarithms[0]);
        }
        int right = 1;
        while (right < last && temperatures[right] < temperature) {
            right++;
        }
        int left = right - 1;
        double share = (1 / temperature - 1 / temperatures[left]) / (1 / temperatures[right] - 1 / temperatures[left]);
        return Math.exp(logarithms[left] + share * (logarithms[right] - logarithms[left]));
    }

    @Override
    public boolean validAt(double temperature) {
        return temperature >= temperatures[0] && temperature <= temperatures[temperatures.length - 1];
    }
}
