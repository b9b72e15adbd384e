package org.lamella.solver.microstructure;

import org.lamella.solver.SolverException;
import org.lamella.solver.SolverException.Reason;
import org.lamella.solver.numerics.Inputs;
import org.lamella.solver.numerics.multigrid.Box;

/**
 * Cubic voxels, each with the label of its phase. Voxels are numbered with z fastest and x slowest; x is the direction of the stack.
 *
 * @param box numbers of voxels
 * @param spacing edge of a voxel [m]
 * @param labels one for each voxel, 0 to 255 as unsigned bytes
 */
public record VoxelImage(Box box, double spacing, byte[] labels) {

    /** How many different labels there may be. */
    public static final int LABELS = 256;

    /** The phase at a point. */
    @FunctionalInterface
    public interface Shape {
        /** The label at the centre of a voxel, with coordinates in voxels from the corner of the box. */
        int label(double x, double y, double z);
    }

    /** Checks that there is a label for each voxel. */
    public VoxelImage {
        Inputs.positive("the voxel spacing", spacing);
        if (labels.length != box.size()) {
            throw new SolverException(Reason.VOXEL_COUNT, labels.length, box.nx(), box.ny(), box.nz());
        }
    }

    /**
     * Samples a shape at the centres of the voxels.
     *
     * @param box numbers of voxels
     * @param spacing edge of a voxel [m]
     * @param shape what is where
     * @return the image
     */
    public static VoxelImage of(Box box, double spacing, Shape shape) {
        byte[] labels = new byte[box.size()];
        int c = 0;
        for (int i = 0; i < box.nx(); i++) {
            for (int j = 0; j < box.ny(); j++) {
                for (int k = 0; k < box.nz(); k++) {
                    labels[c++] = (byte) shape.label(i + 0.5, j + 0.5, k + 0.5);
                }
            }
        }
        return new VoxelImage(box, spacing, labels);
    }

    /** The label of a voxel. */
    public int label(int cell) {
        return Byte.toUnsignedInt(labels[cell]);
    }

    /** Volume fraction of each label. */
    public double[] fractions() {
        long[] counts = new long[LABELS];
        for (byte label : labels) {
            counts[Byte.toUnsignedInt(label)]++;
        }
        double[] fractions = new double[LABELS];
        for (int l = 0; l < LABELS; l++) {
            fractions[l] = (double) counts[l] / labels.length;
        }
        return fractions;
    }

    /** Volume fraction of a label. */
    public double fraction(int label) {
        return fractions()[label];
    }

    /**
     * The same image seen along another axis.
     *
     * @param axis that becomes x: 0, 1 or 2; the others follow in cyclic order
     * @return the turned image
     */
    public VoxelImage along(int axis) {
        if (axis == 0) {
            return this;
        }
        Box turned = axis == 1 ? new Box(box.ny(), box.nz(), box.nx()) : new Box(box.nz(), box.nx(), box.ny());
        byte[] copy = new byte[labels.length];
        int c = 0;
        for (int i = 0; i < turned.nx(); i++) {
            for (int j = 0; j < turned.ny(); j++) {
                for (int k = 0; k < turned.nz(); k++) {
                    copy[c++] = labels[axis == 1 ? box.index(k, i, j) : box.index(j, k, i)];
                }
            }
        }
        return new VoxelImage(turned, spacing, copy);
    }

    /** Every second voxel along each axis, for the error of the grid. */
    VoxelImage halved() {
        Box half = new Box(Math.max(1, box.nx() / 2), Math.max(1, box.ny() / 2), Math.max(1, box.nz() / 2));
        return of(half, 2 * spacing, (x, y, z) -> label(box.index(Math.min(box.nx() - 1, (int) (2 * x)), Math.min(box.ny() - 1, (int) (2 * y)), Math.min(box.nz() - 1, (int) (2 * z)))));
    }
}
