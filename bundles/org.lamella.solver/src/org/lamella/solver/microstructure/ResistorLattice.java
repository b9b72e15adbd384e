package org.lamella.solver.microstructure;

import java.util.SplittableRandom;

import org.lamella.solver.Progress;
import org.lamella.solver.numerics.multigrid.Box;
import org.lamella.solver.numerics.multigrid.Conductances;

/**
 * Cubes of filler at random on a cubic lattice, section A9.5: every edge of the lattice is a resistor that four cubes touch. Among matrix it
 * conducts as matrix, among filler as filler, and where both meet as the interface.
 */
final class ResistorLattice {

    private static final int TOUCHING = 4;

    private final int points;
    private final boolean[] filler;
    private final Conductances classes;

    /**
     * Throws the cubes.
     *
     * @param points cubes on an edge of the periodic box
     * @param fraction of the cubes that are filler
     * @param seed of the random numbers
     * @param progress asked for cancellation after each line of cubes
     */
    ResistorLattice(int points, double fraction, long seed, Progress progress) {
        this.points = points;
        Box box = new Box(points, points, points);
        filler = new boolean[box.size()];
        int[] order = Shuffling.order(box.size(), new SplittableRandom(seed));
        long count = Math.round(fraction * box.size());
        for (int n = 0; n < count; n++) {
            filler[order[n]] = true;
        }
        char[][] edges = new char[3][box.size()];
        for (int c = 0; c < box.size(); c++) {
            if (c % points == 0) {
                progress.checkCanceled();
            }
            for (int axis = 0; axis < 3; axis++) {
                edges[axis][c] = (char) (1 + touching(c, axis));
            }
        }
        classes = new Conductances(box, edges[0], edges[1], edges[2], new char[0], new char[0], new double[TOUCHING + 2]);
    }

    /** How many of the four cubes around the edge from a corner along an axis are filler. */
    private int touching(int corner, int axis) {
        int[] at = {corner / (points * points), corner / points % points, corner % points};
        int count = 0;
        for (int side = 0; side < TOUCHING; side++) {
            int[] cube = at.clone();
            cube[(axis + 1) % 3] += points - (side & 1);
            cube[(axis + 2) % 3] += points - (side >> 1);
            count += filler[(cube[0] % points * points + cube[1] % points) * points + cube[2] % points] ? 1 : 0;
        }
        return count;
    }

    /**
     * The network for what the kinds of edges conduct.
     *
     * @param matrix among matrix
     * @param mixed where both meet
     * @param inner among filler
     */
    Conductances conductances(double matrix, double mixed, double inner) {
        return classes.with(new double[] {0, matrix, mixed, mixed, mixed, inner});
    }
}
