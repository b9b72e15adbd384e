package org.lamella.solver.transport;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

import org.lamella.solver.Progress;
import org.lamella.solver.numerics.Inputs;

/**
 * Follows a cell in time. Steps are implicit (TR-BDF2: the trapezoidal rule, then a backward difference; second order and L-stable), each with
 * its error from the third-order companion of Hosea and Shampine, Appl. Numer. Math. 20 (1996) 21. An event such as depletion is found by
 * repeating the step in which it happens with other lengths.
 */
public final class CellTransient {

    /** Part of the mean concentration that a step may be wrong by. */
    public static final double USUAL_TOLERANCE = 1e-6;

    /** Name of the event that salt runs out at a face, which ends every run. */
    public static final String DEPLETION = "depletion";

    /** Weights of TR-BDF2: of the two explicit rates and of the implicit one. */
    private static final double OUTER = Math.sqrt(2) / 4;
    private static final double IMPLICIT = 1 - Math.sqrt(2) / 2;
    private static final double MAX_GROWTH = 4;
    /** Part of a step below which it is not shortened any more. */
    private static final double SHORTEST = 1e-12;
    private static final double EVENT_ACCURACY = 1e-10;

    /**
     * Ends a run when its margin falls to zero.
     *
     * @param name for the caller
     * @param margin positive until the event
     */
    public record Event(String name, ToDoubleFunction<CellMoment> margin) {

        private boolean happened(CellMoment moment) {
            return !(margin.applyAsDouble(moment) > 0);
        }
    }

    /**
     * How a run ended.
     *
     * @param moment the end; of an event the instant before it
     * @param event what ended it; empty when the time was up
     */
    public record End(CellMoment moment, Optional<String> event) {

        /** Whether salt ran out. */
        public boolean depleted() {
            return event.filter(DEPLETION::equals).isPresent();
        }
    }

    private record Step(CellMoment moment, double error) {
    }

    private final PolarisedCell cell;
    private final SaltEquation equation;
    private final VoltageControl voltageControl;
    private final double permitted;
    private final Progress progress;
    private final double[] ratesBefore;
    private final double[] ratesBetween;
    private final double[] error;

    /**
     * A cell to follow.
     *
     * @param cell the cell
     * @param tolerance part of the mean concentration that a step may be wrong by
     * @param progress asked for cancellation before each step
     */
    public CellTransient(PolarisedCell cell, double tolerance, Progress progress) {
        this.cell = cell;
        this.equation = cell.equation();
        this.permitted = Inputs.between("the tolerance", tolerance, 1e-12, 1e-2) * cell.column().meanConcentration();
        this.progress = progress;
        this.voltageControl = new VoltageControl(cell);
        int n = cell.column().size();
        ratesBefore = new double[n];
        ratesBetween = new double[n];
        error = new double[n];
    }

    /**
     * Follows the cell.
     *
     * @param start where it stands; its current is replaced by that of the control
     * @param control what drives it
     * @param duration greatest time [s]
     * @param events what ends the run earlier, besides depletion
     * @param observer sees the start and the end of every step
     * @return the end
     */
    public End run(CellMoment start, Control control, double duration, List<Event> events, Consumer<CellMoment> observer) {
        Inputs.positive("the duration", duration);
        CellMoment now = start.with(switch (control) {
            case Control.Current current -> current.density();
            case Control.Voltage voltage -> voltageControl.current(start.concentrations(), voltage.voltage(), start.current());
        });
        if (!Double.isFinite(now.current())) {
            throw SaltEquation.notConverged();
        }
        observer.accept(now);
        Optional<String> event = event(now, events);
        double length = Math.min(duration, cell.column().shortestDiffusionTime());
        double end = start.time() + duration;
        while (event.isEmpty() && now.time() < end) {
            progress.checkCanceled();
            double rest = end - now.time();
            boolean last = length >= rest * (1 - SHORTEST);
            Step step = accepted(now, control, last ? rest : length);
            double taken = step.moment().time() - now.time();
            event = event(step.moment(), events);
            if (event.isPresent()) {
                return locate(now, control, step.moment(), events, observer);
            }
            now = step.moment();
            length = taken * growth(step.error());
            observer.accept(now);
            if (last && taken >= rest * (1 - SHORTEST)) {
                break;
            }
        }
        return new End(now, event);
    }

