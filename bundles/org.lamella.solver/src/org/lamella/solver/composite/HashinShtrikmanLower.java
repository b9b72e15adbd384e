package org.lamella.solver.composite;

/** Lower Hashin-Shtrikman bound as a law, section A3: zero as soon as one phase (pores included) is insulating. */
public final class HashinShtrikmanLower implements ConductivityLaw {

    @Override
    public String name() {
        return "hs-lower";
    }

    @Override
    public String doc() {
        return "The worst isotropic arrangement: the best conducting phases as separate spheres in the poorest one. Zero if there are pores.";
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
        double value = Bounds.hashinShtrikmanLower(perfect.phaseConductivities(), perfect.phaseFractions(), 3);
        return Homogenised.judged(m, applicability(m), value, value);
    }
}
