package org.lamella.solver.composite;

import java.util.List;

import org.lamella.solver.SolverException;
import org.lamella.solver.SolverException.Reason;
import org.lamella.solver.numerics.Inputs;

/**
 * Volume and mass fractions of a composite layer, section A0. All volume fractions are of the layer: pores are a phase of
 * density zero. Amounts by mass and by volume may be mixed in one recipe; papers quote wt%, and 10 wt% garnet is only 2.4 vol%.
 */
public final class Composition {

    private final double porosity;
    private final double matrixVolume;
    private final double matrixDensity;
    private final double density;
    private final double[] volumes;
    private final double[] masses;

    /** The recipe is linear in the layer's density: M (1 - W + rho_m sum w/rho) = rho_m (1 - p - V) + sum v rho. */
    private Composition(double matrixDensity, double porosity, List<Portion> fillers) {
        this.porosity = Inputs.fraction("the porosity", porosity);
        this.matrixDensity = Inputs.positive("the density of the matrix", matrixDensity);
        double room = 1 - porosity;
        double volumeBased = 0;
        double massSum = 0;
        double massVolumes = 0;
        for (Portion filler : fillers) {
            switch (filler.basis()) {
                case VOLUME -> {
                    room -= filler.amount();
                    volumeBased += filler.amount() * filler.density();
                }
                case MASS -> {
                    massSum += filler.amount();
                    massVolumes += filler.amount() / filler.density();
                }
            }
        }
        if (room < -1e-12 || massSum > 1 + 1e-12) {
            throw new SolverException(Reason.FRACTIONS_EXCEED_ONE, massSum > 1 + 1e-12 ? massSum : 1 - room);
        }
        this.density = (matrixDensity * Math.max(0, room) + volumeBased) / (1 - massSum + matrixDensity * massVolumes);
        this.volumes = new double[fillers.size()];
        this.masses = new double[fillers.size()];
        double used = porosity;
        for (int i = 0; i < volumes.length; i++) {
            Portion filler = fillers.get(i);
            volumes[i] = filler.basis() == Portion.Basis.VOLUME ? filler.amount() : filler.amount() * density / filler.density();
            masses[i] = density == 0 ? 0 : volumes[i] * filler.density() / density;
            used += volumes[i];
        }
        if (used > 1 + 1e-12) {
            throw new SolverException(Reason.FRACTIONS_EXCEED_ONE, used);
        }
        this.matrixVolume = Math.max(0, 1 - used);
    }

    /**
     * The composition of a layer whose matrix takes what fillers and pores leave.
     *
     * @param matrixDensity [kg/m3]
     * @param porosity volume fraction of pores [-]
     * @param fillers in the order in which the results are asked for
     * @return the composition
     * @throws SolverException {@link Reason#FRACTIONS_EXCEED_ONE} if nothing is left for the matrix
     */
    public static Composition of(double matrixDensity, double porosity, List<Portion> fillers) {
        return new Composition(matrixDensity, porosity, fillers);
    }

    /**
     * Volume fraction of a filler in a dense two-phase composite, from its mass fraction.
     *
     * @param massFraction w [-]
     * @param fillerDensity [kg/m3]
     * @param matrixDensity [kg/m3]
     * @return phi = (w/rho_f) / (w/rho_f + (1-w)/rho_m)
     */
    public static double volumeFraction(double massFraction, double fillerDensity, double matrixDensity) {
        double filler = massFraction / fillerDensity;
        return filler / (filler + (1 - massFraction) / matrixDensity);
    }

    /**
     * Mass fraction of a filler in a dense two-phase composite, from its volume fraction.
     *
     * @param volumeFraction phi [-]
     * @param fillerDensity [kg/m3]
     * @param matrixDensity [kg/m3]
     * @return w = phi rho_f / (phi rho_f + (1-phi) rho_m)
     */
    public static double massFraction(double volumeFraction, double fillerDensity, double matrixDensity) {
        double filler = volumeFraction * fillerDensity;
        return filler / (filler + (1 - volumeFraction) * matrixDensity);
    }

    /** Volume fraction of the layer taken by one filler [-]. */
    public double fillerVolume(int filler) {
        return volumes[filler];
    }

    /** Mass fraction of the layer taken by one filler [-]. */
    public double fillerMass(int filler) {
        return masses[filler];
    }

    /** Volume fraction of the layer taken by all fillers together [-]. */
    public double fillerVolume() {
        double sum = 0;
        for (double volume : volumes) {
            sum += volume;
        }
        return sum;
    }

    /** Mass fraction of the layer taken by all fillers together [-]. */
    public double fillerMass() {
        double sum = 0;
        for (double mass : masses) {
            sum += mass;
        }
        return sum;
    }

    /** Volume fraction of the layer taken by the matrix [-]. */
    public double matrixVolume() {
        return matrixVolume;
    }

    /** Mass fraction of the layer taken by the matrix [-]. */
    public double matrixMass() {
        return density == 0 ? 0 : matrixVolume * matrixDensity / density;
    }

    /** Volume fraction of pores [-]. */
    public double porosity() {
        return porosity;
    }

    /** Density of the layer with its pores [kg/m3]. */
    public double density() {
        return density;
    }

    /**
     * Mass of the layer per area.
     *
     * @param thickness [m]
     * @return rho L [kg/m2]
     */
    public double arealMass(double thickness) {
        return density * thickness;
    }
}
