package org.lamella.solver.composite;

/** What the laws that resolve the interphase around spheres have in common, section A9. */
abstract sealed class ShellLaw implements ConductivityLaw permits CoreShell, PackingLimited, PenetrableShell {

    private static final Note NO_INTERPHASE = new Note("no-interphase",
            "the filler has no interphase with thickness and conductivity, which is what the law is about");

    @Override
    public final String section() {
        return "A9";
    }

    @Override
    public final boolean resolvesInterphase() {
        return true;
    }

    @Override
    public final Applicability applicability(Microstructure m) {
        Applicability verdict = Applicability.fits().doubtIf(LawNotes.hasElongated(m), LawNotes.SHAPE_IGNORED);
        return crowding(m, verdict).impossibleIf(LawNotes.hasOtherShape(m), LawNotes.NO_SPHEROID)
                .impossibleIf(!m.hasInterphases(), NO_INTERPHASE);
    }

    /** The verdict with what the law thinks of the amount of particles and shells. */
    abstract Applicability crowding(Microstructure m, Applicability verdict);
}
