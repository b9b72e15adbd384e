package org.lamella.solver.transport;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import org.lamella.solver.SolverException;
import org.lamella.solver.SolverException.Reason;
import org.lamella.solver.numerics.Inputs;
import org.lamella.solver.numerics.PhysicalConstants;

/**
 * Adjoining salt-bearing layers between two planes that block anions (an electrode or a single-ion layer), section B3. In the steady state
 * the anions rest, so the concentration falls by g L i/F over each layer and by the partition coefficient at each plane, while the salt of
 * the chain is conserved. The initial salt is first brought to partition equilibrium.
 */
public final class PolymerChain {

    /**
     * Concentrations in one layer at points through its thickness.
     *
     * @param layer index in the stack
     * @param position distance of each point from the anode [m]
     * @param concentration at each point, per volume of polymer [mol/m3]
     */
    public record Profile(int layer, double[] position, double[] concentration) {
    }

    /**
     * A layer of the chain, or a slice of a graded one.
     *
     * @param layer index in the stack
     * @param polymer its properties
     * @param partition K at the plane before it, cathode side over anode side; 1 within a layer
     */
    record Part(int layer, TransportLayer.Polymer polymer, double partition) {
    }

    private final double start;
    private final List<Part> parts;
    private final List<TransportLayer.Polymer> layers;
    private final double[] equilibrium;
    /** Concentration at the right face of each layer per concentration at the right end of the chain. */
    private final double[] share;
    /** The same face's concentration per i/F with a concentration of zero at the right end [s/m]. */
    private final double[] rise;
    private final double salt;

    /**
     * A chain.
     *
     * @param start distance of its first layer from the anode [m]
     * @param parts from the anode side to the cathode side, at least one
     */
    PolymerChain(double start, List<Part> parts) {
        this.start = start;
        this.parts = List.copyOf(parts);
        this.layers = parts.stream().map(Part::polymer).toList();
        int n = layers.size();
        this.share = new double[n];
        this.rise = new double[n];
        share[n - 1] = 1;
        for (int k = n - 1; k > 0; k--) {
            TransportLayer.Polymer layer = layers.get(k);
            share[k - 1] = share[k] / parts.get(k).partition();
            rise[k - 1] = (rise[k] + layer.gradient() * layer.thickness()) / parts.get(k).partition();
        }
        double content = 0;
        double capacity = 0;
        for (int k = 0; k < n; k++) {
            content += layers.get(k).salt();
            capacity += weight(k) * share[k];
        }
        this.salt = content;
        this.equilibrium = new double[n];
        for (int k = 0; k < n; k++) {
            equilibrium[k] = share[k] * content / capacity;
        }
    }

    /** Polymer volume of a layer per area [m]. */
    private double weight(int k) {
        return layers.get(k).polymerFraction() * layers.get(k).thickness();
    }

    /**
     * Which layer of the stack something of the chain is.
     *
     * @param layer counted within the chain
     * @return index in the stack, the same for all slices of a graded layer
     */
    public int indexInStack(int layer) {
        return parts.get(layer).layer();
    }

    /**
     * What equilibrium asks for at the plane before a layer of the chain.
     *
     * @param layer counted within the chain, not the first
     * @return K, concentration after the plane over that before it; 1 between slices of a layer
     */
    public double partitionBefore(int layer) {
        return parts.get(layer).partition();
    }

    /** The layers and slices of graded layers, from anode to cathode. */
    public List<TransportLayer.Polymer> layers() {
        return layers;
    }

    /**
     * Initial salt concentration after equilibration across the planes at constant total salt.
     *
     * @param layer counted within the chain
     * @return [mol/m3]
     */
    public double equilibriumConcentration(int layer) {
        return equilibrium[layer];
    }

    /**
     * Current density at which the salt runs out at the plating end.
     *
     * @param direction of the current
     * @return the limit
     */
    public LimitingCurrent limitingCurrent(Direction direction) {
        double depletion = direction == Direction.DISCHARGE ? depletionAtCathodeSide() : depletionAtAnodeSide();
        if (!(depletion > 0)) {
            return LimitingCurrent.UNBOUNDED;
        }
        boolean lowerBound = layers.stream().anyMatch(TransportLayer.Polymer::lowerBound);
        int depleted = direction == Direction.DISCHARGE ? parts.getLast().layer() : parts.getFirst().layer();
        return new LimitingCurrent(OptionalDouble.of(PhysicalConstants.FARADAY * salt / depletion), OptionalInt.of(depleted), lowerBound);
    }

    /** sum eps_k L_k (u_k + g_k L_k/2), u_n = 0, u_(k-1) = (u_k + g_k L_k)/K_(k-1): salt held per i/F when c = 0 at the right end [s]. */
    private double depletionAtCathodeSide() {
        double sum = 0;
        for (int k = 0; k < layers.size(); k++) {
            sum += weight(k) * (rise[k] + 0.5 * layers.get(k).gradient() * layers.get(k).thickness());
        }
        return sum;
    }

