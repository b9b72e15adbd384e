package org.lamella.solver.microstructure;

import org.lamella.solver.Progress;
import org.lamella.solver.numerics.multigrid.Box;

/** Shells of even thickness around a phase, from the Euclidean distance to its nearest voxel in a periodic box. */
final class DistanceShell {

    private final Box box;
    private final byte[] labels;
    private final Progress progress;

    /**
     * @param box of the voxels
     * @param labels to change
     * @param progress asked for cancellation after each line of voxels
     */
    DistanceShell(Box box, byte[] labels, Progress progress) {
        this.box = box;
        this.labels = labels;
        this.progress = progress;
    }

    /**
     * Labels the voxels of label 0 that lie within a distance of the surface of a phase.
     *
     * @param core label of the phase
     * @param shell label for the voxels around it
     * @param thickness of the shell [voxels]
     */
    void grow(int core, int shell, double thickness) {
        // the surface lies half a voxel before the centre of the nearest voxel
        double reach = thickness + 0.5;
        int far = (int) Math.ceil(reach) + 1;
        int[] squares = new int[labels.length];
        for (int c = 0; c < labels.length; c++) {
            squares[c] = labels[c] == (byte) core ? 0 : far * far;
        }
        for (int axis = 2; axis >= 0; axis--) {
            squares = along(axis, squares, far);
        }
        for (int c = 0; c < labels.length; c++) {
            if (labels[c] == 0 && squares[c] <= reach * reach) {
                labels[c] = (byte) shell;
            }
        }
    }

    /** The least of the squares along a line, each with the square of its distance added. */
    private int[] along(int axis, int[] squares, int far) {
        int stride = axis == 0 ? box.plane() : axis == 1 ? box.nz() : 1;
        int count = axis == 0 ? box.nx() : axis == 1 ? box.ny() : box.nz();
        int reach = Math.min(far, count / 2);
        int[] least = new int[squares.length];
        for (int c = 0; c < squares.length; c++) {
            if (c % box.nz() == 0) {
                progress.checkCanceled();
            }
            int at = c / stride % count;
            int found = squares[c];
            for (int d = 1; d <= reach; d++) {
                int after = c + (at + d < count ? d : d - count) * stride;
                int before = c - (at - d >= 0 ? d : d - count) * stride;
                found = Math.min(found, Math.min(squares[after], squares[before]) + d * d);
            }
            least[c] = found;
        }
        return least;
    }
}
