package org.lamella.solver.composite;

import java.util.OptionalDouble;

/**
 * Particles with a resistive contact to the matrix (the electrical analogue of Kapitza's barrier), section A10. Hasselman and Johnson,
 * J. Compos. Mater. 21 (1987) 508 for spheres; Nan et al., J. Appl. Phys. 81 (1997) 6692 for spheroids.
 *
 * <p>A sphere of radius a with barrier R_b disturbs a uniform field like a homogeneous sphere of conductivity 1/(1/s_f + R_b/a). Particles
 * below the neutral radius therefore lower the conductivity of the composite however well they conduct.
 */
public final class HasselmanJohnson implements ConductivityLaw {

    @Override
    public String name() {
        return "barrier";
    }

    @Override
    public String doc() {
        return "Particles with a resistive ceramic/polymer contact (Hasselman-Johnson, Nan). "
                + "Fillers below the neutral radius lower the conductivity.";
    }

    @Override
    public String section() {
        return "A10";
    }

    @Override
    public Applicability applicability(Microstructure m) {
        return Ellipsoids.judge(m);
    }

    @Override
    public Homogenised evaluate(Microstructure m, LawArguments arguments) {
        return MeanField.spheroids(m, ConductivityLaws.requireValue(this, m));
    }

    /**
     * Conductivity of the homogeneous sphere that stands for one with a barrier.
     *
     * @param filler s_f [S/m]
     * @param barrier R_b [ohm m2]
     * @param radius a [m]
     * @return 1/(1/s_f + R_b/a) [S/m]
     */
    public static double equivalentConductivity(double filler, double barrier, double radius) {
        return filler / (1 + barrier * filler / radius);
    }

    /**
     * Conductivity, along one principal axis, of the homogeneous spheroid that stands for one with a barrier:
     * s_f/(1 + gamma L s_f/s_m), in which gamma/s_m is (2 + 1/r) R_b/a for r above one and (1 + 2 r) R_b/c below, with the
     * equatorial semi-axis a and the semi-axis c along the symmetry axis.
     *
     * @param filler s_f [S/m]
     * @param barrier R_b [ohm m2]
     * @param shape semi-axes
     * @param factor depolarisation factor L along the axis asked for [-]
     * @return [S/m]
     */
    public static double equivalentConductivity(double filler, double barrier, Shape.Spheroidal shape, double factor) {
        double r = shape.aspectRatio();
        double specific = r >= 1 ? (2 + 1 / r) * barrier / shape.equatorialSemiAxis() : (1 + 2 * r) * barrier / shape.polarSemiAxis();
        return filler / (1 + specific * factor * filler);
    }

    /**
     * Equal spheres with a barrier.
     *
     * @param matrix s_m [S/m]
     * @param filler s_f [S/m]
     * @param phi volume fraction [-]
     * @param barrier R_b [ohm m2]
     * @param radius a [m]
     * @return the effective conductivity [S/m]
     */
    public static double spheres(double matrix, double filler, double phi, double barrier, double radius) {
        return MaxwellGarnett.spheres(matrix, equivalentConductivity(filler, barrier, radius), phi);
    }

    /**
     * Radius at which spheres with a barrier do not disturb the field at all, so that the composite conducts like the matrix for any
     * fraction and arrangement.
     *
     * @param matrix s_m [S/m]
     * @param filler s_f [S/m]
     * @param barrier R_b [ohm m2]
     * @return a* = R_b s_m/(1 - s_m/s_f) [m]; empty if the filler does not conduct better than the matrix
     */
    public static OptionalDouble neutralRadius(double matrix, double filler, double barrier) {
        return filler > matrix ? OptionalDouble.of(barrier * matrix / (1 - matrix / filler)) : OptionalDouble.empty();
    }
}
