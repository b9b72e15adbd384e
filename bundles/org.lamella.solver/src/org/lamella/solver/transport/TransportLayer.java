package org.lamella.solver.transport;

import java.util.List;

import org.eclipse.jdt.annotation.NonNull;
import org.lamella.solver.numerics.Inputs;
import org.lamella.solver.numerics.PhysicalConstants;

/** One layer of the electrolyte as the current sees it. */
public sealed interface TransportLayer {

    /** Name for messages and tables. */
    String name();

    /** L [m]. */
    double thickness();

    /** kappa, effective through-plane ionic conductivity [S/m]. */
    double conductivity();

    /** L/kappa [ohm m2]. */
    default double resistance() {
        return thickness() / conductivity();
    }

    /** The layer cut into parts with the same properties throughout, from the anode side to the cathode side; one for an even layer. */
    default List<TransportLayer> slices() {
        return List.of(this);
    }

    /**
     * Layer whose properties change over its depth, as slices in series.
     *
     * @param name for messages and tables
     * @param slices from the anode side to the cathode side, at least one; none is graded itself
     */
    record Graded(@NonNull String name, @NonNull List<TransportLayer> slices) implements TransportLayer {

        /** Copies the list. */
        public Graded {
            slices = List.copyOf(slices);
        }

        @Override
        public double thickness() {
            double sum = 0;
            for (TransportLayer slice : slices) {
                sum += slice.thickness();
            }
            return sum;
        }

        @Override
        public double conductivity() {
            return thickness() / resistance();
        }

        @Override
        public double resistance() {
            double sum = 0;
            for (TransportLayer slice : slices) {
                sum += slice.resistance();
            }
            return sum;
        }
    }

    /**
     * Layer that conducts lithium ions only (type C); anions cannot enter it.
     *
     * @param name for messages and tables
     * @param thickness L [m]
     * @param conductivity kappa [S/m]
     */
    record SingleIon(@NonNull String name, double thickness, double conductivity) implements TransportLayer {

        /** Checks the numbers. */
        public SingleIon {
            Inputs.positive("the thickness of " + name, thickness);
            Inputs.positive("the conductivity of " + name, conductivity);
        }
    }

    /**
     * Layer with a binary salt (type P). Diffusivity and conductivity are superficial: per area of the layer, not of its polymer.
     *
     * @param name for messages and tables
     * @param thickness L [m]
     * @param conductivity kappa [S/m]
     * @param diffusivity D of the salt [m2/s]
     * @param transference t+ [-]; at most 1, may be negative
     * @param concentration c0, initial salt per volume of polymer [mol/m3]
     * @param polymerFraction eps, volume fraction of salt-bearing polymer [-]
     * @param thermodynamicFactor chi = 1 + dln f/dln c [-]
     * @param lowerBound whether limits from this layer are lower bounds, because its filler carries most of the lithium current
     */
    record Polymer(@NonNull String name, double thickness, double conductivity, double diffusivity, double transference, double concentration,
            double polymerFraction, double thermodynamicFactor, boolean lowerBound) implements TransportLayer {

        /** Checks the numbers. */
        public Polymer {
            Inputs.positive("the thickness of " + name, thickness);
            Inputs.positive("the conductivity of " + name, conductivity);
            Inputs.positive("the salt diffusivity of " + name, diffusivity);
            Inputs.between("the transference number of " + name, transference, -1e6, 1);
            Inputs.positive("the salt concentration of " + name, concentration);
            Inputs.positive("the polymer fraction of " + name, Inputs.fraction("the polymer fraction of " + name, polymerFraction));
            Inputs.positive("the thermodynamic factor of " + name, thermodynamicFactor);
        }

        /**
         * Dense ideal polymer.
         *
         * @param name for messages and tables
         * @param thickness L [m]
         * @param conductivity kappa [S/m]
         * @param diffusivity D [m2/s]
         * @param transference t+ [-]
         * @param concentration c0 [mol/m3]
         */
        public Polymer(String name, double thickness, double conductivity, double diffusivity, double transference,
                double concentration) {
            this(name, thickness, conductivity, diffusivity, transference, concentration, 1, 1, false);
        }

        /** g = (1 - t+)/D, concentration gradient per molar current of lithium [s/m2]. */
        double gradient() {
            return (1 - transference) / diffusivity;
        }

        /** Salt in the layer per area [mol/m2]. */
        double salt() {
            return polymerFraction * concentration * thickness;
        }

        /**
         * Newman number Ne = 2 R T kappa (1-t+)^2 chi/(F^2 D c0): dc resistance of the salt gradient over the ohmic one. Balsara and
         * Newman, J. Electrochem. Soc. 162 (2015) A2720.
         *
         * @param temperature [K]
         * @return Ne [-]
         */
        public double newmanNumber(double temperature) {
            double anions = 1 - transference;
            return 2 * PhysicalConstants.thermalVoltage(temperature) * conductivity * anions * anions * thermodynamicFactor
                    / (PhysicalConstants.FARADAY * diffusivity * concentration);
        }

        /**
         * Steady over initial current of a symmetric lithium cell at small voltage, what the Bruce-Vincent method measures.
         *
         * @param temperature [K]
         * @return 1/(1 + Ne) [-]
         */
        public double steadyCurrentRatio(double temperature) {
            return 1 / (1 + newmanNumber(temperature));
        }
    }
}
