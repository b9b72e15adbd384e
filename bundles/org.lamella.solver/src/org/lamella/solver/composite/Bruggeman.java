package org.lamella.solver.composite;

import org.lamella.solver.numerics.LogRoot;

/**
 * Symmetric effective-medium approximation of Bruggeman (1935) and Landauer (1952), section A6: no phase is the matrix, every phase
 * conducts through the sample above one third of the volume. Pores are one of the phases.
 */
public final class Bruggeman implements ConductivityLaw {

    @Override
    public String name() {
        return "bruggeman";
    }

    @Override
    public String doc() {
        return "Symmetric Bruggeman: equiaxed grains of all phases, none of them the matrix; percolation at one third of the volume. "
                + "For bicontinuous composites and pressed powders.";
    }

    @Override
    public String section() {
        return "A6";
    }

    @Override
    public Applicability applicability(Microstructure m) {
        return Applicability.fits()
                .doubtIf(LawNotes.hasElongated(m), LawNotes.SHAPE_IGNORED)
                .doubtIf(LawNotes.hasOtherShape(m), LawNotes.FRAMEWORK_ESTIMATE)
                .doubtIf(LawNotes.hasOtherShape(m) && m.hasBarriers(), LawNotes.BARRIER_IGNORED);
    }

    @Override
    public Homogenised evaluate(Microstructure m, LawArguments arguments) {
        double value = multiPhase(m.phaseConductivities(), m.phaseFractions());
        return Homogenised.judged(m, applicability(m), value, value, LawNotes.barrierNotes(m));
    }

    /**
     * Two phases, in closed form.
     *
     * @param first s_1 [S/m]
     * @param second s_2 [S/m]
     * @param phi fraction of phase 2 [-]
     * @param dimensions 2 or 3
     * @return the effective conductivity [S/m]
     */
    public static double twoPhase(double first, double second, double phi, int dimensions) {
        double b = (dimensions * phi - 1) * second + (dimensions * (1 - phi) - 1) * first;
        double root = Math.sqrt(b * b + 4 * (dimensions - 1) * first * second);
        if (b < 0) {
            return 2 * first * second / (root - b); // the other form would cancel
        }
        return (b + root) / (2 * (dimensions - 1));
    }

    /**
     * Any number of phases in three dimensions: the root of sum phi_i (s_i - s)/(s_i + 2 s).
     *
     * @param conductivities [S/m]
     * @param fractions [-], adding up to one
     * @return the effective conductivity [S/m]; zero if the conducting phases take no more than a third of the volume
     */
    public static double multiPhase(double[] conductivities, double[] fractions) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = 0;
        double insulating = 0;
        for (int i = 0; i < fractions.length; i++) {
            if (fractions[i] > 0 && conductivities[i] > 0) {
                least = Math.min(least, conductivities[i]);
                greatest = Math.max(greatest, conductivities[i]);
            } else {
                insulating += fractions[i];
            }
        }
        double connectivity = 0.5 * (3 * (1 - insulating) - 1); // value of a unit conductor diluted by the insulating phases
        if (greatest == 0 || connectivity <= 0) {
            return 0;
        }
        if (least == greatest) {
            return least * connectivity;
        }
        if (insulating == 0 && !hasPhaseBetween(conductivities, fractions, least, greatest)) {
            return twoPhase(least, greatest, 1 - share(conductivities, fractions, least), 3);
        }
        // replacing every conducting phase by the worst or the best one brackets the root
        return LogRoot.solve(s -> residual(conductivities, fractions, s), least * connectivity, greatest * connectivity);
    }

    private static boolean hasPhaseBetween(double[] conductivities, double[] fractions, double least, double greatest) {
        for (int i = 0; i < fractions.length; i++) {
            if (fractions[i] > 0 && conductivities[i] > least && conductivities[i] < greatest) {
                return true;
            }
        }
        return false;
    }

    private static double share(double[] conductivities, double[] fractions, double conductivity) {
        double sum = 0;
        for (int i = 0; i < fractions.length; i++) {
            sum += conductivities[i] == conductivity ? fractions[i] : 0;
        }
        return sum;
    }

    private static double residual(double[] conductivities, double[] fractions, double s) {
        double sum = 0;
        for (int i = 0; i < fractions.length; i++) {
            sum += fractions[i] * ((conductivities[i] - s) / (conductivities[i] + 2 * s));
        }
        return sum;
    }
}
