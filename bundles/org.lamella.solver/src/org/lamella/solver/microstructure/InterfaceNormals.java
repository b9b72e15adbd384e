package org.lamella.solver.microstructure;

import org.lamella.solver.numerics.multigrid.Box;

/**
 * Unit normals of the boundary between two phases at the faces of voxels. The first moment of one phase in a ball around the face points along
 * the normal, exactly for a plane and to second order in ball radius over radius of curvature; the staircase of the voxels averages out.
 */
final class InterfaceNormals {

    /** Radius of the ball [voxels]: the error of the staircase falls, that of the curvature grows with it. */
    private static final double RADIUS = 3.5;

    private final VoxelImage image;
    private final boolean periodic;
    private final int[][] offsets = new int[3][];

    /**
     * Prepares the ball.
     *
     * @param image what is looked at
     * @param periodic whether it is repeated beyond its ends; else it is mirrored there, which suits sides without current
     */
    InterfaceNormals(VoxelImage image, boolean periodic) {
        this.image = image;
        this.periodic = periodic;
        for (int axis = 0; axis < 3; axis++) {
            offsets[axis] = ball(axis);
        }
    }

    /** Triples of offsets from the voxel before the face to those with their centre in the ball around the face. */
    private static int[] ball(int axis) {
        int reach = (int) Math.ceil(RADIUS) + 1;
        int[] triples = new int[3 * (2 * reach + 1) * (2 * reach + 1) * (2 * reach + 1)];
        int n = 0;
        for (int i = -reach; i <= reach; i++) {
            for (int j = -reach; j <= reach; j++) {
                for (int k = -reach; k <= reach; k++) {
                    double x = i - (axis == 0 ? 0.5 : 0);
                    double y = j - (axis == 1 ? 0.5 : 0);
                    double z = k - (axis == 2 ? 0.5 : 0);
                    if (x * x + y * y + z * z <= RADIUS * RADIUS) {
                        triples[n++] = i;
                        triples[n++] = j;
                        triples[n++] = k;
                    }
                }
            }
        }
        return java.util.Arrays.copyOf(triples, n);
    }

    /**
     * The normal at the face of a voxel towards the next one along an axis.
     *
     * @param i voxel along x
     * @param j voxel along y
     * @param k voxel along z
     * @param axis 0, 1 or 2
     * @param normal receives the absolute values of its components
     */
    void at(int i, int j, int k, int axis, double[] normal) {
        Box box = image.box();
        int phase = image.label(box.index(i, j, k));
        double mx = 0;
        double my = 0;
        double mz = 0;
        int[] ball = offsets[axis];
        for (int n = 0; n < ball.length; n += 3) {
            int a = inside(i + ball[n], box.nx());
            int b = inside(j + ball[n + 1], box.ny());
            int c = inside(k + ball[n + 2], box.nz());
            if (image.label(box.index(a, b, c)) == phase) {
                mx += ball[n] - (axis == 0 ? 0.5 : 0);
                my += ball[n + 1] - (axis == 1 ? 0.5 : 0);
                mz += ball[n + 2] - (axis == 2 ? 0.5 : 0);
            }
        }
        double length = Math.sqrt(mx * mx + my * my + mz * mz);
        normal[0] = length > 0 ? Math.abs(mx) / length : axis == 0 ? 1 : 0;
        normal[1] = length > 0 ? Math.abs(my) / length : axis == 1 ? 1 : 0;
        normal[2] = length > 0 ? Math.abs(mz) / length : axis == 2 ? 1 : 0;
    }

    private int inside(int index, int count) {
        if (index >= 0 && index < count) {
            return index;
        }
        if (periodic) {
            return Math.floorMod(index, count);
        }
        int folded = Math.floorMod(index, 2 * count);
        return folded < count ? folded : 2 * count - 1 - folded;
    }
}
