package org.lamella.solver.study;

import java.util.List;

/** A medium over the depth of its layer at one temperature: slices in series, of an even layer just one. */
final class MediumProfile {

    /**
     * A part of the layer with one composition.
     *
     * @param share of the thickness
     * @param model its medium, for other concentrations
     * @param state its medium at the temperature and the initial concentration
     */
    record Slice(double share, MediumModel model, MediumState state) {
    }

    private final List<Slice> slices;
    private final MediumState mean;

    /** @param slices from the anode side to the cathode side, at least one */
    MediumProfile(List<Slice> slices) {
        this(slices, SeriesMean.of(slices));
    }

    private MediumProfile(List<Slice> slices, MediumState mean) {
        this.slices = List.copyOf(slices);
        this.mean = mean;
    }

    /** The same layer the other way round; what is said about it still counts the depth from the old anode side. */
    MediumProfile mirrored() {
        return new MediumProfile(slices.reversed(), mean);
    }

    List<Slice> slices() {
        return slices;
    }

    boolean isGraded() {
        return slices.size() > 1;
    }

    /** What stands for the layer as a whole. */
    MediumState mean() {
        return mean;
    }

    /** What touches the neighbour towards the anode. */
    MediumState anodeSide() {
        return slices.getFirst().state();
    }

    /** What touches the neighbour towards the cathode. */
    MediumState cathodeSide() {
        return slices.getLast().state();
    }
}
