package org.lamella.solver.microstructure;

import java.util.Arrays;

import org.lamella.solver.Progress;
import org.lamella.solver.numerics.Inputs;
import org.lamella.solver.numerics.multigrid.Box;

/**
 * A cube of voxels that is repeated in all directions; x is the direction of the stack.
 *
 * @param points voxels on an edge
 * @param edge of the cube [m]
 */
public record PeriodicBox(int points, double edge) {

    /** A number at a point. */
    @FunctionalInterface
    public interface Field {

        /** The value at coordinates of [0, edge) [m]. */
        double at(double x, double y, double z);
    }

    /** Checks the numbers. */
    public PeriodicBox {
        Inputs.between("the number of voxels on an edge", points, 2, 1024);
        Inputs.positive("the edge of the box", edge);
    }

    /** Edge of a voxel [m]. */
    public double spacing() {
        return edge / points;
    }

    /** The voxels. */
    public Box voxels() {
        return new Box(points, points, points);
    }

    /** The same cube with half as many voxels on an edge, for the error of the grid. */
    public PeriodicBox halved() {
        return new PeriodicBox(points / 2, edge);
    }

    /** Depths of the voxels while nothing is drawn: infinitely far outside. */
    float[] outside() {
        float[] depths = new float[voxels().size()];
        Arrays.fill(depths, Float.NEGATIVE_INFINITY);
        return depths;
    }

    /**
     * The values of a field at the centres of the voxels.
     *
     * @param field sampled
     * @param progress asked for cancellation after each line of voxels
     * @return in the order of the voxels
     */
    public float[] sample(Field field, Progress progress) {
        float[] values = new float[voxels().size()];
        double step = spacing();
        int c = 0;
        for (int i = 0; i < points; i++) {
            for (int j = 0; j < points; j++) {
                progress.checkCanceled();
                for (int k = 0; k < points; k++) {
                    values[c++] = (float) field.at((i + 0.5) * step, (j + 0.5) * step, (k + 0.5) * step);
                }
            }
        }
        return values;
    }
}
