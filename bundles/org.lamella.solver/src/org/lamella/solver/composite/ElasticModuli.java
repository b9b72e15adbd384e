package org.lamella.solver.composite;

import org.lamella.solver.numerics.Inputs;

/**
 * Isotropic linear elasticity of a phase or of a composite, section A16. Bulk and shear modulus are the independent pair; zero is a pore.
 *
 * @param bulk K [Pa]
 * @param shear G [Pa]
 */
public record ElasticModuli(double bulk, double shear) {

    /** Moduli of a pore. */
    public static final ElasticModuli PORE = new ElasticModuli(0, 0);

    /** Checks the moduli. */
    public ElasticModuli {
        Inputs.nonNegative("the bulk modulus", bulk);
        Inputs.nonNegative("the shear modulus", shear);
    }

    /**
     * Moduli from the technical pair.
     *
     * @param young E [Pa]
     * @param poisson nu, above -1 and below 1/2 [-]
     * @return K = E/(3(1-2 nu)), G = E/(2(1+nu))
     */
    public static ElasticModuli of(double young, double poisson) {
        Inputs.nonNegative("Young's modulus", young);
        Inputs.between("Poisson's ratio", poisson, -0.999999, 0.499999);
        return new ElasticModuli(young / (3 * (1 - 2 * poisson)), young / (2 * (1 + poisson)));
    }

    /** Young's modulus E = 9KG/(3K+G) [Pa]. */
    public double young() {
        return shear == 0 ? 0 : 9 * bulk * shear / (3 * bulk + shear);
    }

    /** Poisson's ratio (3K-2G)/(6K+2G) [-]; 0.5 for a fluid; 0 for a pore. */
    public double poisson() {
        return bulk == 0 && shear == 0 ? 0 : (3 * bulk - 2 * shear) / (6 * bulk + 2 * shear);
    }
}
