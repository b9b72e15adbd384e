package org.lamella.solver.impedance;

import java.util.List;
import java.util.stream.IntStream;

import org.apache.commons.math3.complex.Complex;
import org.lamella.solver.numerics.PhysicalConstants;
import org.lamella.solver.transport.PolymerChain;
import org.lamella.solver.transport.TransportLayer;

/**
 * Exact diffusion impedance of neighbouring salt-bearing layers between two planes that block anions, section B5. In each layer the
 * concentration is an even and an odd part about its middle; both follow from the anion fluxes at the faces, so that the fluxes through the
 * inner planes are the only unknowns: a tridiagonal system, well conditioned at any frequency.
 */
final class ChainImpedance implements SaltImpedance {

    private final PolymerChain chain;
    private final double[] partition;
    private final double[] transfer;
    private final double temperature;

    /**
     * @param chain the layers
     * @param partition K of each inner plane, concentration after it over that before it in equilibrium [-]
     * @param transfer k_s of each inner plane [m/s]; infinity for equilibrium
     * @param temperature [K]
     */
    ChainImpedance(PolymerChain chain, double[] partition, double[] transfer, double temperature) {
        this.chain = chain;
        this.partition = partition;
        this.transfer = transfer;
        this.temperature = temperature;
    }

    @Override
    public List<Integer> layers() {
        return IntStream.range(0, chain.layers().size()).mapToObj(chain::indexInStack).toList();
    }

    /** (2RT/F)(1-t) chi (c_left - c_right)/c0 per current density. */
    @Override
    public Complex[] at(double omega) {
        int n = chain.layers().size();
        Complex[] even = new Complex[n]; // even part of the concentration per difference of the fluxes
        Complex[] odd = new Complex[n]; // odd part per mean flux of anions seen by diffusion
        for (int k = 0; k < n; k++) {
            TransportLayer.Polymer layer = chain.layers().get(k);
            double stored = layer.polymerFraction() * layer.thickness();
            Complex shape = Diffusion.shortWarburg(Diffusion.root(omega, stored * layer.thickness() / (4 * layer.diffusivity())));
            even[k] = new Complex(0, omega * stored).multiply(shape).reciprocal();
            odd[k] = shape.multiply(-layer.thickness() / (2 * layer.diffusivity()));
        }
        Complex[] flux = innerFluxes(even, odd);
        Complex[] impedance = new Complex[n];
        for (int k = 0; k < n; k++) {
            TransportLayer.Polymer layer = chain.layers().get(k);
            double factor = -4 * PhysicalConstants.thermalVoltage(temperature) * (1 - layer.transference()) * layer.thermodynamicFactor()
                    / chain.equilibriumConcentration(k);
            impedance[k] = odd[k].multiply(flux[k].add(flux[k + 1]).multiply(0.5).add(migration(k))).multiply(factor);
        }
        return impedance;
    }

    /** (1-t)/F, anions that migrate against the current of one ampere [mol/C]. */
    private double migration(int layer) {
        return (1 - chain.layers().get(layer).transference()) / PhysicalConstants.FARADAY;
    }

    /** Anion fluxes through all planes of the chain per current density; zero at both ends. c_A - c_B/K - N/k_s = 0 at each inner plane. */
    private Complex[] innerFluxes(Complex[] even, Complex[] odd) {
        int planes = even.length - 1;
        Complex[] flux = new Complex[planes + 2];
        flux[0] = Complex.ZERO;
        flux[planes + 1] = Complex.ZERO;
        Complex[] above = new Complex[planes];
        for (int p = 0; p < planes; p++) {
            double share = 1 / partition[p];
            Complex before = even[p].add(odd[p].multiply(0.5));
            Complex diagonal = even[p].negate().add(odd[p].multiply(0.5)).add(odd[p + 1].multiply(0.5).subtract(even[p + 1]).multiply(share)).subtract(1 / transfer[p]);
            Complex after = odd[p + 1].multiply(0.5).add(even[p + 1]).multiply(share);
            Complex right = odd[p].multiply(-migration(p)).subtract(odd[p + 1].multiply(migration(p + 1) * share));
            if (p > 0) {
                diagonal = diagonal.subtract(before.multiply(above[p - 1]));
                right = right.subtract(before.multiply(flux[p]));
            }
            above[p] = after.divide(diagonal);
            flux[p + 1] = right.divide(diagonal);
        }
        for (int p = planes - 2; p >= 0; p--) {
            flux[p + 1] = flux[p + 1].subtract(above[p].multiply(flux[p + 2]));
        }
        return flux;
    }
}
