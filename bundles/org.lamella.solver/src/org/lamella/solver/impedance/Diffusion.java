package org.lamella.solver.impedance;

import org.apache.commons.math3.complex.Complex;

/**
 * Functions of finite diffusion, without overflow from 1e-6 to 1e9 Hz: arguments are far from the axis at high frequencies and near zero at
 * low ones. All have real part and imaginary part of their argument positive, as square roots of j omega have.
 */
final class Diffusion {

    /** Real part above which tanh is one to rounding. */
    private static final double SATURATED = 20;

    /** Modulus below which the series is exact to rounding. */
    private static final double SMALL = 1e-2;

    private Diffusion() {
    }

    /** sqrt(j omega tau), with equal real and imaginary parts. */
    static Complex root(double omega, double tau) {
        double part = Math.sqrt(0.5 * omega * tau);
        return new Complex(part, part);
    }

    /** tanh z = (sinh 2x + j sin 2y)/(cosh 2x + cos 2y). */
    static Complex tanh(Complex z) {
        double x = z.getReal();
        if (x > SATURATED) {
            return Complex.ONE;
        }
        double y = z.getImaginary();
        double denominator = Math.cosh(2 * x) + Math.cos(2 * y);
        return new Complex(Math.sinh(2 * x) / denominator, Math.sin(2 * y) / denominator);
    }

    /** tanh(z)/z, the reflecting or short Warburg element: 1 - z^2/3 + 2 z^4/15 - 17 z^6/315 at small z. */
    static Complex shortWarburg(Complex z) {
        if (z.abs() < SMALL) {
            Complex square = z.multiply(z);
            return square.multiply(-17.0 / 315).add(2.0 / 15).multiply(square).add(-1.0 / 3).multiply(square).add(1);
        }
        return tanh(z).divide(z);
    }

    /** coth(z)/z, the blocking or open Warburg element. */
    static Complex openWarburg(Complex z) {
        return shortWarburg(z).multiply(z).multiply(z).reciprocal();
    }

    /**
     * tanh(m)/(m - tanh(m)), diffusion in a sphere: 3/m^2 + 1/5 - m^2/175 + 2 m^4/7875 at small m, where numerator and denominator cancel.
     */
    static Complex sphere(Complex m) {
        if (m.abs() < 0.3) {
            Complex square = m.multiply(m);
            return square.multiply(-37.0 / 3031875).add(2.0 / 7875).multiply(square).add(-1.0 / 175).multiply(square).add(1.0 / 5)
                    .add(square.reciprocal().multiply(3));
        }
        Complex tanh = tanh(m);
        return tanh.divide(m.subtract(tanh));
    }
}
