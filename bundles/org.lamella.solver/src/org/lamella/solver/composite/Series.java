package org.lamella.solver.composite;

/** Phases as layers stacked across the current, the lower Wiener bound of section A2; in the plane they are parallel. Exact for laminates. */
public final class Series implements Bound {

    @Override
    public String name() {
        return "series";
    }

    @Override
    public String doc() {
        return "Lamellae stacked through the thickness: the lower bound for any composite, exact for laminates.";
    }

    @Override
    public String bounds() {
        return "Wiener bounds";
    }

    @Override
    public boolean isUpper() {
        return false;
    }

    @Override
    public String section() {
        return "A2";
    }

    @Override
    public Applicability applicability(Microstructure m) {
        return Applicability.fits().doubtIf(m.hasBarriers(), LawNotes.BARRIER_IGNORED);
    }

    @Override
    public Homogenised evaluate(Microstructure m, LawArguments arguments) {
        Microstructure perfect = m.withoutBarriers();
        double[] conductivities = perfect.phaseConductivities();
        double[] fractions = perfect.phaseFractions();
        return Homogenised.judged(m, applicability(m), Bounds.wienerLower(conductivities, fractions),
                Bounds.wienerUpper(conductivities, fractions));
    }
}
