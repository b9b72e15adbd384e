package org.lamella.solver.transport;

import java.util.ArrayList;
import java.util.List;

import org.lamella.solver.SolverException;
import org.lamella.solver.SolverException.Reason;

/**
 * The electrolyte between the electrodes: layers from anode to cathode with a plane between each two. Single-ion layers and the electrodes
 * block anions and so cut the salt-bearing layers into independent chains.
 */
public final class LayeredElectrolyte {

    private final List<TransportLayer> layers;
    private final List<InternalPlane> planes;
    private final List<PolymerChain> chains;

    /**
     * An electrolyte.
     *
     * @param layers from anode to cathode, at least one
     * @param planes between them, one fewer
     */
    public LayeredElectrolyte(List<TransportLayer> layers, List<InternalPlane> planes) {
        if (layers.isEmpty()) {
            throw new SolverException(Reason.NO_LAYERS);
        }
        if (planes.size() != layers.size() - 1) {
            throw new SolverException(Reason.PLANE_COUNT, planes.size(), layers.size());
        }
        this.layers = List.copyOf(layers);
        this.planes = List.copyOf(planes);
        this.chains = cut();
    }

    private List<PolymerChain> cut() {
        List<PolymerChain> cut = new ArrayList<>();
        List<PolymerChain.Part> open = new ArrayList<>();
        double position = 0;
        double start = 0;
        for (int k = 0; k < layers.size(); k++) {
            double partition = k == 0 ? 1 : planes.get(k - 1).partition();
            for (TransportLayer slice : layers.get(k).slices()) {
                if (slice instanceof TransportLayer.Polymer polymer) {
                    start = open.isEmpty() ? position : start;
                    open.add(new PolymerChain.Part(k, polymer, partition));
                } else {
                    close(open, start, cut);
                }
                position += slice.thickness();
                partition = 1;
            }
        }
        close(open, start, cut);
        return List.copyOf(cut);
    }

    private static void close(List<PolymerChain.Part> open, double start, List<PolymerChain> cut) {
        if (!open.isEmpty()) {
            cut.add(new PolymerChain(start, open));
            open.clear();
        }
    }

    /** The layers from anode to cathode. */
    public List<TransportLayer> layers() {
        return layers;
    }

    /** The planes between the layers. */
    public List<InternalPlane> planes() {
        return planes;
    }

    /** The chains of salt-bearing layers from anode to cathode; empty in a purely ceramic stack. */
    public List<PolymerChain> chains() {
        return chains;
    }

    /** The same stack with anode and cathode side exchanged. */
    public LayeredElectrolyte mirrored() {
        return new LayeredElectrolyte(layers.reversed().stream().map(LayeredElectrolyte::mirrored).toList(), planes.reversed().stream().map(InternalPlane::mirrored).toList());
    }

    private static TransportLayer mirrored(TransportLayer layer) {
        return layer instanceof TransportLayer.Graded graded ? new TransportLayer.Graded(graded.name(), graded.slices().reversed()) : layer;
    }

    /** Total thickness [m]. */
    public double thickness() {
        double sum = 0;
        for (TransportLayer layer : layers) {
            sum += layer.thickness();
        }
        return sum;
    }

    /** Ohmic resistance of layers and internal planes [ohm m2]. */
    public double ohmicResistance() {
        double sum = 0;
        for (TransportLayer layer : layers) {
            sum += layer.resistance();
        }
        for (InternalPlane plane : planes) {
            sum += plane.resistance();
        }
        return sum;
    }

    /**
     * Dc resistance of the salt gradients at small current.
     *
     * @param temperature [K]
     * @return sum over the chains [ohm m2]
     */
    public double diffusionResistance(double temperature) {
        double sum = 0;
        for (PolymerChain chain : chains) {
            sum += chain.diffusionResistance(temperature);
        }
        return sum;
    }

    /**
     * Limiting current density of the stack: the least of its chains.
     *
     * @param direction of the current
     * @return the limit with the layer that is depleted first
     */
    public LimitingCurrent limitingCurrent(Direction direction) {
        LimitingCurrent least = LimitingCurrent.UNBOUNDED;
        for (PolymerChain chain : chains) {
            least = least.least(chain.limitingCurrent(direction));
        }
        return least;
    }

    /**
     * Steady salt concentrations in all salt-bearing layers.
     *
     * @param currentDensity i [A/m2], positive for discharge
     * @param points per layer or slice
     * @return one profile per salt-bearing layer or slice of one, from anode to cathode
     * @throws SolverException {@link Reason#BEYOND_LIMITING_CURRENT}
     */
    public List<PolymerChain.Profile> profiles(double currentDensity, int points) {
        List<PolymerChain.Profile> profiles = new ArrayList<>();
        for (PolymerChain chain : chains) {
            profiles.addAll(chain.profiles(currentDensity, points));
        }
        return profiles;
    }

    /**
     * Steady voltage drop at a finite current: ohmic, internal planes and salt gradients.
     *
     * @param currentDensity i [A/m2], positive for discharge
     * @param temperature [K]
     * @return [V], with the sign of the current
     * @throws SolverException {@link Reason#BEYOND_LIMITING_CURRENT}
     */
    public double voltageDrop(double currentDensity, double temperature) {
        double drop = currentDensity * ohmicResistance();
        for (PolymerChain chain : chains) {
            drop += chain.diffusionPotential(currentDensity, temperature);
        }
        return drop;
    }
}
