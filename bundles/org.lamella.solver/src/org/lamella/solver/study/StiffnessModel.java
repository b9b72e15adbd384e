package org.lamella.solver.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.model.Composition;
import org.lamella.model.Gradients;
import org.lamella.model.design.Composite;
import org.lamella.model.design.Material;
import org.lamella.model.design.Phase;
import org.lamella.model.design.Role;
import org.lamella.model.registry.Vocabulary;
import org.lamella.solver.composite.ElasticModuli;
import org.lamella.solver.composite.Elasticity;
import org.lamella.solver.composite.Shape;

/**
 * Elastic moduli of a composite by the law that fits its geometry, with the Hashin-Shtrikman interval of its phases (A16).
 *
 * @param moduli estimate; for oriented fillers across the layer
 * @param law what gave it
 * @param lower least moduli of any isotropic arrangement
 * @param upper greatest moduli of any isotropic arrangement
 * @param notes {@code code: sentence}
 */
record StiffnessModel(ElasticModuli moduli, String law, ElasticModuli lower, ElasticModuli upper, List<String> notes) {

    private static final String SKELETON = "continuous-skeleton: the filler is a skeleton; the upper bound is its estimate";
    private static final String SCALED_SHEAR = "scaled-shear: the law is about Young's modulus; the other moduli keep the Poisson ratio of dispersed particles";

    private record Filler(Shape shape, Elasticity.Phase phase) {

        boolean isElongated() {
            return shape instanceof Shape.Spheroidal spheroidal && spheroidal.aspectRatio() != 1;
        }
    }

    /** The moduli of a pure material; empty when it does not give them. */
    static Optional<ElasticModuli> of(Material material, Vocabulary vocabulary) {
        Reader reader = new Reader(material, vocabulary);
        double young = reader.number("young", Double.NaN);
        double poisson = reader.number("poisson", Double.NaN);
        return Double.isNaN(young) || Double.isNaN(poisson) ? Optional.empty() : Optional.of(ElasticModuli.of(young, poisson));
    }

    /**
     * A part of a layer with one composition.
     *
     * @param share of the thickness
     * @param stiffness its moduli
     */
    record Slice(double share, StiffnessModel stiffness) {
    }

    /** The moduli of a composite, with gradients those of its slices one behind the other; empty when a phase does not give its own. */
    static Optional<StiffnessModel> of(Composite composite, Vocabulary vocabulary) {
        List<Slice> slices = slices(composite, vocabulary);
        return slices.isEmpty() ? Optional.empty() : Optional.of(slices.size() == 1 ? slices.getFirst().stiffness : series(slices));
    }

    /** A composite over the depth, from the side from which its gradients count; empty when a phase does not give its moduli. */
    static List<Slice> slices(Composite composite, Vocabulary vocabulary) {
        if (!Gradients.isGraded(composite)) {
            return even(composite, vocabulary).map(stiffness -> new Slice(1, stiffness)).stream().toList();
        }
        if (even(Gradients.mean(composite), vocabulary).isEmpty()) {
            return List.of();
        }
        Map<Double, StiffnessModel> known = new HashMap<>();
        DoubleFunction<StiffnessModel> at = depth -> known.computeIfAbsent(depth, there -> even(Gradients.at(composite, there), vocabulary).orElseThrow());
        return DepthCuts.of(Gradients.bends(composite), depth -> 1 / at.apply(depth).moduli.young()).entrySet().stream()
                .map(cut -> new Slice(cut.getValue() - cut.getKey(), at.apply((cut.getKey() + cut.getValue()) / 2))).toList();
    }

    /** A load across the layer is the same in all slices, so that their compliances add up. */
    private static StiffnessModel series(List<Slice> slices) {
        return new StiffnessModel(series(slices, StiffnessModel::moduli), slices.stream().map(slice -> slice.stiffness.law).distinct().collect(Collectors.joining(" | ")),
                series(slices, StiffnessModel::lower), series(slices, StiffnessModel::upper), slices.stream().flatMap(slice -> slice.stiffness.notes.stream()).distinct().toList());
    }

    private static ElasticModuli series(List<Slice> slices, Function<StiffnessModel, ElasticModuli> which) {
        double bulk = 0;
        double shear = 0;
        for (Slice slice : slices) {
            bulk += slice.share / which.apply(slice.stiffness).bulk();
            shear += slice.share / which.apply(slice.stiffness).shear();
        }
        return new ElasticModuli(1 / bulk, 1 / shear);
    }

