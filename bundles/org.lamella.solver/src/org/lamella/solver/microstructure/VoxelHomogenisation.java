package org.lamella.solver.microstructure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.lamella.solver.Progress;
import org.lamella.solver.microstructure.FaceNetwork.Boundary;

/**
 * Solves any number of phases on the structures of a representative volume, section A13: each structure is drawn once on two grids, and each grid
 * of a structure serves all phases with one network and one hierarchy.
 */
final class VoxelHomogenisation {

    /** Part of the work of a structure that is done on its fine grid. */
    private static final double FINE_SHARE = 0.9;

    private final RepresentativeVolume volume;
    private final int threads;
    private final Progress progress;

    /**
     * @param volume what is drawn
     * @param threads that share the work
     * @param progress told the structure, the grid and the residual; asked for cancellation often
     */
    VoxelHomogenisation(RepresentativeVolume volume, int threads, Progress progress) {
        this.volume = volume;
        this.threads = threads;
        this.progress = progress;
    }

    /**
     * Phases to solve.
     *
     * @param phases on the labels of the volume
     * @param tensor whether the field is applied along all axes; else along the stack only
     */
    record Task(VoxelMedium phases, boolean tensor) {
    }

    /**
     * What was found.
     *
     * @param structure of all seeds
     * @param results in the order of the tasks
     */
    record Outcome(VoxelStructure structure, List<VoxelResult> results) {
    }

    /** Draws and solves. */
    Outcome solve(List<Task> tasks) {
        int seeds = volume.random() ? volume.settings().seeds() : 1;
        List<VoxelStructure> structures = new ArrayList<>();
        List<TaskSamples> samples = tasks.stream().map(task -> new TaskSamples(task.tensor())).toList();
        for (int n = 0; n < seeds; n++) {
            long seed = volume.settings().seed() + n;
            String name = seeds == 1 ? "" : "structure " + (n + 1) + " of " + seeds + ", ";
            double start = (double) n / seeds;
            Progress fine = new PartialProgress(progress, name, start, FINE_SHARE / seeds);
            structures.add(VoxelStructure.of(volume, grid(seed, tasks, samples, true, fine), progress));
            grid(seed, tasks, samples, false, new PartialProgress(progress, name + "coarse grid, ", start + FINE_SHARE / seeds, (1 - FINE_SHARE) / seeds));
        }
        return new Outcome(VoxelStructure.mean(structures), samples.stream().map(sample -> sample.result(volume.random())).toList());
    }

    /** Solves a structure on one grid. @return its network */
    private FaceNetwork grid(long seed, List<Task> tasks, List<TaskSamples> samples, boolean fine, Progress part) {
        part.report("drawing", 0);
        VoxelImage image = volume.structure(fine, seed, part);
        Boundary boundary = volume.settings().boundary();
        List<VoxelMedium.Skin> skins = tasks.stream().flatMap(task -> task.phases().skins().stream()).distinct().toList();
        FaceNetwork faces = new FaceNetwork(image, boundary, skins, part);
        try (VoxelSolver solver = new VoxelSolver(faces, VoxelSolver.TOLERANCE, volume.settings().iterations(), threads, part)) {
            for (int n = 0; n < tasks.size(); n++) {
                List<VoxelSolution> solutions = new ArrayList<>(List.of(solver.solve(tasks.get(n).phases())));
                if (tasks.get(n).tensor() && fine && boundary == Boundary.PERIODIC) {
                    solutions.add(solver.solve(tasks.get(n).phases(), 1));
                    solutions.add(solver.solve(tasks.get(n).phases(), 2));
                }
                samples.get(n).add(solutions, fine);
            }
        }
        if (fine && boundary == Boundary.PLATE) {
            acrossPlates(image, skins, tasks, samples, part);
        }
        return faces;
    }

    /** Between plates the values along y and z are those of the image turned. */
    private void acrossPlates(VoxelImage image, List<VoxelMedium.Skin> skins, List<Task> tasks, List<TaskSamples> samples, Progress part) {
        if (tasks.stream().noneMatch(Task::tensor)) {
            return;
        }
        for (int axis = 1; axis <= 2; axis++) {
            FaceNetwork turned = new FaceNetwork(image.along(axis), Boundary.PLATE, skins, part);
            try (VoxelSolver solver = new VoxelSolver(turned, VoxelSolver.TOLERANCE, volume.settings().iterations(), threads, part)) {
                int along = axis;
                IntStream.range(0, tasks.size()).filter(n -> tasks.get(n).tensor()).forEach(n -> samples.get(n).addTurned(along, solver.solve(tasks.get(n).phases())));
            }
        }
    }
}
