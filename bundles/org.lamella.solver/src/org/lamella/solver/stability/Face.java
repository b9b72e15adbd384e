package org.lamella.solver.stability;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * One face of a layer at a known potential. The matrix always counts; a filler counts if it touches the face. The phase with the smallest
 * margin decides.
 *
 * @param phases of the layer, with the window to be judged by (all kinetic, or all thermodynamic)
 */
public record Face(List<Phase> phases) {

    /**
     * One phase of a layer.
     *
     * @param name of the material
     * @param window its window; empty if it is not known
     * @param matrix whether it is the continuous phase
     * @param touchesFace whether a filler reaches the face
     */
    public record Phase(String name, Optional<StabilityWindow> window, boolean matrix, boolean touchesFace) {

        /** Whether the phase meets what is on the other side. */
        public boolean counts() {
            return matrix || touchesFace;
        }
    }

    /**
     * A margin with the phase that decides it.
     *
     * @param phase name of the deciding phase
     * @param value distance from the limit [V]; negative if the phase decomposes
     * @param limit the phase's potential limit [V]
     * @param unknown names of phases that count but have no window, so that the true margin may be smaller
     */
    public record Margin(String phase, double value, double limit, List<String> unknown) {

        /** Copies the list. */
        public Margin {
            unknown = List.copyOf(unknown);
        }
    }

    /** Copies the list. */
    public Face {
        phases = List.copyOf(phases);
    }

    /**
     * Margin against reduction.
     *
     * @param potential of the face against lithium [V]; 0 at a lithium anode
     * @return the smallest margin; empty if no phase that counts has a window
     */
    public Optional<Margin> reduction(double potential) {
        return least(window -> window.reductionMargin(potential), StabilityWindow::reduction);
    }

    /**
     * Margin against oxidation.
     *
     * @param potential of the face against lithium [V]; the highest potential of the cathode at the cathode
     * @return the smallest margin; empty if no phase that counts has a window
     */
    public Optional<Margin> oxidation(double potential) {
        return least(window -> window.oxidationMargin(potential), StabilityWindow::oxidation);
    }

    private Optional<Margin> least(ToDoubleFunction<StabilityWindow> margin, ToDoubleFunction<StabilityWindow> limit) {
        String phase = "";
        double least = Double.POSITIVE_INFINITY;
        double at = 0;
        List<String> unknown = new ArrayList<>(0);
        for (Phase candidate : phases) {
            if (!candidate.counts()) {
                continue;
            }
            if (candidate.window().isEmpty()) {
                unknown.add(candidate.name());
                continue;
            }
            StabilityWindow window = candidate.window().get();
            double value = margin.applyAsDouble(window);
            if (value < least) {
                phase = candidate.name();
                least = value;
                at = limit.applyAsDouble(window);
            }
        }
        return least == Double.POSITIVE_INFINITY ? Optional.empty() : Optional.of(new Margin(phase, least, at, unknown));
    }
}
