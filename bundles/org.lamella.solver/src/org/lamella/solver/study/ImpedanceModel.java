package org.lamella.solver.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.model.design.Cell;
import org.lamella.model.registry.Vocabulary;
import org.lamella.solver.impedance.ElectrodeImpedance;
import org.lamella.solver.impedance.Relaxation;
import org.lamella.solver.impedance.StackImpedance;
import org.lamella.solver.impedance.StackImpedance.LayerStorage;
import org.lamella.solver.impedance.StackImpedance.Leads;
import org.lamella.solver.impedance.StackImpedance.PlaneStorage;
import org.lamella.solver.transport.LayeredElectrolyte;

/** A stack or cell as the small-signal models see it (B5, B6), with what had to be left out. */
final class ImpedanceModel {

    /**
     * The model at a temperature.
     *
     * @param state the stack
     * @param impedance its impedance per area
     * @param boundaries part of the layers' ohmic resistance that is due to grain boundaries [ohm m2]
     * @param gaps {@code code: sentence} for each part that does not count
     */
    record At(StackState state, StackImpedance impedance, double boundaries, List<String> gaps) {

        boolean complete() {
            return gaps.isEmpty() && state.valid();
        }

        /** Ohmic resistance of the layers without their grain boundaries [ohm m2]. */
        double bulk() {
            return state.layers().stream().mapToDouble(StackState.LayerState::areaResistance).sum() - boundaries;
        }
    }

    private final StackModel stack;
    private final double area;
    private final double leadResistance;
    private final double leadInductance;
    private final double charge;

    /**
     * @param cell whose leads count, or null for a stack alone
     * @param area of one side, m2; NaN where it is not known and leads do not count
     * @param charge state of charge of a composite cathode, 0 to 1
     */
    ImpedanceModel(StackModel stack, @Nullable Cell cell, double area, double charge, Vocabulary vocabulary) {
        this.stack = stack;
        this.charge = charge;
        this.area = area;
        leadResistance = cell == null ? 0 : new Reader(cell, vocabulary).number("leads.resistance", 0);
        leadInductance = cell == null ? 0 : new Reader(cell, vocabulary).number("leads.inductance", 0);
    }

    /** Area of one side, m2; NaN for a stack alone. */
    double area() {
        return area;
    }

    /** Resistance in series with the cell, ohm. */
    double leadResistance() {
        return leadResistance;
    }

    /** Inductance of the leads, H. */
    double leadInductance() {
        return leadInductance;
    }

    /** The model at a temperature, K. */
    At at(double temperature) {
        StackState state = stack.at(temperature);
        List<String> gaps = new ArrayList<>(Electrolytes.unknownTransport(state));
        LayeredElectrolyte electrolyte = Electrolytes.of(state);
        List<LayerStorage> layers = new ArrayList<>();
        double boundaries = 0;
        for (int k = 0; k < state.layers().size(); k++) {
            LayerStorage storage = layer(state.layers().get(k), temperature);
            layers.add(storage);
            boundaries += storage.boundaryResistance();
        }
        List<PlaneStorage> planes = stack.planes().stream().map(plane -> plane.planeStorage(temperature)).toList();
        for (StackState.PlaneState plane : state.planes()) {
            if (!plane.declared()) {
                gaps.add("missing-interface: nothing is known about " + plane.name() + "; it counts as perfect contact");
            }
        }
        double first = state.layers().getFirst().profile().anodeSide().conductivity();
        double last = state.layers().getLast().profile().cathodeSide().conductivity();
        Optional<ElectrodeImpedance> anode = metal(stack.anodeFace(), stack.anodeBlocks(), temperature, first, gaps);
        Optional<ElectrodeImpedance> cathode = stack.cathode() == null ? metal(stack.cathodeFace(), stack.cathodeBlocks(), temperature, last, gaps)
                : porous(stack.cathode(), stack.cathodeFace(), temperature, gaps);
        Leads leads = Double.isNaN(area) ? Leads.NONE : new Leads(leadResistance * area, leadInductance * area);
        return new At(state, new StackImpedance(electrolyte, layers, planes, anode, cathode, leads, temperature), boundaries, gaps);
    }

    private static LayerStorage layer(StackState.LayerState layer, double temperature) {
        List<MediumProfile.Slice> slices = layer.profile().slices();
        if (layer.profile().isGraded()) {
            return new LayerStorage(slices.stream().map(slice -> relaxation(slice.model().dielectric(temperature).permittivity(), slice.share() * layer.thickness())).toList(),
                    0, Relaxation.NONE);
        }
        MediumModel.Dielectric dielectric = slices.getFirst().model().dielectric(temperature);
        Relaxation bulk = relaxation(dielectric.permittivity(), layer.thickness());
        double boundary = layer.thickness() * dielectric.boundaryResistivity();
        return boundary == 0 ? LayerStorage.bulk(bulk) : new LayerStorage(bulk, boundary, relaxation(dielectric.boundaryPermittivity(), layer.thickness()));
    }

    private static Relaxation relaxation(double permittivity, double thickness) {
        return Double.isNaN(permittivity) ? Relaxation.NONE : Relaxation.dielectric(permittivity, thickness);
    }

    private static Optional<ElectrodeImpedance> metal(@Nullable ContactModel face, boolean blocks, double temperature, double conductivity, List<String> gaps) {
        if (face == null) {
            return Optional.empty();
        }
        if (blocks) {
            Optional<ElectrodeImpedance> blocking = face.blocking();
            if (blocking.isEmpty()) {
                gaps.add("missing-property: " + face.name() + " blocks lithium and has no capacitance; the electrode is not counted");
            }
            return blocking;
        }
        kinetics(face, gaps);
        return Optional.of(face.impedance(temperature, conductivity));
    }

    private Optional<ElectrodeImpedance> porous(@Nullable CathodeModel cathode, @Nullable ContactModel face, double temperature, List<String> gaps) {
        if (cathode == null || face == null) {
            return Optional.empty();
        }
        if (!cathode.conducts()) {
            gaps.add("missing-property: " + cathode.name() + " has no connected catholyte; it is not counted");
            return Optional.empty();
        }
        kinetics(face, gaps);
        if (!cathode.particlesCount(temperature, charge)) {
            gaps.add("missing-property: the active material of " + cathode.name() + " has no diffusivity, or a potential that does not fall here; its particles are not counted");
        }
        return Optional.of(cathode.impedance(face, temperature, charge));
    }

    private static void kinetics(ContactModel face, List<String> gaps) {
        if (!face.kineticsKnown()) {
            gaps.add("missing-property: " + face.name() + " has no exchange-current; its charge transfer is not counted");
        }
    }
}
