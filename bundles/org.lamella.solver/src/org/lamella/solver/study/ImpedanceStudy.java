package org.lamella.solver.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.model.Expressions;
import org.lamella.model.Properties;
import org.lamella.model.design.Cell;
import org.lamella.model.design.Computation;
import org.lamella.model.design.Expression;
import org.lamella.model.design.SymbolExpression;
import org.lamella.model.design.Value;
import org.lamella.solver.Progress;
import org.lamella.solver.impedance.FrequencyGrid;
import org.lamella.solver.impedance.Spectrum;
import org.lamella.solver.impedance.StackImpedance;
import org.lamella.solver.transport.CellMoment;
import org.lamella.solver.transport.Direction;
import org.lamella.solver.transport.PolarisedCell;
import org.lamella.solver.transport.SaltResponse;

/** {@code compute impedance}: small-signal spectrum, exact about zero current and with finite volumes about another one (B5, B6). */
public final class ImpedanceStudy implements StudyEvaluator {

    private static final String KIND = "impedance";
    private static final String SLOPE = "differential-resistance";
    private static final double HIGHEST = 1e6;
    private static final double LOWEST = 1e-3;
    private static final double USUAL_POINTS = 10;

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
        Request request = Request.of(context);
        @Nullable Cell cell = context.cell();
        double area = cell == null ? Double.NaN : new Reader(cell, context.vocabulary()).number("area", Double.NaN);
        ImpedanceModel model = new ImpedanceModel(stack, cell, area, request.charge, context.vocabulary());
        for (double temperature : context.temperatures()) {
            if (request.atRest()) {
                progress.checkCanceled();
                report(context, model, stack, model.at(temperature), request, results);
            }
            for (double current : request.currents()) {
                biased(context, model, stack, temperature, current, request, results, progress);
            }
        }
    }

    private static void report(StudyContext context, ImpedanceModel model, StackModel stack, ImpedanceModel.At at, Request request, Results results) {
        new ImpedanceReport(context.subject(), model, stack, at, request.frequencies(at.impedance()), results).write(request.charge);
    }

    /** About a current in each direction; the slope of the voltage is that of the direction in which it is larger. */
    private static void biased(StudyContext context, ImpedanceModel model, StackModel stack, double temperature, double magnitude, Request request, Results results,
            Progress progress) {
        StackState state = stack.at(temperature);
        Results.Entry slope = results.of(SLOPE, context.subject()).at(temperature, magnitude).model("B5");
        if (stack.anodeBlocks() || stack.cathodeBlocks()) {
            slope.missing("blocked: no direct current passes an electrode that blocks lithium");
            return;
        }
        List<String> gaps = Electrolytes.unknownTransport(state);
        if (!gaps.isEmpty()) {
            slope.notes(gaps).missing(LimitingCurrentStudy.UNKNOWN);
            return;
        }
        PolarisedCell cell = Electrolytes.polarised(stack, state, SaltResponse.USUAL_CELLS);
        double largest = 0;
        List<String> beyond = new ArrayList<>();
        for (Direction direction : context.directions(KIND)) {
            progress.checkCanceled();
            double current = direction == Direction.DISCHARGE ? magnitude : -magnitude;
            Bias bias = Bias.of(cell, current, request.duration, progress);
            Optional<SaltResponse> response = bias.concentrations().map(c -> new SaltResponse(cell, c, current));
            bias.concentrations().ifPresentOrElse(c -> {
                ImpedanceModel.At at = model.about(state, cell, response.orElseThrow(), current);
                if (magnitude > 0) {
                    report(context, model, stack, at, request, results);
                }
                slope.valid(at.complete()).notes(at.gaps()).notes(Electrolytes.clamped(stack, cell.column(), List.of(new CellMoment(0, c, current, 0))));
            }, () -> slope.notes(bias.reason()));
            Bias steady = request.duration.isEmpty() ? bias : Bias.of(cell, current, OptionalDouble.empty(), progress);
            Optional<SaltResponse> atLast = request.duration.isEmpty() ? response : steady.concentrations().map(c -> new SaltResponse(cell, c, current));
            largest = Math.max(largest, atLast.map(SaltResponse::steadySlope).orElse(Double.POSITIVE_INFINITY));
            if (steady.concentrations().isEmpty()) {
                beyond.add(steady.reason());
            }
        }
        if (stack.cathode() != null) {
            slope.missing("no-model: a composite cathode that takes up lithium has no steady voltage");
        } else if (!beyond.isEmpty()) {
            slope.missing(beyond.getFirst());
        } else {
            slope.notes("discretised: the salt is resolved by " + SaltResponse.USUAL_CELLS + " volumes a layer").is(largest);
        }
    }

    /** What the block after {@code compute impedance} asks for. */
    private record Request(double high, double low, int perDecade, boolean adaptive, double charge, Set<Double> currents, boolean atRest, OptionalDouble duration) {

        static Request of(StudyContext context) {
            @Nullable Computation computation = context.computation(KIND);
            double first = number(context, computation, "impedance.frequency", false, HIGHEST);
            double last = number(context, computation, "impedance.frequency", true, LOWEST);
            int perDecade = (int) Math.round(number(context, computation, "impedance.points-per-decade", false, USUAL_POINTS));
            @Nullable Expression spacing = value(computation, "impedance.spacing").map(Value::getExpression).orElse(null);
            boolean adaptive = spacing instanceof SymbolExpression word && word.getName().equals("adaptive");
            Set<Double> written = new TreeSet<>(context.numbers(KIND, "impedance.current"));
            Set<Double> currents = new TreeSet<>(context.requiredCurrents(List.of(SLOPE)));
            currents.addAll(written);
            return new Request(Math.max(first, last), Math.min(first, last), perDecade, adaptive, number(context, computation, "impedance.charge", false, ImpedanceModel.HALF_CHARGED),
                    currents, written.isEmpty() || written.contains(0.0), context.number(KIND, "impedance.duration"));
        }

        private static Optional<Value> value(@Nullable Computation computation, String path) {
            return computation == null ? Optional.empty() : Properties.value(computation, path);
        }

        private static double number(StudyContext context, @Nullable Computation computation, String path, boolean upper, double fallback) {
            Optional<Value> value = value(computation, path);
            return value.isEmpty() ? fallback
                    : Expressions.compile(upper ? value.get().getHigh() : value.get().getExpression(), context.vocabulary()).at(Conditions.ROOM_TEMPERATURE, 0, 0);
        }

        double[] frequencies(StackImpedance impedance) {
            return adaptive ? FrequencyGrid.adaptive(frequency -> impedance.spectrum(frequency).impedance(0), high, low) : Spectrum.logarithmic(high, low, perDecade);
        }
    }
}
