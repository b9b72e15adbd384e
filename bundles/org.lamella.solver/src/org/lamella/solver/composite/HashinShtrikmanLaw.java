package org.lamella.solver.composite;

/** A Hashin-Shtrikman bound as a law, section A3. */
abstract sealed class HashinShtrikmanLaw implements Bound permits HashinShtrikmanLower, HashinShtrikmanUpper {

    /** Space dimensions. */
    private static final int DIMENSIONS = 3;

    /** The bound of the phases in perfect contact [S/m]. */
    abstract double bound(double[] conductivities, double[] fractions, int dimensions);

    @Override
    public final String bounds() {
        return "Hashin-Shtrikman bounds";
    }

    @Override
    public final String section() {
        return "A3";
    }

    @Override
    public final Applicability applicability(Microstructure m) {
        return Applicability.fits()
                .doubtIf(LawNotes.hasOriented(m), LawNotes.ISOTROPIC_ONLY)
                .doubtIf(m.hasBarriers(), LawNotes.BARRIER_IGNORED);
    }

    @Override
    public final Homogenised evaluate(Microstructure m, LawArguments arguments) {
        Microstructure perfect = m.withoutBarriers();
        double value = bound(perfect.phaseConductivities(), perfect.phaseFractions(), DIMENSIONS);
        return Homogenised.judged(m, applicability(m), value, value);
    }
}
