package org.lamella.solver.study;

import java.util.ArrayList;
import java.util.List;

import org.lamella.solver.transport.InternalPlane;
import org.lamella.solver.transport.LayeredElectrolyte;
import org.lamella.solver.transport.TransportLayer;

/** Hands a stack at a temperature to the transport models. */
final class Electrolytes {

    private Electrolytes() {
    }

    /** Layers whose salt cannot move, or whose salt transport is not known, enter as single-ion conductors; {@link #unknownTransport} names them. */
    static LayeredElectrolyte of(StackState state) {
        List<TransportLayer> layers = new ArrayList<>(state.layers().size());
        for (StackState.LayerState layer : state.layers()) {
            MediumState medium = layer.medium();
            layers.add(medium.saltMoves()
                    ? new TransportLayer.Polymer(layer.name(), layer.thickness(), medium.conductivity(), medium.diffusivity(), medium.transference(),
                            medium.salt(), medium.polymerFraction(), medium.thermodynamicFactor(), medium.ceramicDominated())
                    : new TransportLayer.SingleIon(layer.name(), layer.thickness(), medium.conductivity()));
        }
        List<InternalPlane> planes = new ArrayList<>(state.planes().size());
        for (StackState.PlaneState plane : state.planes()) {
            planes.add(new InternalPlane(plane.name(), plane.resistance(), plane.partition()));
        }
        return new LayeredElectrolyte(layers, planes);
    }

    /** A note for each layer whose polymer is cut into islands, so that only the ceramic carries a steady current. */
    static List<String> trappedSalt(StackState state) {
        return state.layers().stream().filter(layer -> layer.medium().transportKnown() && !layer.medium().saltMoves())
                .map(layer -> "salt-trapped: the polymer of " + layer.name() + " forms no path; at dc the layer counts as a single-ion conductor").toList();
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
