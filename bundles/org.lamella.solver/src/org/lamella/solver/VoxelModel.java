package org.lamella.solver;

import java.util.List;

/**
 * A composite on cubic voxels. They are numbered with the columns fastest and the slices slowest; slices follow each other through the thickness, from
 * the anode on.
 *
 * @param composite qualified name
 * @param slices voxels through the thickness
 * @param rows voxels along one direction in the plane
 * @param columns voxels along the other one
 * @param spacing edge of a voxel [m]
 * @param labels of the phases, one for each voxel, as unsigned bytes; never changed after construction
 * @param phases what the labels stand for, those only that occur
 */
public record VoxelModel(String composite, int slices, int rows, int columns, double spacing, byte[] labels, List<Phase> phases) {

    /**
     * A phase as drawn.
     *
     * @param label of its voxels
     * @param name for people: the matrix' material, a filler's own name, of an interphase or the pores what they are
     * @param fraction of the volume
     * @param connected share of the phase that belongs to ways from end to end through the thickness
     * @param lacey index of dispersion; NaN for frameworks, and where there are too few particles to tell
     */
    public record Phase(int label, String name, double fraction, double connected, double lacey) {
    }

    public VoxelModel {
        phases = List.copyOf(phases);
        if (labels.length != slices * rows * columns) {
            throw new IllegalArgumentException(labels.length + " labels for " + slices + " x " + rows + " x " + columns + " voxels");
        }
    }

    /** @return how many voxels there are */
    public int size() {
        return labels.length;
    }

    /** @return the label of a voxel */
    public int label(int voxel) {
        return Byte.toUnsignedInt(labels[voxel]);
    }
}
