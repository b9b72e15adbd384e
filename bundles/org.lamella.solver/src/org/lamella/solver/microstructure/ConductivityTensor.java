package org.lamella.solver.microstructure;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Effective conductivity of a periodic image in all directions.
 *
 * @param solutions for a mean field along x, y and z
 */
public record ConductivityTensor(List<VoxelSolution> solutions) {

    /** Copies the solutions. */
    public ConductivityTensor {
        solutions = List.copyOf(solutions);
    }

    static ConductivityTensor of(IntFunction<VoxelSolution> solve) {
        return new ConductivityTensor(IntStream.range(0, 3).mapToObj(solve).toList());
    }

    /**
     * A component [S/m]: on the diagonal from the dissipation, beside it the mean of both fluxes, which are equal for an exact solution.
     *
     * @param row axis of the current
     * @param column axis of the field
     */
    public double component(int row, int column) {
        if (row == column) {
            return solutions.get(row).conductivity();
        }
        return 0.5 * (solutions.get(column).flux(row) + solutions.get(row).flux(column));
    }

    /** Whether all three solutions converged. */
    public boolean converged() {
        return solutions.stream().allMatch(VoxelSolution::converged);
    }
}
