package org.lamella.solver.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.solver.transport.CellMoment;
import org.lamella.solver.transport.DepthLayer;
import org.lamella.solver.transport.ElectrodeKinetics;
import org.lamella.solver.transport.InternalPlane;
import org.lamella.solver.transport.LayeredElectrolyte;
import org.lamella.solver.transport.PolarisedCell;
import org.lamella.solver.transport.SaltColumn;
import org.lamella.solver.transport.SaltMedium;
import org.lamella.solver.transport.TransportLayer;

/** Hands a stack at a temperature to the transport models. */
final class Electrolytes {

    private Electrolytes() {
    }

    /** Layers whose salt cannot move throughout, or whose salt transport is not known, enter as single-ion conductors; {@link #unknownTransport} names them. */
    static LayeredElectrolyte of(StackState state) {
        return new LayeredElectrolyte(state.layers().stream().map(Electrolytes::layer).toList(), planes(state));
    }

    private static TransportLayer layer(StackState.LayerState layer) {
        boolean salt = layer.medium().saltMoves();
        List<TransportLayer> slices = layer.profile().slices().stream().map(slice -> even(layer.name(), slice.share() * layer.thickness(), slice.state(), salt)).toList();
        return layer.profile().isGraded() ? new TransportLayer.Graded(layer.name(), slices) : slices.getFirst();
    }

    private static TransportLayer even(String name, double thickness, MediumState medium, boolean salt) {
        return salt
                ? new TransportLayer.Polymer(name, thickness, medium.conductivity(), medium.diffusivity(), medium.transference(), medium.salt(), medium.polymerFraction(),
                        medium.thermodynamicFactor(), medium.ceramicDominated())
                : new TransportLayer.SingleIon(name, thickness, medium.conductivity());
    }

    private static List<InternalPlane> planes(StackState state) {
        return state.planes().stream().map(plane -> new InternalPlane(plane.name(), plane.resistance(), plane.partition(), plane.saltTransfer())).toList();
    }

    /** The same layers in finite volumes, with properties that follow the salt concentration where they depend on it. */
    static SaltColumn column(StackModel stack, StackState state) {
        return column(stack, state, SaltColumn.USUAL_CELLS);
    }

    private static SaltColumn column(StackModel stack, StackState state, int cellsPerLayer) {
        Map<MediumModel, SaltMedium> media = new HashMap<>();
        List<TransportLayer> initial = of(state).layers();
        List<DepthLayer> layers = new ArrayList<>(initial.size());
        for (int k = 0; k < initial.size(); k++) {
            DepthLayer constant = DepthLayer.of(initial.get(k));
            boolean varies = stack.media().get(k).mean().concentrations().varies();
            layers.add(varies && constant instanceof DepthLayer.Salt salt ? over(salt, state.layers().get(k), state.temperature(), media) : constant);
        }
        return new SaltColumn(layers, planes(state), cellsPerLayer);
    }

    /** A layer whose slices follow the concentration. */
    private static DepthLayer over(DepthLayer.Salt salt, StackState.LayerState layer, double temperature, Map<MediumModel, SaltMedium> media) {
        List<DepthLayer.Slice> slices = layer.profile().slices().stream().map(slice -> new DepthLayer.Slice(slice.share() * layer.thickness(),
                media.computeIfAbsent(slice.model(), model -> new TabulatedMedium(model, slice.state(), temperature)))).toList();
        return new DepthLayer.Salt(salt.name(), salt.concentration(), slices);
    }

    /** The stack between plane lithium electrodes; outside a cell, and in place of a composite cathode, electrodes that add nothing. */
    static PolarisedCell polarised(StackModel stack, StackState state) {
        return polarised(stack, state, SaltColumn.USUAL_CELLS);
    }

    /** The same cut into another number of volumes. */
    static PolarisedCell polarised(StackModel stack, StackState state, int cellsPerLayer) {
        ContactModel anode = stack.anodeFace();
        ContactModel cathode = stack.cathode() == null ? stack.cathodeFace() : null;
        return new PolarisedCell(column(stack, state, cellsPerLayer), kinetics(anode, state, state.layers().getFirst().profile().anodeSide()),
                kinetics(cathode, state, state.layers().getLast().profile().cathodeSide()), state.temperature());
    }

    private static ElectrodeKinetics kinetics(@Nullable ContactModel face, StackState state, MediumState beside) {
        return face == null ? ElectrodeKinetics.REVERSIBLE : face.kinetics(state.temperature(), beside);
    }

    /** A note for each layer whose salt concentration leaves the range for which its transport properties are known. */
    static List<String> clamped(StackModel stack, SaltColumn column, List<CellMoment> moments) {
        List<String> notes = new ArrayList<>(0);
        for (int k = 0; k < stack.media().size(); k++) {
            ConcentrationRange known = stack.media().get(k).mean().concentrations();
            int layer = k;
            double[] reached = moments.stream().flatMapToDouble(moment -> IntStream.range(0, column.size()).filter(cell -> column.layerOf(cell) == layer)
                    .mapToDouble(cell -> moment.concentrations()[cell])).toArray();
            double least = Arrays.stream(reached).min().orElse(known.low());
            double greatest = Arrays.stream(reached).max().orElse(known.low());
            if (known.varies() && (least < known.low() || greatest > known.high())) {
                notes.add(known.note(stack.media().get(k).name(), Names.simple(column.layers().get(k).name()) + " reaches " + ConcentrationRange.mole(least) + " to "
                        + ConcentrationRange.mole(greatest)));
            }
        }
        return notes;
    }

    /** A note for each layer whose polymer is cut into islands, so that only the ceramic carries a steady current. */
    static List<String> trappedSalt(StackState state) {
        return state.layers().stream().filter(layer -> layer.medium().transportKnown() && !layer.medium().saltMoves())
                .map(layer -> "salt-trapped: the polymer of " + layer.name() + " forms no path through it; at dc the layer counts as a single-ion conductor").toList();
    }

    /** A note for each layer that holds salt but lacks what its transport needs. */
    static List<String> unknownTransport(StackState state) {
        List<String> notes = new ArrayList<>(0);
        for (StackState.LayerState layer : state.layers()) {
            MediumState medium = layer.medium();
            if (medium.saltBearing() && !medium.transportKnown()) {
                String missing = Double.isNaN(medium.transference()) ? "transference" : "diffusivity";
                notes.add("missing-property: " + layer.name() + " holds salt but its polymer has no " + missing + "; its salt gradient is not counted");
            }
        }
        return notes;
    }
}
