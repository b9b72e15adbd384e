package org.lamella.solver.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.model.Expressions;
import org.lamella.model.Properties;
import org.lamella.model.design.Computation;
import org.lamella.model.design.Value;
import org.lamella.solver.Progress;
import org.lamella.solver.ResultSeries;
import org.lamella.solver.ResultSeries.Axis;
import org.lamella.solver.ResultTable;
import org.lamella.solver.ResultTable.Column;
import org.lamella.solver.SolverException;
import org.lamella.solver.composite.ConductivityLaw;
import org.lamella.solver.composite.Homogenised;
import org.lamella.solver.composite.LawArguments;
import org.lamella.solver.composite.Microstructure;
import org.lamella.solver.composite.Note;
import org.lamella.solver.microstructure.FaceNetwork.Boundary;
import org.lamella.solver.microstructure.VoxelLaw;
import org.lamella.solver.microstructure.VoxelResult;
import org.lamella.solver.microstructure.VoxelSettings;

/** {@code compute laws}: every conductivity law side by side, at the composite's own fraction and over a range of it (G4). */
public final class LawsStudy implements StudyEvaluator {

    private static final int POINTS = 51;
    /** Fractions at which voxels are solved besides the composite's own. */
    private static final int VOXEL_POINTS = 4;
    /** Structures averaged where the composite does not say. */
    private static final int SEEDS = 3;
    private static final double DEFAULT_END = 0.5;
    /** A series needs some room for the matrix. */
    private static final double FULL = 0.999;

    @Override
    public String kind() {
        return "laws";
    }

    @Override
    public void evaluate(StudyContext context, Results results, Progress progress) {
        double start = end(context, false);
        double stop = Math.min(FULL, end(context, true));
        for (MediumModel medium : context.media()) {
            for (double temperature : context.temperatures()) {
                progress.checkCanceled();
                Microstructure own = medium.microstructure(temperature);
                Optional<VoxelLaw> voxels = voxels(context, medium, progress);
                results.add(table(medium.name(), temperature, own, voxels));
                if (own.fillerFraction() > 0) {
                    NavigableMap<Double, VoxelResult> points = voxels.map(law -> points(law, own, fractions(context, own, start, stop))).orElseGet(TreeMap::new);
                    results.add(series(medium.name(), temperature, own, start, stop, points));
                }
            }
        }
    }

    /** The law that solves on voxels: that of the composite, or one asked for; it takes time, so it is not listed by itself. */
    private static Optional<VoxelLaw> voxels(StudyContext context, MediumModel medium, Progress progress) {
        int points = voxelsAskedFor(context);
        return medium.voxelLaw().or(() -> points == 0 ? Optional.empty()
                : Optional.of(new VoxelLaw(new VoxelSettings(points, SEEDS, Boundary.PERIODIC, OptionalDouble.empty()), context.threads(), progress)));
    }

    private static int voxelsAskedFor(StudyContext context) {
        @Nullable Computation computation = context.computation("laws");
        return computation == null ? 0 : (int) Math.round(Properties.number(computation, "laws.voxels", context.vocabulary(), Conditions.ROOM_TEMPERATURE, 0));
    }

    /** Where voxels are solved: at the composite's own fraction, and over the range where they were asked for. */
    private static List<Double> fractions(StudyContext context, Microstructure own, double start, double stop) {
        List<Double> fractions = new ArrayList<>(List.of(own.fillerFraction()));
        for (int n = 1; n <= VOXEL_POINTS && voxelsAskedFor(context) > 0; n++) {
            fractions.add(start + (stop - start) * n / VOXEL_POINTS);
        }
        return fractions;
    }

    /** A fraction at which the structure cannot be drawn has no point. */
    private static NavigableMap<Double, VoxelResult> points(VoxelLaw law, Microstructure own, List<Double> fractions) {
        NavigableMap<Double, VoxelResult> points = new TreeMap<>();
        for (double fraction : fractions) {
            try {
                points.put(fraction, law.result(own.withFillerFraction(fraction)));
            } catch (SolverException notDrawn) {
                points.remove(fraction);
            }
        }
        return points;
    }

