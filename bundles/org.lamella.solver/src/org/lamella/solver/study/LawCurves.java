package org.lamella.solver.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.solver.Measure;
import org.lamella.solver.ResultSeries;
import org.lamella.solver.ResultSeries.Axis;
import org.lamella.solver.ResultTable;
import org.lamella.solver.ResultTable.Column;
import org.lamella.solver.SolverException;
import org.lamella.solver.composite.Bound;
import org.lamella.solver.composite.ConductivityLaw;
import org.lamella.solver.composite.LawArguments;
import org.lamella.solver.composite.Microstructure;
import org.lamella.solver.microstructure.VoxelLaw;
import org.lamella.solver.microstructure.VoxelResult;

/** Through-plane conductivities along a sweep, S/m: curves of laws, and points that stand beside them. */
final class LawCurves {

    private static final String CONDUCTIVITY = "S/m";

    private final LawSweep sweep;
    private final String subject;
    private final SortedMap<String, Measure> at;
    private final List<Axis> curves = new ArrayList<>();
    private final List<ResultSeries> points = new ArrayList<>();

    LawCurves(LawSweep sweep, String subject, SortedMap<String, Measure> at) {
        this.sweep = sweep;
        this.subject = subject;
        this.at = at;
    }

    /** Adds a curve of a law with its usual arguments, if it has a value anywhere; where it has none there is a gap. */
    void law(ConductivityLaw law) {
        curve(law instanceof Bound bound ? name(bound) : law.name(), composite -> law.applicability(composite).hasValue() ? law.evaluate(composite, LawArguments.defaults()).throughPlane() : Double.NaN);
    }

    /** Both of a pair have one name up to its end. Bounds are of perfect contact, which barriers may fall below. */
    private String name(Bound bound) {
        boolean barriers = Arrays.stream(sweep.places()).mapToObj(sweep::at).flatMap(Optional::stream).anyMatch(Microstructure::hasBarriers);
        return bound.bounds() + (barriers ? " without barriers" : "") + (bound.isUpper() ? ", upper" : ", lower");
    }

    /** Adds a curve of what composites along the sweep have. */
    void curve(String name, ToDoubleFunction<Microstructure> value) {
        double[] values = Arrays.stream(sweep.places()).map(place -> sweep.at(place).map(value::applyAsDouble).orElse(Double.NaN)).toArray();
        if (Arrays.stream(values).anyMatch(Double::isFinite)) {
            curves.add(new Axis(name, CONDUCTIVITY, values));
        }
    }

    /** Adds points solved on voxels, with their deviations; a place at which the structure cannot be drawn, or does not converge, has none. */
    void voxels(String name, VoxelLaw law, double[] places) {
        if (sweep.oneGeometry()) {
            prepare(law, places);
        }
        List<Double> solved = new ArrayList<>();
        List<VoxelResult> results = new ArrayList<>();
        for (double place : places) {
            try {
                sweep.at(place).map(law::result).filter(VoxelResult::converged).ifPresent(result -> {
                    solved.add(place);
                    results.add(result);
                });
            } catch (SolverException notDrawn) {
                // the other places have theirs
                continue;
            }
        }
        point(name, solved, results.stream().mapToDouble(VoxelResult::throughPlane).toArray(), results.stream().mapToDouble(LawCurves::deviation).toArray());
    }

    /** Draws the one geometry once and lets its grids serve all places. */
    private void prepare(VoxelLaw law, double[] places) {
        List<Microstructure> composites = Arrays.stream(places).mapToObj(sweep::at).flatMap(Optional::stream).toList();
        if (composites.stream().allMatch(composite -> law.applicability(composite).hasValue()) && !composites.isEmpty()) {
            law.prepare(composites, List.of());
        }
    }

    /** Standard deviation of the through-plane value, S/m. */
    static double deviation(VoxelResult result) {
        return result.relativeError() * result.throughPlane();
    }

    /** Adds points where the sweep meets the composite as designed; without deviation, and none where the value is NaN. */
    void design(String name, DoubleUnaryOperator value) {
        List<Double> places = sweep.marks().stream().filter(LawSweep.Mark::design).map(LawSweep.Mark::at).filter(place -> !Double.isNaN(value.applyAsDouble(place))).toList();
        double[] values = places.stream().mapToDouble(value::applyAsDouble).toArray();
        point(name, places, values, Arrays.stream(values).map(known -> Double.NaN).toArray());
    }

    private void point(String name, List<Double> places, double[] values, double[] deviations) {
        if (!places.isEmpty()) {
            points.add(series(places.stream().mapToDouble(Double::doubleValue).toArray(), List.of(new Axis(name, CONDUCTIVITY, values, deviations))));
        }
    }

    private ResultSeries series(double[] places, List<Axis> values) {
        return new ResultSeries(sweep.id(), subject, at, new Axis(sweep.name(), sweep.unit(), places), values);
    }

    /** Adds the curves and points; those of one id and subject share a plot. */
    void addTo(Results results) {
        if (!curves.isEmpty()) {
            results.add(series(sweep.places(), curves));
        }
        points.forEach(results::add);
    }

    /** Adds the names of places on the abscissa. */
    void addPlacesTo(Results results) {
        List<List<@Nullable Object>> places = new ArrayList<>();
        sweep.marks().forEach(mark -> places.add(Arrays.asList(mark.name(), mark.at())));
        results.add(new ResultTable(sweep.id(), subject, at, List.of(new Column("place", null), new Column(sweep.name(), sweep.unit())), places));
    }
}
