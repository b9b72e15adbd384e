package org.lamella.solver.study;

import java.util.List;

import org.lamella.solver.Progress;

/**
 * How laws that take time are run: for all temperatures of the study together, on some threads, and so that they can be cancelled.
 *
 * @param temperatures that will be asked for [K]
 * @param threads that share the work; no result depends on it
 * @param progress told what is being solved; asked for cancellation often
 */
record LawRuns(List<Double> temperatures, int threads, Progress progress) {

    LawRuns {
        temperatures = List.copyOf(temperatures);
    }

    /** One temperature at a time, without a listener. */
    static LawRuns plain() {
        return new LawRuns(List.of(), 1, Progress.NONE);
    }
}
