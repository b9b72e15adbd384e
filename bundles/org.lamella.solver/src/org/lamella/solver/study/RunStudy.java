package org.lamella.solver.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.model.CellKind;
import org.lamella.model.Properties;
import org.lamella.model.design.Cell;
import org.lamella.model.design.Computation;
import org.lamella.model.design.Experiment;
import org.lamella.model.units.Dimension;
import org.lamella.model.units.Units;
import org.lamella.solver.Progress;
import org.lamella.solver.ResultSeries;
import org.lamella.solver.ResultSeries.Axis;
import org.lamella.solver.ResultTable;
import org.lamella.solver.ResultTable.Column;
import org.lamella.solver.transport.BlockingCell;
import org.lamella.solver.transport.Depletion;
import org.lamella.solver.transport.PolarisedCell;

/** {@code compute run}: an experiment on a lithium symmetric or a blocking cell, step by step until its end or until salt runs out (B2, B4). */
public final class RunStudy implements StudyEvaluator {

    private static final String KIND = "run";
    private static final List<String> QUANTITIES = List.of("experiment-duration", "experiment-capacity", "peak-voltage");
    /** Temperatures this close count as one, K. */
    private static final double SAME_TEMPERATURE = 0.5;
    /** Profiles kept of an experiment with many stages. */
    private static final int SNAPSHOTS = 24;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void evaluate(StudyContext context, Results results, Progress progress) {
        StackModel stack = context.stack();
        Cell cell = context.cell();
        Optional<Experiment> experiment = experiment(context);
        if (stack == null || cell == null || experiment.isEmpty()) {
            return;
        }
        List<Protocol.Stage> stages = Protocol.of(experiment.get(), cell, context.vocabulary());
        for (double temperature : context.temperatures()) {
            progress.checkCanceled();
            StackState state = stack.at(temperature);
            switch (CellKind.of(cell)) {
                case LITHIUM -> lithium(context, stack, state, stages, results, progress);
                case BLOCKING -> blocking(context, stack, state, stages, results);
                case FULL, HALF_BLOCKED -> missing(context, state, "no-model: an experiment on a " + CellKind.of(cell).label() + " is not simulated in this version", results);
            }
        }
    }

    private static Optional<Experiment> experiment(StudyContext context) {
        @Nullable Computation computation = context.computation(KIND);
        Optional<String> name = computation == null ? Optional.empty() : Properties.symbol(computation, "run.experiment");
        return name.flatMap(wanted -> context.experiments().stream().filter(one -> wanted.equals(one.getQualifiedName())).findFirst());
    }

    private static void missing(StudyContext context, StackState state, String reason, Results results) {
        QUANTITIES.forEach(id -> results.of(id, context.subject()).at(state.temperature()).model("B2").missing(reason));
        results.of("experiment-end", context.subject()).at(state.temperature()).model("B2").missing(reason);
    }

    private static void lithium(StudyContext context, StackModel stack, StackState state, List<Protocol.Stage> stages, Results results, Progress progress) {
        List<String> gaps = Electrolytes.unknownTransport(state);
        if (!gaps.isEmpty()) {
            missing(context, state, gaps.get(0), results);
            return;
        }
        PolarisedCell cell = Electrolytes.polarised(stack, state);
        CellRun runner = new CellRun(cell, progress);
        ExperimentRun run = runner.of(stages);
        TransportSeries series = new TransportSeries(context.subject(), stack, cell, results);
        series.layers();
        List<CellRun.Snapshot> kept = runner.snapshots();
        int every = (kept.size() + SNAPSHOTS - 1) / SNAPSHOTS;
        series.experiment(kept.stream().filter(snapshot -> snapshot.number() % every == 0 || snapshot == kept.getLast()).toList());
        report(context, state, run, stages.size(), results);
    }

    private static void blocking(StudyContext context, StackModel stack, StackState state, List<Protocol.Stage> stages, Results results) {
        ContactModel anode = stack.anodeFace();
        ContactModel cathode = stack.cathodeFace();
        double capacitance = anode == null || cathode == null ? Double.NaN
                : BlockingCell.inSeries(anode.capacitance(state.temperature()), cathode.capacitance(state.temperature()));
        if (!(capacitance > 0)) {
            missing(context, state, "missing-property: the contacts of the electrodes need a capacitance; nothing else takes up charge in a blocking cell", results);
            return;
        }
        double resistance = Electrolytes.of(state).ohmicResistance();
        report(context, state, new BlockingRun(new BlockingCell(resistance, capacitance)).of(stages), stages.size(), results);
    }