    private static Optional<StiffnessModel> even(Composite composite, Vocabulary vocabulary) {
        Composition composition = Composition.of(composite, vocabulary);
        @Nullable ElasticModuli matrix = null;
        List<Filler> fillers = new ArrayList<>();
        for (Phase phase : composite.getPhases()) {
            Optional<ElasticModuli> own = of(phase.getMaterial(), vocabulary);
            if (own.isEmpty()) {
                return Optional.empty();
            }
            if (phase.getRole() == Role.MATRIX) {
                matrix = own.get();
            } else {
                fillers.add(new Filler(Shapes.of(phase, vocabulary), new Elasticity.Phase(composition.volumeFraction(phase), own.get())));
            }
        }
        return matrix == null ? Optional.empty() : Optional.of(of(matrix, fillers, composition.porosity()));
    }

    private static StiffnessModel of(ElasticModuli matrix, List<Filler> fillers, double porosity) {
        List<Elasticity.Phase> inclusions = new ArrayList<>(fillers.stream().map(Filler::phase).toList());
        if (porosity > 0) {
            inclusions.add(new Elasticity.Phase(porosity, ElasticModuli.PORE));
        }
        List<Elasticity.Phase> phases = new ArrayList<>(inclusions);
        phases.add(new Elasticity.Phase(Math.max(0, 1 - inclusions.stream().mapToDouble(Elasticity.Phase::fraction).sum()), matrix));
        ElasticModuli lower = Elasticity.lowerBound(phases);
        ElasticModuli upper = Elasticity.upperBound(phases);
        if (fillers.stream().filter(filler -> filler.phase().fraction() > 0).anyMatch(filler -> filler.shape() instanceof Shape.RoughInterface)) {
            return new StiffnessModel(reuss(phases), "series", lower, upper, List.of());
        }
        ElasticModuli dispersed = Elasticity.spheresIn(matrix, inclusions);
        if (fillers.stream().anyMatch(filler -> !(filler.shape() instanceof Shape.Spheroidal) && filler.phase().fraction() > 0)) {
            return new StiffnessModel(upper, "hs-upper", lower, upper, List.of(SKELETON));
        }
        if (fillers.stream().anyMatch(Filler::isElongated)) {
            double young = elongated(matrix, fillers, porosity);
            return new StiffnessModel(ElasticModuli.of(young, dispersed.poisson()), "halpin-tsai", lower, upper, List.of(SCALED_SHEAR));
        }
        return new StiffnessModel(dispersed, "hs-lower", lower, upper, List.of());
    }

    /** Phases behind each other. */
    private static ElasticModuli reuss(List<Elasticity.Phase> phases) {
        return new ElasticModuli(1 / phases.stream().mapToDouble(phase -> phase.fraction() / phase.moduli().bulk()).sum(),
                1 / phases.stream().mapToDouble(phase -> phase.fraction() / phase.moduli().shear()).sum());
    }

    /** Young's modulus across the layer: compact particles and pores first, then one elongated filler after the other in what is there (a Lamella closure). */
    private static double elongated(ElasticModuli matrix, List<Filler> fillers, double porosity) {
        double slender = fillers.stream().filter(Filler::isElongated).mapToDouble(filler -> filler.phase().fraction()).sum();
        List<Elasticity.Phase> compact = new ArrayList<>();
        double around = 1 - slender;
        fillers.stream().filter(filler -> !filler.isElongated()).forEach(filler -> compact.add(new Elasticity.Phase(filler.phase().fraction() / around, filler.phase().moduli())));
        if (porosity > 0) {
            compact.add(new Elasticity.Phase(porosity / around, ElasticModuli.PORE));
        }
        double young = Elasticity.spheresIn(matrix, compact).young();
        double volume = around;
        for (Filler filler : fillers) {
            if (filler.isElongated() && filler.shape() instanceof Shape.Spheroidal shape) {
                volume += filler.phase().fraction();
                young = Elasticity.halpinTsai(young, filler.phase().moduli().young(), filler.phase().fraction() / volume, shape.aspectRatio(), shape.order());
            }
        }
        return young;
    }
}
