package org.lamella.model;

import org.lamella.model.design.Argument;
import org.lamella.model.design.CallExpression;
import org.lamella.model.design.Phase;
import org.lamella.model.design.Role;
import org.lamella.model.registry.Vocabulary;

/** Which phases of a composite reach the faces of its layer, and so meet what lies there (physics reference A8, D1). */
public final class Percolation {

    /** Filler fraction from which grains touch each other and the face: the default threshold of A8 [-]. */
    private static final double GRAINS = 0.16;
    /** Threshold of long wires times their aspect ratio: excluded volume, Balberg 1984 [-]. */
    private static final double WIRES = 0.7;
    private static final double ROOM_TEMPERATURE = 298.15;

    private Percolation() {
    }

    /**
     * Whether a phase meets the neighbours of the layer: the matrix always, a filler from its percolation threshold on.
     *
     * @param phase phase of the composite
     * @param composition of the same composite
     * @param vocabulary laws the sizes of the filler may call
     * @throws IllegalArgumentException when a density or fraction is missing
     */
    public static boolean reachesFace(Phase phase, Composition composition, Vocabulary vocabulary) {
        return phase.getRole() == Role.MATRIX || composition.volumeFraction(phase) >= threshold(phase, vocabulary);
    }

    private static double threshold(Phase phase, Vocabulary vocabulary) {
        boolean known = Properties.has(phase, "shape");
        if (known && Properties.value(phase, "shape").get().getExpression() instanceof CallExpression call && call.getFunction().equals("wire")) {
            for (Argument argument : call.getArguments()) {
                if (argument.getName().equals("aspect")) {
                    return Math.min(GRAINS, WIRES / Expressions.compile(argument.getValue(), vocabulary).at(ROOM_TEMPERATURE, Double.NaN, Double.NaN));
                }
            }
        }
        return GRAINS;
    }
}
