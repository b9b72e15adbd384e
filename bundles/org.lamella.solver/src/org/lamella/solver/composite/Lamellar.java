package org.lamella.solver.composite;

/**
 * Plane sheets of filler and matrix, section A12: in parallel along the sheets and in series across them, exact for any contrast; a tilt
 * mixes the two. Along the layer the value is the mean over directions.
 */
public final class Lamellar implements ConductivityLaw {

    private static final Note NO_LAMELLAE = new Note("no-lamellae", "the law is about one filler in the shape 'lamellae'");
    private static final Note BARRIER_ACROSS = new Note("barrier-across-lamellae", "each sheet adds two barriers across the sheets");
    private static final int BARRIERS = 2;

    @Override
    public String name() {
        return "lamellar";
    }

    @Override
    public String doc() {
        return "Plane sheets of filler and matrix at an angle to the through-plane axis; exact. For ice-templated layers.";
    }

    @Override
    public String section() {
        return "A12";
    }

    @Override
    public Applicability applicability(Microstructure m) {
        return Applicability.fits().doubtIf(m.porosity() > 0, LawNotes.PORES_SEPARATE)
                .impossibleIf(m.inclusions().size() != 1 || !(m.inclusions().get(0).shape() instanceof Shape.Lamellae), NO_LAMELLAE);
    }

    @Override
    public Homogenised evaluate(Microstructure m, LawArguments arguments) {
        Applicability verdict = ConductivityLaws.requireValue(this, m);
        Inclusion sheets = m.withoutPores().inclusions().get(0);
        Shape.Lamellae shape = (Shape.Lamellae) sheets.shape();
        double phi = sheets.volumeFraction();
        double along = phi * sheets.conductivity() + (1 - phi) * m.matrixConductivity();
        double across = across(m.matrixConductivity(), sheets, shape);
        double sine = Math.sin(shape.tilt());
        double through = along + (across - along) * sine * sine;
        double inPlane = along + (across - along) * (1 - sine * sine) / 2;
        Note[] notes = m.hasBarriers() ? new Note[] {BARRIER_ACROSS} : new Note[0];
        return Homogenised.judged(m, verdict, MaxwellGarnett.spheres(through, 0, m.porosity()), MaxwellGarnett.spheres(inPlane, 0, m.porosity()), notes);
    }

    private static double across(double matrix, Inclusion sheets, Shape.Lamellae shape) {
        double phi = sheets.volumeFraction();
        double resistivity = phi > 0 ? phi / sheets.conductivity() + BARRIERS * sheets.barrierResistance() / shape.period() : 0;
        return 1 / (resistivity + (phi < 1 ? (1 - phi) / matrix : 0));
    }
}
