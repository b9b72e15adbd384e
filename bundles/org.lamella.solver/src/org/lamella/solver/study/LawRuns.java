package org.lamella.solver.study;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.lamella.model.design.Composite;
import org.lamella.solver.Progress;
import org.lamella.solver.composite.ConductivityLaw;

/**
 * How laws that take time are run: for all temperatures of the study together, on some threads, and so that they can be cancelled. A
 * composite that is compiled again, as fits do, finds its law with all that it has solved.
 */
final class LawRuns {

    private final List<Double> temperatures;
    private final int threads;
    private final Progress progress;
    private final Map<Composite, ConductivityLaw> made = new HashMap<>();

    /**
     * @param temperatures that will be asked for [K]
     * @param threads that share the work; no result depends on it
     * @param progress told what is being solved; asked for cancellation often
     */
    LawRuns(List<Double> temperatures, int threads, Progress progress) {
        this.temperatures = List.copyOf(temperatures);
        this.threads = threads;
        this.progress = progress;
    }

    /** One temperature at a time, without a listener. */
    static LawRuns plain() {
        return new LawRuns(List.of(), 1, Progress.NONE);
    }

    List<Double> temperatures() {
        return temperatures;
    }

    int threads() {
        return threads;
    }

    Progress progress() {
        return progress;
    }

    /** The law of a composite, made the first time it is asked for. */
    ConductivityLaw law(Composite composite, Supplier<ConductivityLaw> maker) {
        return made.computeIfAbsent(composite, key -> maker.get());
    }
}
