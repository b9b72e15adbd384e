package org.lamella.solver.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;

import org.apache.commons.math3.complex.Complex;
import org.eclipse.jdt.annotation.Nullable;
import org.lamella.model.design.Cell;
import org.lamella.model.registry.Vocabulary;
import org.lamella.solver.impedance.DiscretisedSalt;
import org.lamella.solver.impedance.ElectrodeImpedance;
import org.lamella.solver.impedance.Relaxation;
import org.lamella.solver.impedance.StackImpedance;
import org.lamella.solver.impedance.StackImpedance.LayerStorage;
import org.lamella.solver.impedance.StackImpedance.Leads;
import org.lamella.solver.impedance.StackImpedance.PlaneStorage;
import org.lamella.solver.transport.DepthLayer;
import org.lamella.solver.transport.LayeredElectrolyte;
import org.lamella.solver.transport.PolarisedCell;
import org.lamella.solver.transport.SaltResponse;

/** A stack or cell as the small-signal models see it (B5, B6), with what had to be left out. */
final class ImpedanceModel {

    /**
     * The model at a temperature.
     *
     * @param state the stack
     * @param impedance its impedance per area
     * @param boundaries part of the layers' ohmic resistance that is due to grain boundaries [ohm m2]
     * @param current about which small changes are answered, positive from anode to cathode [A/m2]
     * @param gaps {@code code: sentence} for each part that does not count
     */
    record At(StackState state, StackImpedance impedance, double boundaries, double current, List<String> gaps) {

        boolean complete() {
            return gaps.isEmpty() && state.valid();
        }

        /** Ohmic resistance of the layers without their grain boundaries [ohm m2]. */
        double bulk() {
            return state.layers().stream().mapToDouble(StackState.LayerState::areaResistance).sum() - boundaries;
        }
    }

    /** State of charge of a composite cathode where a study says nothing. */
    static final double HALF_CHARGED = 0.5;

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

    /** The model at a temperature, K, about zero current. */
    At at(double temperature) {
        StackState state = stack.at(temperature);
        List<String> gaps = gaps(state);
        Optional<ElectrodeImpedance> anode = metal(stack.anodeFace(), stack.anodeBlocks(), temperature, state.layers().getFirst().profile().anodeSide(), gaps);
        Optional<ElectrodeImpedance> cathode = stack.cathode() == null
                ? metal(stack.cathodeFace(), stack.cathodeBlocks(), temperature, state.layers().getLast().profile().cathodeSide(), gaps)
                : porous(stack.cathode(), stack.cathodeFace(), temperature, gaps);
        List<LayerStorage> layers = layers(state);
        return new At(state, new StackImpedance(Electrolytes.of(state), layers, planes(temperature), anode, cathode, leads(), temperature), boundaries(layers), 0, gaps);
    }

    /**
     * The model about another current, with lithium electrodes.
     *
     * @param state the stack at the temperature of the cell
     * @param cell of that state
     * @param response of the salt about the state
     * @param current positive from anode to cathode [A/m2]
     */
    At about(StackState state, PolarisedCell cell, SaltResponse response, double current) {
        double temperature = cell.temperature();
        List<String> gaps = gaps(state);
        Optional<ElectrodeImpedance> anode = polarised(stack.anodeFace(), temperature, state.layers().getFirst().profile().anodeSide(), response.anodeChargeTransfer(),
                response::anodeConcentration, gaps);
        Optional<ElectrodeImpedance> cathode = stack.cathode() == null
                ? polarised(stack.cathodeFace(), temperature, state.layers().getLast().profile().cathodeSide(), response.cathodeChargeTransfer(), response::cathodeConcentration, gaps)
                : porous(stack.cathode(), stack.cathodeFace(), temperature, gaps);
        if (stack.cathode() != null) {
            gaps.add("cathode-at-rest: the composite cathode counts as without a direct current");
        }
        List<LayerStorage> layers = layers(state);
        LayeredElectrolyte electrolyte = Electrolytes.of(state);
        double[][] resistances = StackImpedance.resistances(electrolyte);
        for (int k = 0; k < resistances.length; k++) {
            resistances[k] = cell.column().layers().get(k) instanceof DepthLayer.Salt ? response.resistances(k) : resistances[k];
        }
        StackImpedance impedance = new StackImpedance(electrolyte, layers, planes(temperature), anode, cathode, leads(), resistances,
                List.of(new DiscretisedSalt(cell.column(), response)));
        return new At(state, impedance, boundaries(layers), current, gaps);
    }

    private static List<String> gaps(StackState state) {
        List<String> gaps = new ArrayList<>(Electrolytes.unknownTransport(state));
        for (StackState.PlaneState plane : state.planes()) {
            if (!plane.declared()) {
                gaps.add("missing-interface: nothing is known about " + plane.name() + "; it counts as perfect contact");
            }
        }
        return gaps;
    }

    private List<LayerStorage> layers(StackState state) {
        List<LayerStorage> layers = new ArrayList<>();
        for (int k = 0; k < state.layers().size(); k++) {
            layers.add(layer(state.layers().get(k), state.temperature()));
        }
        return layers;
    }

    private static double boundaries(List<LayerStorage> layers) {
        return layers.stream().mapToDouble(LayerStorage::boundaryResistance).sum();
    }

    private List<PlaneStorage> planes(double temperature) {
        return stack.planes().stream().map(plane -> plane.planeStorage(temperature)).toList();
    }

    private Leads leads() {
        return Double.isNaN(area) ? Leads.NONE : new Leads(leadResistance * area, leadInductance * area);
    }

    private static Optional<ElectrodeImpedance> polarised(@Nullable ContactModel face, double temperature, MediumState beside, double transfer,
            DoubleFunction<Complex> concentration, List<String> gaps) {
        if (face == null) {
            return Optional.empty();
        }
        kinetics(face, gaps);
        return Optional.of(new ElectrodeImpedance.Polarised(face.impedance(temperature, beside, transfer), concentration));
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

    private static Optional<ElectrodeImpedance> metal(@Nullable ContactModel face, boolean blocks, double temperature, MediumState beside, List<String> gaps) {
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
        return Optional.of(face.impedance(temperature, beside));
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
