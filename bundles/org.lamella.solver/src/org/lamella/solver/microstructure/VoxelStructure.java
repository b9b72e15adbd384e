package org.lamella.solver.microstructure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.lamella.solver.Progress;

/**
 * What a drawn structure is like, or several on average.
 *
 * @param fractions of the labels
 * @param connected share of each label that belongs to ways from end to end of the box along the stack
 * @param lacey index of dispersion of each filler; NaN for frameworks
 */
public record VoxelStructure(List<Double> fractions, List<Double> connected, List<Double> lacey) {

    /** Copies the lists. */
    public VoxelStructure {
        fractions = List.copyOf(fractions);
        connected = List.copyOf(connected);
        lacey = List.copyOf(lacey);
    }

    /** Measures the image of a network. */
    static VoxelStructure of(RepresentativeVolume volume, FaceNetwork faces, Progress progress) {
        VoxelImage image = faces.image();
        double[] all = image.fractions();
        List<PhaseTransport> phases = PhaseTransport.of(faces, progress);
        List<Double> fractions = new ArrayList<>();
        List<Double> connected = new ArrayList<>();
        for (int label = 0; label < volume.labels(); label++) {
            int wanted = label;
            fractions.add(all[label]);
            connected.add(phases.stream().filter(phase -> phase.label() == wanted && phase.x()).mapToDouble(PhaseTransport::connected).findFirst().orElse(0));
        }
        List<Double> lacey = IntStream.range(0, volume.fillers().size())
                .mapToObj(f -> LaceyIndex.of(image, RepresentativeVolume.label(f), volume.particleVolume(f))).toList();
        return new VoxelStructure(fractions, connected, lacey);
    }

    /** The average of structures of one volume. */
    static VoxelStructure mean(List<VoxelStructure> structures) {
        return new VoxelStructure(mean(structures, VoxelStructure::fractions), mean(structures, VoxelStructure::connected), mean(structures, VoxelStructure::lacey));
    }

    private static List<Double> mean(List<VoxelStructure> structures, Function<VoxelStructure, List<Double>> values) {
        return IntStream.range(0, values.apply(structures.getFirst()).size())
                .mapToObj(n -> structures.stream().mapToDouble(structure -> values.apply(structure).get(n)).average().orElse(Double.NaN)).toList();
    }

    /** Volume fraction of a filler as drawn. */
    public double achieved(int filler) {
        return fractions.get(RepresentativeVolume.label(filler));
    }
}
