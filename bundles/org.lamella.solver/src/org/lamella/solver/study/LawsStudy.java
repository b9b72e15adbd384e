package org.lamella.solver.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
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
                voxels.filter(law -> law.applicability(own).hasValue()).ifPresent(law -> results.add(point(medium.name(), temperature, own, law.result(own))));
                if (own.fillerFraction() > 0) {
                    results.add(series(medium.name(), temperature, own, start, stop));
                }
            }
        }
    }

    /** The law that solves on voxels: that of the composite, or one asked for; it takes time, so it is not listed by itself. */
    private static Optional<VoxelLaw> voxels(StudyContext context, MediumModel medium, Progress progress) {
        @Nullable Computation computation = context.computation("laws");
        int points = computation == null ? 0 : (int) Math.round(Properties.number(computation, "laws.voxels", context.vocabulary(), Conditions.ROOM_TEMPERATURE, 0));
        return medium.voxelLaw().or(() -> points == 0 ? Optional.empty()
                : Optional.of(new VoxelLaw(new VoxelSettings(points, SEEDS, Boundary.PERIODIC, OptionalDouble.empty()), context.threads(), progress)));
    }

    /** The value on voxels at the composite's own fraction, with its standard deviation. */
    private static ResultSeries point(String subject, double temperature, Microstructure own, VoxelResult result) {
        double deviation = result.relativeError() * result.throughPlane();
        return new ResultSeries("laws-voxels", subject, Results.at(temperature), new Axis("filler volume fraction", "1", new double[] {own.fillerFraction()}),
                List.of(new Axis("voxels", "S/m", new double[] {result.throughPlane()}),
                        new Axis("lower", "S/m", new double[] {Math.max(0, result.throughPlane() - deviation)}),
                        new Axis("upper", "S/m", new double[] {result.throughPlane() + deviation})));
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
    private static ResultSeries series(String subject, double temperature, Microstructure own, double start, double stop) {
        double[] fractions = new double[POINTS];
        Microstructure[] composites = new Microstructure[POINTS];
        double room = 1 - own.porosity();
        for (int i = 0; i < POINTS; i++) {
            fractions[i] = Math.min(room * FULL, start + (stop - start) * i / (POINTS - 1));
            composites[i] = own.withFillerFraction(fractions[i]);
        }
        List<Axis> curves = new ArrayList<>();
        for (ConductivityLaw law : LawChoice.all()) {
            double[] values = new double[POINTS];
            boolean any = false;
            for (int i = 0; i < POINTS; i++) {
                values[i] = value(law, composites[i]);
                any |= !Double.isNaN(values[i]);
            }
            if (any) {
                curves.add(new Axis(law.name(), "S/m", values));
            }
        }
        return new ResultSeries("laws-conductivity", subject, Results.at(temperature), new Axis("filler volume fraction", "1", fractions), curves);
    }

    private static double value(ConductivityLaw law, Microstructure composite) {
        return law.applicability(composite).hasValue() ? law.evaluate(composite, LawArguments.defaults()).throughPlane() : Double.NaN;
    }
}
