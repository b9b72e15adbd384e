package org.lamella.solver.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.lamella.solver.Measure;
import org.lamella.solver.Progress;
import org.lamella.solver.ResultTable;
import org.lamella.solver.ResultTable.Column;
import org.lamella.solver.SolverException;
import org.lamella.solver.composite.AutomaticLaw;
import org.lamella.solver.composite.ConductivityLaw;
import org.lamella.solver.composite.Homogenised;
import org.lamella.solver.composite.LawArguments;
import org.lamella.solver.composite.Microstructure;
import org.lamella.solver.composite.Note;
import org.lamella.solver.microstructure.VoxelLaw;

/**
 * {@code compute laws}: every conductivity law and bound side by side, for the composite as designed and over its filler fraction, its
 * temperature and the size of its filler; with points solved on voxels, and with other composites beside it (G4).
 */
public final class LawsStudy implements StudyEvaluator {

    private static final String DESIGN = "as designed";

    @Override
    public String kind() {
        return "laws";
    }

    @Override
    public void evaluate(StudyContext context, Results results, Progress progress) {
        LawSettings settings = new LawSettings(context, progress);
        for (LayerMedium layer : context.media()) {
            MediumModel medium = layer.mean();
            Optional<VoxelLaw> voxels = settings.voxelLaw(medium);
            for (double temperature : context.temperatures()) {
                progress.checkCanceled();
                Microstructure own = medium.microstructure(temperature);
                results.add(table(medium.name(), temperature, own, voxels));
                if (own.fillerFraction() > 0) {
                    SortedMap<String, Measure> at = Results.at(temperature);
                    DoubleUnaryOperator designed = place -> medium.designed(temperature);
                    sweep(medium, LawSweep.overFraction(own, settings.fractions()), at, designed, settings, voxels, results);
                    settings.sizes().flatMap(range -> LawSweep.overSize(own, range)).ifPresent(sweep -> sweep(medium, sweep, at, designed, settings, voxels, results));
                    new CompositesBeside(settings, temperature).compare(medium, results);
                }
            }
            settings.temperatures().filter(range -> medium.hasFillers()).map(range -> LawSweep.overTemperature(medium, context.temperatures(), range))
                    .ifPresent(sweep -> sweep(medium, sweep, Results.always(), medium::designed, settings, voxels, results));
        }
    }

    private static void sweep(MediumModel medium, LawSweep sweep, SortedMap<String, Measure> at, DoubleUnaryOperator designed, LawSettings settings,
            Optional<VoxelLaw> voxels, Results results) {
        LawCurves curves = new LawCurves(sweep, medium.name(), at);
        // the law that chooses one of the others is a curve of its own only where it was chosen
        LawChoice.all().stream().filter(law -> !(law instanceof AutomaticLaw) || medium.law().isAutomatic()).forEach(curves::law);
        curves.curve("matrix", Microstructure::matrixConductivity);
        voxels.ifPresent(law -> curves.voxels(law.name(), law, sweep.solved(settings.voxelsOverRanges())));
        curves.design(DESIGN, designed);
        curves.addTo(results);
        curves.addPlacesTo(results);
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
}
