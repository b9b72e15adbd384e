package org.lamella.solver.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.model.units.Units;
import org.lamella.solver.Progress;
import org.lamella.solver.ResultTable;
import org.lamella.solver.ResultTable.Column;
import org.lamella.solver.composite.CoPercolation;
import org.lamella.solver.transport.AreaResistance;
import org.lamella.solver.transport.ElectrodePlane;
import org.lamella.solver.transport.SeparatorReference;

/** {@code compute resistance}: the dc area resistance item by item (B1). */
public final class ResistanceStudy implements StudyEvaluator {

    private static final String UNIT = "ohm*m2";

    @Override
    public String kind() {
        return "resistance";
    }

    @Override
    public void evaluate(StudyContext context, Results results, Progress progress) {
        StackModel stack = context.stack();
        if (stack == null) {
            return;
        }
        results.of("thickness", stack.name()).is(stack.at(context.temperatures().get(0)).thickness());
        network(context.subject(), stack.cathode(), results);
        for (double temperature : context.temperatures()) {
            progress.checkCanceled();
            StackState state = stack.at(temperature);
            List<String> gaps = new ArrayList<>(Electrolytes.unknownTransport(state));
            Optional<ElectrodePlane> anode = anode(stack, state, gaps);
            Optional<ElectrodePlane> cathode = cathode(stack, state, gaps);
            for (StackState.PlaneState plane : state.planes()) {
                if (!plane.declared()) {
                    gaps.add("missing-interface: nothing is known about " + plane.name() + "; its resistance counts as zero");
                }
            }
            AreaResistance resistance = AreaResistance.of(anode, Electrolytes.of(state), cathode, temperature);
            quantities(context.subject(), state, resistance, gaps, results);
            if (context.cell() != null) {
                List<String> inside = Electrolytes.unknownTransport(state);
                quantities(stack.name(), state, AreaResistance.of(Optional.empty(), Electrolytes.of(state), Optional.empty(), temperature), inside, results);
            }
            results.add(breakdown(context.subject(), stack, state, resistance));
            barriers(context.subject(), state).ifPresent(results::add);
        }
    }

    private static void network(String subject, @Nullable CathodeModel cathode, Results results) {
        Optional<CoPercolation> network = cathode == null ? Optional.empty() : cathode.network();
        network.ifPresent(packing -> {
            results.of("catholyte-connectivity", subject).model("A14").is(packing.connectivity());
            results.of("active-utilisation", subject).model("A14").notes("electrons-everywhere: carbon is taken to reach every active particle").is(packing.utilisation(1));
        });
    }

    private static Optional<ElectrodePlane> anode(StackModel stack, StackState state, List<String> gaps) {
        @Nullable ContactModel face = stack.anodeFace();
        if (face == null) {
            return Optional.empty();
        }
        reportMissing(face, gaps);
        return Optional.of(face.electrode(state.temperature(), state.layers().getFirst().medium()));
    }

    private static Optional<ElectrodePlane> cathode(StackModel stack, StackState state, List<String> gaps) {
        @Nullable ContactModel face = stack.cathodeFace();
        @Nullable CathodeModel cathode = stack.cathode();
        if (face == null) {
            return Optional.empty();
        }
        reportMissing(face, gaps);
        if (cathode == null) {
            return Optional.of(face.electrode(state.temperature(), state.layers().getLast().medium()));
        }
        if (!cathode.hasCatholyte()) {
            gaps.add("missing-property: " + cathode.name() + " has no catholyte; its resistance is not counted");
            return Optional.empty();
        }
        if (cathode.network().filter(packing -> packing.connectivity() == 0).isPresent()) {
            gaps.add("no-ion-network: the catholyte of " + cathode.name() + " does not connect; its resistance has no bound and is not counted. Raise its fraction or lower its diameter");
            return Optional.empty();
        }
        return Optional.of(cathode.electrode(face, state.temperature()));
    }

    private static void reportMissing(ContactModel face, List<String> gaps) {
        if (!face.kineticsKnown()) {
            gaps.add("missing-property: " + face.name() + " has no exchange-current; its charge transfer is not counted");
        }
    }

