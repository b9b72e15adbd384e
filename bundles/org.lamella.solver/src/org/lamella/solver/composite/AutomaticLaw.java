package org.lamella.solver.composite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lamella.model.units.Dimension;
import org.lamella.model.units.Numbers;
import org.lamella.model.units.Units;

/**
 * Chooses one of the other laws from the composite alone, after table G4. The choice depends only on geometry, fractions and barriers, so
 * that sweeping a temperature never switches the law.
 */
public final class AutomaticLaw implements ConductivityLaw {

    private static final double BROAD_SPREAD = 0.5;

    /** Difference to the runner-up from which the choice of law matters more than the design. */
    private static final double DISAGREEMENT = 0.3;

    private static final MaxwellGarnett SPHERES = new MaxwellGarnett();
    private static final HasselmanJohnson BARRIER = new HasselmanJohnson();
    private static final Differential DIFFERENTIAL = new Differential();
    private static final Bruggeman BRUGGEMAN = new Bruggeman();
    private static final Gem PERCOLATION = new Gem();
    private static final PenetrableShell SHELLS = new PenetrableShell();
    private static final CoreShell COATED = new CoreShell();
    private static final AlignedChannels CHANNELS = new AlignedChannels();
    private static final Lamellar LAMELLAR = new Lamellar();
    private static final Series SERIES = new Series();
    private static final Framework FOAM = new Framework();
    private static final TwoLevel AGGLOMERATES = new TwoLevel();

    private static final Choice PURE = only(SPHERES, "the layer has no filler; pores count as spheres");
    private static final Choice STRAIGHT = only(CHANNELS, "straight paths through the layer: all phases in parallel, exact");
    private static final Choice SHEETS = only(LAMELLAR, "plane sheets: parallel along them, series across, exact");
    private static final Choice CELLS = choice(FOAM, BRUGGEMAN, "closed cells: the walls are the continuous phase");
    private static final Choice FRAMEWORK = choice(BRUGGEMAN, PERCOLATION, "a framework is bicontinuous; Bruggeman is an estimate");
    private static final Choice JUNCTION = only(SERIES, "two phases behind each other: in series, with a flat plane between them; voxels see how they interlock");
    private static final Choice CLUSTERED = only(AGGLOMERATES, "the filler is agglomerated: inside the agglomerates first, then the layer");
    private static final Choice CROWDED = choice(BRUGGEMAN, PERCOLATION, "above 50 vol% no phase is the matrix: Bruggeman");
    private static final Choice ELONGATED = only(new Ellipsoids(), "wires or platelets: the mean field with order parameter");
    private static final Choice ELONGATED_RESISTIVE = only(BARRIER, "the filler has a resistive contact: Hasselman-Johnson and Nan");
    private static final Choice ACTIVE = choice(SHELLS, COATED, "the filler has an interphase whose shells may overlap");
    private static final Choice DISTANT = choice(COATED, new PackingLimited(), "the filler has an interphase without overlap: coated spheres");
    private static final Choice RESISTIVE = choice(BARRIER, DIFFERENTIAL, "the filler has a resistive contact: Hasselman-Johnson and Nan");
    private static final Choice BROAD = choice(DIFFERENTIAL, BRUGGEMAN, "broad sizes: the differential law");
    private static final Choice DENSE = choice(DIFFERENTIAL, BRUGGEMAN, "30 to 50 vol% filler: the differential law");
    private static final Choice DILUTE = choice(SPHERES, DIFFERENTIAL, "separate spheres in good contact: Maxwell-Garnett");

    /**
     * The law chosen for a composite.
     *
     * @param law one of the other laws
     * @param runnerUp the law to compare with, if another one knows the same geometry
     * @param reason why, for people
     */
    public record Choice(ConductivityLaw law, Optional<ConductivityLaw> runnerUp, Note reason) {

        /**
         * The reason for the choice, and how far the runner-up is away.
         *
         * @param m the composite
         * @param value what the chosen law gives
         * @return notes for people
         */
        public List<Note> notes(Microstructure m, Homogenised value) {
            List<Note> notes = new ArrayList<>(List.of(reason));
            runnerUp.filter(other -> other.applicability(m).hasValue()).ifPresent(other -> notes.add(comparison(other, other.evaluate(m), value)));
            return notes;
        }

