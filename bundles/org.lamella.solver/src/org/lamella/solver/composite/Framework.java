package org.lamella.solver.composite;

/**
 * Foams of filler filled with matrix, section A12. Closed cells: the Hashin-Shtrikman form with the walls as the continuous phase, which
 * thin walls reach exactly (2 phi/3). Open struts: a third of the filler (Lemlich, J. Colloid Interface Sci. 64 (1978) 107), only while the struts are thin and
 * the matrix carries next to nothing; its share cannot simply be added, so that other open foams have to be homogenised on voxels.
 */
public final class Framework implements ConductivityLaw {

    /** Part of the current that the matrix may carry beside the struts. */
    private static final double NEGLIGIBLE = 0.01;

    /** Struts above this fraction are no longer thin: the limit is off by some phi^1.5. */
    private static final double THIN = 0.1;

    private static final Note NO_FRAMEWORK = new Note("no-framework", "the law is about one filler in the shape 'closed-foam' or 'strut-foam'");
    private static final Note MATRIX_CONDUCTS = new Note("matrix-conducts",
            "the matrix beside the struts carries more than 1 % of the current, and its share cannot be added; homogenise the foam on voxels");
    private static final Note THICK_STRUTS = new Note("thick-struts", "more than 10 vol% of struts: the limit of thin struts is stretched");

    @Override
    public String name() {
        return "framework";
    }

    @Override
    public String doc() {
        return "Foam of filler with closed cells, or with thin open struts in a matrix that hardly conducts.";
    }

    @Override
    public String section() {
        return "A12";
    }

    @Override
    public Applicability applicability(Microstructure m) {
        boolean single = m.inclusions().size() == 1;
        boolean closed = single && m.inclusions().get(0).shape() instanceof Shape.ClosedFoam;
        boolean open = single && m.inclusions().get(0).shape() instanceof Shape.StrutFoam;
        return Applicability.fits().doubtIf(m.hasBarriers(), LawNotes.BARRIER_IGNORED).doubtIf(m.porosity() > 0, LawNotes.PORES_SEPARATE)
                .doubtIf(open && m.fillerFraction() > THIN, THICK_STRUTS)
                .impossibleIf(open && m.matrixConductivity() > NEGLIGIBLE * struts(m.withoutPores().inclusions().get(0)), MATRIX_CONDUCTS)
                .impossibleIf(!closed && !open, NO_FRAMEWORK);
    }

    private static double struts(Inclusion foam) {
        return foam.volumeFraction() * foam.conductivity() / 3;
    }

    @Override
    public Homogenised evaluate(Microstructure m, LawArguments arguments) {
        Applicability verdict = ConductivityLaws.requireValue(this, m);
        Inclusion foam = m.withoutPores().inclusions().get(0);
        double dense = foam.shape() instanceof Shape.ClosedFoam
                ? Bounds.hashinShtrikman(foam.conductivity(), m.matrixConductivity(), 1 - foam.volumeFraction(), 3)
                : struts(foam);
        double value = MaxwellGarnett.spheres(dense, 0, m.porosity());
        return Homogenised.judged(m, verdict, value, value);
    }
}
