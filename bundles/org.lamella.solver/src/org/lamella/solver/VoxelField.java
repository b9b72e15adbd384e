package org.lamella.solver;

/**
 * Potential and current in the voxels of a {@link VoxelModel} while {@link #MEAN_CURRENT} flows through the thickness.
 *
 * @param temperature [K]
 * @param conductivity of this one structure through the thickness [S/m]; zero if nothing passes, and then there is no current
 * @param potential of each voxel, falling to zero at the last slice [V]; NaN where no way through passes. Never changed after construction
 * @param currentDensity components through the thickness, along a column and along a row of one voxel after the other [A/m2]; never changed after
 *            construction
 * @param converged whether the accuracy asked for was reached; what is shown is not to be trusted otherwise
 * @param residual relative to what drives the current
 */
public record VoxelField(double temperature, double conductivity, float[] potential, float[] currentDensity, boolean converged, double residual) {

    /** Mean current density through the thickness: 1 mA/cm2, so that local values in that unit are also those over the mean [A/m2]. */
    public static final double MEAN_CURRENT = 10;

    public VoxelField {
        if (currentDensity.length != 3 * potential.length) {
            throw new IllegalArgumentException(currentDensity.length + " components for " + potential.length + " voxels");
        }
    }

    /** @return the magnitude of the current density in a voxel [A/m2] */
    public double current(int voxel) {
        double x = currentDensity[3 * voxel];
        double y = currentDensity[3 * voxel + 1];
        double z = currentDensity[3 * voxel + 2];
        return Math.sqrt(x * x + y * y + z * z);
    }
}
