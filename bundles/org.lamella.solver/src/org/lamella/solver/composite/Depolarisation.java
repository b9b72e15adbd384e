package org.lamella.solver.composite;

import org.lamella.solver.numerics.Carlson;
import org.lamella.solver.numerics.Inputs;

/**
 * Depolarisation factors of ellipsoids, section A5. They add up to one; 1/3 each for a sphere. The factor along an axis is small if the
 * particle is long in that direction, so its polarisation barely weakens the field inside it.
 */
public final class Depolarisation {

    /** |1 - 1/r^2| below which the closed forms lose digits and the power series is used. */
    private static final double SERIES_LIMIT = 0.25;

    private Depolarisation() {
    }

    /**
     * Factor along the symmetry axis of a spheroid.
     *
     * @param aspect r = c/a, semi-axis along the symmetry axis over the equatorial one, above zero
     * @return L_z [-]; the transverse factor is (1 - L_z)/2
     */
    public static double axial(double aspect) {
        Inputs.positive("the aspect ratio", aspect);
        double inverse = 1 / (aspect * aspect);
        double y = 1 - inverse;
        if (Math.abs(y) < SERIES_LIMIT) {
            return inverse * series(y);
        }
        if (aspect > 1) {
            double e = Math.sqrt(y);
            return inverse * (Math.log(aspect * (1 + e)) - e) / (e * e * e); // atanh e = ln(r (1+e)) without cancellation near e = 1
        }
        double e = Math.sqrt((1 - aspect) * (1 + aspect)) / aspect;
        return (1 + 1 / (e * e)) * (1 - Math.atan(e) / e);
    }

    /** Sum of y^k / (2k+3), which is (atanh e - e)/e^3 for y = e^2 and (e - atan e)/e^3 for y = -e^2. */
    private static double series(double y) {
        double power = 1;
        double sum = 0;
        for (int k = 0; Math.abs(power) > 1e-18; k++) {
            sum += power / (2 * k + 3);
            power *= y;
        }
        return sum;
    }

    /**
     * Transverse factor of a spheroid.
     *
     * @param aspect r = c/a
     * @return L_x = (1 - L_z)/2 [-]
     */
    public static double transverse(double aspect) {
        return 0.5 * (1 - axial(aspect));
    }

    /**
     * Factor of a general ellipsoid along its first axis.
     *
     * @param along semi-axis in the direction asked for [m]
     * @param second another semi-axis [m]
     * @param third the remaining semi-axis [m]
     * @return L along the first axis [-]
     */
    public static double ellipsoid(double along, double second, double third) {
        double b = Inputs.positive("the axis ratio", second / Inputs.positive("the semi-axis", along));
        double c = Inputs.positive("the axis ratio", third / along);
        return b * c / 3 * Carlson.rd(b * b, c * c, 1);
    }
}
