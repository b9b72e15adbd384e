package org.lamella.core.microstructure;

import org.lamella.solver.VoxelModel;

/**
 * A plane of voxels; what lies through the thickness runs from the top to the bottom, as in the cross-section of a stack.
 *
 * @param model cut
 * @param plane across which direction
 * @param index of the plane, from 0 on
 */
public record Slice(VoxelModel model, Plane plane, int index) {

    /** Directions of planes. */
    public enum Plane {
        /** Parallel to the layer, as an electrode would see it. */
        LAYER,
        /** Across the rows, with the thickness from top to bottom. */
        ROW,
        /** Across the columns, with the thickness from top to bottom. */
        COLUMN;

        /** @return how many planes of this direction a model has */
        public int count(VoxelModel model) {
            return switch (this) {
                case LAYER -> model.slices();
                case ROW -> model.rows();
                case COLUMN -> model.columns();
            };
        }
    }

    public Slice {
        index = Math.clamp(index, 0, plane.count(model) - 1);
    }

    /** @return voxels from left to right */
    public int width() {
        return plane == Plane.COLUMN ? model.rows() : model.columns();
    }

    /** @return voxels from top to bottom */
    public int height() {
        return plane == Plane.LAYER ? model.rows() : model.slices();
    }

    /** @return the number of the voxel at a place of the plane */
    public int voxel(int x, int y) {
        return switch (plane) {
            case LAYER -> (index * model.rows() + y) * model.columns() + x;
            case ROW -> (y * model.rows() + index) * model.columns() + x;
            case COLUMN -> (y * model.rows() + x) * model.columns() + index;
        };
    }

    /** @return where the middle of the plane lies in the direction it is across [m] */
    public double position() {
        return (index + 0.5) * model.spacing();
    }
}