    private static void quantities(String subject, StackState state, AreaResistance resistance, List<String> gaps, Results results) {
        double temperature = state.temperature();
        boolean complete = gaps.isEmpty() && state.valid();
        String largest = resistance.largestInterface()
                .map(item -> "largest-interface: " + label(item) + ", " + Units.display(item.value(), UNIT) + " of " + Units.display(resistance.total(), UNIT))
                .orElse("largest-interface: no interface has a resistance");
        SeparatorReference reference = SeparatorReference.POLYOLEFIN;
        results.of("area-resistance", subject).at(temperature).model("B1").valid(complete).notes(gaps).notes(state.notes()).notes(largest).is(resistance.total());
        results.of("area-resistance-ohmic", subject).at(temperature).model("B1").valid(state.valid()).notes(state.notes()).is(resistance.ohmic());
        results.of("area-resistance-interfaces", subject).at(temperature).model("B1").valid(complete).notes(gaps).notes(largest).is(resistance.interfaces());
        results.of("area-resistance-diffusion", subject).at(temperature).model("B1").valid(Electrolytes.unknownTransport(state).isEmpty())
                .notes(Electrolytes.unknownTransport(state)).notes(Electrolytes.trappedSalt(state)).is(resistance.diffusion());
        results.of("equivalent-thickness", subject).at(temperature).model("B1").valid(complete)
                .is(resistance.equivalentThickness(reference.liquidConductivity() / reference.macMullin()));
        results.of("separator-penalty", subject).at(temperature).model("B1").valid(complete).is(reference.ratio(resistance.total()));
    }

    private static ResultTable breakdown(String subject, StackModel stack, StackState state, AreaResistance resistance) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (AreaResistance.Item item : resistance.items()) {
            rows.add(Arrays.asList(label(item), element(item.kind(), item.name(), stack), item.value(), item.value() / resistance.total()));
        }
        return new ResultTable("resistance-breakdown", subject, Results.at(state.temperature()),
                List.of(new Column("item", null), new Column("element", null), new Column("value", UNIT), new Column("share", "1")), rows);
    }

    private static String label(AreaResistance.Item item) {
        return label(item.kind(), item.name());
    }

    /** What people call a contribution. */
    static String label(AreaResistance.Kind kind, String name) {
        return switch (kind) {
            case ANODE_CHARGE_TRANSFER -> "anode charge transfer";
            case ANODE_FILM -> "anode film";
            case ANODE_CONSTRICTION -> "anode constriction";
            case LAYER -> "layer " + Names.simple(name);
            case INTERNAL_PLANE -> "plane " + Names.simple(name);
            case SALT_DIFFUSION -> "salt diffusion";
            case CATHODE_FILM -> "cathode film";
            case CATHODE_CHARGE_TRANSFER -> "cathode charge transfer";
            case CATHODE_TRANSPORT -> "cathode ionic";
            case CATHODE_CONSTRICTION -> "cathode constriction";
        };
    }

    /** Qualified name of what an item belongs to, by which a view finds its text. */
    static String element(AreaResistance.Kind kind, String name, StackModel stack) {
        @Nullable ContactModel face = switch (kind) {
            case ANODE_CHARGE_TRANSFER, ANODE_FILM, ANODE_CONSTRICTION -> stack.anodeFace();
            case CATHODE_FILM, CATHODE_CHARGE_TRANSFER, CATHODE_TRANSPORT, CATHODE_CONSTRICTION -> stack.cathodeFace();
            case LAYER, INTERNAL_PLANE, SALT_DIFFUSION -> null;
        };
        return face != null ? face.name() : name.isEmpty() ? stack.name() : name;
    }

    /** Per composite layer the area resistance with and without the ceramic/polymer barrier; empty when no composite has one. */
    private static Optional<ResultTable> barriers(String subject, StackState state) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (StackState.LayerState layer : state.layers()) {
            MediumState medium = layer.medium();
            if (medium.withoutBarrier() != medium.lawConductivity()) {
                double with = layer.thickness() / medium.lawConductivity();
                double without = layer.thickness() / medium.withoutBarrier();
                rows.add(Arrays.asList(Names.simple(layer.name()), layer.name(), with, without, with - without));
            }
        }
        return rows.isEmpty() ? Optional.empty()
                : Optional.of(new ResultTable("barrier-effect", subject, Results.at(state.temperature()),
                        List.of(new Column("layer", null), new Column("element", null), new Column("with barrier", UNIT), new Column("without barrier", UNIT),
                                new Column("change", UNIT)),
                        rows));
    }
}