    private static void report(StudyContext context, StackState state, ExperimentRun run, int planned, Results results) {
        List<ExperimentRun.Point> points = run.points();
        String end = run.depletion().map(depletion -> place(depletion) + " in step " + run.done().size() + " of " + planned)
                .orElseGet(() -> "completed, " + planned + (planned == 1 ? " step" : " steps"));
        double passed = run.done().stream().mapToDouble(done -> Math.abs(done.charge())).sum();
        double peak = points.stream().mapToDouble(point -> Math.abs(point.voltage())).filter(Double::isFinite).max().orElse(Double.NaN);
        List<String> notes = new ArrayList<>(state.notes());
        run.depletion().ifPresent(depletion -> notes.add(0, "depleted-layer: " + place(depletion)));
        results.of("experiment-duration", context.subject()).at(state.temperature()).model("B2").valid(state.valid()).notes(notes).is(points.getLast().time());
        results.of("experiment-capacity", context.subject()).at(state.temperature()).model("B2").valid(state.valid()).notes(notes).is(passed);
        results.of("peak-voltage", context.subject()).at(state.temperature()).model("B2").valid(state.valid()).notes(notes).is(peak);
        results.of("experiment-end", context.subject()).at(state.temperature()).model("B2").valid(state.valid()).is(end);
        results.add(steps(context.subject(), state.temperature(), run));
        curve("experiment-voltage", "voltage", "V", context.subject(), state.temperature(), points, points.stream().mapToDouble(ExperimentRun.Point::voltage).toArray(), results);
        curve("experiment-current", "current", "A/m2", context.subject(), state.temperature(), points, points.stream().mapToDouble(ExperimentRun.Point::current).toArray(), results);
        measured(context, state, points, results);
        curve("experiment-charge", "charge", "A*s/m2", context.subject(), state.temperature(), points, points.stream().mapToDouble(ExperimentRun.Point::charge).toArray(), results);
    }

    /** What was measured, at the temperature of the study that comes nearest. */
    private static void measured(StudyContext context, StackState state, List<ExperimentRun.Point> points, Results results) {
        for (MeasuredRun run : context.measured(KIND)) {
            double nearest = context.temperatures().stream().min(Comparator.comparingDouble(temperature -> Math.abs(temperature - run.temperature()))).orElseThrow();
            if (nearest == state.temperature()) {
                Results.Entry deviation = results.of("voltage-deviation", context.subject()).at(nearest).model("B2").valid(state.valid());
                if (Math.abs(nearest - run.temperature()) > SAME_TEMPERATURE) {
                    deviation.notes("measured-elsewhere: it was measured at " + Units.display(run.temperature(), Dimension.TEMPERATURE) + ", not at "
                            + Units.display(nearest, Dimension.TEMPERATURE));
                }
                deviation.is(run.deviation(points));
                run.addTo(results, context.subject(), nearest);
            }
        }
    }

    private static String place(Depletion depletion) {
        return "salt runs out in " + Names.simple(depletion.place().name()) + " at its " + (depletion.place().side() == Depletion.Side.ANODE ? "anode" : "cathode") + " side";
    }

    private static ResultTable steps(String subject, double temperature, ExperimentRun run) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (ExperimentRun.Done done : run.done()) {
            rows.add(Arrays.asList(Integer.toString(done.number()), done.stage().verb(), done.start(), done.end(), done.charge(),
                    Double.isFinite(done.voltage()) ? done.voltage() : null, done.cause()));
        }
        return new ResultTable("experiment-steps", subject, Results.at(temperature), List.of(new Column("step", null), new Column("verb", null), new Column("start", "s"),
                new Column("end", "s"), new Column("charge", "A*s/m2"), new Column("voltage", "V"), new Column("ended by", null)), rows);
    }

    private static void curve(String id, String name, String unit, String subject, double temperature, List<ExperimentRun.Point> points, double[] values, Results results) {
        double[] time = points.stream().mapToDouble(ExperimentRun.Point::time).toArray();
        double[] gaps = Arrays.stream(values).map(value -> Double.isFinite(value) ? value : Double.NaN).toArray();
        results.add(new ResultSeries(id, subject, Results.at(temperature), new Axis("time", "s", time), List.of(new Axis(name, unit, gaps))));
    }
}
