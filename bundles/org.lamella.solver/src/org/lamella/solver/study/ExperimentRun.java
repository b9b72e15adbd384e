package org.lamella.solver.study;

import java.util.List;
import java.util.Optional;

import org.lamella.solver.transport.Depletion;

/**
 * What a cell did in an experiment.
 *
 * @param points instants in order
 * @param done stages in order, as far as they were done
 * @param depletion where salt ran out, which ends the experiment
 */
record ExperimentRun(List<Point> points, List<Done> done, Optional<Depletion> depletion) {

    /**
     * An instant.
     *
     * @param time since the start [s]
     * @param voltage [V]; infinite where the salt is used up
     * @param current positive from anode to cathode [A/m2]
     * @param charge passed since the start, with the sign of the current [C/m2]
     */
    record Point(double time, double voltage, double current, double charge) {
    }

    /**
     * A stage that was done.
     *
     * @param number from 1
     * @param stage what was to be done
     * @param start [s]
     * @param end [s]
     * @param charge passed [C/m2]
     * @param voltage at the end [V]
     * @param cause what ended it
     */
    record Done(int number, Protocol.Stage stage, double start, double end, double charge, double voltage, String cause) {
    }

    ExperimentRun {
        points = List.copyOf(points);
        done = List.copyOf(done);
    }
}
