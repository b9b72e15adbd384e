package org.lamella.solver.composite;

/** A sphere in a shell, seen from outside as one homogeneous sphere, section A9.1: exact in a uniform field. */
final class CoatedSphere {

    private CoatedSphere() {
    }

    /**
     * Conductivity of the homogeneous sphere that replaces core and shell.
     *
     * @param core s_c [S/m]
     * @param shell s_s [S/m]
     * @param coreShare Y, volume of the core over that of the coated sphere [-]
     * @return s_cs [S/m]
     */
    static double conductivity(double core, double shell, double coreShare) {
        if (shell == 0) {
            return 0;
        }
        return shell * ((core + 2 * shell + 2 * coreShare * (core - shell)) / (core + 2 * shell - coreShare * (core - shell)));
    }

    /**
     * A population with its shells as homogeneous particles; unchanged if it has none.
     *
     * @param inclusion with a shape of known size if it has an interphase
     * @return spheres of radius a + t in the amount phi (1 + t/a)^3
     */
    static Inclusion replace(Inclusion inclusion) {
        if (inclusion.interphase().isEmpty()) {
            return inclusion;
        }
        Interphase shell = inclusion.interphase().get();
        double radius = inclusion.radius().orElseThrow();
        double growth = growth(inclusion);
        double conductivity = conductivity(inclusion.sphereConductivity(), shell.conductivity(), 1 / growth);
        return new Inclusion(inclusion.name(), growth * inclusion.volumeFraction(), conductivity,
                new Shape.Sphere(2 * (radius + shell.thickness())));
    }

    /** Volume of a particle with its shell over its own, (1 + t/a)^3; 1 without a shell [-]. */
    static double growth(Inclusion inclusion) {
        if (inclusion.interphase().isEmpty() || inclusion.radius().isEmpty()) {
            return 1;
        }
        double ratio = 1 + inclusion.interphase().get().thickness() / inclusion.radius().getAsDouble();
        return ratio * ratio * ratio;
    }

    /** psi, volume fraction of all particles with their shells if none overlap [-]. */
    static double outerFraction(Microstructure m) {
        double sum = 0;
        for (Inclusion inclusion : m.inclusions()) {
            sum += growth(inclusion) * inclusion.volumeFraction();
        }
        return sum;
    }

    /** The composite with every coated particle replaced; its fractions must leave room for the shells. */
    static Microstructure replaceAll(Microstructure m) {
        return new Microstructure(m.matrixConductivity(), m.inclusions().stream().map(CoatedSphere::replace).toList(), m.porosity());
    }
}
