package org.lamella.solver.microstructure;

import org.lamella.solver.Progress;
import org.lamella.solver.numerics.multigrid.Box;

/** Area of the boundary of a phase in a periodic image: each face between voxels counts by the component of the true normal. */
final class SurfaceArea {

    private SurfaceArea() {
    }

    /**
     * The area over the volume of the image.
     *
     * @param image the phases
     * @param label of the phase
     * @param progress asked for cancellation after each line of voxels
     * @return [1/m]
     */
    static double of(VoxelImage image, int label, Progress progress) {
        Box box = image.box();
        InterfaceNormals normals = new InterfaceNormals(image, true);
        double[] normal = new double[3];
        double faces = 0;
        for (int c = 0; c < box.size(); c++) {
            if (c % box.nz() == 0) {
                progress.checkCanceled();
            }
            int i = c / box.plane();
            int j = c / box.nz() % box.ny();
            int k = c % box.nz();
            for (int axis = 0; axis < 3; axis++) {
                int other = box.index(axis == 0 ? (i + 1) % box.nx() : i, axis == 1 ? (j + 1) % box.ny() : j, axis == 2 ? (k + 1) % box.nz() : k);
                if (image.label(c) == label != (image.label(other) == label)) {
                    normals.at(i, j, k, axis, normal);
                    faces += normal[axis];
                }
            }
        }
        return faces / (box.size() * image.spacing());
    }
}
