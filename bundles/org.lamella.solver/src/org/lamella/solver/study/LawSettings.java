package org.lamella.solver.study;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.model.Expressions;
import org.lamella.model.Properties;
import org.lamella.model.design.Computation;
import org.lamella.model.design.Design;
import org.lamella.model.design.Expression;
import org.lamella.model.design.SymbolExpression;
import org.lamella.model.registry.Vocabulary;
import org.lamella.solver.Progress;
import org.lamella.solver.microstructure.FaceNetwork.Boundary;
import org.lamella.solver.microstructure.VoxelLaw;
import org.lamella.solver.microstructure.VoxelSettings;

/** What a study says about comparing laws: {@code compute laws { fraction: 0 vol% .. 50 vol%   voxels: 64 }}. */
final class LawSettings {

    private static final String KIND = "laws";
    private static final Range USUAL_FRACTIONS = new Range(0, 0.5);
    /** Structures averaged where the composite does not say. */
    private static final int SEEDS = 3;

    private final StudyContext context;
    private final Optional<Computation> computation;
    private final Progress progress;
    private final List<MediumModel> beside;
    /** Laws asked for by the study, kept with what they solved. */
    private final Map<MediumModel, VoxelLaw> asked = new HashMap<>();

    LawSettings(StudyContext context, Progress progress) {
        this.context = context;
        @Nullable Computation written = context.computation(KIND);
        this.computation = written == null ? Optional.empty() : Optional.of(written);
        this.progress = progress;
        beside = compileBeside();
    }

    Range fractions() {
        return range("laws.fraction").orElse(USUAL_FRACTIONS);
    }

    Optional<Range> temperatures() {
        return range("laws.temperature");
    }

    Optional<Range> sizes() {
        return range("laws.diameter");
    }

    private Optional<Range> range(String path) {
        return computation.flatMap(written -> Properties.value(written, path)).map(value -> new Range(number(value.getExpression()), number(value.getHigh())));
    }

    private double number(@Nullable Expression expression) {
        return Expressions.compile(expression, context.vocabulary()).at(Conditions.ROOM_TEMPERATURE, 0, 0);
    }

    private OptionalInt voxels() {
        OptionalDouble points = context.number(KIND, "laws.voxels");
        return points.isEmpty() ? OptionalInt.empty() : OptionalInt.of((int) Math.round(points.getAsDouble()));
    }

    /** Whether voxels are solved over whole ranges and not at the composite's own state alone. */
    boolean voxelsOverRanges() {
        return voxels().orElse(0) > 0;
    }

    /** The law that solves a composite on voxels: its own, or one asked for; it takes time, so it is not listed by itself. */
    Optional<VoxelLaw> voxelLaw(MediumModel medium) {
        if (voxels().isPresent() && voxels().getAsInt() == 0) {
            return Optional.empty();
        }
        return medium.voxelLaw().or(() -> voxels().stream().mapToObj(points -> asked.computeIfAbsent(medium,
                fresh -> new VoxelLaw(new VoxelSettings(points, SEEDS, Boundary.PERIODIC, OptionalDouble.empty()), context.threads(), progress))).findFirst());
    }

    /** The composites to stand beside the subject. */
    List<MediumModel> beside() {
        return beside;
    }

    private List<MediumModel> compileBeside() {
        if (!(context.study().eContainer() instanceof Design design)) {
            return List.of();
        }
        Vocabulary vocabulary = context.vocabulary();
        LawRuns runs = new LawRuns(context.temperatures(), context.threads(), progress);
        return computation.flatMap(written -> Properties.property(written, "laws.beside")).stream().flatMap(property -> property.getValues().stream()).map(value -> value.getExpression())
                .filter(SymbolExpression.class::isInstance).map(symbol -> ((SymbolExpression) symbol).getName()).distinct()
                .flatMap(name -> design.getComposites().stream().filter(composite -> name.equals(composite.getQualifiedName())).limit(1))
                .map(composite -> new MediumModel(composite, vocabulary, runs)).toList();
    }
}
