package org.lamella.solver.microstructure;

/**
 * The error of a grid, estimated from the same structure on voxels of twice the edge (Richardson). Staircase boundaries converge with the first
 * power of the edge, smooth fields with the second.
 *
 * @param coarse value on the coarse grid
 * @param fine value on the fine grid
 * @param order power of the edge with which the error falls
 */
public record GridRefinement(double coarse, double fine, double order) {

    /** The order for structures with boundaries between phases. */
    public static final double STAIRCASE = 1;

    /** The value for vanishing voxels. */
    public double extrapolated() {
        return fine + (fine - coarse) / (Math.pow(2, order) - 1);
    }

    /** The estimated error of the fine value, relative to it. */
    public double relativeError() {
        return fine == 0 ? 0 : Math.abs(extrapolated() / fine - 1);
    }
}
