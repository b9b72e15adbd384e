package org.lamella.solver.microstructure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Collects the solutions of one task for all structures. */
final class TaskSamples {

    private final boolean tensor;
    private final List<Double> fine = new ArrayList<>();
    private final List<Double> coarse = new ArrayList<>();
    private final double[] sums = new double[9];
    private final List<CurrentFocusing> focusing = new ArrayList<>();
    private boolean converged = true;
    private double residual;

    TaskSamples(boolean tensor) {
        this.tensor = tensor;
    }

    /** Adds the solutions of a structure on one grid: along x, or along all axes. */
    void add(List<VoxelSolution> solutions, boolean onFineGrid) {
        solutions.forEach(this::note);
        VoxelSolution first = solutions.getFirst();
        (onFineGrid ? fine : coarse).add(first.conductivity());
        if (!onFineGrid) {
            return;
        }
        // currents into the first plane of voxels, or across the first faces of a periodic box
        focusing.add(CurrentFocusing.of(first.planeCurrents(0, first.periodic() ? 0 : -1)));
        if (solutions.size() == 3) {
            ConductivityTensor all = new ConductivityTensor(solutions);
            for (int row = 0; row < 3; row++) {
                for (int column = 0; column < 3; column++) {
                    sums[3 * row + column] += all.component(row, column);
                }
            }
        } else {
            sums[0] += first.conductivity();
        }
    }

    /** Adds the solution of a structure turned so that another axis is across the plates. */
    void addTurned(int axis, VoxelSolution solution) {
        note(solution);
        sums[4 * axis] += solution.conductivity();
    }

    private void note(VoxelSolution solution) {
        converged &= solution.converged();
        residual = Math.max(residual, solution.residual());
    }

    /** The means and their errors. */
    VoxelResult result(boolean random) {
        List<Double> mean = new ArrayList<>(Collections.nCopies(9, Double.NaN));
        for (int n = 0; n < sums.length; n++) {
            if (n == 0 || tensor) {
                mean.set(n, sums[n] / fine.size());
            }
        }
        double grid = new GridRefinement(Scatter.mean(array(coarse)), Scatter.mean(array(fine)), GridRefinement.STAIRCASE).relativeError();
        double variation = focusing.stream().mapToDouble(CurrentFocusing::variation).average().orElse(0);
        CurrentFocusing meanFocusing = new CurrentFocusing(focusing.stream().mapToDouble(CurrentFocusing::maximum).average().orElse(0),
                focusing.stream().mapToDouble(CurrentFocusing::percentile95).average().orElse(0), variation);
        return new VoxelResult(mean, grid, random ? Scatter.relativeError(array(fine)) : 0, converged, residual, meanFocusing);
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(value -> value).toArray();
    }
}
