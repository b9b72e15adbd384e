package org.lamella.solver.study;

import java.util.ArrayList;
import java.util.List;

import org.lamella.solver.Progress;
import org.lamella.solver.transport.Direction;
import org.lamella.solver.transport.LayeredElectrolyte;
import org.lamella.solver.transport.LimitingCurrent;
import org.lamella.solver.transport.SaltColumn;
import org.lamella.solver.transport.SteadyProfile;

/** {@code compute limiting-current}: the largest steady current in both directions and the layer that limits it (B3). */
public final class LimitingCurrentStudy implements StudyEvaluator {

    /** Why there is no limit where transport data are missing. */
    static final String UNKNOWN = "no-value: the limit cannot be known while a salt-bearing layer lacks transport data";

    @Override
    public String kind() {
        return "limiting-current";
    }

    @Override
    public void evaluate(StudyContext context, Results results, Progress progress) {
        StackModel stack = context.stack();
        if (stack == null) {
            return;
        }
        for (double temperature : context.temperatures()) {
            progress.checkCanceled();
            StackState state = stack.at(temperature);
            LayeredElectrolyte electrolyte = Electrolytes.of(state);
            List<String> gaps = Electrolytes.unknownTransport(state);
            SaltColumn column = Electrolytes.column(stack, state);
            List<String> limiting = new ArrayList<>();
            for (Direction direction : Direction.values()) {
                LimitingCurrent even = electrolyte.limitingCurrent(direction);
                LimitingCurrent limit = column.isConstant() || !gaps.isEmpty() ? even : varying(column, direction, even);
                String word = direction == Direction.CHARGE ? "charge" : "discharge";
                Results.Entry entry = results.of("limiting-current-" + word, context.subject()).at(temperature).model("B3").valid(state.valid()).notes(gaps)
                        .notes(Electrolytes.trappedSalt(state)).notes(state.notes());
                if (!gaps.isEmpty()) {
                    entry.missing(UNKNOWN);
                    limiting.add(word + ": not known");
                } else if (limit.unbounded()) {
                    entry.notes("single-ion: no layer can run out of salt").unbounded();
                    limiting.add(word + ": none");
                } else {
                    String layer = Names.simple(electrolyte.layers().get(limit.layer().getAsInt()).name());
                    if (limit.lowerBound()) {
                        entry.notes("lower-bound: fillers carry most of the current in the limiting chain; the true limit is higher");
                    }
                    entry.notes("limiting-layer: " + layer + " runs out of salt first").is(limit.value().getAsDouble());
                    limiting.add(word + ": " + layer);
                }
            }
            results.of("limiting-current-layer", context.subject()).at(temperature).model("B3").valid(gaps.isEmpty() && state.valid()).is(String.join("; ", limiting));
        }
    }

    /** The limit with properties that follow the salt concentration. */
    private static LimitingCurrent varying(SaltColumn column, Direction direction, LimitingCurrent even) {
        LimitingCurrent limit = new SteadyProfile(column).limitingCurrent(direction);
        return new LimitingCurrent(limit.value(), limit.layer(), even.lowerBound());
    }
}
