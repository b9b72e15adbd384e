package org.lamella.solver.microstructure;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Effective conductivity of a composite on voxels: means over all structures, on the fine grid.
 *
 * @param tensor components xx, xy, ... zz [S/m]; NaN where they were not asked for
 * @param gridError estimated error of the voxels, relative to xx
 * @param structureError standard error of the mean over the structures, relative to xx; NaN for a single random structure
 * @param converged whether all solutions reached their accuracy
 * @param residual the greatest one
 * @param focusing of the current on the plane that faces the anode
 */
public record VoxelResult(List<Double> tensor, double gridError, double structureError, boolean converged, double residual,
        CurrentFocusing focusing) {

    /** Copies the list. */
    public VoxelResult {
        tensor = List.copyOf(tensor);
    }

    /** Through-plane conductivity [S/m]. */
    public double throughPlane() {
        return tensor.get(0);
    }

    /** Mean of the conductivities in the plane of the layer [S/m]. */
    public double inPlane() {
        return 0.5 * (tensor.get(4) + tensor.get(8));
    }

    /** Relative standard deviation of the through-plane value: voxels and structures together. */
    public double relativeError() {
        return Math.hypot(gridError, Double.isNaN(structureError) ? 0 : structureError);
    }

    /** The same for phases that all conduct better by a factor. */
    VoxelResult scaled(double factor) {
        return new VoxelResult(IntStream.range(0, tensor.size()).mapToObj(n -> factor * tensor.get(n)).toList(), gridError, structureError, converged, residual, focusing);
    }
}
