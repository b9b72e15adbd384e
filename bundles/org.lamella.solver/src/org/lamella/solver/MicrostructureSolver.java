package org.lamella.solver;

import org.lamella.model.design.Composite;

/**
 * Shows what the law {@code voxels} works with: the structure drawn and the field in it. Thread-safe; offered as an OSGi service and usable on a
 * plain class path.
 */
public interface MicrostructureSolver {

    /** @return whether the law of a composite is solved on voxels */
    boolean isOnVoxels(Composite composite);

    /**
     * Draws a structure of a composite, or reads its image.
     *
     * @param composite resolved, in SI, on voxels; only read
     * @param structure which of its random structures, from 1 on
     * @param progress asked for cancellation at least every 200 ms
     * @return the same one that the study solves
     * @throws SolverException when it cannot be drawn
     * @throws java.util.concurrent.CancellationException when {@code progress} asked for it
     */
    VoxelModel draw(Composite composite, int structure, Progress progress);

    /**
     * Solves the potential under a current through the thickness.
     *
     * @param composite as it was drawn
     * @param drawn one of its structures
     * @param temperature [K]
     * @param progress told the residual and asked for cancellation at least every 200 ms
     * @throws SolverException when there is no answer
     * @throws java.util.concurrent.CancellationException when {@code progress} asked for it
     */
    VoxelField solve(Composite composite, VoxelModel drawn, double temperature, Progress progress);
}
