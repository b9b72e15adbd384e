package org.lamella.solver.composite;

/** Upper Hashin-Shtrikman bound as a law, section A3: the best that an isotropic composite can reach. */
public final class HashinShtrikmanUpper implements ConductivityLaw {

    @Override
    public String name() {
        return "hs-upper";
    }

    @Override
    public String doc() {
        return "The best isotropic arrangement: the best conducting phase as a continuous coating around the others.";
    }

    @Override
    public String section() {
        return "A3";
    }

    @Override
    public Applicability applicability(Microstructure m) {
        return Applicability.fits()
                .doubtIf(LawNotes.hasOriented(m), LawNotes.ISOTROPIC_ONLY)
                .doubtIf(m.hasBarriers(), LawNotes.BARRIER_IGNORED);
    }

    @Override
    public Homogenised evaluate(Microstructure m, LawArguments arguments) {
        Microstructure perfect = m.withoutBarriers();
        double value = Bounds.hashinShtrikmanUpper(perfect.phaseConductivities(), perfect.phaseFractions(), 3);
        return Homogenised.judged(m, applicability(m), value, value);
    }
}
