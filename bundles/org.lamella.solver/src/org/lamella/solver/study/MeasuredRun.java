package org.lamella.solver.study;

import java.util.List;

import org.lamella.model.design.Measurement;
import org.lamella.solver.ResultSeries;
import org.lamella.solver.ResultSeries.Axis;

/** What was measured of an experiment, beside what is simulated of it. */
final class MeasuredRun {

    private final Measurement measurement;
    private final double[] times;

    MeasuredRun(Measurement measurement) {
        this.measurement = measurement;
        this.times = numbers(measurement.getTimes());
    }

    private static double[] numbers(List<Double> list) {
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Temperature of the measurement, K. */
    double temperature() {
        return measurement.getTemperature();
    }

    private String name() {
        return Names.simple(measurement.getQualifiedName());
    }

    /** Adds voltage and current, in the charts of the simulated ones at a temperature. */
    void addTo(Results results, String subject, double temperature) {
        add("experiment-voltage", "V", numbers(measurement.getVoltages()), results, subject, temperature);
        if (!measurement.getCurrents().isEmpty()) {
            add("experiment-current", "A/m2", numbers(measurement.getCurrents()), results, subject, temperature);
        }
    }

    private void add(String id, String unit, double[] values, Results results, String subject, double temperature) {
        results.add(new ResultSeries(id, subject, Results.at(temperature), new Axis("time", "s", times), List.of(new Axis(name(), unit, values)), true));
    }

    /** Root of the mean squared difference of the simulated voltage, over the measured times that it reaches, V; NaN where it reaches none. */
    double deviation(List<ExperimentRun.Point> points) {
        double sum = 0;
        int count = 0;
        int next = 1;
        for (int i = 0; i < times.length && times[i] <= points.getLast().time(); i++) {
            while (next < points.size() - 1 && points.get(next).time() < times[i]) {
                next++;
            }
            ExperimentRun.Point before = points.get(next - 1);
            ExperimentRun.Point after = points.get(next);
            double length = after.time() - before.time();
            double share = length == 0 ? 1 : (times[i] - before.time()) / length;
            double voltage = before.voltage() + share * (after.voltage() - before.voltage());
            if (Double.isFinite(voltage)) {
                double difference = voltage - measurement.getVoltages().get(i);
                sum += difference * difference;
                count++;
            }
        }
        return Math.sqrt(sum / count);
    }
}
