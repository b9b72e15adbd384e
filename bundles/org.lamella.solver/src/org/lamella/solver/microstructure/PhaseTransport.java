package org.lamella.solver.microstructure;

import java.util.ArrayList;
import java.util.List;

import org.lamella.solver.Progress;
import org.lamella.solver.numerics.multigrid.Box;
import org.lamella.solver.numerics.multigrid.Conductances;

/**
 * How one phase is connected: its volume fraction, and along which axis it conducts from end to end by itself.
 *
 * @param label of the phase
 * @param fraction of the volume
 * @param x whether it connects the ends across x
 * @param y whether it connects the ends across y; false between electrodes, which are across x
 * @param z the same across z
 * @param connected share of the phase that belongs to connecting parts
 */
public record PhaseTransport(int label, double fraction, boolean x, boolean y, boolean z, double connected) {

    /**
     * Floods every phase of an image.
     *
     * @param image the phases
     * @param boundary what closes the box
     * @return one entry for each label that occurs, in their order
     */
    public static List<PhaseTransport> of(VoxelImage image, FaceNetwork.Boundary boundary) {
        return of(new FaceNetwork(image, boundary, List.of()), Progress.NONE);
    }

    /**
     * Floods every phase of a network, skins left out.
     *
     * @param faces of the image
     * @param progress asked for cancellation now and then
     * @return one entry for each label that occurs, in their order
     */
    static List<PhaseTransport> of(FaceNetwork faces, Progress progress) {
        VoxelImage image = faces.image();
        double[] fractions = image.fractions();
        List<PhaseTransport> phases = new ArrayList<>();
        for (int label = 0; label < fractions.length; label++) {
            if (fractions[label] > 0) {
                phases.add(of(faces, label, fractions[label], progress));
            }
        }
        return phases;
    }

    private static PhaseTransport of(FaceNetwork faces, int label, double fraction, Progress progress) {
        List<Double> alone = new ArrayList<>();
        for (int other = 0; other < VoxelImage.LABELS; other++) {
            alone.add(other == label ? 1.0 : 0.0);
        }
        Conductances network = faces.conductances(new VoxelMedium(alone, List.of()));
        Paths paths = new Paths(network, progress);
        Box box = network.box();
        long carrying = 0;
        for (int c = 0; c < box.size(); c++) {
            carrying += paths.carries(c) ? 1 : 0;
        }
        return new PhaseTransport(label, fraction, paths.along(0), paths.along(1), paths.along(2), carrying / (fraction * box.size()));
    }

    /**
     * Lengthening of the way through the phase, tau = conductivity of the phase times its fraction over the effective one, section A13.
     *
     * @param phase conductivity of the phase [S/m]
     * @param effective conductivity of the structure with all other phases insulating [S/m]
     * @return 1 for straight channels; infinite without a way through
     */
    public double tortuosity(double phase, double effective) {
        return phase * fraction / effective;
    }

    /** MacMullin's number, the conductivity of the phase over the effective one. */
    public static double macMullin(double phase, double effective) {
        return phase / effective;
    }
}
