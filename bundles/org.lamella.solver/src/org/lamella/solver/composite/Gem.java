package org.lamella.solver.composite;

import java.util.List;

import org.lamella.solver.numerics.LogRoot;

/**
 * General effective media equation of McLachlan, section A8, with a percolation threshold and two exponents as parameters. McLachlan,
 * J. Phys. C 20 (1987) 865; McLachlan, Blaszkiewicz and Newnham, J. Am. Ceram. Soc. 73 (1990) 2187. Its exponents weigh the phases
 * unequally, so that it leaves the Hashin-Shtrikman bounds up to contrasts of some tens and the Wiener bounds below a contrast of four (default
 * parameters); that is noted and never clipped. Threshold 1/3 and both exponents 1 give Bruggeman.
 */
public final class Gem implements ConductivityLaw {

    private static final LawArgument THRESHOLD = new LawArgument("threshold", 0.16, 1e-3, 0.999,
            "volume fraction of the better conducting phase at which it first connects");
    private static final LawArgument LOW_EXPONENT = new LawArgument("low-exponent", 0.87, 0.1, 10,
            "exponent s of the poorly conducting phase, below the threshold");
    private static final LawArgument HIGH_EXPONENT = new LawArgument("high-exponent", 2.0, 0.1, 10,
            "exponent t of the well conducting phase, above the threshold");

    private static final Note TWO_PHASES = new Note("two-phase-law",
            "the law holds for one filler; use Bruggeman or the differential law for several");
    private static final Note OUTSIDE_HS = new Note("outside-hs-bounds",
            "the value lies outside the Hashin-Shtrikman bounds of an isotropic composite, as this law can");

    @Override
    public String name() {
        return "gem";
    }

    @Override
    public String doc() {
        return "McLachlan's general effective media equation: percolation with a threshold and exponents of your own. "
                + "For one filler whose network forms at a known fraction.";
    }

    @Override
    public String section() {
        return "A8";
    }

    @Override
    public List<LawArgument> arguments() {
        return List.of(THRESHOLD, LOW_EXPONENT, HIGH_EXPONENT);
    }

    @Override
    public Applicability applicability(Microstructure m) {
        return Applicability.fits()
                .doubtIf(m.porosity() > 0, LawNotes.PORES_SEPARATE)
                .doubtIf(LawNotes.hasOtherShape(m) && m.hasBarriers(), LawNotes.BARRIER_IGNORED)
                .impossibleIf(!hasOneFiller(m), TWO_PHASES);
    }

    /** One filler, or several that conduct equally. */
    private static boolean hasOneFiller(Microstructure m) {
        for (Inclusion inclusion : m.inclusions()) {
            if (inclusion.sphereConductivity() != m.inclusions().get(0).sphereConductivity()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Homogenised evaluate(Microstructure m, LawArguments arguments) {
        Applicability verdict = ConductivityLaws.requireValue(this, m);
        double matrix = m.matrixConductivity();
        double filler = m.inclusions().isEmpty() ? matrix : m.inclusions().get(0).sphereConductivity();
        double phi = m.porosity() < 1 ? Math.min(1, m.fillerFraction() / (1 - m.porosity())) : 0;
        boolean fillerHigh = filler >= matrix;
        double dense = solve(Math.min(matrix, filler), Math.max(matrix, filler), fillerHigh ? phi : 1 - phi,
                arguments.value(THRESHOLD), arguments.value(LOW_EXPONENT), arguments.value(HIGH_EXPONENT));
        double value = MaxwellGarnett.spheres(dense, 0, m.porosity());
        double first = Bounds.hashinShtrikman(matrix, filler, phi, 3);
        double second = Bounds.hashinShtrikman(filler, matrix, 1 - phi, 3);
        boolean bounded = dense >= Math.min(first, second) * (1 - 1e-9) && dense <= Math.max(first, second) * (1 + 1e-9);
        return bounded ? Homogenised.judged(m, verdict, value, value, LawNotes.barrierNotes(m))
                : Homogenised.judged(m, verdict, value, value, OUTSIDE_HS);
    }

    /**
     * The equation itself: (1-phi)(s_l^(1/s) - x)/(s_l^(1/s) + A x) + phi (s_h^(1/t) - y)/(s_h^(1/t) + A y) = 0 with x = sigma^(1/s),
     * y = sigma^(1/t), A = (1-phi_c)/phi_c, solved for sigma/s_h so that no power overflows.
     *
     * @param low s_l, conductivity of the poorer phase [S/m]
     * @param high s_h, conductivity of the better phase [S/m]
     * @param phi fraction of the better phase [-]
     * @param threshold phi_c [-]
     * @param lowExponent s [-]
     * @param highExponent t [-]
     * @return the effective conductivity [S/m]
     */
    public static double solve(double low, double high, double phi, double threshold, double lowExponent, double highExponent) {
        if (low == high) {
            return high;
        }
        if (low == 0) {
            return phi > threshold ? high * Math.pow((phi - threshold) / (1 - threshold), highExponent) : 0;
        }
        double contrast = low / high;
        double lowPower = Math.pow(contrast, 1 / lowExponent);
        double weight = (1 - threshold) / threshold;
        return high * LogRoot.solve(x -> {
            double atLow = Math.pow(x, 1 / lowExponent);
            double atHigh = Math.pow(x, 1 / highExponent);
            return (1 - phi) * ((lowPower - atLow) / (lowPower + weight * atLow)) + phi * ((1 - atHigh) / (1 + weight * atHigh));
        }, contrast, 1);
    }
}
