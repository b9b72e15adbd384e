package org.lamella.solver.composite;

import org.lamella.solver.numerics.Inputs;

/**
 * Crystallites of a semicrystalline polymer as insulating inclusions, section A1b (a Lamella closure): the amorphous conductivity is
 * multiplied by (1 - X)^1.5, the differential law A7 with insulating inclusions. X falls from its full amount to zero over 5 K
 * centred on the melting point, by a cubic that is smooth at both ends.
 *
 * @param meltingTemperature [K]
 * @param amount crystalline volume fraction well below melting [-]
 */
public record Crystallinity(double meltingTemperature, double amount) {

    /** Width of the melting range [K]. */
    public static final double MELTING_RANGE = 5;

    /** Checks the parameters. */
    public Crystallinity {
        Inputs.positive("the melting temperature", meltingTemperature);
        Inputs.fraction("the crystallinity", amount);
    }

    /**
     * Crystalline fraction at a temperature.
     *
     * @param temperature [K]
     * @return X(T) [-]
     */
    public double at(double temperature) {
        double molten = Math.clamp((temperature - meltingTemperature) / MELTING_RANGE + 0.5, 0, 1);
        return amount * (1 - molten * molten * (3 - 2 * molten));
    }

    /**
     * Factor on the conductivity (and on the salt diffusivity) of the amorphous polymer.
     *
     * @param temperature [K]
     * @return (1 - X)^1.5 [-]
     */
    public double factor(double temperature) {
        return reduced(1, at(temperature));
    }

    /**
     * Conductivity (or salt diffusivity) of a polymer with crystallites.
     *
     * @param amorphous value of the amorphous polymer, in its SI unit
     * @param crystallinity X, volume fraction of crystallites [-]
     * @return amorphous (1 - X)^1.5
     */
    public static double reduced(double amorphous, double crystallinity) {
        double remaining = 1 - Inputs.fraction("the crystallinity", crystallinity);
        return amorphous * remaining * Math.sqrt(remaining);
    }

    /**
     * The crystallinity left by a filler that hinders crystallisation.
     *
     * @param fillerFraction phi [-]
     * @param plasticisingFraction phi_x, filler fraction that lowers the crystallinity by a factor e [-]
     * @return crystallinity with the amount X0 exp(-phi/phi_x)
     */
    public Crystallinity plasticised(double fillerFraction, double plasticisingFraction) {
        return new Crystallinity(meltingTemperature,
                amount * Math.exp(-fillerFraction / Inputs.positive("the plasticising fraction", plasticisingFraction)));
    }
}
