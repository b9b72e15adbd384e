package org.lamella.solver.composite;

import org.apache.commons.math3.util.FastMath;

/**
 * Differential effective medium (asymmetric Bruggeman), section A7: particles are added in infinitesimal steps to a composite that keeps
 * its matrix connected. Bruggeman 1935; Norris, Callegari and Sheng 1985. For an insulating filler it is (1 - phi)^1.5, the usual
 * "Bruggeman tortuosity". Several fillers and pores are added together, at constant proportions.
 */
public final class Differential implements ConductivityLaw {

    /** Step in -ln(1 - phi) of the Runge-Kutta integration; its relative error is below 3e-9. */
    private static final double STEP = 0.02;

    @Override
    public String name() {
        return "differential";
    }

    @Override
    public String doc() {
        return "Differential effective medium (asymmetric Bruggeman): a wide range of particle sizes in a matrix that stays connected. "
                + "Valid up to about 50 vol%.";
    }

    @Override
    public String section() {
        return "A7";
    }

    @Override
    public Applicability applicability(Microstructure m) {
        return Applicability.fits()
                .doubtIf(LawNotes.hasElongated(m), LawNotes.SHAPE_IGNORED)
                .doubtIf(m.fillerFraction() > LawNotes.MATRIX_LIMIT, LawNotes.MATRIX_LOST)
                .impossibleIf(LawNotes.hasOtherShape(m), LawNotes.NO_SPHEROID);
    }

    @Override
    public Homogenised evaluate(Microstructure m, LawArguments arguments) {
        Applicability verdict = ConductivityLaws.requireValue(this, m);
        double value;
        if (m.inclusions().size() == 1 && m.porosity() == 0) {
            Inclusion filler = m.inclusions().get(0);
            value = spheres(m.matrixConductivity(), filler.sphereConductivity(), filler.volumeFraction());
        } else {
            value = populations(m);
        }
        return Homogenised.judged(m, verdict, value, value, LawNotes.barrierNotes(m));
    }

    /**
     * One population of spheres, in closed form: with x = (s/s_m)^(1/3) the law (s_f-s)/(s_f-s_m) (s_m/s)^(1/3) = 1-phi is the
     * cubic x^3 + p x = alpha, p = (1-phi)(alpha-1), which has exactly one positive root.
     *
     * @param matrix s_m [S/m]
     * @param filler s_f [S/m]
     * @param phi volume fraction of the spheres [-]
     * @return the effective conductivity [S/m]
     */
    public static double spheres(double matrix, double filler, double phi) {
        if (matrix == 0) {
            return phi == 1 ? filler : 0;
        }
        double alpha = filler / matrix;
        double p = (1 - phi) * (alpha - 1);
        double x = cubicRoot(p, alpha);
        double slope = 3 * x * x + p;
        if (x > 0 && slope > 0) {
            x -= (x * (x * x + p) - alpha) / slope; // one Newton step restores the digits lost in the inverse functions
        }
        return matrix * x * x * x;
    }

    /** The positive root of x^3 + p x = q with q zero or above. */
    private static double cubicRoot(double p, double q) {
        if (q == 0) {
            return p < 0 ? Math.sqrt(-p) : 0;
        }
        if (p == 0) {
            return Math.cbrt(q);
        }
        double scale = Math.sqrt(Math.abs(p) / 3);
        double argument = q / (2 * scale * scale * scale);
        if (p > 0) {
            return 2 * scale * Math.sinh(FastMath.asinh(argument) / 3);
        }
        return 2 * scale * (argument < 1 ? Math.cos(Math.acos(argument) / 3) : Math.cosh(FastMath.acosh(argument) / 3));
    }

    /**
     * Several populations: d ln s / d(-ln(1-phi)) = 3 sum f_k (s_k - s)/(s_k + 2 s), f_k shares of the added volume, integrated by the
     * classical fourth-order Runge-Kutta method.
     */
    private static double populations(Microstructure m) {
        double matrix = m.matrixConductivity();
        double total = m.fillerFraction() + m.porosity();
        if (matrix == 0 || total == 0) {
            return matrix;
        }
        double[] shares = new double[m.inclusions().size() + 1];
        double[] ratios = new double[shares.length];
        for (int i = 0; i < shares.length - 1; i++) {
            shares[i] = m.inclusions().get(i).volumeFraction() / total;
            ratios[i] = m.inclusions().get(i).sphereConductivity() / matrix;
        }
        shares[shares.length - 1] = m.porosity() / total;
        double length = -Math.log(Math.max(1 - total, 1e-12));
        int steps = (int) Math.ceil(length / STEP);
        double h = length / steps;
        double y = 0;
        for (int i = 0; i < steps; i++) {
            double k1 = slope(shares, ratios, y);
            double k2 = slope(shares, ratios, y + 0.5 * h * k1);
            double k3 = slope(shares, ratios, y + 0.5 * h * k2);
            double k4 = slope(shares, ratios, y + h * k3);
            y += h / 6 * (k1 + 2 * k2 + 2 * k3 + k4);
        }
        return matrix * Math.exp(y);
    }

    private static double slope(double[] shares, double[] ratios, double logarithm) {
        double s = Math.exp(logarithm);
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            sum += shares[i] * (ratios[i] - s) / (ratios[i] + 2 * s);
        }
        return 3 * sum;
    }
}
