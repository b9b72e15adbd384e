package org.lamella.solver.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.solver.ResultTable;
import org.lamella.solver.ResultTable.Column;
import org.lamella.solver.SolverException;
import org.lamella.solver.composite.Bound;
import org.lamella.solver.composite.ConductivityLaw;
import org.lamella.solver.composite.Homogenised;
import org.lamella.solver.composite.Microstructure;
import org.lamella.solver.microstructure.VoxelLaw;
import org.lamella.solver.microstructure.VoxelResult;

/** Several composites in one plot at one temperature: each by its law and on voxels, between the bounds of the first. */
final class CompositesBeside {

    private static final String ID = "composites-compared";

    private final LawSettings settings;
    private final double temperature;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    CompositesBeside(LawSettings settings, double temperature) {
        this.settings = settings;
        this.temperature = temperature;
    }

    /** Adds the plot and a table of the composites as designed, if others stand beside this one. */
    void compare(MediumModel first, Results results) {
        List<MediumModel> beside = settings.beside();
        if (beside.isEmpty()) {
            return;
        }
        LawCurves bounds = curves(first, first);
        LawChoice.all().stream().filter(Bound.class::isInstance).forEach(bounds::law);
        bounds.addTo(results);
        bounds.addPlacesTo(results);
        Stream.concat(Stream.of(first), beside.stream()).filter(MediumModel::hasFillers).forEach(medium -> add(medium, curves(medium, first), results));
        results.add(new ResultTable("composites", first.name(), Results.at(temperature), List.of(new Column("composite", null), new Column("law", null),
                new Column("filler volume fraction", "1"), new Column("through-plane", "S/m"), new Column("deviation", "S/m"), new Column("in-plane", "S/m")), rows));
    }

    private LawSweep sweep(MediumModel medium) {
        return LawSweep.overFraction(medium.microstructure(temperature), settings.fractions()).named(ID);
    }

    private LawCurves curves(MediumModel medium, MediumModel first) {
        return new LawCurves(sweep(medium), first.name(), Results.at(temperature));
    }

    private void add(MediumModel medium, LawCurves curves, Results results) {
        String name = Names.simple(medium.name());
        Microstructure own = medium.microstructure(temperature);
        LawChoice closed = medium.law().closed();
        ConductivityLaw law = closed.choose(own);
        curves.curve(name + ", " + law.name(), composite -> law.applicability(composite).hasValue() ? law.throughPlane(composite, closed.arguments()) : Double.NaN);
        Homogenised value = law.evaluate(own, closed.arguments());
        row(name, law, own, value.throughPlane(), Double.NaN, value.inPlane());
        settings.voxelLaw(medium).ifPresent(voxels -> {
            curves.voxels(name + ", " + voxels.name(), voxels, sweep(medium).solved(settings.voxelsOverRanges()));
            solved(name, voxels, own);
        });
        curves.addTo(results);
    }

    private void solved(String name, VoxelLaw voxels, Microstructure own) {
        try {
            VoxelResult result = voxels.result(own);
            if (result.converged()) {
                row(name, voxels, own, result.throughPlane(), LawCurves.deviation(result), result.inPlane());
            } else {
                row(name, voxels, own, Double.NaN, Double.NaN, Double.NaN);
            }
        } catch (SolverException notDrawn) {
            row(name, voxels, own, Double.NaN, Double.NaN, Double.NaN);
        }
    }

    private void row(String name, ConductivityLaw law, Microstructure own, double throughPlane, double deviation, double inPlane) {
        rows.add(Arrays.asList(name, law.name(), own.fillerFraction(), finite(throughPlane), finite(deviation), finite(inPlane)));
    }

    private static @Nullable Double finite(double value) {
        return Double.isNaN(value) ? null : Double.valueOf(value);
    }
}
