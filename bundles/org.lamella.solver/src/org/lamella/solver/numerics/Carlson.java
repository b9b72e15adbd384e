package org.lamella.solver.numerics;

/**
 * Carlson's symmetric elliptic integral of the second kind, R_D: duplication until the arguments are nearly equal, then the
 * expansion in their symmetric functions. B. C. Carlson, Numer. Algorithms 10 (1995) 13; DLMF 19.36.
 */
public final class Carlson {

    /** Relative spread of the arguments below which the neglected sixth-order terms are below rounding. */
    private static final double SPREAD = 1.5e-3;

    private Carlson() {
    }

    /**
     * R_D(x, y, z) = 3/2 of the integral from 0 to infinity of dt / [(t+z) sqrt((t+x)(t+y)(t+z))].
     *
     * @param x zero or above
     * @param y zero or above, not zero together with x
     * @param z above zero
     * @return the integral
     */
    public static double rd(double x, double y, double z) {
        double weight = 1;
        double tail = 0;
        double a = x;
        double b = y;
        double c = z;
        double mean = (a + b + 3 * c) / 5;
        while (spread(mean, a, b, c) > SPREAD) {
            double lambda = Math.sqrt(a * b) + Math.sqrt(b * c) + Math.sqrt(c * a);
            tail += weight / (Math.sqrt(c) * (c + lambda));
            weight *= 0.25;
            a = 0.25 * (a + lambda);
            b = 0.25 * (b + lambda);
            c = 0.25 * (c + lambda);
            mean = (a + b + 3 * c) / 5;
        }
        double p = 1 - a / mean;
        double q = 1 - b / mean;
        return 3 * tail + weight * expansion(p * q, -(p + q) / 3) / (mean * Math.sqrt(mean));
    }

    private static double spread(double mean, double a, double b, double c) {
        return Math.max(Math.abs(mean - a), Math.max(Math.abs(mean - b), Math.abs(mean - c))) / mean;
    }

    /** The series of DLMF 19.36.2 in the deviations X, Y, Z of the arguments from their mean, with XY and Z given. */
    private static double expansion(double xy, double z) {
        double zz = z * z;
        double e2 = xy - 6 * zz;
        double e3 = (3 * xy - 8 * zz) * z;
        double e4 = 3 * (xy - zz) * zz;
        double e5 = xy * zz * z;
        return 1 - 3 * e2 / 14 + e3 / 6 + 9 * e2 * e2 / 88 - 3 * e4 / 22 - 9 * e2 * e3 / 52 + 3 * e5 / 26;
    }
}
