package org.lamella.solver.composite;

/**
 * Effective medium of coated spheres and matrix, section A9.3: symmetric between the two, so that the shells connect where the coated
 * spheres fill a third of the volume. Nan and Smith, Mater. Sci. Eng. B 10 (1991) 99; Przyluski, Siekierski and Wieczorek, Electrochim.
 * Acta 40 (1995) 2101. It ends where the coated spheres are packed; beyond, shells overlap and {@link PenetrableShell} takes over.
 */
public final class PackingLimited extends ShellLaw {

    /** Random packing of the coated spheres; published values lie between 0.60 and 0.64. */
    private static final double PACKING = 0.6;

    private static final Note PACKED = new Note("packing-limit",
            "particles and shells take more than the 60 vol% that can be packed; use the law 'penetrable-shell'");

    @Override
    public String name() {
        return "packing-limited";
    }

    @Override
    public String doc() {
        return "Effective medium of coated spheres (Nan-Smith, Wieczorek): shells form paths above a third of the volume. "
                + "Ends at the packing of the coated spheres, 60 vol%.";
    }

    @Override
    Applicability crowding(Microstructure m, Applicability verdict) {
        return verdict.impossibleIf(CoatedSphere.outerFraction(m) > Math.min(PACKING, 1 - m.porosity()), PACKED);
    }

    @Override
    public Homogenised evaluate(Microstructure m, LawArguments arguments) {
        Applicability verdict = ConductivityLaws.requireValue(this, m);
        Microstructure coated = CoatedSphere.replaceAll(m);
        double value = Bruggeman.multiPhase(coated.phaseConductivities(), coated.phaseFractions());
        return Homogenised.judged(coated, verdict, value, value, LawNotes.barrierNotes(m));
    }
}
