package org.lamella.solver.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.model.design.Cell;
import org.lamella.model.design.Layer;
import org.lamella.model.design.Stack;
import org.lamella.model.registry.Vocabulary;
import org.lamella.model.units.Units;
import org.lamella.solver.Progress;
import org.lamella.solver.ResultTable;
import org.lamella.solver.ResultTable.Column;
import org.lamella.solver.stability.Face.Margin;
import org.lamella.solver.stability.PotentialPartition;
import org.lamella.solver.study.LayerWindows.Kind;

/** {@code compute stability}: window margins at every contact, potentials inside the stack, electronic leak (D1). */
public final class StabilityStudy implements StudyEvaluator {

    /** Potential of a lithium electrode, V. */
    private static final double LITHIUM = 0;

    /** The windows at both faces of a layer; they differ where a gradient lets a filler reach one face only. */
    private record Faces(LayerWindows anodeSide, LayerWindows cathodeSide) {

        static Faces of(Layer layer, Vocabulary vocabulary) {
            return new Faces(LayerWindows.anodeSide(layer, vocabulary), LayerWindows.cathodeSide(layer, vocabulary));
        }
    }

    @Override
    public String kind() {
        return "stability";
    }

    @Override
    public void evaluate(StudyContext context, Results results, Progress progress) {
        Stack stack = context.design();
        StackModel model = context.stack();
        if (stack == null || model == null) {
            return;
        }
        List<Faces> windows = stack.getLayers().stream().map(layer -> Faces.of(layer, context.vocabulary())).toList();
        double highest = highestPotential(context, model);
        margins(context.subject(), stack.getLayers().get(0), windows.getFirst().anodeSide(), LITHIUM, "anode", results);
        Layer last = stack.getLayers().get(stack.getLayers().size() - 1);
        margins(context.subject(), last, windows.getLast().cathodeSide(), highest, "cathode", results);
        for (double temperature : context.temperatures()) {
            progress.checkCanceled();
            partition(context, model.at(temperature), stack, windows, highest, results);
        }
    }

    /** Upper voltage limit of the cell, else the highest equilibrium potential of the cathode; NaN when there is neither. */
    private static double highestPotential(StudyContext context, StackModel model) {
        @Nullable Cell cell = context.cell();
        if (cell == null) {
            return Double.NaN;
        }
        double limit = new Reader(cell, context.vocabulary()).high("conditions.voltage");
        CathodeModel cathode = model.cathode();
        return !Double.isNaN(limit) ? limit : cathode != null ? cathode.highestPotential() : LITHIUM;
    }

    private static void margins(String subject, Layer layer, LayerWindows windows, double potential, String side, Results results) {
        for (Kind kind : Kind.values()) {
            String id = "window-margin-" + side + (kind == Kind.THERMODYNAMIC ? "-thermodynamic" : "");
            Results.Entry entry = results.of(id, subject).model("D1");
            Optional<Margin> margin = Double.isNaN(potential) ? Optional.empty() : least(windows, kind, potential);
            if (Double.isNaN(potential)) {
                entry.missing("no-cathode: the highest cathode potential is known for a cell only");
            } else if (margin.isEmpty()) {
                entry.missing("missing-property: no phase of " + Names.simple(layer.getQualifiedName()) + " gives its " + (kind == Kind.KINETIC ? "window" : "stability"));
            } else {
                Margin found = margin.get();
                entry.notes("deciding-phase: " + found.phase() + " of layer " + Names.simple(layer.getQualifiedName()) + " at the " + side + ", limit "
                        + Units.display(found.limit(), "V") + ", potential " + Units.display(potential, "V"));
                if (found.value() < 0) {
                    entry.notes("decomposition: " + windows.products(found.phase()));
                }
                if (!found.unknown().isEmpty()) {
                    entry.notes("missing-property: no window is known for " + String.join(", ", found.unknown()));
                }
                entry.is(found.value());
            }
        }
    }

    /** The smaller of the margins against reduction and oxidation. */
    private static Optional<Margin> least(LayerWindows windows, Kind kind, double potential) {
        Optional<Margin> reduction = windows.face(kind).reduction(potential);
        Optional<Margin> oxidation = windows.face(kind).oxidation(potential);
        return reduction.isPresent() && oxidation.isPresent() && oxidation.get().value() < reduction.get().value() ? oxidation : reduction;
    }

    private static void partition(StudyContext context, StackState state, Stack stack, List<Faces> windows, double voltage, Results results) {
        String subject = context.subject();
        List<PotentialPartition.Layer> layers = new ArrayList<>();
        List<String> unknown = new ArrayList<>(0);
        for (StackState.LayerState layer : state.layers()) {
            if (Double.isNaN(layer.medium().electronicConductivity())) {
                unknown.add(Names.simple(layer.name()));
            } else {
                layers.add(new PotentialPartition.Layer(layer.thickness(), layer.medium().electronicConductivity(), layer.medium().conductivity()));
            }
        }
        String reason = Double.isNaN(voltage) ? "no-cathode: the voltage across the stack is known for a cell only"
                : "missing-property: no electronic-conductivity is known for layer " + String.join(", ", unknown);
        Results.Entry leak = results.of("leak-current", subject).at(state.temperature()).model("D1");
        Results.Entry lost = results.of("self-discharge", subject).at(state.temperature()).model("D1");
        if (Double.isNaN(voltage) || !unknown.isEmpty()) {
            leak.missing(reason);
            lost.missing(reason);
            return;
        }
        PotentialPartition partition = new PotentialPartition(voltage, layers);
        String[] note = partition.valid() ? new String[0] : new String[] {"electronic: a layer conducts electrons so well that the partition does not hold"};
        leak.valid(partition.valid()).notes(note).is(partition.leakCurrent());
        lost.valid(partition.valid()).notes(note).is(partition.selfDischargePerMonth());
        for (int plane = 0; plane < partition.planes(); plane++) {
            results.of("plane-potential", state.planes().get(plane).name()).at(state.temperature()).model("D1").valid(partition.valid()).notes(note)
                    .is(partition.plane(plane));
        }
        results.add(table(subject, state, stack, windows, partition, voltage));
    }

    /** Margins of both layers at every contact, with the potential found there. */
    private static ResultTable table(String subject, StackState state, Stack stack, List<Faces> windows, PotentialPartition partition, double voltage) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int k = 0; k < windows.size(); k++) {
            double left = k == 0 ? LITHIUM : partition.plane(k - 1);
            double right = k == windows.size() - 1 ? voltage : partition.plane(k);
            rows(rows, stack.getLayers().get(k), windows.get(k).anodeSide(), left, "anode side");
            rows(rows, stack.getLayers().get(k), windows.get(k).cathodeSide(), right, "cathode side");
        }
        return new ResultTable("window-margins", subject, Results.at(state.temperature()), List.of(new Column("layer", null), new Column("element", null),
                new Column("face", null), new Column("potential", "V"), new Column("window", null), new Column("phase", null), new Column("margin", "V")), rows);
    }

    private static void rows(List<List<@Nullable Object>> rows, Layer layer, LayerWindows windows, double potential, String face) {
        for (Kind kind : Kind.values()) {
            least(windows, kind, potential).ifPresent(margin -> rows.add(Arrays.asList(Names.simple(layer.getQualifiedName()), layer.getQualifiedName(), face, potential,
                    kind == Kind.KINETIC ? "kinetic" : "thermodynamic", margin.phase(), margin.value())));
        }
    }
}
