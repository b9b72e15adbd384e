package org.lamella.solver.composite;

import org.lamella.solver.numerics.Inputs;

/**
 * Transport numbers of a composite whose matrix holds salt, section A17 (a Lamella closure): the partial conductivities of lithium ions
 * and anions are homogenised separately with the same law, since each flux is free of sources; fillers block anions.
 *
 * @param lithium effective partial conductivity of lithium ions [S/m]
 * @param anion effective partial conductivity of anions [S/m]
 */
public record Transference(double lithium, double anion) {

    /**
     * Through-plane partial conductivities.
     *
     * @param law conductivity law
     * @param arguments of the law
     * @param microstructure with the total conductivities of the phases; all fillers are single-ion conductors or inert
     * @param matrixNumber t+ of the matrix, at most 1; negative values of concentrated salts are kept [-]
     * @return the partial conductivities; their sum differs slightly from the law's value for the total conductivity
     */
    public static Transference of(ConductivityLaw law, LawArguments arguments, Microstructure microstructure, double matrixNumber) {
        requireNumber(matrixNumber);
        double anions = law.throughPlane(anions(microstructure, matrixNumber), arguments);
        if (matrixNumber < 0) {
            // a negative partial conductivity cannot be homogenised; scale it like a matrix with insulating fillers
            return new Transference(anions * matrixNumber / (1 - matrixNumber), anions);
        }
        return new Transference(law.throughPlane(cations(microstructure, matrixNumber), arguments), anions);
    }

    /** The composite as lithium ions see it. */
    public static Microstructure cations(Microstructure microstructure, double matrixNumber) {
        return microstructure.withConductivities(Math.max(0, matrixNumber) * microstructure.matrixConductivity(), Inclusion::conductivity);
    }

    /** The composite as anions see it. */
    public static Microstructure anions(Microstructure microstructure, double matrixNumber) {
        return insulated(microstructure, (1 - matrixNumber) * microstructure.matrixConductivity());
    }

    /** Effective transference number s+/(s+ + s-), with the anions blocked [-]; 1 if nothing conducts. */
    public double number() {
        double total = lithium + anion;
        return total == 0 ? 1 : lithium / total;
    }

    /** Conductivity with both ions moving, s+ + s- [S/m]. */
    public double conductivity() {
        return lithium + anion;
    }

    /**
     * Effective salt diffusivity of the layer, per area of the layer: the salt cannot enter fillers and pores.
     *
     * @param law conductivity law
     * @param arguments of the law
     * @param microstructure geometry
     * @param matrixDiffusivity D of the matrix [m2/s]
     * @return through-plane diffusivity [m2/s]
     */
    public static double diffusivity(ConductivityLaw law, LawArguments arguments, Microstructure microstructure,
            double matrixDiffusivity) {
        Inputs.nonNegative("the salt diffusivity", matrixDiffusivity);
        return law.throughPlane(insulated(microstructure, matrixDiffusivity), arguments);
    }

    /**
     * Share of the current that runs through the fillers, judged on the composite without its pores. Exact for one filler, from the mean
     * fields of a two-phase composite: s_f (s - s_m) / (s (s_f - s_m)); several fillers count as one with their mean conductivity.
     *
     * @param law conductivity law
     * @param arguments of the law
     * @param microstructure with the conductivities of the ion asked for
     * @return 0 to 1 [-]
     */
    public static double fillerShare(ConductivityLaw law, LawArguments arguments, Microstructure microstructure) {
        Microstructure dense = microstructure.withoutPores();
        double phi = dense.fillerFraction();
        double effective = phi == 0 ? 0 : law.throughPlane(dense, arguments);
        if (effective == 0) {
            return 0;
        }
        double filler = 0;
        for (Inclusion inclusion : dense.inclusions()) {
            filler += inclusion.volumeFraction() / phi * inclusion.sphereConductivity();
        }
        double matrix = dense.matrixConductivity();
        if (Math.abs(filler - matrix) <= 1e-9 * matrix) {
            return phi; // the field is uniform
        }
        return Math.clamp(filler * (effective - matrix) / (effective * (filler - matrix)), 0, 1);
    }

    private static Microstructure insulated(Microstructure microstructure, double matrix) {
        return microstructure.withConductivities(matrix, inclusion -> 0);
    }

    private static void requireNumber(double matrixNumber) {
        if (matrixNumber > 1) {
            Inputs.between("the transference number", matrixNumber, Double.NEGATIVE_INFINITY, 1);
        }
        Inputs.finite("the transference number", matrixNumber);
    }
}
