package org.lamella.solver.stability;

import java.util.List;

import org.lamella.solver.SolverException;
import org.lamella.solver.SolverException.Reason;
import org.lamella.solver.numerics.Inputs;

/**
 * Potential of neutral lithium inside the stack, section D1b (a Lamella closure): it falls like the electronic resistance, because the ions
 * are in equilibrium through each layer as long as they move far more easily than electrons.
 */
public final class PotentialPartition {

    /** Seconds in the month that self-discharge is quoted for: 30 days. */
    public static final double MONTH = 2.592e6;

    /** Ratio of electronic to ionic conductivity above which the ions can no longer be taken as equilibrated. */
    public static final double ELECTRONIC_LIMIT = 0.01;

    /**
     * A layer as the electrons see it.
     *
     * @param thickness [m]
     * @param electronicConductivity [S/m]; zero is a perfect electronic insulator
     * @param ionicConductivity [S/m], to judge whether the closure holds
     */
    public record Layer(double thickness, double electronicConductivity, double ionicConductivity) {

        /** Checks the layer. */
        public Layer {
            Inputs.positive("the thickness of a layer", thickness);
            Inputs.nonNegative("the electronic conductivity of a layer", electronicConductivity);
            Inputs.nonNegative("the ionic conductivity of a layer", ionicConductivity);
        }
    }

    private final double[] planes;
    private final double leak;
    private final boolean valid;

    /**
     * The partition of a cell voltage.
     *
     * @param voltage between the electrodes [V]; the anode is lithium at 0 V
     * @param layers from anode to cathode, at least one
     */
    public PotentialPartition(double voltage, List<Layer> layers) {
        Inputs.finite("the cell voltage", voltage);
        if (layers.isEmpty()) {
            throw new SolverException(Reason.NO_LAYERS);
        }
        boolean insulated = layers.stream().anyMatch(layer -> layer.electronicConductivity() == 0);
        double total = 0;
        boolean separated = true;
        for (Layer layer : layers) {
            total += resistance(layer, insulated);
            separated &= layer.electronicConductivity() <= ELECTRONIC_LIMIT * layer.ionicConductivity();
        }
        this.planes = new double[layers.size() - 1];
        double sum = 0;
        for (int k = 0; k < planes.length; k++) {
            sum += resistance(layers.get(k), insulated);
            planes[k] = voltage * (sum / total);
        }
        this.leak = insulated ? 0 : voltage / total;
        this.valid = separated;
    }

    /** Electronic resistance; beside a perfect insulator only the insulators count, in proportion to their thickness. */
    private static double resistance(Layer layer, boolean insulated) {
        if (insulated) {
            return layer.electronicConductivity() == 0 ? layer.thickness() : 0;
        }
        return layer.thickness() / layer.electronicConductivity();
    }

    /**
     * Potential of an internal plane against lithium.
     *
     * @param plane counted from the anode, from 0
     * @return [V]
     */
    public double plane(int plane) {
        return planes[plane];
    }

    /** Number of internal planes. */
    public int planes() {
        return planes.length;
    }

    /** Electronic leak current through the stack [A/m2]. */
    public double leakCurrent() {
        return leak;
    }

    /** Charge lost to the leak in a month of 30 days [C/m2]; 36000 C/m2 are 1 mAh/cm2. */
    public double selfDischargePerMonth() {
        return leak * MONTH;
    }

    /** Whether every layer conducts electrons far worse than ions, so that the partition holds. */
    public boolean valid() {
        return valid;
    }
}
