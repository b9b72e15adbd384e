package org.lamella.solver.composite;

import java.util.ArrayList;
import java.util.List;

/**
 * Chooses one of the other laws from the composite alone, after table G4. The choice depends only on geometry, fractions and barriers, so
 * that sweeping a temperature never switches the law.
 */
public final class AutomaticLaw implements ConductivityLaw {

    private static final double BROAD_SPREAD = 0.5;

    private static final MaxwellGarnett SPHERES = new MaxwellGarnett();
    private static final Ellipsoids ELLIPSOIDS = new Ellipsoids();
    private static final HasselmanJohnson BARRIER = new HasselmanJohnson();
    private static final Differential DIFFERENTIAL = new Differential();
    private static final Bruggeman BRUGGEMAN = new Bruggeman();

    private static final Choice PURE = new Choice(SPHERES, note("the layer has no filler; pores count as spheres"));
    private static final Choice FRAMEWORK = new Choice(BRUGGEMAN, note("a framework is bicontinuous; Bruggeman is an estimate"));
    private static final Choice CROWDED = new Choice(BRUGGEMAN, note("above 50 vol% no phase is the matrix: Bruggeman"));
    private static final Choice ELONGATED = new Choice(ELLIPSOIDS, note("wires or platelets: the mean field with order parameter"));
    private static final Choice RESISTIVE = new Choice(BARRIER, note("the filler has a resistive contact: Hasselman-Johnson and Nan"));
    private static final Choice BROAD = new Choice(DIFFERENTIAL, note("broad sizes: the differential law"));
    private static final Choice DENSE = new Choice(DIFFERENTIAL, note("30 to 50 vol% filler: the differential law"));
    private static final Choice DILUTE = new Choice(SPHERES, note("separate spheres in good contact: Maxwell-Garnett"));

    /**
     * The law chosen for a composite.
     *
     * @param law one of the other laws
     * @param reason why, for people
     */
    public record Choice(ConductivityLaw law, Note reason) {
    }

    private static Note note(String text) {
        return new Note("auto-law", text);
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
        if (LawNotes.hasOtherShape(m)) {
            return FRAMEWORK;
        }
        if (phi > LawNotes.MATRIX_LIMIT) {
            return CROWDED;
        }
        if (LawNotes.hasElongated(m)) {
            return m.hasBarriers() ? RESISTIVE : ELONGATED;
        }
        if (phi > LawNotes.DILUTE_LIMIT) {
            return DENSE;
        }
        if (m.hasBarriers()) {
            return RESISTIVE;
        }
        return hasBroadSizes(m) ? BROAD : DILUTE;
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
    public Applicability applicability(Microstructure m) {
        return choose(m).law().applicability(m);
    }

    @Override
    public Homogenised evaluate(Microstructure m, LawArguments arguments) {
        Choice choice = choose(m);
        Homogenised value = choice.law().evaluate(m);
        List<Note> notes = new ArrayList<>(value.notes());
        notes.add(choice.reason());
        return new Homogenised(value.throughPlane(), value.inPlane(), notes, value.valid());
    }
}
