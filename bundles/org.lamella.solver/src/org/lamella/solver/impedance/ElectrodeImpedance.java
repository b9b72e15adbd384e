package org.lamella.solver.impedance;

import java.util.Optional;
import java.util.function.DoubleFunction;

import org.apache.commons.math3.complex.Complex;
import org.lamella.solver.numerics.Inputs;
import org.lamella.solver.numerics.PhysicalConstants;
import org.lamella.solver.transport.ElectrodePlane;

/** What an electrode adds to the impedance of a cell, per geometric area. */
public sealed interface ElectrodeImpedance {

    /**
     * The impedance.
     *
     * @param omega angular frequency, positive [rad/s]
     * @return [ohm m2]
     */
    Complex at(double omega);

    /**
     * Plane electrode: film and charge transfer, each with what it stores; resistances per nominal area.
     *
     * @param chargeTransfer R_ct [ohm m2]
     * @param doubleLayer beside it
     * @param film R_f with the constriction [ohm m2]
     * @param filmStorage beside it
     */
    record Planar(double chargeTransfer, Relaxation doubleLayer, double film, Relaxation filmStorage) implements ElectrodeImpedance {

        /** Checks the numbers. */
        public Planar {
            Inputs.nonNegative("the charge-transfer resistance", chargeTransfer);
            Inputs.nonNegative("the film resistance", film);
        }

        @Override
        public Complex at(double omega) {
            return doubleLayer.impedance(chargeTransfer, omega).add(filmStorage.impedance(film, omega));
        }

        /** The part of a current that passes the charge transfer and not the double layer. */
        Complex faradaicShare(double omega) {
            return chargeTransfer == 0 ? Complex.ONE : doubleLayer.impedance(chargeTransfer, omega).divide(chargeTransfer);
        }
    }

    /**
     * Plane electrode that a current has polarised: its overpotential follows the salt at its face.
     *
     * @param plane film and charge transfer
     * @param concentration overpotential by the salt per current density, over the angular frequency [ohm m2]
     */
    record Polarised(Planar plane, DoubleFunction<Complex> concentration) implements ElectrodeImpedance {
        @Override
        public Complex at(double omega) {
            return plane.at(omega).add(concentration.apply(omega).multiply(plane.faradaicShare(omega)));
        }
    }

    /**
     * Blocking electrode: a double layer and nothing else.
     *
     * @param doubleLayer effective capacitance and exponent; the prefactor is that of the capacitance where the exponent is 1
     */
    record Blocking(Relaxation doubleLayer) implements ElectrodeImpedance {

        /** Checks that something can be stored: otherwise no current passes. */
        public Blocking {
            Inputs.positive("the capacitance of a blocking electrode", doubleLayer.capacitance());
        }

        @Override
        public Complex at(double omega) {
            return Relaxation.power(omega, doubleLayer.exponent()).multiply(doubleLayer.capacitance()).reciprocal();
        }
    }

    /**
     * Lithium in the particles of a porous electrode.
     *
     * @param slope -dU/dc of the equilibrium potential over the concentration, positive [V m3/mol]
     * @param radius R_p [m]
     * @param diffusivity D_s [m2/s]
     */
    record Particle(double slope, double radius, double diffusivity) {

        /** Checks the numbers. */
        public Particle {
            Inputs.positive("the slope of the potential", slope);
            Inputs.positive("the radius of the particles", radius);
            Inputs.positive("the diffusivity in the particles", diffusivity);
        }

        /** -(dU/dc) R_p/(F D_s) tanh(m)/(m - tanh m), m = R_p sqrt(j omega/D_s), per active area [ohm m2]. */
        Complex at(double omega) {
            return Diffusion.sphere(Diffusion.root(omega, radius * radius / diffusivity))
                    .multiply(slope * radius / (PhysicalConstants.FARADAY * diffusivity));
        }
    }

    /**
     * Porous composite electrode as a transmission line of an ionic and an electronic rail, section B6: between the rails film, double
     * layer, charge transfer and the particles inside the double layer, as in a Randles circuit.
     *
     * @param electrode thickness, conductivities and active area
     * @param chargeTransfer R_ct per active area [ohm m2]
     * @param doubleLayer capacitance per active area beside charge transfer and particle [F/m2]
     * @param particle lithium in the particles; none where their potential does not change
     */
    record Porous(ElectrodePlane.Porous electrode, double chargeTransfer, double doubleLayer, Optional<Particle> particle) implements ElectrodeImpedance {

        /** Checks the numbers. */
        public Porous {
            Inputs.nonNegative("the charge-transfer resistance", chargeTransfer);
            Inputs.nonNegative("the double-layer capacitance", doubleLayer);
        }

        @Override
        public Complex at(double omega) {
            Complex faradaic = particle.map(lithium -> lithium.at(omega)).orElse(Complex.ZERO).add(chargeTransfer);
            Complex interior = doubleLayer == 0 ? faradaic : faradaic.divide(faradaic.multiply(new Complex(0, omega * doubleLayer)).add(1));
            Complex perVolume = interior.add(electrode.film()).divide(electrode.activeArea());
            double ionic = 1 / electrode.ionicConductivity();
            double electronic = 1 / electrode.electronicConductivity();
            Complex nu = new Complex(ionic + electronic).divide(perVolume).sqrt().multiply(electrode.thickness());
            double through = electrode.thickness() * ionic * electronic / (ionic + electronic);
            double ends = electrode.thickness() * (ionic * ionic + electronic * electronic) / (ionic + electronic);
            return inverseSinh(nu).multiply(2).add(1).multiply(through).add(Diffusion.openWarburg(nu).multiply(ends));
        }

        /** 1/(nu sinh nu): by decaying exponentials, 2 e^-nu/(nu (1 - e^-2nu)), and by the series 1/nu^2 - 1/6 where that cancels. */
        private static Complex inverseSinh(Complex nu) {
            if (nu.abs() < 1e-4) {
                return nu.multiply(nu).reciprocal().subtract(1.0 / 6);
            }
            Complex decay = nu.negate().exp();
            return decay.multiply(2).divide(nu.multiply(Complex.ONE.subtract(decay.multiply(decay))));
        }
    }
}
