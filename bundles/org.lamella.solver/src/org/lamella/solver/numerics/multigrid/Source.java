package org.lamella.solver.numerics.multigrid;

/** The current put into each cell from outside. */
@FunctionalInterface
public interface Source {

    /**
     * Computes it for a line.
     *
     * @param line number of the line
     * @param current receives the current into each cell of the line
     */
    void fill(int line, double[] current);
}
