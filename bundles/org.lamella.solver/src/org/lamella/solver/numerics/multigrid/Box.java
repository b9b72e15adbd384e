package org.lamella.solver.numerics.multigrid;

/**
 * Cells of a box, numbered with z fastest and x slowest. A line is a row of cells along z.
 *
 * @param nx cells along x
 * @param ny cells along y
 * @param nz cells along z
 */
public record Box(int nx, int ny, int nz) {

    /** Number of cells. */
    public int size() {
        return nx * ny * nz;
    }

    /** Number of lines. */
    public int lines() {
        return nx * ny;
    }

    /** Cells of a plane across x. */
    public int plane() {
        return ny * nz;
    }

    /** A number for each cell, zero at first: an array for each line. */
    public double[][] vector() {
        return new double[lines()][nz];
    }

    /** Number of a cell. */
    public int index(int i, int j, int k) {
        return (i * ny + j) * nz + k;
    }

    /** The line after a line along x, across the end of the box if need be. */
    public int nextX(int line) {
        return line + ny < lines() ? line + ny : line + ny - lines();
    }

    /** The line before a line along x. */
    public int previousX(int line) {
        return line >= ny ? line - ny : line - ny + lines();
    }

    /** The line after a line along y. */
    public int nextY(int line) {
        return line % ny < ny - 1 ? line + 1 : line + 1 - ny;
    }

    /** The line before a line along y. */
    public int previousY(int line) {
        return line % ny > 0 ? line - 1 : line - 1 + ny;
    }

    /** Blocks of two by two by two cells, the last ones smaller where a side is odd. */
    Box halved() {
        return new Box((nx + 1) / 2, (ny + 1) / 2, (nz + 1) / 2);
    }
}
