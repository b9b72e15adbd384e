package org.lamella.solver.microstructure;

import java.util.List;

import org.lamella.solver.SolverException;
import org.lamella.solver.SolverException.Reason;

/**
 * How the fractions of fillers run over the depth of a layer that a box shows from face to face, section G3.
 *
 * @param profiles one for each filler with a share of the volume, in their order: its fraction over its mean at evenly spaced depths, both faces
 *            among them; linear between
 */
public record Grading(List<List<Double>> profiles) {

    /** Copies and checks the profiles. */
    public Grading {
        profiles = profiles.stream().map(List::copyOf).toList();
        if (profiles.stream().anyMatch(profile -> profile.size() < 2 || profile.stream().anyMatch(value -> !(value >= 0)))) {
            throw new SolverException(Reason.OUT_OF_RANGE, "a profile of fractions", -1.0, 0.0, 1.0);
        }
    }

    /**
     * A filler's fraction over its mean.
     *
     * @param filler counted from 0
     * @param depth 0 at the anode side, 1 at the cathode side; beyond them as at the face
     */
    double at(int filler, double depth) {
        List<Double> profile = profiles.get(filler);
        double position = Math.clamp(depth, 0, 1) * (profile.size() - 1);
        int below = Math.min((int) position, profile.size() - 2);
        return profile.get(below) + (position - below) * (profile.get(below + 1) - profile.get(below));
    }

    /** The greatest fraction of a filler over its mean. */
    double greatest(int filler) {
        return profiles.get(filler).stream().mapToDouble(Double::doubleValue).max().orElse(1);
    }
}
