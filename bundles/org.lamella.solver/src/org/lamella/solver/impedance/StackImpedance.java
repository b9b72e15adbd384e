package org.lamella.solver.impedance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;

import org.apache.commons.math3.complex.Complex;
import org.lamella.solver.numerics.Inputs;
import org.lamella.solver.transport.InternalPlane;
import org.lamella.solver.transport.LayeredElectrolyte;
import org.lamella.solver.transport.PolymerChain;
import org.lamella.solver.transport.TransportLayer;

/**
 * Small-signal impedance of a layered cell, section B5: the current is the same at every depth, so that layers, planes, salt gradients and
 * electrodes add up, each known by name. Charge stored in a layer is lumped across that layer. About zero current it is exact.
 */
public final class StackImpedance {

    /** What a part of the impedance comes from. */
    public enum Kind {
        /** Ohmic resistance of a layer, without grain boundaries, with its dielectric. */
        LAYER,
        /** Grain boundaries of a ceramic layer. */
        GRAIN_BOUNDARIES,
        /** Contact between two layers. */
        PLANE,
        /** Salt gradient in a layer. */
        DIFFUSION,
        /** Electrode at the anode side. */
        ANODE,
        /** Electrode at the cathode side. */
        CATHODE,
        /** Leads in series. */
        LEADS
    }

    /**
     * One part of the impedance.
     *
     * @param kind what it comes from
     * @param name of the layer or plane; empty for electrodes and leads
     * @param values over the frequencies [ohm m2]
     */
    public record Item(Kind kind, String name, Complex[] values) {
    }

    /**
     * A layer beyond its resistance.
     *
     * @param bulk charge stored beside the grains, of each slice of the layer; of an even one just one
     * @param boundaryResistance part of the layer's resistance that is due to grain boundaries [ohm m2]
     * @param boundary charge stored beside the grain boundaries
     */
    public record LayerStorage(List<Relaxation> bulk, double boundaryResistance, Relaxation boundary) {

        /** A resistor. */
        public static final LayerStorage NONE = bulk(Relaxation.NONE);

        /** Checks the number and copies the list. */
        public LayerStorage {
            Inputs.nonNegative("the resistance of the grain boundaries", boundaryResistance);
            bulk = List.copyOf(bulk);
        }

        /** A layer with grain boundaries. */
        public LayerStorage(Relaxation bulk, double boundaryResistance, Relaxation boundary) {
            this(List.of(bulk), boundaryResistance, boundary);
        }

        /** A layer without grain boundaries. */
        public static LayerStorage bulk(Relaxation storage) {
            return new LayerStorage(storage, 0, Relaxation.NONE);
        }
    }

    /**
     * A plane between two layers beyond its resistance.
     *
     * @param storage charge stored beside the resistance
     * @param saltTransfer k_s [m/s]; infinity for equilibrium of the salt
     */
    public record PlaneStorage(Relaxation storage, double saltTransfer) {

        /** A resistor that salt passes in equilibrium. */
        public static final PlaneStorage NONE = new PlaneStorage(Relaxation.NONE, Double.POSITIVE_INFINITY);
    }

    /**
     * Leads of the measurement, per area of the cell.
     *
     * @param resistance R_s [ohm m2]
     * @param inductance L_s [H m2]
     */
    public record Leads(double resistance, double inductance) {

        /** Ideal leads. */
        public static final Leads NONE = new Leads(0, 0);
    }

    private final LayeredElectrolyte electrolyte;
    private final List<LayerStorage> layers;
    private final List<PlaneStorage> planes;
    private final Optional<ElectrodeImpedance> anode;
    private final Optional<ElectrodeImpedance> cathode;
    private final Leads leads;
    private final List<SaltImpedance> salt;
    private final double[][] resistances;

    /**
     * A cell about zero current.
     *
     * @param electrolyte layers and planes
     * @param layers what each layer stores
     * @param planes what each plane between layers stores
     * @param anode electrode at the anode side, if it counts
     * @param cathode electrode at the cathode side, if it counts
     * @param leads of the measurement
     * @param temperature [K]
     */
    public StackImpedance(LayeredElectrolyte electrolyte, List<LayerStorage> layers, List<PlaneStorage> planes, Optional<ElectrodeImpedance> anode,
            Optional<ElectrodeImpedance> cathode, Leads leads, double temperature) {
        this(electrolyte, layers, planes, anode, cathode, leads, resistances(electrolyte),
                electrolyte.chains().stream().map(chain -> chain(electrolyte, planes, chain, temperature)).toList());
    }

    /**
     * A cell about another state.
     *
     * @param electrolyte layers and planes
     * @param layers what each layer stores
     * @param planes what each plane between layers stores
     * @param anode electrode at the anode side, if it counts
     * @param cathode electrode at the cathode side, if it counts
     * @param leads of the measurement
     * @param resistances ohmic, of the slices of each layer in that state [ohm m2]
     * @param salt what the salt adds in that state
     */
    public StackImpedance(LayeredElectrolyte electrolyte, List<LayerStorage> layers, List<PlaneStorage> planes, Optional<ElectrodeImpedance> anode,
            Optional<ElectrodeImpedance> cathode, Leads leads, double[][] resistances, List<? extends SaltImpedance> salt) {
        if (layers.size() != electrolyte.layers().size() || planes.size() != electrolyte.planes().size()) {
            throw new IllegalArgumentException("every layer and every plane needs its storage");
        }
        this.electrolyte = electrolyte;
        this.layers = List.copyOf(layers);
        this.planes = List.copyOf(planes);
        this.anode = anode;
        this.cathode = cathode;
        this.leads = leads;
        this.resistances = resistances.clone();
        this.salt = List.copyOf(salt);
    }

