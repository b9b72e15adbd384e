package org.lamella.solver.study;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import org.lamella.model.Composition;
import org.lamella.model.Properties;
import org.lamella.model.design.Composite;
import org.lamella.model.design.Phase;
import org.lamella.model.design.Role;
import org.lamella.model.registry.Vocabulary;
import org.lamella.solver.SolverException;
import org.lamella.solver.SolverException.Reason;
import org.lamella.solver.microstructure.FaceNetwork.Boundary;
import org.lamella.solver.microstructure.RepresentativeVolume;
import org.lamella.solver.microstructure.VoxelImage;
import org.lamella.solver.microstructure.VoxelSettings;

/** Which phase of a composite has which label in an image: as written, else 0 for the matrix and 1, 2, ... for the fillers in their order. */
final class ImageLabels {

    private final List<Integer> labels;
    private final boolean porous;
    private final int poreLabel;

    private ImageLabels(List<Integer> labels, boolean porous, int poreLabel) {
        this.labels = labels;
        this.porous = porous;
        this.poreLabel = poreLabel;
    }

    /** The labels of a composite. */
    static ImageLabels of(Composite composite, Vocabulary vocabulary) {
        List<Integer> labels = new ArrayList<>(List.of(0));
        Composition composition = Composition.of(composite, vocabulary);
        int filler = 0;
        for (Phase phase : composite.getPhases()) {
            if (phase.getRole() == Role.MATRIX) {
                labels.set(0, label(phase, 0, vocabulary));
            } else if (phase.getRole() == Role.FILLER) {
                filler++;
                if (composition.volumeFraction(phase) > 0) {
                    labels.add(label(phase, filler, vocabulary));
                }
            }
        }
        boolean porous = Properties.number(composite, "porosity", vocabulary, Conditions.ROOM_TEMPERATURE, 0) > 0;
        VoxelSettings any = new VoxelSettings(VoxelSettings.LEAST_POINTS, 1, Boundary.PERIODIC, OptionalDouble.empty());
        return new ImageLabels(labels, porous, new RepresentativeVolume(Inclusions.geometry(composite, vocabulary), any).poreLabel());
    }

    private static int label(Phase phase, int usual, Vocabulary vocabulary) {
        return (int) Math.round(Properties.number(phase, "label", vocabulary, Conditions.ROOM_TEMPERATURE, usual));
    }

    /**
     * An image with the labels of the phases in their order; what no phase has is pores.
     *
     * @throws SolverException {@link Reason#LABEL_WITHOUT_PHASE} if the composite has no pores
     */
    VoxelImage applied(VoxelImage image) {
        double[] fractions = image.fractions();
        byte[] table = new byte[VoxelImage.LABELS];
        for (int label = 0; label < table.length; label++) {
            int phase = labels.indexOf(label);
            if (phase < 0 && fractions[label] > 0 && !porous) {
                throw new SolverException(Reason.LABEL_WITHOUT_PHASE, label, Math.round(fractions[label] * image.labels().length));
            }
            table[label] = (byte) (phase < 0 ? poreLabel : phase);
        }
        byte[] changed = new byte[image.labels().length];
        for (int c = 0; c < changed.length; c++) {
            changed[c] = table[image.label(c)];
        }
        return new VoxelImage(image.box(), image.spacing(), changed);
    }
}
