package org.lamella.solver.microstructure;

import java.util.ArrayList;
import java.util.List;

import org.lamella.solver.Progress;
import org.lamella.solver.composite.Inclusion;
import org.lamella.solver.composite.Microstructure;

/** One structure of a composite, to be looked at: drawn as {@link VoxelLaw} draws it, measured, and solved along the stack. */
public final class StructureSolver {

    private final RepresentativeVolume volume;
    private final int threads;
    private final Progress progress;

    /**
     * @param composite what is drawn
     * @param settings of the voxels
     * @param threads that share the work; no result depends on it
     * @param progress told how far it is; asked for cancellation often
     */
    public StructureSolver(Microstructure composite, VoxelSettings settings, int threads, Progress progress) {
        this.volume = RepresentativeVolume.of(composite, settings);
        this.threads = threads;
        this.progress = progress;
    }

    /**
     * Draws a structure on the fine grid.
     *
     * @param structure which one, from 1 on; the first has the seed of the settings
     */
    public VoxelImage draw(int structure) {
        progress.report("drawing", 0);
        return volume.structure(true, volume.settings().seed() + structure - 1, progress);
    }

    /** What a structure is like. */
    public VoxelStructure measure(VoxelImage image) {
        progress.report("measuring", 0);
        return VoxelStructure.of(volume, new FaceNetwork(image, volume.settings().boundary(), List.of(), progress), progress);
    }

    /** What the labels stand for, in their order; of the matrix it is empty. */
    public List<String> names() {
        List<String> names = new ArrayList<>(List.of(""));
        volume.fillers().forEach(filler -> names.add(filler.name()));
        volume.fillers().stream().map(Inclusion::name).forEach(name -> names.add("interphase of " + name));
        names.add("pores");
        return names;
    }

    /**
     * Solves a structure for a mean field along the stack.
     *
     * @param image drawn
     * @param composite what its phases conduct
     */
    public VoxelSolution solve(VoxelImage image, Microstructure composite) {
        progress.report("sorting faces", 0);
        VoxelMedium medium = VoxelPhases.of(volume, composite).medium();
        FaceNetwork faces = new FaceNetwork(image, volume.settings().boundary(), medium.skins(), progress);
        try (VoxelSolver solver = new VoxelSolver(faces, VoxelSolver.TOLERANCE, volume.settings().iterations(), threads, progress)) {
            return solver.solve(medium);
        }
    }
}
