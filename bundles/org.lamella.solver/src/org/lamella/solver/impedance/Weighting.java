package org.lamella.solver.impedance;

import org.apache.commons.math3.complex.Complex;

/** How the points of a spectrum count in a fit, section B7. */
public enum Weighting {

    /** Each point by its modulus: relative errors are alike. The usual choice. */
    MODULUS {
        @Override
        double real(Complex measured) {
            return 1 / measured.abs();
        }

        @Override
        double imaginary(Complex measured) {
            return 1 / measured.abs();
        }
    },
    /** All alike: absolute errors are alike, large impedances count most. */
    UNIT {
        @Override
        double real(Complex measured) {
            return 1;
        }

        @Override
        double imaginary(Complex measured) {
            return 1;
        }
    },
    /** Real and imaginary part each by itself; small parts of noisy data then count too much. */
    PROPORTIONAL {
        @Override
        double real(Complex measured) {
            return 1 / Math.max(Math.abs(measured.getReal()), FLOOR * measured.abs());
        }

        @Override
        double imaginary(Complex measured) {
            return 1 / Math.max(Math.abs(measured.getImaginary()), FLOOR * measured.abs());
        }
    };

    /** Part of the modulus below which a component does not gain weight. */
    private static final double FLOOR = 1e-4;

    /** Weight of the residual's real part; its square counts. */
    abstract double real(Complex measured);

    /** Weight of the residual's imaginary part. */
    abstract double imaginary(Complex measured);
}
