package org.lamella.solver.transport;

import org.lamella.solver.composite.Constriction;
import org.lamella.solver.numerics.Inputs;
import org.lamella.solver.numerics.PhysicalConstants;

/** What an electrode adds to the resistance of a cell at small current, sections B1, D7 and C6. */
public sealed interface ElectrodePlane {

    /**
     * Charge-transfer resistance of a plane at small overpotential.
     *
     * @param temperature [K]
     * @param exchangeCurrent i0 [A/m2]; infinity for a reversible plane
     * @return RT/(F i0) [ohm m2]
     */
    static double chargeTransfer(double temperature, double exchangeCurrent) {
        return PhysicalConstants.thermalVoltage(temperature) / exchangeCurrent;
    }

    /**
     * Plane electrode, such as lithium metal.
     *
     * @param exchangeCurrent i0 per area of contact [A/m2]; infinity for a reversible plane
     * @param film resistance of the film per area of contact [ohm m2]
     * @param contactFraction theta, real over nominal area [-]
     * @param spotRadius a_s of the contacts [m]; zero if the current does not crowd
     */
    record Planar(double exchangeCurrent, double film, double contactFraction, double spotRadius) implements ElectrodePlane {

        /** Checks the numbers. */
        public Planar {
            if (exchangeCurrent != Double.POSITIVE_INFINITY) {
                Inputs.positive("the exchange current density", exchangeCurrent);
            }
            Inputs.nonNegative("the film resistance", film);
            Inputs.nonNegative("the spot radius", spotRadius);
            Inputs.fraction("the contact fraction", contactFraction);
        }

        /** Charge-transfer resistance per nominal area [ohm m2]. */
        public double chargeTransferResistance(double temperature) {
            return Constriction.film(chargeTransfer(temperature, exchangeCurrent), contactFraction);
        }

        /** Film resistance per nominal area [ohm m2]. */
        public double filmResistance() {
            return Constriction.film(film, contactFraction);
        }

        /** Constriction resistance in the layer that faces the electrode [ohm m2]. */
        public double constrictionResistance(double conductivity) {
            return Constriction.resistance(spotRadius, contactFraction, conductivity);
        }
    }

    /**
     * Porous composite electrode with even reaction at small current.
     *
     * @param exchangeCurrent i0 per active area [A/m2]; infinity for reversible particles
     * @param film resistance of the coating per active area [ohm m2]
     * @param activeArea theta a, contacted surface of the particles per electrode volume, 3 theta eps_s/R_p for spheres [1/m]
     * @param thickness L_c [m]
     * @param ionicConductivity kappa_e, effective in the electrode [S/m]
     * @param electronicConductivity sigma_e, effective in the electrode [S/m]; infinity if not limiting
     */
    record Porous(double exchangeCurrent, double film, double activeArea, double thickness, double ionicConductivity,
            double electronicConductivity) implements ElectrodePlane {

        /** Checks the numbers. */
        public Porous {
            if (exchangeCurrent != Double.POSITIVE_INFINITY) {
                Inputs.positive("the exchange current density", exchangeCurrent);
            }
            Inputs.nonNegative("the film resistance", film);
            Inputs.positive("the active area per volume", activeArea);
            Inputs.positive("the thickness of the electrode", thickness);
            Inputs.positive("the ionic conductivity of the electrode", ionicConductivity);
            if (electronicConductivity != Double.POSITIVE_INFINITY) {
                Inputs.positive("the electronic conductivity of the electrode", electronicConductivity);
            }
        }

        /** RT/(F i0 a L_c) [ohm m2]. */
        double chargeTransferResistance(double temperature) {
            return chargeTransfer(temperature, exchangeCurrent) / (activeArea * thickness);
        }

        /** R_f/(a L_c) [ohm m2]. */
        double filmResistance() {
            return film / (activeArea * thickness);
        }

        /** (L_c/3)(1/kappa_e + 1/sigma_e), the limit of even reaction of the exact solution of Newman and Tobias [ohm m2]. */
        double transportResistance() {
            return thickness / 3 * (1 / ionicConductivity + 1 / electronicConductivity);
        }
    }
}