    /** A step whose error is permitted, shortened as needed. */
    private Step accepted(CellMoment now, Control control, double wanted) {
        double length = wanted;
        while (length > SHORTEST * wanted) {
            Optional<Step> step = step(now, control, length);
            if (step.isPresent() && step.get().error() <= 1) {
                return step.get();
            }
            length *= step.isPresent() ? Math.max(0.1, growth(step.get().error())) : 0.1;
        }
        throw SaltEquation.notConverged();
    }

    private static double growth(double error) {
        return Math.min(MAX_GROWTH, 0.9 / Math.cbrt(error));
    }

    /** One step; empty when its equations have no solution. The error is relative to the permitted one. */
    private Optional<Step> step(CellMoment now, Control control, double length) {
        double implicit = IMPLICIT * length;
        double[] before = now.concentrations();
        int n = before.length;
        equation.rates(before, now.current(), ratesBefore);
        double[] right = new double[n];
        for (int j = 0; j < n; j++) {
            right[j] = before[j] + implicit * ratesBefore[j];
        }
        double[] c = before.clone();
        double between = solve(control, implicit, right, c, now.current());
        if (Double.isNaN(between)) {
            return Optional.empty();
        }
        equation.rates(c, between, ratesBetween);
        for (int j = 0; j < n; j++) {
            right[j] = before[j] + OUTER * length * (ratesBefore[j] + ratesBetween[j]);
        }
        double after = solve(control, implicit, right, c, between);
        if (Double.isNaN(after)) {
            return Optional.empty();
        }
        double charge = now.charge() + length * (OUTER * (now.current() + between) + IMPLICIT * after);
        return Optional.of(new Step(new CellMoment(now.time() + length, c, after, charge), error(c, after, length)));
    }

    private double error(double[] c, double current, double length) {
        equation.rates(c, current, error);
        for (int j = 0; j < error.length; j++) {
            error[j] = length / 3 * ((4 * OUTER - 1) * ratesBefore[j] - ratesBetween[j] + 2 * IMPLICIT * error[j]);
        }
        equation.smooth(error);
        return Arrays.stream(error).map(value -> Math.abs(value) / permitted).max().orElse(0);
    }

    /** Solves one stage; returns its current, or NaN when there is no solution. */
    private double solve(Control control, double implicit, double[] right, double[] c, double guess) {
        return switch (control) {
            case Control.Current current -> equation.solve(implicit, current.density(), right, c) ? current.density() : Double.NaN;
            case Control.Voltage voltage -> {
                double[] start = c.clone();
                yield voltageControl.current(i -> {
                    System.arraycopy(start, 0, c, 0, c.length);
                    return equation.solve(implicit, i, right, c) ? cell.voltage(c, i) : Double.NaN;
                }, start, voltage.voltage(), guess);
            }
        };
    }

    private Optional<String> event(CellMoment moment, List<Event> events) {
        Optional<String> named = events.stream().filter(event -> event.happened(moment)).map(Event::name).findFirst();
        boolean depleted = !(cell.leastConcentration(moment.concentrations(), moment.current()) > 0);
        return named.isPresent() || !depleted ? named : Optional.of(DEPLETION);
    }

    /** Halves the step in which an event happens until its instant is known. */
    private End locate(CellMoment now, Control control, CellMoment beyond, List<Event> events, Consumer<CellMoment> observer) {
        CellMoment before = now;
        CellMoment after = beyond;
        while (after.time() - before.time() > EVENT_ACCURACY * after.time()) {
            double length = (before.time() + after.time()) / 2 - now.time();
            CellMoment middle = step(now, control, length).orElseThrow(SaltEquation::notConverged).moment();
            if (event(middle, events).isPresent()) {
                after = middle;
            } else {
                before = middle;
            }
        }
        if (before != now) {
            observer.accept(before);
        }
        return new End(before, event(after, events));
    }
}
