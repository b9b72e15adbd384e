package org.lamella.solver.composite;

/**
 * Spheroids, wires and platelets at any degree of alignment, section A5. Nan, Birringer, Clarke and Gleiter, J. Appl. Phys. 81
 * (1997) 6692, doi 10.1063/1.365209. Order 1 is aligned through the thickness, 0 random, -1/2 in plane.
 */
public final class Ellipsoids implements ConductivityLaw {

    private static final Note CONTACTS = new Note("particle-contacts",
            "long or flat particles at this fraction touch each other; a percolation law or voxels describe their network");

    @Override
    public String name() {
        return "ellipsoids";
    }

    @Override
    public String doc() {
        return "Spheroids, wires and platelets with an order parameter: the mean field of Nan. "
                + "Valid while fraction times aspect ratio stays below one for random orientation.";
    }

    @Override
    public String section() {
        return "A5";
    }

    @Override
    public Applicability applicability(Microstructure m) {
        return judge(m);
    }

    @Override
    public Homogenised evaluate(Microstructure m, LawArguments arguments) {
        return MeanField.spheroids(m, ConductivityLaws.requireValue(this, m));
    }

    /** The limits of the mean field, shared by all laws that use it. */
    static Applicability judge(Microstructure m) {
        return Applicability.fits()
                .doubtIf(m.fillerFraction() > LawNotes.DILUTE_LIMIT, LawNotes.DILUTE)
                .doubtIf(contacts(m) > 1, CONTACTS)
                .impossibleIf(LawNotes.hasOtherShape(m), LawNotes.NO_SPHEROID);
    }

    /**
     * Sum of phi times aspect ratio, which is about one where random wires (or flakes) form a network. Parallel particles do not meet:
     * the factor 1 - S interpolates between random and aligned (a Lamella closure); in-plane order counts as random.
     */
    private static double contacts(Microstructure m) {
        double sum = 0;
        for (Inclusion inclusion : m.inclusions()) {
            if (inclusion.shape() instanceof Shape.Spheroidal shape && shape.aspectRatio() != 1) {
                double elongation = Math.max(shape.aspectRatio(), 1 / shape.aspectRatio());
                sum += inclusion.volumeFraction() * elongation * Math.min(1, 1 - shape.order());
            }
        }
        return sum;
    }

    /**
     * Aligned particles with a field along one of their principal axes.
     *
     * @param matrix s_m [S/m]
     * @param filler s_f [S/m]
     * @param phi volume fraction [-]
     * @param factor depolarisation factor along the field [-]
     * @return s_m [1 + phi (s_f-s_m)/(s_m + L (1-phi)(s_f-s_m))] [S/m]
     */
    public static double aligned(double matrix, double filler, double phi, double factor) {
        double excess = filler - matrix;
        return matrix == 0 && factor > 0 ? 0 : matrix + phi * excess * (matrix / (matrix + factor * (1 - phi) * excess));
    }
}