    private static ChainImpedance chain(LayeredElectrolyte electrolyte, List<PlaneStorage> planes, PolymerChain chain, double temperature) {
        int inner = chain.layers().size() - 1;
        double[] partition = new double[inner];
        double[] transfer = new double[inner];
        for (int p = 0; p < inner; p++) {
            int layer = chain.indexInStack(p);
            partition[p] = chain.partitionBefore(p + 1);
            transfer[p] = chain.indexInStack(p + 1) == layer ? Double.POSITIVE_INFINITY : planes.get(layer).saltTransfer();
        }
        return new ChainImpedance(chain, partition, transfer, temperature);
    }

    /**
     * The parts of the impedance, from anode to cathode; what is zero at all frequencies is left out.
     *
     * @param frequencies positive [Hz]
     * @return the parts
     */
    public List<Item> items(double... frequencies) {
        double[] omegas = Arrays.stream(frequencies).map(frequency -> 2 * Math.PI * frequency).toArray();
        List<Item> items = new ArrayList<>();
        anode.ifPresent(electrode -> items.add(new Item(Kind.ANODE, "", values(omegas, electrode::at))));
        for (int k = 0; k < layers.size(); k++) {
            TransportLayer layer = electrolyte.layers().get(k);
            LayerStorage storage = layers.get(k);
            double[] slices = resistances[k];
            items.add(new Item(Kind.LAYER, layer.name(), values(omegas, omega -> bulk(slices, storage, omega))));
            if (storage.boundaryResistance() > 0) {
                items.add(item(Kind.GRAIN_BOUNDARIES, layer.name(), storage.boundaryResistance(), storage.boundary(), omegas));
            }
            if (k < planes.size() && electrolyte.planes().get(k).resistance() > 0) {
                InternalPlane plane = electrolyte.planes().get(k);
                items.add(item(Kind.PLANE, plane.name(), plane.resistance(), planes.get(k).storage(), omegas));
            }
        }
        diffusion(omegas, items);
        cathode.ifPresent(electrode -> items.add(new Item(Kind.CATHODE, "", values(omegas, electrode::at))));
        if (leads.resistance() != 0 || leads.inductance() != 0) {
            items.add(new Item(Kind.LEADS, "", values(omegas, omega -> new Complex(leads.resistance(), omega * leads.inductance()))));
        }
        return items;
    }

    /** Ohmic resistances of the slices of each layer at rest [ohm m2]. */
    public static double[][] resistances(LayeredElectrolyte electrolyte) {
        return electrolyte.layers().stream().map(layer -> layer.slices().stream().mapToDouble(TransportLayer::resistance).toArray()).toArray(double[][]::new);
    }

    /** A layer without its grain boundaries, which only even layers have. */
    private static Complex bulk(double[] slices, LayerStorage storage, double omega) {
        Complex sum = Complex.ZERO;
        for (int n = 0; n < slices.length; n++) {
            sum = sum.add(storage.bulk().get(n).impedance(slices[n] - storage.boundaryResistance(), omega));
        }
        return sum;
    }

    private void diffusion(double[] omegas, List<Item> items) {
        for (SaltImpedance part : salt) {
            List<Integer> owners = part.layers();
            Complex[][] byLayer = new Complex[owners.size()][omegas.length];
            for (int i = 0; i < omegas.length; i++) {
                Complex[] values = part.at(omegas[i]);
                for (int k = 0; k < byLayer.length; k++) {
                    byLayer[k][i] = values[k];
                }
            }
            int first = 0;
            while (first < byLayer.length) {
                int end = first + 1;
                while (end < byLayer.length && owners.get(end).equals(owners.get(first))) {
                    end++;
                }
                items.add(new Item(Kind.DIFFUSION, electrolyte.layers().get(owners.get(first)).name(), sum(byLayer, first, end)));
                first = end;
            }
        }
    }

    /** The slices of a layer together. */
    private static Complex[] sum(Complex[][] slices, int first, int end) {
        Complex[] sum = slices[first];
        for (int k = first + 1; k < end; k++) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] = sum[i].add(slices[k][i]);
            }
        }
        return sum;
    }

    private static Item item(Kind kind, String name, double resistance, Relaxation storage, double[] omegas) {
        return new Item(kind, name, values(omegas, omega -> storage.impedance(resistance, omega)));
    }

    private static Complex[] values(double[] omegas, DoubleFunction<Complex> impedance) {
        return Arrays.stream(omegas).mapToObj(impedance).toArray(Complex[]::new);
    }

    /**
     * The impedance of the cell.
     *
     * @param frequencies positive [Hz]
     * @return the sum of all parts [ohm m2]
     */
    public Spectrum spectrum(double... frequencies) {
        return new Spectrum(frequencies, sum(items(frequencies), frequencies.length));
    }

    /**
     * Adds parts up.
     *
     * @param items the parts
     * @param points number of frequencies
     * @return their sum at each frequency [ohm m2]
     */
    public static Complex[] sum(List<Item> items, int points) {
        Complex[] sum = new Complex[points];
        Arrays.fill(sum, Complex.ZERO);
        for (Item item : items) {
            for (int i = 0; i < points; i++) {
                sum[i] = sum[i].add(item.values()[i]);
            }
        }
        return sum;
    }
}
