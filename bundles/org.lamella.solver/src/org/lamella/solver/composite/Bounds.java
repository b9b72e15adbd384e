package org.lamella.solver.composite;

/**
 * Rigorous bounds on the effective conductivity of mixtures with perfect contacts, sections A2 and A3. Zero conductivity is legal.
 * Fractions add up to one; phases with fraction zero do not count.
 */
public final class Bounds {

    private Bounds() {
    }

    /**
     * Lower Wiener bound: phases in series. Holds for every arrangement.
     *
     * @param conductivities [S/m]
     * @param fractions [-]
     * @return 1 / sum(phi_i/sigma_i) [S/m]
     */
    public static double wienerLower(double[] conductivities, double[] fractions) {
        double resistivity = 0;
        for (int i = 0; i < fractions.length; i++) {
            if (fractions[i] > 0) {
                if (conductivities[i] == 0) {
                    return 0;
                }
                resistivity += fractions[i] / conductivities[i];
            }
        }
        return 1 / resistivity;
    }

    /**
     * Upper Wiener bound: phases in parallel. Holds for every arrangement.
     *
     * @param conductivities [S/m]
     * @param fractions [-]
     * @return sum(phi_i sigma_i) [S/m]
     */
    public static double wienerUpper(double[] conductivities, double[] fractions) {
        double sum = 0;
        for (int i = 0; i < fractions.length; i++) {
            sum += fractions[i] * conductivities[i];
        }
        return sum;
    }

    /**
     * Lower Hashin-Shtrikman bound of an isotropic mixture. Hashin and Shtrikman, J. Appl. Phys. 33 (1962) 3125.
     *
     * @param conductivities [S/m]
     * @param fractions [-]
     * @param dimensions 2 or 3
     * @return the bound [S/m]
     */
    public static double hashinShtrikmanLower(double[] conductivities, double[] fractions, int dimensions) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < fractions.length; i++) {
            least = fractions[i] > 0 ? Math.min(least, conductivities[i]) : least;
        }
        return withReference(least, conductivities, fractions, dimensions);
    }

    /**
     * Upper Hashin-Shtrikman bound of an isotropic mixture.
     *
     * @param conductivities [S/m]
     * @param fractions [-]
     * @param dimensions 2 or 3
     * @return the bound [S/m]
     */
    public static double hashinShtrikmanUpper(double[] conductivities, double[] fractions, int dimensions) {
        double greatest = 0;
        for (int i = 0; i < fractions.length; i++) {
            greatest = fractions[i] > 0 ? Math.max(greatest, conductivities[i]) : greatest;
        }
        return withReference(greatest, conductivities, fractions, dimensions);
    }

    /** [sum phi/(s_i + (d-1) s)]^-1 - (d-1) s, written as a mean with weights phi/(s_i + (d-1) s) so that nothing cancels. */
    private static double withReference(double reference, double[] conductivities, double[] fractions, int dimensions) {
        if (reference == 0) {
            return 0;
        }
        double surrounding = (dimensions - 1) * reference;
        double weights = 0;
        double sum = 0;
        for (int i = 0; i < fractions.length; i++) {
            double weight = fractions[i] / (conductivities[i] + surrounding);
            weights += weight;
            sum += weight * conductivities[i];
        }
        return sum / weights;
    }

    /**
     * Two-phase Hashin-Shtrikman form with phase 1 as the connected one: the lower bound if phase 1 conducts less, else the upper one;
     * also the Maxwell-Garnett value of phase 2 in matrix 1. Product form without 0/0.
     *
     * @param first sigma_1 [S/m]
     * @param second sigma_2 [S/m]
     * @param phi fraction of phase 2 [-]
     * @param dimensions d, 2 or 3
     * @return s1 [s2+(d-1)s1+(d-1)phi(s2-s1)] / [s2+(d-1)s1-phi(s2-s1)] [S/m]
     */
    public static double hashinShtrikman(double first, double second, double phi, int dimensions) {
        if (first == 0) {
            return phi == 1 ? second : 0;
        }
        double base = second + (dimensions - 1) * first;
        double excess = phi * (second - first);
        return first * ((base + (dimensions - 1) * excess) / (base - excess));
    }
}
