package org.lamella.solver.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.model.Gradients;
import org.lamella.model.design.Composite;
import org.lamella.model.design.Material;
import org.lamella.model.registry.Vocabulary;

/** What fills a layer over its depth: one medium throughout, or with gradients a medium for each slice. */
final class LayerMedium {

    private final String name;
    private final MediumModel mean;
    private final @Nullable Composite graded;
    private final Vocabulary vocabulary;
    private final LawRuns runs;
    private final Map<Double, MediumModel> models = new HashMap<>();

    private LayerMedium(MediumModel mean, @Nullable Composite graded, Vocabulary vocabulary, LawRuns runs) {
        this.name = mean.name();
        this.mean = mean;
        this.graded = graded;
        this.vocabulary = vocabulary;
        this.runs = runs;
    }

    /** A layer of one material. */
    static LayerMedium of(Material material, Vocabulary vocabulary) {
        return new LayerMedium(new MediumModel(material, vocabulary), null, vocabulary, LawRuns.plain());
    }

    /** A layer of a composite, with or without gradients. */
    static LayerMedium of(Composite composite, Vocabulary vocabulary, LawRuns runs) {
        if (!Gradients.isGraded(composite)) {
            return new LayerMedium(new MediumModel(composite, vocabulary, runs), null, vocabulary, runs);
        }
        MediumModel mean = MediumModel.ofMean(composite, vocabulary, runs);
        // one structure on voxels shows the gradient from face to face
        return new LayerMedium(mean, mean.voxelLaw().isPresent() ? null : composite, vocabulary, runs);
    }

    String name() {
        return name;
    }

    /** The medium of an even layer; of a graded one that of its mean composition. */
    MediumModel mean() {
        return mean;
    }

    /** The answer of a law on voxels; empty for composites with another law. */
    Optional<VoxelFigures> voxels(double temperature) {
        return mean.voxels(temperature);
    }

    /** The layer at a temperature, K. */
    MediumProfile at(double temperature) {
        return new MediumProfile(graded == null ? List.of(new MediumProfile.Slice(1, mean, mean.at(temperature))) : slices(graded, temperature));
    }

    private List<MediumProfile.Slice> slices(Composite composite, double temperature) {
        Map<Double, MediumState> states = new HashMap<>();
        SortedMap<Double, Double> cuts = DepthCuts.of(Gradients.bends(composite),
                depth -> 1 / states.computeIfAbsent(depth, there -> model(composite, there).at(temperature)).conductivity());
        List<MediumProfile.Slice> slices = new ArrayList<>(cuts.size());
        cuts.forEach((from, to) -> {
            double middle = (from + to) / 2;
            slices.add(new MediumProfile.Slice(to - from, model(composite, middle), states.get(middle)));
        });
        return slices;
    }

    private MediumModel model(Composite composite, double depth) {
        return models.computeIfAbsent(depth, there -> new MediumModel(Gradients.at(composite, there), vocabulary, runs));
    }
}
