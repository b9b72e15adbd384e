package org.lamella.solver.composite;

/**
 * Straight channels of all phases through the thickness, the upper Wiener bound of section A2. In the plane the channels are cylinders in
 * the matrix (Maxwell-Garnett in two dimensions), the limit of infinitely long aligned wires.
 */
public final class Parallel implements Bound {

    @Override
    public String name() {
        return "parallel";
    }

    @Override
    public String doc() {
        return "Straight channels through the thickness: the upper bound for any composite, exact for aligned wires and ice-templated layers.";
    }

    @Override
    public String bounds() {
        return "Wiener bounds";
    }

    @Override
    public boolean isUpper() {
        return true;
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
        double through = Bounds.wienerUpper(perfect.phaseConductivities(), perfect.phaseFractions());
        return Homogenised.judged(m, applicability(m), through, cylinders(perfect));
    }

    /** s_m (1 + b)/(1 - b) with b = sum phi_k (s_k - s_m)/(s_k + s_m), depolarisation factor 1/2. */
    private static double cylinders(Microstructure m) {
        double matrix = m.matrixConductivity();
        if (matrix == 0) {
            return 0;
        }
        double b = -m.porosity();
        for (Inclusion inclusion : m.inclusions()) {
            b += inclusion.volumeFraction() * ((inclusion.conductivity() - matrix) / (inclusion.conductivity() + matrix));
        }
        return matrix * ((1 + b) / (1 - b));
    }
}
