package org.lamella.solver.composite;

/** Spheres in a continuous matrix, section A4; several populations and pores side by side. Maxwell 1873, Garnett 1904. */
public final class MaxwellGarnett implements ConductivityLaw {

    @Override
    public String name() {
        return "maxwell-garnett";
    }

    @Override
    public String doc() {
        return "Maxwell-Garnett: well separated spheres in a continuous matrix. Valid up to about 30 vol% of all fillers.";
    }

    @Override
    public String section() {
        return "A4";
    }

    @Override
    public Applicability applicability(Microstructure m) {
        return Applicability.fits()
                .doubtIf(LawNotes.hasElongated(m), LawNotes.SHAPE_IGNORED)
                .doubtIf(m.fillerFraction() > LawNotes.DILUTE_LIMIT, LawNotes.DILUTE)
                .impossibleIf(LawNotes.hasOtherShape(m), LawNotes.NO_SPHEROID);
    }

    @Override
    public Homogenised evaluate(Microstructure m, LawArguments arguments) {
        return MeanField.spheres(m, ConductivityLaws.requireValue(this, m));
    }

    /**
     * One population of spheres.
     *
     * @param matrix s_m [S/m]
     * @param filler s_f [S/m]
     * @param phi volume fraction of the spheres [-]
     * @return the effective conductivity [S/m]
     */
    public static double spheres(double matrix, double filler, double phi) {
        return Bounds.hashinShtrikman(matrix, filler, phi, 3);
    }
}