        private static Note comparison(ConductivityLaw other, Homogenised its, Homogenised value) {
            double chosen = value.throughPlane();
            double difference = chosen == 0 ? Math.signum(its.throughPlane()) : its.throughPlane() / chosen - 1;
            String text = "the law '" + other.name() + "' gives " + Units.display(its.throughPlane(), Dimension.CONDUCTIVITY) + ", "
                    + Numbers.significant(100 * Math.abs(difference), 2) + " % " + (difference < 0 ? "less" : "more");
            return Math.abs(difference) > DISAGREEMENT
                    ? new Note("laws-disagree", text + "; name the law you trust, or measure")
                    : new Note("runner-up", text);
        }
    }

    private static Choice choice(ConductivityLaw law, ConductivityLaw runnerUp, String reason) {
        return new Choice(law, Optional.of(runnerUp), new Note("auto-law", reason));
    }

    /** No other law knows the geometry. */
    private static Choice only(ConductivityLaw law, String reason) {
        return new Choice(law, Optional.empty(), new Note("auto-law", reason));
    }

    @Override
    public String name() {
        return "auto";
    }

    @Override
    public String doc() {
        return "Chooses a law from the filler's shape, fraction, spread of sizes and barrier, and says which.";
    }

    @Override
    public String section() {
        return "G4";
    }

    /**
     * The choice for a composite.
     *
     * @param m the composite
     * @return the law and the reason
     */
    public Choice choose(Microstructure m) {
        double phi = m.fillerFraction();
        if (phi == 0) {
            return PURE;
        }
        Optional<Choice> geometry = List.of(STRAIGHT, SHEETS).stream().filter(known -> known.law().applicability(m).hasValue()).findFirst();
        if (geometry.isPresent()) {
            return geometry.get();
        }
        if (m.inclusions().stream().filter(inclusion -> inclusion.volumeFraction() > 0).allMatch(inclusion -> inclusion.shape() instanceof Shape.RoughInterface)) {
            return JUNCTION;
        }
        if (LawNotes.hasOtherShape(m)) {
            return m.inclusions().stream().allMatch(inclusion -> inclusion.shape() instanceof Shape.ClosedFoam) && FOAM.applicability(m).hasValue() ? CELLS : FRAMEWORK;
        }
        if (LawNotes.hasElongated(m) && phi <= LawNotes.MATRIX_LIMIT) {
            return m.hasBarriers() ? ELONGATED_RESISTIVE : ELONGATED;
        }
        return spheres(m, phi);
    }

    private static Choice spheres(Microstructure m, double phi) {
        if (m.hasAgglomerates() && AGGLOMERATES.applicability(m).hasValue()) {
            return CLUSTERED;
        }
        if (m.hasInterphases() && SHELLS.applicability(m).hasValue()) {
            return hasDistantShells(m) && COATED.applicability(m).hasValue() ? DISTANT : ACTIVE;
        }
        if (phi > LawNotes.MATRIX_LIMIT) {
            return CROWDED;
        }
        if (phi > LawNotes.DILUTE_LIMIT) {
            return DENSE;
        }
        if (m.hasBarriers()) {
            return RESISTIVE;
        }
        return hasBroadSizes(m) ? BROAD : DILUTE;
    }

    private static boolean hasDistantShells(Microstructure m) {
        return m.inclusions().stream().anyMatch(inclusion -> inclusion.interphase().filter(shell -> !shell.penetrable()).isPresent());
    }

    private static boolean hasBroadSizes(Microstructure m) {
        for (Inclusion inclusion : m.inclusions()) {
            if (inclusion.volumeFraction() > 0 && inclusion.sizeSpread() >= BROAD_SPREAD) {
                return true;
            }
        }
        return false;
    }

    @Override
    public List<Note> leftOut(Microstructure m) {
        return choose(m).law().leftOut(m);
    }

    @Override
    public Applicability applicability(Microstructure m) {
        return choose(m).law().applicability(m);
    }

    @Override
    public Homogenised evaluate(Microstructure m, LawArguments arguments) {
        Choice choice = choose(m);
        Homogenised value = choice.law().evaluate(m);
        List<Note> notes = new ArrayList<>(value.notes());
        notes.addAll(choice.notes(m, value));
        return new Homogenised(value.throughPlane(), value.inPlane(), notes, value.valid());
    }
}
