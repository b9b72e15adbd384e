package org.lamella.solver.tests.impedance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lamella.solver.tests.Printed.assertClose;

import java.util.Optional;

import org.apache.commons.math3.complex.Complex;
import org.junit.jupiter.api.Test;
import org.lamella.solver.impedance.ElectrodeImpedance.Blocking;
import org.lamella.solver.impedance.ElectrodeImpedance.Particle;
import org.lamella.solver.impedance.ElectrodeImpedance.Planar;
import org.lamella.solver.impedance.ElectrodeImpedance.Porous;
import org.lamella.solver.impedance.Relaxation;
import org.lamella.solver.transport.ElectrodePlane;

/** Section B6: electrodes at small signal. */
class ElectrodeImpedanceTest {

    private static final double FARADAY = 96485.33212;

    private static ElectrodePlane.Porous porous(double film, double ionic, double electronic) {
        return new ElectrodePlane.Porous(2, film, 3 * .6 / 3e-6, 60e-6, ionic, electronic);
    }

    /** A ladder of 4000 sections of the same two rails, as its nodes see it: second order, so that 1e-6 of the closed form remain. */
    @Test
    void theTransmissionLineIsTheLimitOfALadder() {
        Particle particle = new Particle(2e-5, 3e-6, 1e-14);
        Porous electrode = new Porous(porous(3e-3, .008, .05), .0144, .1, Optional.of(particle));
        for (double frequency : new double[] {1e-4, 1e-2, 1, 100, 1e4}) {
            double omega = 2 * Math.PI * frequency;
            Complex m = new Complex(0, omega * 9e-12 / 1e-14).sqrt();
            Complex tanh = m.getReal() > 20 ? Complex.ONE : m.tanh();
            Complex lithium = tanh.divide(m.subtract(tanh)).multiply(2e-5 * 3e-6 / (FARADAY * 1e-14));
            Complex faradaic = lithium.add(.0144);
            Complex across = faradaic.divide(faradaic.multiply(new Complex(0, omega * .1)).add(1)).add(3e-3).divide(6e5);
            assertEquals(0, ladder(across, 1 / .008, 1 / .05, 60e-6).subtract(electrode.at(omega)).abs() / electrode.at(omega).abs(), 2e-6, "at " + frequency);
        }
    }

    /** Potential between the rails u'' = (rho_i + rho_e) u/z_p, u' = rho_i at the separator and -rho_e at the collector per unit current. */
    private static Complex ladder(Complex perVolume, double ionic, double electronic, double length) {
        int n = 4000;
        double h = length / n;
        Complex diagonal = new Complex((ionic + electronic) * h * h).divide(perVolume).add(2);
        Complex[] above = new Complex[n + 1];
        Complex[] u = new Complex[n + 1];
        // ghost points: u_1 - u_-1 = -2 h rho_i, u_(n+1) - u_(n-1) = 2 h rho_e
        above[0] = new Complex(-2).divide(diagonal);
        u[0] = new Complex(2 * h * ionic).divide(diagonal);
        for (int i = 1; i <= n; i++) {
            double before = i == n ? -2 : -1;
            double right = i == n ? 2 * h * electronic : 0;
            Complex pivot = diagonal.subtract(above[i - 1].multiply(before));
            above[i] = new Complex(-1).divide(pivot);
            u[i] = new Complex(right).subtract(u[i - 1].multiply(before)).divide(pivot);
        }
        for (int i = n - 1; i >= 0; i--) {
            u[i] = u[i].subtract(above[i].multiply(u[i + 1]));
        }
        // from the ion rail at the separator to the electron rail at the collector
        double sum = ionic + electronic;
        return u[0].multiply(ionic / sum).add(u[n].multiply(electronic / sum)).add(length * ionic * electronic / sum);
    }

    /** Without rails' resistance: the interfaces in parallel. */
    @Test
    void thinElectrodesReactEvenly() {
        Porous electrode = new Porous(porous(3e-3, 1e9, 1e9), .0144, 0, Optional.empty());
        assertClose((.0144 + 3e-3) / (6e5 * 60e-6), electrode.at(10).getReal(), 1e-6);
    }

    /** Low frequencies: resistances of even reaction, (L/3)(1/kappa + 1/sigma), and lithium that fills up at C = a L F R/(3 slope). */
    @Test
    void lowFrequenciesFillTheParticles() {
        Particle particle = new Particle(2e-5, 3e-6, 1e-14);
        Porous electrode = new Porous(porous(0, .008, .05), 0, 0, Optional.of(particle));
        double omega = 1e-8;
        Complex z = electrode.at(omega);
        double capacity = 6e5 * 60e-6 * FARADAY * 3e-6 / (3 * 2e-5);
        assertClose(-1 / (omega * capacity), z.getImaginary(), 1e-6);
        double diffusion = 2e-5 * 3e-6 / (5 * FARADAY * 1e-14) / (6e5 * 60e-6);
        assertClose(diffusion + 60e-6 / 3 * (1 / .008 + 1 / .05), z.getReal(), 1e-4);
    }

    @Test
    void noOverflowAtHighFrequencies() {
        Porous electrode = new Porous(porous(0, .008, .05), .0144, .1, Optional.of(new Particle(2e-5, 3e-6, 1e-14)));
        double parallel = 60e-6 / (.008 + .05);
        assertClose(parallel, electrode.at(1e12).getReal(), 1e-2);
        for (double omega = 1e-7; omega < 1e10; omega *= 3) {
            Complex z = electrode.at(omega);
            assertTrue(Double.isFinite(z.abs()) && z.getReal() > 0 && z.getImaginary() < 0, "at " + omega);
        }
    }

    @Test
    void planesAndBlockingElectrodes() {
        Planar plane = new Planar(5e-3, new Relaxation(.05, 1), 2e-3, Relaxation.NONE);
        Complex expected = new Complex(5e-3).divide(new Complex(1, 7 * 5e-3 * .05)).add(2e-3);
        assertEquals(0, plane.at(7).subtract(expected).abs(), 1e-16);
        assertEquals(0, new Blocking(new Relaxation(.1, 1)).at(7).subtract(new Complex(0, -1 / .7)).abs(), 1e-15);
    }
}
