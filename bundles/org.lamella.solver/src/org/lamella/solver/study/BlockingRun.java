package org.lamella.solver.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.lamella.solver.transport.BlockingCell;

/** A blocking cell doing an experiment, in closed form. */
final class BlockingRun {

    /** Points of a stage. */
    private static final int POINTS = 24;

    private final BlockingCell cell;
    private final List<ExperimentRun.Point> points = new ArrayList<>();
    private final List<ExperimentRun.Done> done = new ArrayList<>();
    private double time;
    private double charge;

    BlockingRun(BlockingCell cell) {
        this.cell = cell;
    }

    /** Does the stages in order. */
    ExperimentRun of(List<Protocol.Stage> stages) {
        for (int i = 0; i < stages.size(); i++) {
            stage(i + 1, stages.get(i));
        }
        return new ExperimentRun(points, done, Optional.empty());
    }

    private void stage(int number, Protocol.Stage stage) {
        boolean hold = stage.verb().equals("hold");
        double current = switch (stage.verb()) {
            case "charge" -> stage.level();
            case "discharge" -> -stage.level();
            case "hold" -> cell.current(charge, stage.level());
            case "rest" -> 0;
            default -> throw new IllegalArgumentException("a blocking cell cannot " + stage.verb());
        };
        double duration = Math.min(stage.duration(), CellRun.LONGEST);
        String cause = Double.isInfinite(stage.duration()) ? "no end within a year" : "time";
        OptionalDouble event = hold ? heldUntil(stage, current) : drivenUntil(stage, current);
        if (event.isPresent() && event.getAsDouble() < duration) {
            duration = event.getAsDouble();
            cause = hold ? "current" : stage.voltage().isPresent() ? "voltage" : "capacity";
        }
        double start = time;
        double before = charge;
        for (int k = 0; k < POINTS; k++) {
            double share = (double) k / (POINTS - 1);
            double since = duration * share * share;
            double stored = hold ? cell.held(before, stage.level(), since) : before + current * since;
            double now = hold ? cell.current(stored, stage.level()) : current;
            points.add(new ExperimentRun.Point(start + since, cell.voltage(stored, now), now, stored));
            charge = stored;
        }
        time = start + duration;
        done.add(new ExperimentRun.Done(number, stage, start, time, charge - before, points.getLast().voltage(), cause));
    }

    /** Time in which the current of a hold falls to its end; empty without one. */
    private OptionalDouble heldUntil(Protocol.Stage stage, double current) {
        return stage.currentDensity().isEmpty() ? OptionalDouble.empty()
                : OptionalDouble.of(Math.max(0, cell.resistance() * cell.capacitance() * Math.log(Math.abs(current) / stage.currentDensity().getAsDouble())));
    }

    private OptionalDouble drivenUntil(Protocol.Stage stage, double current) {
        if (current == 0) {
            return OptionalDouble.empty();
        }
        double least = Double.POSITIVE_INFINITY;
        if (stage.voltage().isPresent()) {
            least = cell.timeTo(charge, current, stage.voltage().getAsDouble());
        }
        if (stage.capacity().isPresent()) {
            least = Math.min(least, stage.capacity().getAsDouble() / Math.abs(current));
        }
        return Double.isInfinite(least) ? OptionalDouble.empty() : OptionalDouble.of(least);
    }
}
