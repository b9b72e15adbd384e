package org.lamella.solver.composite;

import org.lamella.solver.numerics.Inputs;

/**
 * Ion and electron networks of a random packing of two kinds of spheres, section A14: catholyte and active material in a cathode.
 * Bouvard and Lange, Acta Metall. Mater. 39 (1991) 3083; Costamagna, Costa and Antonucci, Electrochim. Acta 43 (1998) 375.
 *
 * @param numberFraction x_1, number of catholyte particles over that of both [-]
 * @param coordination Z_1, mean contacts of a catholyte particle [-]
 * @param activeCoordination Z_2, mean contacts of an active particle [-]
 * @param contacts Z_11, mean contacts of a catholyte particle with others of its kind [-]
 * @param activeContacts Z_22, mean contacts of an active particle with others of its kind [-]
 */
public record CoPercolation(double numberFraction, double coordination, double activeCoordination, double contacts, double activeContacts) {

    /** Mean coordination of a random packing. */
    private static final double MEAN_COORDINATION = 6;

    /** Contacts with its own kind from which a phase is connected at all, and from which every particle is. */
    private static final double THRESHOLD = 1.764;
    private static final double CONNECTED = 4.236;

    /**
     * The packing of two kinds of spheres.
     *
     * @param catholyte volume fraction of the catholyte; of the solids or the electrode, since only the ratio counts [-]
     * @param catholyteRadius [m]
     * @param active volume fraction of the active material, on the same basis [-]
     * @param activeRadius [m]
     * @return the packing
     */
    public static CoPercolation of(double catholyte, double catholyteRadius, double active, double activeRadius) {
        Inputs.positive("the fraction of the catholyte", catholyte);
        Inputs.positive("the radius of the catholyte particles", catholyteRadius);
        Inputs.positive("the fraction of the active material", active);
        Inputs.positive("the radius of the active particles", activeRadius);
        double ratio = activeRadius / catholyteRadius;
        double number = catholyte / (catholyte + active / (ratio * ratio * ratio));
        double surface = number + (1 - number) * ratio * ratio;
        double half = MEAN_COORDINATION / 2;
        double first = half + half / surface;
        double second = half + half * ratio * ratio / surface;
        return new CoPercolation(number, first, second, number * first * first / MEAN_COORDINATION,
                (1 - number) * second * second / MEAN_COORDINATION);
    }

    /** P_1, part of the catholyte that belongs to a network through the electrode [-]. */
    public double connectivity() {
        return connected(contacts);
    }

    /** P_2, part of the active material that belongs to an electronic network of its own [-]. */
    public double activeConnectivity() {
        return connected(activeContacts);
    }

    private static double connected(double contacts) {
        if (contacts <= THRESHOLD) {
            return 0;
        }
        if (contacts >= CONNECTED) {
            return 1;
        }
        return Math.pow(1 - Math.pow((CONNECTED - contacts) / (CONNECTED - THRESHOLD), 2.5), 0.4);
    }

    /**
     * Conductivity of the ion network, s_SE (phi_SE P_SE)^gamma.
     *
     * @param conductivity of the dense catholyte [S/m]
     * @param fraction phi_SE, volume fraction of the catholyte in the electrode [-]
     * @param exponent gamma, 1.5 to 2 [-]
     * @return [S/m]
     */
    public double conductivity(double conductivity, double fraction, double exponent) {
        return conductivity * Math.pow(fraction * connectivity(), exponent);
    }

    /**
     * Part of the active material that takes part: reached by electrons and touching the connected catholyte (a Lamella closure).
     *
     * @param electronic part reached by electrons, 1 where carbon connects everything [-]
     * @return [-]
     */
    public double utilisation(double electronic) {
        double touching = numberFraction * coordination / MEAN_COORDINATION * connectivity();
        return electronic * (1 - Math.pow(1 - touching, activeCoordination));
    }
}
