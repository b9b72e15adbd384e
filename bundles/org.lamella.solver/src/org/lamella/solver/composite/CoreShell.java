package org.lamella.solver.composite;

/**
 * Coated spheres in a matrix, sections A9.1 and A9.2: particle and shell act as one sphere, and the spheres keep clear of each other.
 * Exact for one coated sphere; the Hashin-Shtrikman form for many.
 */
public final class CoreShell extends ShellLaw {

    /** Amount of coated particles above which their shells would have to overlap, section A9.2. */
    static final double CROWDED = 0.6;

    private static final Note OVERLAP = new Note("shells-overlap",
            "particles and shells take more than 60 vol%, so that shells overlap; use the law 'penetrable-shell'");
    private static final Note NO_ROOM = new Note("no-room",
            "particles and shells that keep clear of each other would take more than the whole layer; use the law 'penetrable-shell'");

    @Override
    public String name() {
        return "core-shell";
    }

    @Override
    public String doc() {
        return "Spheres with a shell of altered polymer that keep clear of each other. Valid while particles and shells take less than 60 vol%.";
    }

    @Override
    Applicability crowding(Microstructure m, Applicability verdict) {
        double psi = CoatedSphere.outerFraction(m);
        return verdict.doubtIf(psi > CROWDED, OVERLAP).impossibleIf(psi + m.porosity() >= 1, NO_ROOM);
    }

    @Override
    public Homogenised evaluate(Microstructure m, LawArguments arguments) {
        return MeanField.spheres(CoatedSphere.replaceAll(m), ConductivityLaws.requireValue(this, m));
    }
}