    /** What is known at some abscissae only. */
    private static Axis scattered(String name, double[] fractions, NavigableMap<Double, VoxelResult> points, ToDoubleFunction<VoxelResult> value) {
        return new Axis(name, "S/m", Arrays.stream(fractions).map(fraction -> points.containsKey(fraction) ? value.applyAsDouble(points.get(fraction)) : Double.NaN).toArray());
    }

    private static double end(StudyContext context, boolean high) {
        @Nullable Computation computation = context.computation("laws");
        Optional<Value> range = computation == null ? Optional.empty() : Properties.value(computation, "laws.fraction");
        if (range.isEmpty()) {
            return high ? DEFAULT_END : 0;
        }
        return Expressions.compile(high ? range.get().getHigh() : range.get().getExpression(), context.vocabulary()).at(Conditions.ROOM_TEMPERATURE, 0, 0);
    }

    private static ResultTable table(String subject, double temperature, Microstructure microstructure, Optional<VoxelLaw> voxels) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (ConductivityLaw law : Stream.concat(LawChoice.all().stream(), voxels.stream()).toList()) {
            try {
                Homogenised value = law.evaluate(microstructure, LawArguments.defaults());
                rows.add(Arrays.asList(law.name(), value.throughPlane(), value.inPlane(), value.valid() ? "yes" : "no",
                        Stream.concat(law.leftOut(microstructure).stream(), value.notes().stream()).map(Note::text).collect(Collectors.joining("; "))));
            } catch (SolverException notApplicable) {
                rows.add(Arrays.asList(law.name(), null, null, "no", notApplicable.getMessage()));
            }
        }
        return new ResultTable("laws", subject, Results.at(temperature), List.of(new Column("law", null), new Column("through-plane", "S/m"),
                new Column("in-plane", "S/m"), new Column("valid", null), new Column("note", null)), rows);
    }

    /** Through-plane conductivity by every law while all fillers grow in proportion; a gap where a law has no value. */
    private static ResultSeries series(String subject, double temperature, Microstructure own, double start, double stop, NavigableMap<Double, VoxelResult> points) {
        double room = 1 - own.porosity();
        SortedSet<Double> all = new TreeSet<>(points.keySet());
        for (int i = 0; i < POINTS; i++) {
            all.add(Math.min(room * FULL, start + (stop - start) * i / (POINTS - 1)));
        }
        double[] fractions = all.stream().mapToDouble(fraction -> fraction).toArray();
        Microstructure[] composites = Arrays.stream(fractions).mapToObj(own::withFillerFraction).toArray(Microstructure[]::new);
        List<Axis> curves = new ArrayList<>();
        for (ConductivityLaw law : LawChoice.all()) {
            double[] values = new double[fractions.length];
            boolean any = false;
            for (int i = 0; i < fractions.length; i++) {
                values[i] = value(law, composites[i]);
                any |= !Double.isNaN(values[i]);
            }
            if (any) {
                curves.add(new Axis(law.name(), "S/m", values));
            }
        }
        if (!points.isEmpty()) {
            curves.add(scattered("voxels", fractions, points, VoxelResult::throughPlane));
            curves.add(scattered("voxels, less their deviation", fractions, points, result -> Math.max(0, 1 - result.relativeError()) * result.throughPlane()));
            curves.add(scattered("voxels, plus their deviation", fractions, points, result -> (1 + result.relativeError()) * result.throughPlane()));
        }
        return new ResultSeries("laws-conductivity", subject, Results.at(temperature), new Axis("filler volume fraction", "1", fractions), curves);
    }

    private static double value(ConductivityLaw law, Microstructure composite) {
        return law.applicability(composite).hasValue() ? law.evaluate(composite, LawArguments.defaults()).throughPlane() : Double.NaN;
    }
}
