package org.lamella.solver.composite;

import java.util.ArrayList;
import java.util.List;

/**
 * Straight paths through the thickness with conducting or blocking skins, section A9.6: wires on end, or channels of matrix in a
 * scaffold. Through the layer all phases conduct in parallel, which is exact; along the layer coated cylinders form a mean field.
 */
public final class AlignedChannels implements ConductivityLaw {

    private static final Note NOT_ALIGNED = new Note("not-aligned",
            "the law is about wires with order 1 or channels, which run straight through the layer");
    private static final Note BARRIER_ALONG = new Note("barrier-along-channels",
            "through the layer the barrier lies along the current and does not count; along the layer it is left out");
    private static final Note SEPARATE_PORES = new Note("pores-across", "pores are taken as spheres in the dense composite");
    private static final Note SKINS_MEET = new Note("skins-meet", "the skins are thicker than half the channel or leave no matrix between the wires");

    @Override
    public String name() {
        return "aligned-channels";
    }

    @Override
    public String doc() {
        return "Wires on end or channels in a scaffold, with a skin: all phases in parallel through the layer, exact for straight paths.";
    }

    @Override
    public String section() {
        return "A9";
    }

    @Override
    public boolean resolvesInterphase() {
        return true;
    }

    @Override
    public Applicability applicability(Microstructure m) {
        boolean aligned = m.fillerFraction() > 0 && (isScaffold(m) || m.inclusions().stream().allMatch(AlignedChannels::isUpright));
        return Applicability.fits().doubtIf(m.porosity() > 0, SEPARATE_PORES)
                .impossibleIf(aligned && skinFraction(m.withoutPores()) > m.withoutPores().matrixFraction() * (1 + 1e-12), SKINS_MEET)
                .impossibleIf(!aligned, NOT_ALIGNED);
    }

    private static boolean isUpright(Inclusion inclusion) {
        return inclusion.shape() instanceof Shape.Wire wire && wire.order() == 1;
    }

    private static boolean isScaffold(Microstructure m) {
        return m.inclusions().size() == 1 && m.inclusions().get(0).shape() instanceof Shape.Channels;
    }

    /** Volume of all skins, which are part of the matrix as written [-]. */
    private static double skinFraction(Microstructure dense) {
        double sum = 0;
        for (Inclusion inclusion : dense.inclusions()) {
            sum += skinFraction(inclusion, dense);
        }
        return sum;
    }

    private static double skinFraction(Inclusion inclusion, Microstructure dense) {
        if (inclusion.interphase().isEmpty()) {
            return 0;
        }
        double thickness = inclusion.interphase().get().thickness();
        return switch (inclusion.shape()) {
            case Shape.Wire wire -> inclusion.volumeFraction() * (square(1 + 2 * thickness / wire.diameter()) - 1);
            // a skin that fills the channel leaves nothing of the matrix
            case Shape.Channels channels -> 2 * thickness > channels.diameter() ? Double.POSITIVE_INFINITY
                    : dense.matrixFraction() * (1 - square(1 - 2 * thickness / channels.diameter()));
            default -> 0;
        };
    }

    private static double square(double value) {
        return value * value;
    }

    @Override
    public Homogenised evaluate(Microstructure m, LawArguments arguments) {
        Applicability verdict = ConductivityLaws.requireValue(this, m);
        Microstructure dense = m.withoutPores();
        double through = throughPlane(dense);
        double along = isScaffold(dense) ? alongScaffold(dense) : alongWires(dense);
        Note[] notes = m.hasBarriers() ? new Note[] {BARRIER_ALONG} : new Note[0];
        return Homogenised.judged(withSkins(m), verdict, MaxwellGarnett.spheres(through, 0, m.porosity()),
                MaxwellGarnett.spheres(along, 0, m.porosity()), notes);
    }

    private static double throughPlane(Microstructure dense) {
        double sum = (dense.matrixFraction() - skinFraction(dense)) * dense.matrixConductivity();
        for (Inclusion inclusion : dense.inclusions()) {
            sum += inclusion.volumeFraction() * inclusion.conductivity();
            sum += inclusion.interphase().map(skin -> skinFraction(inclusion, dense) * skin.conductivity()).orElse(0.0);
        }
        return sum;
    }

    /** Coated wires in the matrix, across their axes: the mean field of cylinders. */
    private static double alongWires(Microstructure dense) {
        double matrix = dense.matrixConductivity();
        if (matrix == 0) {
            return 0;
        }
        double sum = 0;
        for (Inclusion inclusion : dense.inclusions()) {
            double outer = inclusion.volumeFraction() + skinFraction(inclusion, dense);
            double coated = inclusion.interphase()
                    .map(skin -> coatedCylinder(inclusion.conductivity(), skin.conductivity(), inclusion.volumeFraction() / outer))
                    .orElse(inclusion.conductivity());
            sum += outer * ((coated - matrix) / (coated + matrix));
        }
        return matrix * ((1 + sum) / (1 - sum));
    }

    /** Channels with a skin inside, in the scaffold. */
    private static double alongScaffold(Microstructure dense) {
        Inclusion scaffold = dense.inclusions().get(0);
        double open = dense.matrixFraction();
        double coated = scaffold.interphase()
                .map(skin -> coatedCylinder(dense.matrixConductivity(), skin.conductivity(), 1 - skinFraction(scaffold, dense) / open))
                .orElse(dense.matrixConductivity());
        return Bounds.hashinShtrikman(scaffold.conductivity(), coated, open, 2);
    }

    /** A cylinder in a skin as one homogeneous cylinder, across its axis: exact in a uniform field. */
    private static double coatedCylinder(double core, double skin, double coreShare) {
        if (skin == 0) {
            return 0;
        }
        return skin * ((core + skin + coreShare * (core - skin)) / (core + skin - coreShare * (core - skin)));
    }

    /** Skins as a phase of their own, for the bounds. */
    private static Microstructure withSkins(Microstructure m) {
        double solid = 1 - m.porosity();
        Microstructure dense = m.withoutPores();
        List<Inclusion> phases = new ArrayList<>(m.inclusions());
        for (Inclusion inclusion : dense.inclusions()) {
            inclusion.interphase().ifPresent(skin -> phases.add(new Inclusion("the skin of " + inclusion.name(),
                    Math.min(m.matrixFraction(), solid * skinFraction(inclusion, dense)), skin.conductivity(), inclusion.shape())));
        }
        return new Microstructure(m.matrixConductivity(), phases, m.porosity());
    }
}
