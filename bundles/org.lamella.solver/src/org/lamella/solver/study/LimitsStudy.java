package org.lamella.solver.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.model.Properties;
import org.lamella.model.design.Computation;
import org.lamella.model.registry.ScalarLaw;
import org.lamella.solver.Progress;
import org.lamella.solver.ResultSeries;
import org.lamella.solver.ResultSeries.Axis;
import org.lamella.solver.transport.CellMoment;
import org.lamella.solver.transport.CellTransient;
import org.lamella.solver.transport.Control;
import org.lamella.solver.transport.Direction;
import org.lamella.solver.transport.PolarisedCell;
import org.lamella.solver.transport.SteadyProfile;

/** {@code compute limits}: limiting current and depletion capacity over the thickness of the stack and over the temperature (B3, B4). */
public final class LimitsStudy implements StudyEvaluator {

    private static final String KIND = "limits";
    private static final int POINTS = 13;
    /** Thinnest and thickest stack, all layers in proportion. */
    private static final double THINNEST = 0.5;
    private static final double THICKEST = 2;
    /** Temperatures around that of the study, K. */
    private static final double AROUND = 20;
    /** Current of the depletion capacity when none is given, over the greater limiting current. */
    private static final double ABOVE = 2;
    /** Times for salt to spread after which nothing changes any more. */
    private static final double PATIENCE = 100;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void evaluate(StudyContext context, Results results, Progress progress) {
        StackModel stack = context.stack();
        if (stack == null || !Electrolytes.unknownTransport(stack.at(context.temperatures().getFirst())).isEmpty()) {
            return;
        }
        double[] factors = spaced(THINNEST, THICKEST);
        for (double temperature : context.temperatures()) {
            StackState state = stack.at(temperature);
            double current = context.number(KIND, "limits.current").orElseGet(() -> ABOVE * greatest(stack, state));
            double[] thicknesses = Arrays.stream(factors).map(factor -> factor * state.thickness()).toArray();
            Axis over = new Axis("thickness", "m", thicknesses);
            report(context.subject(), temperature, current, "thickness", over, stack, index -> state.scaled(factors[index]), results, progress);
        }
        double[] temperatures = temperatures(context);
        Axis over = new Axis("temperature", "K", temperatures);
        double first = context.temperatures().getFirst();
        double current = context.number(KIND, "limits.current").orElseGet(() -> ABOVE * greatest(stack, stack.at(first)));
        report(context.subject(), Double.NaN, current, "temperature", over, stack, index -> stack.at(temperatures[index]), results, progress);
    }

    private static double[] spaced(double low, double high) {
        double[] values = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            values[i] = low + (high - low) * i / (POINTS - 1);
        }
        return values;
    }

    private static double[] temperatures(StudyContext context) {
        @Nullable Computation computation = context.computation(KIND);
        if (computation != null && Properties.has(computation, "limits.temperature")) {
            Reader range = new Reader(computation, context.vocabulary());
            return spaced(range.low("limits.temperature"), range.high("limits.temperature"));
        }
        double low = context.temperatures().stream().mapToDouble(Double::doubleValue).min().orElse(Conditions.ROOM_TEMPERATURE);
        double high = context.temperatures().stream().mapToDouble(Double::doubleValue).max().orElse(Conditions.ROOM_TEMPERATURE);
        return spaced(low - AROUND, high + AROUND);
    }

    private static double greatest(StackModel stack, StackState state) {
        SteadyProfile steady = new SteadyProfile(Electrolytes.column(stack, state));
        return Arrays.stream(Direction.values()).mapToDouble(direction -> steady.limitingCurrent(direction).value().orElse(0)).max().orElse(0);
    }

    private interface States {
        StackState at(int index);
    }

    private static void report(String subject, double temperature, double current, String name, Axis over, StackModel stack, States states, Results results,
            Progress progress) {
        List<Axis> limits = new ArrayList<>();
        List<Axis> capacities = new ArrayList<>();
        double[][] limit = new double[2][POINTS];
        double[][] capacity = new double[2][POINTS];
        for (int i = 0; i < POINTS; i++) {
            progress.report(KIND, (double) i / POINTS);
            progress.checkCanceled();
            for (Direction direction : Direction.values()) {
                int d = direction.ordinal();
                limit[d][i] = Double.NaN;
                capacity[d][i] = Double.NaN;
                try {
                    PolarisedCell cell = Electrolytes.polarised(stack, states.at(i));
                    OptionalDouble steady = new SteadyProfile(cell.column()).limitingCurrent(direction).value();
                    limit[d][i] = steady.orElse(Double.NaN);
                    if (current > limit[d][i]) {
                        capacity[d][i] = capacity(cell, direction == Direction.DISCHARGE ? current : -current, progress);
                    }
                } catch (ScalarLaw.OutsideDomain noValue) {
                    // a law that ends at this temperature leaves a gap
                    limit[d][i] = Double.NaN;
                }
            }
        }
        for (Direction direction : Direction.values()) {
            String word = direction == Direction.CHARGE ? "charge" : "discharge";
            limits.add(new Axis(word, "A/m2", limit[direction.ordinal()]));
            capacities.add(new Axis(word, "A*s/m2", capacity[direction.ordinal()]));
        }
        var at = Double.isNaN(temperature) ? Results.always() : Results.at(temperature);
        results.add(new ResultSeries("limiting-current-over-" + name, subject, at, over, limits));
        if (current > 0) {
            var driven = Double.isNaN(temperature) ? Results.atCurrent(current) : Results.at(temperature, current);
            results.add(new ResultSeries("depletion-capacity-over-" + name, subject, driven, over, capacities));
        }
    }

    private static double capacity(PolarisedCell cell, double current, Progress progress) {
        CellTransient follow = new CellTransient(cell, CellTransient.USUAL_TOLERANCE, progress);
        CellTransient.End end = follow.run(CellMoment.atRest(cell.column()), new Control.Current(current), PATIENCE * Math.max(cell.column().diffusionTime(), 1), List.of(),
                moment -> { });
        return end.depleted() ? Math.abs(end.moment().charge()) : Double.NaN;
    }
}
