package org.lamella.solver.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.lamella.solver.Progress;
import org.lamella.solver.transport.BruceVincent;
import org.lamella.solver.transport.Depletion;
import org.lamella.solver.transport.Direction;
import org.lamella.solver.transport.LimitingCurrent;
import org.lamella.solver.transport.PolarisedCell;
import org.lamella.solver.transport.SandTime;
import org.lamella.solver.transport.SteadyProfile;
import org.lamella.solver.transport.TransportLayer;

/** {@code compute transport}: salt and potential over depth and time under constant currents, and when salt runs out (B2 to B4). */
public final class TransportStudy implements StudyEvaluator {

    private static final String KIND = "transport";
    private static final List<String> BY_CURRENT = List.of("polarisation-voltage", "depletion-time", "depletion-capacity", "sand-time");
    /** Small against RT/F, so that the ratio of the currents no longer depends on it, V. */
    private static final double SMALL_VOLTAGE = 1e-4;
    /** A current this close above the limit takes forever; it counts as the limit. */
    private static final double ABOVE = 1 + 1e-9;
    /** Times for salt to spread after which a current above the limit has emptied the face. */
    private static final double PATIENCE = 100;

    private record Outcome(Direction direction, double current, LimitingCurrent limit, Optional<Depletion> depletion, OptionalDouble steadyVoltage,
            List<String> notes) {
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void evaluate(StudyContext context, Results results, Progress progress) {
        StackModel stack = context.stack();
        if (stack == null) {
            return;
        }
        Set<Double> currents = new TreeSet<>(context.numbers(KIND, "transport.current"));
        currents.addAll(context.requiredCurrents(BY_CURRENT));
        for (double temperature : context.temperatures()) {
            StackState state = stack.at(temperature);
            Entries entries = new Entries(context.subject(), state, notes(stack, state), results);
            List<String> gaps = Electrolytes.unknownTransport(state);
            if (!gaps.isEmpty()) {
                currents.forEach(current -> BY_CURRENT.forEach(id -> entries.at(id, current).notes(gaps).missing(LimitingCurrentStudy.UNKNOWN)));
                entries.of("steady-current-ratio").notes(gaps).missing(LimitingCurrentStudy.UNKNOWN);
                continue;
            }
            PolarisedCell cell = Electrolytes.polarised(stack, state);
            entries.of("steady-current-ratio").notes("small-voltage: in the limit of a small voltage").is(BruceVincent.steadyCurrentRatio(cell, SMALL_VOLTAGE));
            TransportSeries series = new TransportSeries(context.subject(), stack, cell, results);
            series.layers();
            List<TransportSeries.Row> depletions = new ArrayList<>();
            for (double current : currents) {
                List<Outcome> outcomes = new ArrayList<>();
                for (Direction direction : context.directions(KIND)) {
                    progress.checkCanceled();
                    outcomes.add(outcome(context, stack, cell, direction, current, series, progress));
                }
                entries(entries.with(outcomes.stream().flatMap(outcome -> outcome.notes().stream()).distinct().toList()), state, current, outcomes);
                outcomes.forEach(outcome -> depletions.add(new TransportSeries.Row(current, outcome.direction(), outcome.limit(), outcome.depletion())));
            }
            series.depletion(depletions);
        }
    }

    private static List<String> notes(StackModel stack, StackState state) {
        List<String> notes = new ArrayList<>(Electrolytes.trappedSalt(state));
        if (stack.cathode() != null) {
            notes.add("cathode-as-plane: the composite cathode counts as a plane that takes up lithium evenly and needs no voltage of its own");
        }
        notes.addAll(state.notes());
        return notes;
    }

    private static Outcome outcome(StudyContext context, StackModel stack, PolarisedCell cell, Direction direction, double magnitude, TransportSeries series,
            Progress progress) {
        double current = direction == Direction.DISCHARGE ? magnitude : -magnitude;
        SteadyProfile steady = new SteadyProfile(cell.column());
        LimitingCurrent limit = steady.limitingCurrent(direction);
        boolean depletes = magnitude > limit.value().orElse(Double.POSITIVE_INFINITY) * ABOVE;
        double spread = Math.max(cell.column().diffusionTime(), 1);
        OptionalDouble duration = context.number(KIND, "transport.duration");
        OptionalDouble rest = context.number(KIND, "transport.rest");
        PolarisationRun run = PolarisationRun.of(cell, current, duration.orElse(depletes ? PATIENCE * spread : spread), rest.orElse(Double.NaN), progress);
        series.run(run);
        List<String> clamped = Electrolytes.clamped(stack, cell.column(), run.under());
        Optional<Depletion> depletion = run.depletion();
        if (depletes && depletion.isEmpty()) {
            // the wanted time is too short to see what the quantities ask for
            depletion = PolarisationRun.of(cell, current, PATIENCE * spread, 0, progress).depletion();
        }
        if (depletes) {
            return new Outcome(direction, magnitude, limit, depletion, OptionalDouble.empty(), clamped);
        }
        double[] profile = steady.at(current);
        series.drop(profile, current);
        return new Outcome(direction, magnitude, limit, depletion, OptionalDouble.of(Math.abs(cell.voltage(profile, current))), clamped);
    }

    private static void entries(Entries entries, StackState state, double current, List<Outcome> outcomes) {
        Optional<Outcome> first = outcomes.stream().filter(outcome -> outcome.depletion().isPresent())
                .min(Comparator.comparingDouble(outcome -> outcome.depletion().orElseThrow().time()));
        if (first.isPresent()) {
            Depletion depletion = first.get().depletion().orElseThrow();
            String place = "depleted-layer: " + word(first.get().direction()) + " empties " + Names.simple(depletion.place().name()) + " at its "
                    + (depletion.place().side() == Depletion.Side.ANODE ? "anode" : "cathode") + " side";
            entries.at("depletion-time", current).notes(place).is(depletion.time());
            entries.at("depletion-capacity", current).notes(place).is(depletion.capacity());
        } else {
            String never = outcomes.stream().allMatch(outcome -> outcome.limit().unbounded()) ? "single-ion: no layer can run out of salt"
                    : "below-limit: the current stays below the limiting current";
            entries.at("depletion-time", current).notes(never).unbounded();
            entries.at("depletion-capacity", current).notes(never).unbounded();
        }
        Results.Entry voltage = entries.at("polarisation-voltage", current);
        Optional<Outcome> beyond = outcomes.stream().filter(outcome -> outcome.steadyVoltage().isEmpty()).findFirst();
        if (beyond.isPresent()) {
            voltage.missing("beyond-limit: no steady state exists; " + word(beyond.get().direction()) + " empties a layer at this current");
        } else {
            voltage.is(outcomes.stream().mapToDouble(outcome -> outcome.steadyVoltage().getAsDouble()).max().orElse(Double.NaN));
        }
        sandTime(entries.at("sand-time", current), state, current, outcomes);
    }

    /** Sand's time of the layers at the plating electrodes, with the properties of the initial concentration. */
    private static void sandTime(Results.Entry entry, StackState state, double current, List<Outcome> outcomes) {
        List<TransportLayer> layers = Electrolytes.of(state).layers();
        OptionalDouble least = OptionalDouble.empty();
        for (Outcome outcome : outcomes) {
            TransportLayer layer = outcome.direction() == Direction.DISCHARGE ? layers.getLast().slices().getLast() : layers.getFirst().slices().getFirst();
            if (layer instanceof TransportLayer.Polymer polymer && polymer.transference() < 1) {
                least = OptionalDouble.of(Math.min(least.orElse(Double.POSITIVE_INFINITY), SandTime.semiInfinite(polymer, current)));
            }
        }
        if (least.isPresent()) {
            entry.notes("semi-infinite: always exists, also where the finite layer never runs out").is(least.getAsDouble());
        } else {
            entry.notes("single-ion: the layer at the plating electrode holds no salt").unbounded();
        }
    }

    private static String word(Direction direction) {
        return direction == Direction.CHARGE ? "charge" : "discharge";
    }

    /** Starts entries that share subject, temperature, validity and notes. */
    private record Entries(String subject, StackState state, List<String> notes, Results results) {

        Entries with(List<String> more) {
            return new Entries(subject, state, Stream.concat(notes.stream(), more.stream()).toList(), results);
        }

        Results.Entry of(String id) {
            return results.of(id, subject).at(state.temperature()).model("B2").valid(state.valid()).notes(notes);
        }

        Results.Entry at(String id, double current) {
            return of(id).at(state.temperature(), current);
        }
    }
}
