package org.lamella.solver.composite;

import java.util.ArrayList;
import java.util.List;

/**
 * Effective conductivity of a layer, isotropic in its plane.
 *
 * @param throughPlane across the layer, the direction of the cell current [S/m]
 * @param inPlane along the layer [S/m]
 * @param notes remarks that a person should see
 * @param valid false if the law was used outside its validity or left the Wiener bounds
 */
public record Homogenised(double throughPlane, double inPlane, List<Note> notes, boolean valid) {

    /** Relative excess over a bound that is put down to rounding. */
    private static final double ROUNDING = 1e-9;

    private static final Note OUTSIDE_WIENER = new Note("outside-wiener-bounds",
            "the value lies outside the bounds of Wiener, which hold for every arrangement: the law is stretched too far");

    /** Copies the list. */
    public Homogenised {
        notes = List.copyOf(notes);
    }

    /**
     * A result judged by the law's applicability and by the Wiener bounds of the composite.
     *
     * @param microstructure what was homogenised
     * @param applicability the law's own verdict, not impossible
     * @param throughPlane [S/m]
     * @param inPlane [S/m]
     * @param notes the law's further remarks
     * @return the result; its value is never changed by the checks
     */
    public static Homogenised judged(Microstructure microstructure, Applicability applicability, double throughPlane, double inPlane,
            Note... notes) {
        boolean fits = applicability.level() == Applicability.Level.FITS;
        boolean bounded = withinWiener(microstructure, throughPlane) && withinWiener(microstructure, inPlane);
        if (fits && bounded && notes.length == 0) {
            return new Homogenised(throughPlane, inPlane, List.of(), true);
        }
        List<Note> all = new ArrayList<>(applicability.reasons());
        all.addAll(List.of(notes));
        if (!bounded) {
            all.add(OUTSIDE_WIENER);
        }
        return new Homogenised(throughPlane, inPlane, all, fits && bounded);
    }

    /** With barriers only the upper bound is rigorous: a resistive contact lowers the conductivity without limit. */
    private static boolean withinWiener(Microstructure microstructure, double value) {
        double resistivity = 0;
        double upper = microstructure.matrixFraction() * microstructure.matrixConductivity();
        double lowerLimit = value * (1 + ROUNDING);
        boolean blocked = microstructure.porosity() > 0 || microstructure.hasBarriers();
        if (microstructure.matrixFraction() > 0) {
            blocked |= microstructure.matrixConductivity() == 0;
            resistivity += microstructure.matrixFraction() / microstructure.matrixConductivity();
        }
        for (Inclusion inclusion : microstructure.inclusions()) {
            if (inclusion.volumeFraction() > 0) {
                upper += inclusion.volumeFraction() * inclusion.conductivity();
                blocked |= inclusion.conductivity() == 0;
                resistivity += inclusion.volumeFraction() / inclusion.conductivity();
            }
        }
        return value <= upper * (1 + ROUNDING) && (blocked || lowerLimit * resistivity >= 1);
    }

    /** Whether the two directions differ by more than rounding. */
    public boolean anisotropic() {
        return Math.abs(throughPlane - inPlane) > ROUNDING * Math.max(throughPlane, inPlane);
    }
}
