package org.lamella.solver.transport;

/**
 * Transport properties of a salt-bearing medium at one temperature, as functions of the salt concentration. Diffusivity and conductivity are
 * superficial: per area of the layer, not of its polymer. Asked for concentrations below zero, which occur on the way to the instant of
 * depletion, a medium answers as at zero.
 */
public interface SaltMedium {

    /** kappa [S/m], c in mol/m3. */
    double conductivity(double c);

    /** D of the salt [m2/s]. */
    double diffusivity(double c);

    /** t+ [-]; may lie outside 0 to 1. */
    double transference(double c);

    /** chi = 1 + dln f/dln c [-]. */
    double thermodynamicFactor(double c);

    /** eps, volume fraction of salt-bearing polymer [-]. */
    double polymerFraction();

    /** Whether no property depends on the concentration. */
    boolean isConstant();

    /**
     * A medium whose properties do not depend on the concentration.
     *
     * @param layer its numbers
     * @return the medium
     */
    static SaltMedium of(TransportLayer.Polymer layer) {
        return new Constant(layer.conductivity(), layer.diffusivity(), layer.transference(), layer.thermodynamicFactor(), layer.polymerFraction());
    }

    /**
     * The same at every concentration.
     *
     * @param kappa [S/m]
     * @param d [m2/s]
     * @param t t+ [-]
     * @param chi thermodynamic factor [-]
     * @param polymerFraction eps [-]
     */
    record Constant(double kappa, double d, double t, double chi, double polymerFraction) implements SaltMedium {
        @Override
        public double conductivity(double c) {
            return kappa;
        }

        @Override
        public double diffusivity(double c) {
            return d;
        }

        @Override
        public double transference(double c) {
            return t;
        }

        @Override
        public double thermodynamicFactor(double c) {
            return chi;
        }

        @Override
        public boolean isConstant() {
            return true;
        }
    }
}
