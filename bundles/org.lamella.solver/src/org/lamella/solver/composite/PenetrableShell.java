package org.lamella.solver.composite;

import java.util.ArrayList;
import java.util.List;

/**
 * Hard particles in shells that may overlap, section A9.4: the volume of the shells follows from the statistics of hard spheres, then
 * matrix, particles and shells form a symmetric effective medium. Volume: Lu and Torquato, Phys. Rev. A 45 (1992) 5530, in the form of
 * Garboczi and Bentz, Adv. Cem. Based Mater. 6 (1997) 99. Medium: Sushko and Semenov, Phys. Rev. E 100 (2019) 052601. Several fillers
 * share the volume in the proportion of their shells taken alone (a Lamella closure; exact where all have the same shell).
 */
public final class PenetrableShell extends ShellLaw {

    /** Random close packing of equal hard spheres. */
    private static final double CLOSE_PACKING = 0.64;

    private static final Note PACKED = new Note("close-packed",
            "more than 64 vol% of hard particles: the statistics of their neighbours no longer hold");
    private static final Note DISTANT = new Note("shells-keep-clear",
            "the interphase is declared without overlap; use the law 'core-shell'");

    @Override
    public String name() {
        return "penetrable-shell";
    }

    @Override
    public String doc() {
        return "Hard particles with shells of altered polymer that may overlap, in an effective medium of three phases: "
                + "for small fillers with an active interphase.";
    }

    @Override
    Applicability crowding(Microstructure m, Applicability verdict) {
        boolean distant = m.inclusions().stream().anyMatch(inclusion -> inclusion.interphase().filter(shell -> !shell.penetrable()).isPresent());
        return verdict.doubtIf(m.fillerFraction() > CLOSE_PACKING, PACKED).doubtIf(distant, DISTANT);
    }

    @Override
    public Homogenised evaluate(Microstructure m, LawArguments arguments) {
        Applicability verdict = ConductivityLaws.requireValue(this, m);
        Microstructure phases = withShells(m);
        double value = Bruggeman.multiPhase(phases.phaseConductivities(), phases.phaseFractions());
        return Homogenised.judged(phases, verdict, value, value, LawNotes.barrierNotes(m));
    }

    /** Particles, shells and matrix as phases of their own. */
    private static Microstructure withShells(Microstructure m) {
        double[] shells = shellFractions(m);
        List<Inclusion> phases = new ArrayList<>();
        for (int i = 0; i < shells.length; i++) {
            Inclusion inclusion = m.inclusions().get(i);
            phases.add(inclusion);
            if (shells[i] > 0) {
                phases.add(new Inclusion("the interphase of " + inclusion.name(), shells[i], inclusion.interphase().orElseThrow().conductivity(), inclusion.shape()));
            }
        }
        return new Microstructure(m.matrixConductivity(), phases, m.porosity());
    }

    /**
     * Volume of the shells of each filler. Shells form in polymer only, so that pores take their share of what would be shell.
     *
     * @param m composite of spheres; sizes are lognormal with the spread given, their median the size of the shape
     * @return fractions of the layer, in the order of the fillers [-]
     */
    public static double[] shellFractions(Microstructure m) {
        double phi = m.fillerFraction();
        double outside = 1 - phi;
        double surface = 0; // xi (2 pi rho <R^2>/3) of the reference
        for (Inclusion inclusion : m.inclusions()) {
            surface += 2 * Math.PI / 3 * numberDensity(inclusion) * moment(inclusion, 2);
        }
        double[] exponents = new double[m.inclusions().size()];
        double total = 0;
        for (int i = 0; i < exponents.length; i++) {
            exponents[i] = exponent(m.inclusions().get(i), outside, surface);
            total += exponents[i];
        }
        double polymer = m.matrixFraction();
        double shell = -Math.expm1(-total) * outside * (polymer == 0 ? 0 : polymer / (polymer + m.porosity()));
        double[] fractions = new double[exponents.length];
        for (int i = 0; i < exponents.length; i++) {
            fractions[i] = total == 0 ? 0 : shell * (exponents[i] / total);
        }
        return fractions;
    }

    /** pi rho (c t + d t^2 + g t^3), minus the logarithm of the share of the outside that no shell of this filler reaches [-]. */
    private static double exponent(Inclusion inclusion, double outside, double surface) {
        if (inclusion.interphase().isEmpty() || inclusion.volumeFraction() == 0) {
            return 0;
        }
        double t = inclusion.interphase().get().thickness();
        double first = moment(inclusion, 1);
        double second = moment(inclusion, 2);
        double c = 4 * second / outside;
        double d = 4 * first / outside + 12 * surface * second / (outside * outside);
        double g = 4 / (3 * outside) + 8 * surface * first / (outside * outside);
        return Math.PI * numberDensity(inclusion) * t * (c + t * (d + t * g));
    }

    /** Particles per volume of the layer [1/m3]. */
    private static double numberDensity(Inclusion inclusion) {
        return inclusion.volumeFraction() / (4 * Math.PI / 3 * moment(inclusion, 3));
    }

    /** Mean of R^n over the lognormal sizes [m^n]. */
    private static double moment(Inclusion inclusion, int order) {
        double radius = inclusion.radius().orElseThrow();
        double spread = order * inclusion.sizeSpread();
        return Math.pow(radius, order) * Math.exp(0.5 * spread * spread);
    }
}
