package org.lamella.solver.numerics.multigrid;

/** The current put into each cell from outside. */
@FunctionalInterface
public interface Source {

    /**
     * Computes a part of it.
     *
     * @param current receives the current into each cell, with unused cells
     * @param from index of the first cell there
     * @param to index after the last
     */
    void fill(double[] current, int from, int to);
}