    /** The same with u_1 = 0, u_(k+1) = K_k (u_k + g_k L_k): salt held per -i/F when c = 0 at the left end [s]. */
    private double depletionAtAnodeSide() {
        double sum = 0;
        double u = 0;
        for (int k = 0; k < layers.size(); k++) {
            double drop = layers.get(k).gradient() * layers.get(k).thickness();
            sum += weight(k) * (u + 0.5 * drop);
            if (k + 1 < layers.size()) {
                u = (u + drop) * share[k + 1] / share[k];
            }
        }
        return sum;
    }

    /**
     * Dc resistance of the salt gradients at small current: (2RT/F) sum (1-t_k) chi_k (c_left - c_right)/c_k0 per current density, the
     * low-frequency limit of the diffusion impedance B5. For one layer it is (L/kappa) Ne.
     *
     * @param temperature [K]
     * @return [ohm m2]
     */
    public double diffusionResistance(double temperature) {
        double sum = 0;
        for (int k = 0; k < layers.size(); k++) {
            sum += diffusionResistance(k, temperature);
        }
        return sum;
    }

    /**
     * Share of one layer in the chain's diffusion resistance.
     *
     * @param layer counted within the chain
     * @param temperature [K]
     * @return [ohm m2]
     */
    public double diffusionResistance(int layer, double temperature) {
        TransportLayer.Polymer polymer = layers.get(layer);
        return 2 * PhysicalConstants.thermalVoltage(temperature) * (1 - polymer.transference()) * polymer.thermodynamicFactor()
                * polymer.gradient() * polymer.thickness() / (PhysicalConstants.FARADAY * equilibrium[layer]);
    }

    /**
     * Steady voltage drop by the salt gradients: (2RT/F) sum (1-t_k) chi_k ln(c_left/c_right).
     *
     * @param currentDensity i [A/m2], positive for discharge
     * @param temperature [K]
     * @return [V], with the sign of the current
     * @throws SolverException {@link Reason#BEYOND_LIMITING_CURRENT}
     */
    public double diffusionPotential(double currentDensity, double temperature) {
        double end = endConcentration(currentDensity);
        double sum = 0;
        for (int k = 0; k < layers.size(); k++) {
            TransportLayer.Polymer layer = layers.get(k);
            double right = share[k] * end + rise[k] * currentDensity / PhysicalConstants.FARADAY;
            double drop = layer.gradient() * layer.thickness() * currentDensity / PhysicalConstants.FARADAY;
            sum += (1 - layer.transference()) * layer.thermodynamicFactor() * Math.log1p(drop / right);
        }
        return 2 * PhysicalConstants.thermalVoltage(temperature) * sum;
    }

    /**
     * Steady concentrations.
     *
     * @param currentDensity i [A/m2], positive for discharge
     * @param points per layer or slice, at least 2, evenly spaced with both faces
     * @return one profile per layer or slice
     * @throws SolverException {@link Reason#BEYOND_LIMITING_CURRENT}
     */
    public List<Profile> profiles(double currentDensity, int points) {
        Inputs.between("the number of points", points, 2, 1e6);
        double end = endConcentration(currentDensity);
        double offset = start;
        List<Profile> profiles = new ArrayList<>(layers.size());
        for (int k = 0; k < layers.size(); k++) {
            TransportLayer.Polymer layer = layers.get(k);
            double right = share[k] * end + rise[k] * currentDensity / PhysicalConstants.FARADAY;
            double[] position = new double[points];
            double[] concentration = new double[points];
            for (int j = 0; j < points; j++) {
                double x = layer.thickness() * j / (points - 1);
                position[j] = offset + x;
                concentration[j] = right + layer.gradient() * (layer.thickness() - x) * currentDensity / PhysicalConstants.FARADAY;
            }
            profiles.add(new Profile(parts.get(k).layer(), position, concentration));
            offset += layer.thickness();
        }
        return profiles;
    }

    /** Concentration at the cathode-side end of the chain, from the conservation of salt [mol/m3]. */
    private double endConcentration(double currentDensity) {
        Inputs.finite("the current density", currentDensity);
        double limit = limitingCurrent(currentDensity >= 0 ? Direction.DISCHARGE : Direction.CHARGE).value().orElse(Double.POSITIVE_INFINITY);
        if (Math.abs(currentDensity) >= limit) {
            throw new SolverException(Reason.BEYOND_LIMITING_CURRENT, currentDensity, limit);
        }
        double capacity = 0;
        for (int k = 0; k < layers.size(); k++) {
            capacity += weight(k) * share[k];
        }
        return (salt - depletionAtCathodeSide() * currentDensity / PhysicalConstants.FARADAY) / capacity;
    }
}
