package org.lamella.solver.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.model.Properties;
import org.lamella.model.design.Computation;
import org.lamella.solver.Progress;
import org.lamella.solver.ResultSeries;
import org.lamella.solver.ResultSeries.Axis;
import org.lamella.solver.ResultTable;
import org.lamella.solver.ResultTable.Column;
import org.lamella.solver.transport.PolarisedCell;

/** {@code compute plating-limit}: how much lithium can be plated at the anode at each current, and what ends it (B4). */
public final class PlatingLimitStudy implements StudyEvaluator {

    private static final String KIND = "plating-limit";
    private static final String CAPACITY = "plating-capacity";
    /** Currents shown when none are given, as multiples of the limiting current. */
    private static final double LEAST = 0.5;
    private static final double MOST = 10;
    /** The same in A/m2 where there is no limiting current. */
    private static final double UNLIMITED = 10;

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
        List<Double> required = context.requiredCurrents(List.of(CAPACITY));
        for (double temperature : context.temperatures()) {
            StackState state = stack.at(temperature);
            List<String> gaps = Electrolytes.unknownTransport(state);
            if (!gaps.isEmpty()) {
                required.forEach(current -> results.of(CAPACITY, context.subject()).at(temperature, current).model("B4").notes(gaps).missing(LimitingCurrentStudy.UNKNOWN));
                continue;
            }
            PolarisedCell cell = Electrolytes.polarised(stack, state);
            Plating plating = new Plating(cell, context.number(KIND, "plating-limit.cut-off"), progress);
            for (double current : required) {
                Plating.Limit limit = plating.at(current);
                Results.Entry entry = results.of(CAPACITY, context.subject()).at(temperature, current).model("B4").valid(state.valid()).notes(state.notes()).notes(limit.note());
                limit.capacity().ifPresentOrElse(entry::is, entry::unbounded);
            }
            List<Plating.Limit> limits = new ArrayList<>();
            double[] currents = currents(context, plating.limitingCurrent());
            for (int i = 0; i < currents.length; i++) {
                progress.report(KIND, (double) i / currents.length);
                limits.add(plating.at(currents[i]));
            }
            report(context.subject(), temperature, limits, plating.limitingCurrent(), results);
        }
    }

    /** Evenly spaced in their logarithm, over the range that is given or around the limiting current. */
    private static double[] currents(StudyContext context, OptionalDouble limit) {
        double around = limit.orElse(UNLIMITED);
        @Nullable Computation computation = context.computation(KIND);
        @Nullable Reader written = computation == null ? null : new Reader(computation, context.vocabulary());
        boolean given = written != null && Properties.has(written.holder(), "plating-limit.current");
        double low = written != null && given ? written.low("plating-limit.current") : LEAST * around;
        double high = written != null && given ? written.high("plating-limit.current") : MOST * around;
        int points = (int) Math.round(context.number(KIND, "plating-limit.points").orElse(2));
        double[] currents = new double[points];
        for (int i = 0; i < points; i++) {
            currents[i] = low * Math.pow(high / low, (double) i / (points - 1));
        }
        return currents;
    }

    private static void report(String subject, double temperature, List<Plating.Limit> limits, OptionalDouble limiting, Results results) {
        @Nullable Double steady = limiting.isPresent() ? Double.valueOf(limiting.getAsDouble()) : null;
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Plating.Limit limit : limits) {
            @Nullable Double capacity = limit.capacity().isPresent() ? limit.capacity().getAsDouble() : null;
            @Nullable Double time = capacity == null ? null : Double.valueOf(capacity / limit.current());
            rows.add(Arrays.asList(limit.current(), capacity, time, limit.mechanism().label(), limit.layer().map(Names::simple).orElse(""),
                    limit.layer().orElse(subject), limit.side().orElse(""), steady));
        }
        results.add(new ResultTable(KIND, subject, Results.at(temperature), List.of(new Column("current", "A/m2"), new Column("capacity", "A*s/m2"), new Column("time", "s"),
                new Column("mechanism", null), new Column("layer", null), new Column("element", null), new Column("side", null), new Column("limiting current", "A/m2")), rows));
        double[] currents = limits.stream().mapToDouble(Plating.Limit::current).toArray();
        List<Axis> curves = new ArrayList<>();
        for (Plating.Mechanism mechanism : List.of(Plating.Mechanism.DEPLETION, Plating.Mechanism.CUT_OFF)) {
            double[] values = limits.stream().mapToDouble(limit -> limit.mechanism() == mechanism ? limit.capacity().orElse(Double.NaN) : Double.NaN).toArray();
            curves.add(new Axis(mechanism.label(), "A*s/m2", values));
        }
        results.add(new ResultSeries(KIND, subject, Results.at(temperature), new Axis("current", "A/m2", currents), curves));
    }
}
