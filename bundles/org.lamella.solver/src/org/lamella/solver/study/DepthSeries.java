package org.lamella.solver.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

import org.lamella.solver.ResultSeries;
import org.lamella.solver.ResultSeries.Axis;
import org.lamella.solver.composite.Inclusion;

/** What a stack with graded layers is made of and how it conducts over its depth, slice by slice as the models see it. */
final class DepthSeries {

    private final String subject;
    private final StackState state;
    private final Results results;
    private final double[] depth;

    private DepthSeries(String subject, StackState state, Results results) {
        this.subject = subject;
        this.state = state;
        this.results = results;
        this.depth = depths(state);
    }

    /** Adds the series where a layer is graded. */
    static void add(String subject, StackState state, Results results) {
        if (state.layers().stream().anyMatch(layer -> layer.profile().isGraded())) {
            DepthSeries series = new DepthSeries(subject, state, results);
            series.composition();
            series.one("conductivity-over-depth", "conductivity", "S/m", MediumState::conductivity);
            series.one("salt-diffusivity-over-depth", "salt diffusivity", "m2/s", MediumState::diffusivity);
            series.one("transference-number-over-depth", "transference number", "1", MediumState::transference);
        }
    }

    /** Both faces of every slice. */
    private static double[] depths(StackState state) {
        List<Double> depths = new ArrayList<>();
        double start = 0;
        for (StackState.LayerState layer : state.layers()) {
            double share = 0;
            for (MediumProfile.Slice slice : layer.profile().slices()) {
                depths.add(start + share * layer.thickness());
                share += slice.share();
                depths.add(start + share * layer.thickness());
            }
            start += layer.thickness();
        }
        return depths.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The same at both faces of a slice. */
    private double[] values(ToDoubleFunction<MediumProfile.Slice> value) {
        double[] values = new double[depth.length];
        int n = 0;
        for (StackState.LayerState layer : state.layers()) {
            for (MediumProfile.Slice slice : layer.profile().slices()) {
                values[n] = value.applyAsDouble(slice);
                values[n + 1] = values[n];
                n += 2;
            }
        }
        return values;
    }

    private void one(String id, String name, String unit, ToDoubleFunction<MediumState> value) {
        results.add(new ResultSeries(id, subject, Results.at(state.temperature()), new Axis("depth", "m", depth), List.of(new Axis(name, unit, values(slice -> value.applyAsDouble(slice.state()))))));
    }

    /** The volume fractions of each filler, wherever it is found, of the matrix and of the pores where there are any. */
    private void composition() {
        Set<String> fillers = new LinkedHashSet<>();
        state.layers().forEach(layer -> layer.profile().slices().getFirst().model().microstructure(state.temperature()).inclusions().forEach(filler -> fillers.add(Names.simple(filler.name()))));
        List<Axis> axes = new ArrayList<>();
        axes.add(new Axis("matrix", "1", values(slice -> slice.state().polymerFraction())));
        for (String filler : fillers) {
            axes.add(new Axis(filler, "1", values(slice -> slice.model().microstructure(state.temperature()).inclusions().stream()
                    .filter(inclusion -> Names.simple(inclusion.name()).equals(filler)).mapToDouble(Inclusion::volumeFraction).sum())));
        }
        double[] pores = values(slice -> slice.model().microstructure(state.temperature()).porosity());
        if (Arrays.stream(pores).anyMatch(share -> share > 0)) {
            axes.add(new Axis("pores", "1", pores));
        }
        results.add(new ResultSeries("composition-over-depth", subject, Results.at(state.temperature()), new Axis("depth", "m", depth), axes));
    }
}
