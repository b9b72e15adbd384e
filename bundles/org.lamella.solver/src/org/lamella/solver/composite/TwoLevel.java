package org.lamella.solver.composite;

import java.util.ArrayList;
import java.util.List;

/**
 * Agglomerates in a matrix, section A11 (a Lamella closure): particles, polymer between them and shells are homogenised inside the
 * agglomerate first, then agglomerates and dispersed particles are populations of spheres in the matrix. With good contact clustering
 * raises the conductivity, since particles inside touch; with barriers or helpful shells it lowers it, since shell volume is lost.
 */
public final class TwoLevel implements ConductivityLaw {

    private static final PenetrableShell SHELLS = new PenetrableShell();
    private static final CoreShell COATED = new CoreShell();

    private static final Note NO_AGGLOMERATES = new Note("no-agglomerates", "no filler is agglomerated, which is what the law is about");
    private static final Note NO_ROOM = new Note("no-room", "the agglomerates with the polymer inside would take more than the whole layer");

    @Override
    public String name() {
        return "two-level";
    }

    @Override
    public String doc() {
        return "Agglomerates homogenised by themselves, then spheres of agglomerate and dispersed filler in the matrix. Valid up to about 30 vol% of both.";
    }

    @Override
    public String section() {
        return "A11";
    }

    @Override
    public boolean resolvesInterphase() {
        return true;
    }

    @Override
    public boolean resolvesAgglomeration() {
        return true;
    }

    @Override
    public Applicability applicability(Microstructure m) {
        double occupied = occupied(m);
        return Applicability.fits().doubtIf(LawNotes.hasElongated(m), LawNotes.SHAPE_IGNORED).doubtIf(occupied > LawNotes.DILUTE_LIMIT, LawNotes.DILUTE)
                .impossibleIf(occupied + m.porosity() >= 1, NO_ROOM).impossibleIf(LawNotes.hasOtherShape(m), LawNotes.NO_SPHEROID)
                .impossibleIf(!m.hasAgglomerates(), NO_AGGLOMERATES);
    }

    /** Volume of agglomerates and dispersed particles with their shells [-]. */
    private static double occupied(Microstructure m) {
        double sum = 0;
        for (Inclusion inclusion : m.inclusions()) {
            double inside = inclusion.agglomeration().map(Agglomeration::fraction).orElse(0.0);
            double packing = inclusion.agglomeration().map(Agglomeration::packing).orElse(1.0);
            sum += inclusion.volumeFraction() * (inside / packing + (1 - inside) * CoatedSphere.growth(inclusion));
        }
        return sum;
    }

    @Override
    public Homogenised evaluate(Microstructure m, LawArguments arguments) {
        Applicability verdict = ConductivityLaws.requireValue(this, m);
        List<Inclusion> populations = new ArrayList<>();
        for (Inclusion inclusion : m.inclusions()) {
            double inside = inclusion.agglomeration().map(Agglomeration::fraction).orElse(0.0);
            Inclusion free = inclusion.dispersed().withVolumeFraction((1 - inside) * inclusion.volumeFraction());
            populations.add(CoatedSphere.replace(free));
            if (inside > 0) {
                double packing = inclusion.agglomeration().orElseThrow().packing();
                populations.add(new Inclusion("the agglomerates of " + inclusion.name(), inside * inclusion.volumeFraction() / packing,
                        insideConductivity(m.matrixConductivity(), inclusion.dispersed(), packing), new Shape.Sphere(1)));
            }
        }
        return MeanField.spheres(new Microstructure(m.matrixConductivity(), populations, m.porosity()), verdict);
    }

    /**
     * Conductivity inside an agglomerate.
     *
     * @param matrix s_m of the polymer between the particles [S/m]
     * @param particles with their shells and barriers
     * @param packing phi_in [-]
     * @return s_ag [S/m]
     */
    static double insideConductivity(double matrix, Inclusion particles, double packing) {
        Microstructure packed = new Microstructure(matrix, List.of(particles.withVolumeFraction(packing)), 0);
        if (!packed.hasInterphases()) {
            return Bruggeman.multiPhase(packed.phaseConductivities(), packed.phaseFractions());
        }
        boolean distant = particles.interphase().filter(shell -> !shell.penetrable()).isPresent();
        return (distant && COATED.applicability(packed).hasValue() ? COATED : SHELLS).evaluate(packed, LawArguments.defaults()).throughPlane();
    }
}
